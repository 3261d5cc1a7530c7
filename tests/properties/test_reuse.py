"""What holds of reuse for any text."""

import re
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from transforms.reuse import align_passages, find_text_reuse, shingle_hashes, story_terms
from transforms.reuse.shingles import word_spans
from transforms.reuse.terms import count_terms

few_words = st.lists(st.sampled_from(["a", "Bé", "c", "İ", "e-f", "7,5", "\n"]), max_size=40).map(" ".join)
texts = st.one_of(st.text(), few_words)


def words_of(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())


@given(texts)
def test_words_are_found_where_they_stand(text: str) -> None:
    words, spans = word_spans(text)
    assert words == words_of(text)
    assert all(0 <= start < end <= len(text) for start, end in spans)


@given(texts, texts)
def test_passages_lie_in_both_texts_and_do_not_overlap(a: str, b: str) -> None:
    found = align_passages(a, (0, len(a)), b, (0, len(b)))
    ends = [0] + [end for (_, end), _ in found]
    for ((start, end), (start_b, end_b)), before in zip(found, ends, strict=False):
        assert before <= start < end <= len(a)
        assert 0 <= start_b < end_b <= len(b)


@given(texts, texts)
def test_shared_shingles_and_passages_go_together(a: str, b: str) -> None:
    shared = set(shingle_hashes(a).tolist()) & set(shingle_hashes(b).tolist())
    assert bool(shared) == bool(align_passages(a, (0, len(a)), b, (0, len(b))))


@given(st.lists(few_words, max_size=12), st.integers(0, 12))
def test_reuse_is_what_comparing_all_pairs_finds(bodies: list[str], known_count: int) -> None:
    sets = [set(zip(*(words_of(body)[offset:] for offset in range(5)), strict=False)) for body in bodies]
    due = {
        (f"{a:02}", f"{b:02}"): (n / len(sets[a] | sets[b]), n / len(sets[a]), n / len(sets[b]))
        for a, b in combinations(range(len(bodies)), 2)
        if (n := len(sets[a] & sets[b])) and max(n / len(sets[a]), n / len(sets[b])) >= 0.25
    }
    ids, shingles = [f"{n:02}" for n in range(len(bodies))], list(map(shingle_hashes, bodies))
    known = find_text_reuse(ids[:known_count], shingles[:known_count]).overlaps
    rows = find_text_reuse(ids, shingles, known).table.to_pylist()
    figures = ("similarity", "containment_a", "containment_b")
    assert {(r["article_id_a"], r["article_id_b"]): tuple(r[name] for name in figures) for r in rows} == due


@given(texts, texts)
def test_terms_have_weights(body: str, head: str) -> None:
    uses, capitals = count_terms(body, head)
    assert all(count > 0 for count in uses.values())
    assert list(uses) == list(capitals)
    assert not any(re.search(r"\s", term) for term in uses)
    assert (story_terms(body, head)["weight"] > 0).all()
