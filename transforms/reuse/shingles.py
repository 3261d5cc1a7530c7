"""Word shingles, the unit in which reused text is measured.

Broder, 1997, "On the resemblance and containment of documents".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

SHINGLE_WORDS = 5

Hashes = NDArray[np.uint64]
SHINGLE = np.dtype("<u8")

_WORD = re.compile(r"\w+")
# Odd constants of splitmix64 (Steele, Lea, Flood 2014), whose finaliser spreads every input bit over the output.
_STEP = np.uint64(0x9E3779B97F4A7C15)
_MIX = np.uint64(0xBF58476D1CE4E5B9)
_SHIFT = np.uint64(29)


def shingle_hashes(text: str) -> Hashes:
    """The sorted, unique 64-bit hashes of the runs of five words of `text`; alike on every machine.

    Words are runs of `\\w` in lower case. A text of fewer than five words has none. Two different shingles among
    the 40 million of 100 000 articles collide with a probability of 4e-5.

    >>> len(shingle_hashes("To be, or not to be: that is"))
    4
    """
    return np.unique(shingle_sequence(_WORD.findall(text.lower())))


def shingle_sequence(words: Sequence[str]) -> Hashes:
    """The hash of the shingle that begins at each word, in the order of the text."""
    count = len(words) - SHINGLE_WORDS + 1
    if count <= 0:
        return np.empty(0, np.uint64)
    hashes = word_hashes(words)
    mixed = np.zeros(count, np.uint64)
    for offset in range(SHINGLE_WORDS):
        mixed = (mixed ^ hashes[offset : offset + count]) * _STEP
        mixed = (mixed ^ (mixed >> _SHIFT)) * _MIX
    return mixed ^ (mixed >> _SHIFT)


def word_spans(text: str) -> tuple[list[str], list[tuple[int, int]]]:
    """The words of `text` in lower case, and where each stands in `text` as it is written."""
    lowered = text.lower()
    matches = list(_WORD.finditer(lowered))
    words = [match.group() for match in matches]
    if len(lowered) == len(text):
        return words, [match.span() for match in matches]
    origin = [place for place, character in enumerate(text) for _ in character.lower()]
    return words, [(origin[match.start()], origin[match.end() - 1] + 1) for match in matches]


def word_hashes(words: Sequence[str]) -> Hashes:
    """The 64-bit hash of each word; alike on every machine (BLAKE2b, RFC 7693)."""
    places = {word: place for place, word in enumerate(dict.fromkeys(words))}
    digests = b"".join(blake2b(word.encode("utf-8", "surrogatepass"), digest_size=8).digest() for word in places)
    hashes = np.frombuffer(digests, "<u8").astype(np.uint64)
    return hashes[np.fromiter((places[word] for word in words), np.intp, len(words))]
