"""How much of one wording is in another."""

from __future__ import annotations

import numpy as np
from rapidfuzz.distance import LCSseq
from rapidfuzz.process import cpdist

from transforms.statements.wordings import Ints, Wordings

FEWEST_WORDS = 5  # of a wording that may be one of a statement: "yes", "no comment", "grave concern" are everybody's
SHORTEST_RUN = 3  # words in a row that count as shared; scattered "the" and "of" do not
LEAST_SHARE = 0.75  # of the shorter wording's words: one word in four may be the paper's own
PAIRS_AT_A_TIME = 100_000


def shared_words(left: str, right: str) -> int:
    """Words in runs of three and more that both wordings have in the same order; a character is a word.

    >>> shared_words("abcdefgh", "abcXefgh")
    7
    """
    shared = 0
    for _, _, run in LCSseq.editops(left, right).as_matching_blocks():
        if run >= SHORTEST_RUN:
            shared += run
    return shared


def align_candidates(wordings: Wordings, pairs: Ints) -> Ints:
    """The pairs (a, b), a < b, that are the same wording, each with the words that they share: a, b, words.

    They are when the shorter is, but for a quarter of its words, in the longer.
    """
    pairs = pairs[wordings.lengths[pairs[:, 1]] >= FEWEST_WORDS]
    starts = range(0, len(pairs), PAIRS_AT_A_TIME)
    kept = [_aligned(wordings, pairs[start : start + PAIRS_AT_A_TIME]) for start in starts]
    return np.concatenate([np.empty((0, 3), np.int64), *kept])


def _aligned(wordings: Wordings, pairs: Ints) -> Ints:
    codes, least = wordings.codes, LEAST_SHARE * wordings.lengths[pairs[:, 1]]
    left, right = ([codes[number] for number in column.tolist()] for column in pairs.T)
    # What two wordings have in common at all is found fast, and most have too little.
    common = cpdist(left, right, scorer=LCSseq.similarity, dtype=np.int32)
    likely = np.flatnonzero(common >= least)
    shared = np.array([shared_words(left[place], right[place]) for place in likely.tolist()], np.int64)
    is_same = shared >= least[likely]
    return np.column_stack((pairs[likely[is_same]], shared[is_same]))
