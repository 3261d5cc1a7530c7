"""Passages point at the same words in both texts."""

import time

import pytest

from transforms.reuse import align_passages


def passages(a: str, b: str) -> list[tuple[str, str]]:
    found = align_passages(a, (0, len(a)), b, (0, len(b)))
    return [(a[i:j], b[k:m]) for (i, j), (k, m) in found]


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("", "", []),
        ("one two three four", "one two three four", []),
        (
            "İ one two three four five.",
            "“One TWO — three, four five!”",
            [("one two three four five", "One TWO — three, four five")],
        ),
        (
            "a b c d e NEW f g h i j end",
            "a b c d e f g h i j",
            [("a b c d e NEW f g h i j", "a b c d e f g h i j")],
        ),
        (
            "a b c d e one two three four five",
            "one two three four five and then a b c d e",
            [("a b c d e", "a b c d e"), ("one two three four five", "one two three four five")],
        ),
    ],
    ids=["empty", "short", "case", "inserted", "moved"],
)
def test_shared_passages(a: str, b: str, expected: list[tuple[str, str]]) -> None:
    assert passages(a, b) == expected


def test_only_the_bodies_are_compared() -> None:
    text = "a b c d e | f g h i j"
    assert align_passages(text, (0, 9), text, (12, 21)) == []
    assert align_passages(text, (12, 21), text, (0, 21)) == [((12, 21), (12, 21))]


@pytest.mark.parametrize(
    "text", ["ha " * 30_000, "1" * 1_000_000, "no, not that. " * 8_000], ids=["word", "digits", "line"]
)
def test_repetition_takes_linear_time(text: str) -> None:
    started = time.perf_counter()
    align_passages(text, (0, len(text)), text[3:], (0, len(text) - 3))
    assert time.perf_counter() - started < 5
