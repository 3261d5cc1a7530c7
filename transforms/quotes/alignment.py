"""How much of one wording is in another."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import LCSseq
from rapidfuzz.process import cpdist

from transforms.quotes.wordings import Ints, Wordings

FEWEST_WORDS = 5  # of a wording that may be one of a statement: "yes", "no comment", "grave concern" are everybody's
SHORTEST_RUN = 3  # words in a row that count as shared; scattered "the" and "of" do not
LEAST_SHARE = 0.75  # of the shorter wording's words: one word in four may be the paper's own


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
    shorter = wordings.lengths[pairs[:, 1]]
    pairs, shorter = pairs[shorter >= FEWEST_WORDS], shorter[shorter >= FEWEST_WORDS]
    if not len(pairs):
        return pairs
    codes = wordings.codes
    left, right = [codes[a] for a in pairs[:, 0]], [codes[b] for b in pairs[:, 1]]
    common = cpdist(left, right, scorer=LCSseq.similarity, dtype=np.int32)
    likely = np.flatnonzero(common >= LEAST_SHARE * shorter)
    kept: NDArray[np.bool_] = np.array([is_same_wording(left[i], right[i]) for i in likely], bool)
    return pairs[likely[kept]] if len(likely) else pairs[:0]
