"""Every pair that shares a quarter is listed, with exact figures, and no other."""

import numpy as np
import pytest

from transforms.reuse import find_text_reuse, shingle_hashes
from transforms.reuse.overlap import TEXT_REUSE

WORDS = [f"w{number}" for number in range(400)]


def text(start: int, end: int) -> str:
    return " ".join(WORDS[start:end])


def reuse_of(*texts: str) -> list[dict[str, object]]:
    ids = [chr(ord("a") + number) for number in range(len(texts))]
    return find_text_reuse(ids, [shingle_hashes(text) for text in texts]).to_pylist()


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
    table = find_text_reuse(["c", "a", "b"], hashes)
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
    assert find_text_reuse(ids, [np.concatenate((closing, one)) for one in own]).num_rows == 0
