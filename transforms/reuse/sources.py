"""How many independent sources stand behind a group of articles."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

from transforms.reuse.outlets import outlet_key
from transforms.reuse.pairs import Pairs

# More than half of the one is in the other: it was not written independently.
COPIED_SHARE = 0.5


def copied_pairs(article_ids: pa.ChunkedArray, text_reuse: pa.Table) -> Pairs:
    """The pairs of `text_reuse` that are copies, by their places in the sorted `article_ids`, and the share copied."""
    left, right = (
        pc.index_in(text_reuse[name], value_set=article_ids).to_numpy().astype(np.int64)
        for name in ("article_id_a", "article_id_b")
    )
    share = np.maximum(text_reuse["containment_a"].to_numpy(), text_reuse["containment_b"].to_numpy())
    return Pairs(left, right, share).where(share >= COPIED_SHARE)


def count_independent_sources(
    groups: Sequence[int], agencies: Sequence[str | None], publishers: Sequence[str | None], copies: Pairs
) -> dict[int, int]:
    """The number of independent sources of each group.

    Inside a group articles are of one source when one copies the other, when they credit the same agency or are
    published by it, or when they credit none and have the same publisher. An article that names nobody is a source.
    """
    links = [(left, right) for left, right, _ in copies if groups[left] == groups[right]]
    sources: dict[tuple[int, str], int] = {}
    for place, (group, agency, publisher) in enumerate(zip(groups, agencies, publishers, strict=True)):
        source = outlet_key(agency) or outlet_key(publisher)
        if source is not None:
            links.append((place, sources.setdefault((group, source), len(groups) + len(sources))))
    return _count_components(groups, links, len(groups) + len(sources))


def _count_components(groups: Sequence[int], links: Sequence[tuple[int, int]], count: int) -> dict[int, int]:
    left, right = np.array(links, np.int64).reshape(-1, 2).T
    graph = coo_array((np.ones(len(left), np.bool_), (left, right)), shape=(count, count))
    _, component = connected_components(graph, directed=False)
    distinct = dict.fromkeys(zip(groups, component[: len(groups)].tolist(), strict=True))
    counts = dict.fromkeys(groups, 0)
    for group, _ in distinct:
        counts[group] += 1
    return counts
