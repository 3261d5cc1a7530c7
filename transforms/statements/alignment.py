"""How much of one wording is in another; each pair of texts is aligned once for all runs."""

from __future__ import annotations

from collections.abc import Container
from functools import cached_property

import numpy as np
import pyarrow as pa
from rapidfuzz.distance import LCSseq
from rapidfuzz.process import cpdist

from transforms.coding import find
from transforms.statements.wordings import Ints, Wordings

FEWEST_WORDS = 5  # of a wording that may be one of a statement: "yes", "no comment", "grave concern" are everybody's
SHORTEST_RUN = 3  # words in a row that count as shared; scattered "the" and "of" do not
LEAST_SHARE = 0.75  # of the shorter wording's words: one word in four may be the paper's own
AT_A_TIME = 100_000
ALIGNMENTS = pa.schema([("pair", pa.uint64()), ("words", pa.int64())])
"""Pairs of texts by a digest, ascending, and the words that both share; 0 where they are not the same wording."""
_MIX = np.uint64(0x9E3779B97F4A7C15)  # the odd constant of splitmix64 (Steele, Lea, Flood 2014)


def shared_words(left: str, right: str, negations: Container[str] = frozenset()) -> int:
    """Words in runs of three and more that both wordings have in the same order; a character is a word.

    0 where one wording has a negation beside such a run and the other has another word there.

    >>> shared_words("abcdefgh", "abcXefgh"), shared_words("abcdefgh", "abcXefgh", "X")
    (7, 0)
    """
    shared = 0
    for start, other_start, run in LCSseq.editops(left, right).as_matching_blocks():
        if run >= SHORTEST_RUN:
            before = left[start - 1 : start], right[other_start - 1 : other_start]
            after = left[start + run : start + run + 1], right[other_start + run : other_start + run + 1]
            if any(all(pair) and (pair[0] in negations) != (pair[1] in negations) for pair in (before, after)):
                return 0
            shared += run
    return shared


class Alignments:
    """Aligns wordings; what an earlier run found of two texts is looked up.

    `known`: the `facts` of an earlier run, which spare alignments and change nothing.
    """

    def __init__(self, wordings: Wordings, known: pa.Table) -> None:
        self._wordings = wordings
        self._known = known["pair"].to_numpy(), known["words"].to_numpy()
        self._keys, self._words = np.empty(0, np.uint64), np.empty(0, np.int64)
        self._known_others: dict[int, int] = {}
        self._others: dict[int, int] = {}

    def align(self, pairs: Ints) -> Ints:
        """The candidates (a, b), a < b, that are the same wording, as rows of a, b and the words that they share.

        The shorter is, but for a quarter, in the longer, and neither denies what the other says.
        """
        wordings, (known, known_words) = self._wordings, self._known
        pairs = pairs[wordings.lengths[pairs[:, 1]] >= FEWEST_WORDS]
        digests = wordings.digests[pairs[:, 0]] * _MIX + wordings.digests[pairs[:, 1]]
        self._keys, first, of_pair = np.unique(digests, return_index=True, return_inverse=True)
        place = find(known, self._keys)
        self._words = np.where(place < 0, 0, known_words[place] if len(known) else 0)
        for some in _batches(np.flatnonzero(place < 0)):
            self._words[some] = _align(wordings, pairs[first[some]])
        is_other = np.ones(len(known), bool)
        is_other[place[place >= 0]] = False
        self._known_others = dict(zip(known[is_other].tolist(), known_words[is_other].tolist(), strict=True))
        words = self._words[of_pair]
        return np.column_stack((pairs, words))[words > 0]

    def shared(self, one: int, other: int) -> int:
        """The words that two wordings share which are no candidates; 0 where they are not the same wording."""
        longer, shorter = min(one, other), max(one, other)
        key = (self._digests[longer] * int(_MIX) + self._digests[shorter]) % (1 << 64)
        words = self._others.get(key, self._known_others.get(key))
        if words is None:
            codes = self._wordings.codes
            words = shared_words(codes[longer], codes[shorter], self._wordings.negations)
            words = words if words >= LEAST_SHARE * len(codes[shorter]) else 0
        self._others[key] = words
        return words

    @cached_property
    def _digests(self) -> list[int]:
        digests: list[int] = self._wordings.digests.tolist()
        return digests

    def facts(self) -> pa.Table:
        """`ALIGNMENTS` of all pairs that were asked for."""
        keys = np.concatenate((self._keys, np.array(list(self._others), np.uint64)))
        words = np.concatenate((self._words, np.array(list(self._others.values()), np.int64)))
        keys, first = np.unique(keys, return_index=True)
        return pa.table([pa.array(keys), pa.array(words[first])], schema=ALIGNMENTS)


def _batches(numbers: Ints) -> list[Ints]:
    """The numbers, so many at a time that what belongs to them takes little memory."""
    return np.split(numbers, np.arange(AT_A_TIME, len(numbers), AT_A_TIME))


def _align(wordings: Wordings, pairs: Ints) -> Ints:
    """The words that the wordings of each pair share; 0 where they are not the same wording."""
    codes, least = wordings.codes, LEAST_SHARE * wordings.lengths[pairs[:, 1]]
    left, right = ([codes[number] for number in column.tolist()] for column in pairs.T)
    # What two wordings have in common at all is found fast, and most have too little.
    common = cpdist(left, right, scorer=LCSseq.similarity, dtype=np.int32)
    words = np.zeros(len(pairs), np.int64)
    likely = np.flatnonzero(common >= least)
    negations = wordings.negations
    words[likely] = [shared_words(left[place], right[place], negations) for place in likely.tolist()]
    return np.where(words >= least, words, 0)
