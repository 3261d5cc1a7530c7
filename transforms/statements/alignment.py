"""How much of one wording is in another; each pair of texts is aligned once for all runs."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass
from hashlib import blake2b

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray
from rapidfuzz.distance import LCSseq
from rapidfuzz.process import cpdist

from transforms.coding import distinct, find
from transforms.statements.wordings import Ints, Wordings

FEWEST_WORDS = 5  # of a wording that may be one of a statement: "yes", "no comment", "grave concern" are everybody's
SHORTEST_RUN = 3  # words in a row that count as shared; scattered "the" and "of" do not
LEAST_SHARE = 0.75  # of the shorter wording's words: one word in four may be the paper's own
AT_A_TIME = 100_000
ALIGNMENTS = pa.schema([("pair", pa.uint64()), ("words", pa.int64())])
"""Pairs of texts by a digest, ascending, and the words that both share; 0 where they are not the same wording."""
_MIX = np.uint64(0x9E3779B97F4A7C15)  # the odd constant of splitmix64 (Steele, Lea, Flood 2014)


@dataclass(frozen=True)
class Alignments:
    """`aligned`: wordings that are the same, as rows of a, b and the words that they share; `facts`: `ALIGNMENTS`."""

    aligned: Ints
    facts: pa.Table


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


def align_candidates(wordings: Wordings, pairs: Ints, known: pa.Table) -> Alignments:
    """The candidates (a, b), a < b, that are the same wording: the shorter is, but for a quarter, in the longer, and
    neither denies what the other says.

    `known`: the `facts` of an earlier run, which spare alignments and change nothing.
    """
    pairs = pairs[wordings.lengths[pairs[:, 1]] >= FEWEST_WORDS]
    keys = _digests(wordings, pairs)
    place = find(known["pair"].to_numpy(), keys)
    words = np.zeros(len(pairs), np.int64)
    words[place >= 0] = known["words"].to_numpy()[place[place >= 0]]
    for some in _batches(np.flatnonzero(place < 0)):
        words[some] = _align(wordings, pairs[some])
    keys, first = np.unique(keys, return_index=True)
    facts = pa.table([pa.array(keys), pa.array(words[first])], schema=ALIGNMENTS)
    return Alignments(np.column_stack((pairs, words))[words > 0], facts)


def _digests(wordings: Wordings, pairs: Ints) -> NDArray[np.uint64]:
    """A digest of the texts of each pair (BLAKE2b, RFC 7693)."""
    of_text = np.zeros(len(wordings), np.uint64)
    for some in _batches(distinct(pairs.ravel())):
        texts = wordings.texts.take(pa.array(some)).to_pylist()
        of_text[some] = np.frombuffer(b"".join(blake2b(t.encode(), digest_size=8).digest() for t in texts), "<u8")
    return of_text[pairs[:, 0]] * _MIX + of_text[pairs[:, 1]]


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
