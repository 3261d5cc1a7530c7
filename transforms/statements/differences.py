"""What a paper changed in a statement, word by word."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import compress
from typing import NamedTuple

import pyarrow as pa
from rapidfuzz.distance import Levenshtein

from transforms.answers import QUESTION

_WORD = re.compile(r"\S+")
_OPERATIONS = {"equal": "equal", "delete": "deleted", "insert": "inserted", "replace": "replaced"}
DIFFERENCES = pa.schema(
    [QUESTION, ("operation", pa.string()), ("statement_words", pa.string()), ("quote_words", pa.string())]
)
"""The differences of pairs of texts, by a digest of both."""


class Difference(NamedTuple):
    """Words of the left wording and what the right one has for them: equal, deleted, inserted or replaced.

    `left_start` and `right_start` are places in the texts, in code points.
    """

    operation: str
    left: str
    right: str
    left_start: int
    right_start: int


def compare_wordings(left: str, right: str) -> list[Difference]:
    """The operations, in order, that turn the words of `left` into those of `right`; case and punctuation aside.

    >>> [(d.operation, d.left, d.right) for d in compare_wordings("We will act now.", "We must act")]
    [('equal', 'We', 'We'), ('replaced', 'will', 'must'), ('equal', 'act', 'act'), ('deleted', 'now.', '')]
    """
    left_spans, left_keys = _words(left)
    right_spans, right_keys = _words(right)
    found = []
    for step in Levenshtein.opcodes(left_keys, right_keys):
        left_start, left_end = _characters(left, left_spans, step.src_start, step.src_end)
        right_start, right_end = _characters(right, right_spans, step.dest_start, step.dest_end)
        operation = _OPERATIONS[step.tag]
        found.append(
            Difference(operation, left[left_start:left_end], right[right_start:right_end], left_start, right_start)
        )
    return found


@lru_cache(maxsize=1024)
def _words(text: str) -> tuple[list[tuple[int, int]], list[str]]:
    """Where the words stand, and what they are compared by; the fullest wording is asked for again and again."""
    spans, keys = [found.span() for found in _WORD.finditer(text)], list(map(_key, text.split()))
    if all(keys):
        return spans, keys
    return list(compress(spans, keys)), list(filter(None, keys))


@lru_cache(maxsize=1 << 16)
def _key(word: str) -> str:
    return "".join(filter(str.isalnum, unicodedata.normalize("NFKC", word).casefold()))


def _characters(text: str, spans: list[tuple[int, int]], start: int, end: int) -> tuple[int, int]:
    """The characters of words `start` to `end`; an empty span where the next word begins if there are none."""
    if start == end:
        place = spans[start][0] if start < len(spans) else len(text)
        return place, place
    return spans[start][0], spans[end - 1][1]
