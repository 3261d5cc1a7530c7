"""Shingles are alike on every machine and count what the definition says."""

import re

import pytest

from transforms.reuse.shingles import shingle_hashes, word_spans


def by_definition(text: str) -> set[tuple[str, ...]]:
    words = re.findall(r"\w+", text.lower())
    return set(zip(*(words[offset:] for offset in range(5)), strict=False))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Four words are few",
        "Five words make one shingle",
        "the same five words again the same five words again",
        "Zürich’s “Grüne” won 12,5 % — Ångström, İzmir, ΟΔΟΣ and 東京 did not",
        "a b c d e b a c d e e d c b a",
    ],
)
def test_one_hash_for_each_shingle(text: str) -> None:
    assert len(shingle_hashes(text)) == len(by_definition(text))


def test_hashes_are_the_same_in_every_process() -> None:
    assert shingle_hashes("Five words make one shingle").tolist() == [FIVE_WORDS]


FIVE_WORDS = 4354343552516284301


def test_case_and_punctuation_do_not_count() -> None:
    assert (shingle_hashes("“No,” SHE said. Not now") == shingle_hashes("no she said: not now!")).all()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Oil, up 3.5%", ["Oil", "up", "3", "5"]),
        ("İİ İzmir is calm", ["İ", "İ", "İ", "zmir", "is", "calm"]),
        ("\ud800 lone surrogate", ["lone", "surrogate"]),
    ],
)
def test_words_keep_their_places(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in word_spans(text)[1]] == expected
