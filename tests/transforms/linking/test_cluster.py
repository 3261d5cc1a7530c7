"""Agglomeration with contradictions."""

from hypothesis import given
from hypothesis import strategies as st

from transforms.linking.cluster import Edge, cluster_edges

EDGES = st.lists(
    st.tuples(st.integers(0, 8), st.integers(0, 8), st.sampled_from([0.7, 0.8, 0.9])).filter(lambda e: e[0] < e[1]),
    max_size=20,
).map(lambda pairs: [Edge(*pair, "rule", "") for pair in pairs])


@given(EDGES, st.sets(st.tuples(st.integers(0, 8), st.integers(0, 8)).filter(lambda p: p[0] < p[1])))
def test_no_cluster_holds_a_contradiction(edges: list[Edge], clashes: set[tuple[int, int]]) -> None:
    found = cluster_edges(9, edges, lambda one, other: (one, other) in clashes)
    assert all(found.cluster_of[one] != found.cluster_of[other] for one, other in clashes)
    assert found == cluster_edges(9, edges[::-1], lambda one, other: (one, other) in clashes)


def test_the_surer_edge_wins() -> None:
    edges = [Edge(0, 1, 0.8, "a", ""), Edge(1, 2, 0.9, "b", "")]
    found = cluster_edges(3, edges, lambda one, other: (one, other) == (0, 2))
    assert (found.cluster_of, found.refused) == ((0, 1, 1), (edges[0],))


def test_a_judged_edge_joins_what_contradicts() -> None:
    edge = Edge(0, 1, 1.0, "judged_same", "")
    assert cluster_edges(2, [edge], lambda one, other: True).cluster_of == (0, 1)
    assert cluster_edges(2, [edge], lambda one, other: True, [edge]).cluster_of == (0, 0)
