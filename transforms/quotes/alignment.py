"""How much of one wording is in another."""

from __future__ import annotations

import numpy as np
from rapidfuzz.distance import LCSseq
from rapidfuzz.process import cpdist

from transforms.quotes.wordings import Ints, Wordings

FEWEST_WORDS = 5  # of a wording that may be one of a statement: "yes", "no comment", "grave concern" are everybody's
SHORTEST_RUN = 3  # words in a row that count as shared; scattered "the" and "of" do not
LEAST_SHARE = 0.75  # of the shorter wording's words: one word in four may be the paper's own
PAIRS_AT_A_TIME = 100_000


def shared_words(left: str, right: str) -> int:
    """Words in runs of three and more that both wordings have in the same order; a character is a word.

    >>> shared_words("abcdefgh", "abcXefgh")
    7
    """
    runs = (block.src_end - block.src_start for block in LCSseq.opcodes(left, right) if block.tag == "equal")
    return sum(run for run in runs if run >= SHORTEST_RUN)


def is_same_wording(left: str, right: str) -> bool:
    """Whether the shorter wording is, but for a quarter of its words, in the longer."""
    shorter = min(len(left), len(right))
    return shorter >= FEWEST_WORDS and shared_words(left, right) >= LEAST_SHARE * shorter


def align_candidates(wordings: Wordings, pairs: Ints) -> Ints:
    """The pairs that are the same wording."""
    pairs = pairs[wordings.lengths[pairs[:, 1]] >= FEWEST_WORDS]
    kept = [
        _aligned(wordings, pairs[start : start + PAIRS_AT_A_TIME]) for start in range(0, len(pairs), PAIRS_AT_A_TIME)
    ]
    return np.concatenate(kept) if kept else pairs


def _aligned(wordings: Wordings, pairs: Ints) -> Ints:
    codes = wordings.codes
    left, right = ([codes[number] for number in column.tolist()] for column in pairs.T)
    common = cpdist(left, right, scorer=LCSseq.similarity, dtype=np.int32)
    likely = np.flatnonzero(common >= LEAST_SHARE * wordings.lengths[pairs[:, 1]]).tolist()
    return pairs[[i for i in likely if is_same_wording(left[i], right[i])]]
