"""Every pair that shares a quarter is listed, with exact figures, and no other."""

from collections.abc import Sequence

import numpy as np
import pyarrow as pa
import pytest

from transforms.reuse import find_text_reuse, shingle_hashes
from transforms.reuse.text_reuse import TEXT_REUSE

WORDS = [f"w{number}" for number in range(400)]


def text(start: int, end: int) -> str:
    return " ".join(WORDS[start:end])


def reuse_of(*texts: str) -> list[dict[str, object]]:
    ids = [chr(ord("a") + number) for number in range(len(texts))]
    return find_text_reuse(ids, [shingle_hashes(text) for text in texts]).table.to_pylist()


@pytest.mark.parametrize(
    ("one", "other", "kind", "figures"),
    [
        (text(0, 24), text(0, 24), "identical", (1.0, 1.0, 1.0)),
        (text(0, 24), text(2, 26), "near", (18 / 22, 0.9, 0.9)),
        (text(0, 12), text(0, 104), "partial", (0.08, 1.0, 0.08)),
        (text(0, 24), text(15, 39), "partial", (5 / 35, 0.25, 0.25)),
    ],
    ids=["same", "shifted", "contained", "least"],
)
def test_figures_are_exact(one: str, other: str, kind: str, figures: tuple[float, ...]) -> None:
    (row,) = reuse_of(one, other)
    assert row["kind"] == kind
    assert (row["similarity"], row["containment_a"], row["containment_b"]) == figures


@pytest.mark.parametrize("texts", [(), ("",), ("", ""), (text(0, 24), text(16, 40)), (text(0, 50), text(60, 90))])
def test_pairs_below_a_quarter_are_left_out(texts: tuple[str, ...]) -> None:
    assert reuse_of(*texts) == []


def test_rows_are_turned_and_sorted_by_id() -> None:
    hashes = [shingle_hashes(text(0, end)) for end in (60, 30, 40)]
    table = find_text_reuse(["c", "a", "b"], hashes).table
    assert table.schema == TEXT_REUSE
    assert list(zip(*(table[name].to_pylist() for name in ("article_id_a", "article_id_b")), strict=True)) == [
        ("a", "b"),
        ("a", "c"),
        ("b", "c"),
    ]
    assert table["containment_a"].to_pylist() == [1.0, 1.0, 1.0]


def test_a_closing_line_common_to_all_does_not_pair_them() -> None:
    closing = np.arange(20, dtype=np.uint64)
    own = [np.arange(start, start + 100, dtype=np.uint64) for start in range(1000, 201_000, 100)]
    ids = [f"{number:06}" for number in range(len(own))]
    assert find_text_reuse(ids, [np.concatenate((closing, one)) for one in own]).table.num_rows == 0


def test_articles_of_one_text_are_all_paired() -> None:
    rows = reuse_of(text(0, 24), text(2, 26), text(0, 24), "", "")
    assert [(row["article_id_a"], row["article_id_b"], row["kind"]) for row in rows] == [
        ("a", "b", "near"),
        ("a", "c", "identical"),
        ("b", "c", "near"),
    ]


TEXTS = ((0, 24), (2, 26), (0, 24), (20, 60), (100, 140), (90, 190), (0, 0), (4, 12))
HASHES = [shingle_hashes(text(*ends)) for ends in TEXTS]
IDS = "hgfedcba"


@pytest.mark.parametrize("before", [(), (0,), (0, 1, 3, 5), (1, 2, 6), (4, 5, 6, 7), range(8)], ids=str)
def test_what_is_known_changes_nothing(before: Sequence[int]) -> None:
    known = find_text_reuse([IDS[n] for n in before], [HASHES[n] for n in before]).overlaps
    found, anew = find_text_reuse(IDS, HASHES, known), find_text_reuse(IDS, HASHES)
    assert found.table == anew.table
    assert sorted(map(repr, found.overlaps.to_pylist())) == sorted(map(repr, anew.overlaps.to_pylist()))


def test_what_is_gone_is_forgotten() -> None:
    known = find_text_reuse(IDS, HASHES).overlaps
    assert find_text_reuse(IDS[3:5], HASHES[3:5], known).overlaps.num_rows == 2


def test_known_pairs_are_not_compared_again() -> None:
    known = find_text_reuse("ab", HASHES[:2]).overlaps
    told = known.set_column(2, "shared", pa.array([19] * known.num_rows))
    assert find_text_reuse("ab", HASHES[:2], told).table["containment_a"].to_pylist() == [0.95]
