"""Wordings gathered around the fullest one."""

from __future__ import annotations

import numpy as np

from transforms.quotes.alignment import is_same_wording, shared_words
from transforms.quotes.wordings import Ints, Wordings

# Whoever has half of the words that another has may be the speaker too; whoever has less is told of in a few of them.
RIVAL_SHARE = 0.5


def gather_wordings(wordings: Wordings, pairs: Ints) -> Ints:
    """For each wording the number of the wording at the centre of its statement, its own where it stands alone.

    `pairs` are wordings that agree. Those of known speakers come first, the longest first; each joins the centre that
    it shares most words with, and is a centre itself where there is none. So a statement is no chain: every member is
    a wording of its centre. One of an unknown speaker that agrees as well with centres of two speakers joins none.
    """
    centre = np.arange(len(wordings))
    if not len(pairs):
        return centre
    order = np.empty(len(wordings), np.int64)
    order[np.lexsort((centre, wordings.speakers < 0))] = np.arange(len(wordings))
    both = np.concatenate([pairs, pairs[:, ::-1]])
    both = both[order[both[:, 1]] < order[both[:, 0]]]
    both = both[np.lexsort((both[:, 1], order[both[:, 0]]))]
    for group in np.split(both, np.flatnonzero(np.diff(both[:, 0])) + 1):
        member = int(group[0, 0])
        candidates = list(dict.fromkeys(centre[group[:, 1]].tolist()))
        centre[member] = _best_centre(member, candidates, wordings)
    return centre


def _best_centre(member: int, centres: list[int], wordings: Wordings) -> int:
    codes, speakers = wordings.codes, wordings.speakers
    own = speakers[member]
    agreeing = [c for c in centres if own < 0 or speakers[c] == own]
    scored = [(-shared_words(codes[c], codes[member]), c) for c in agreeing if is_same_wording(codes[c], codes[member])]
    if not scored:
        return member
    most, best = min(scored)
    known = {int(speakers[c]) for shared, c in scored if speakers[c] >= 0 and shared <= most * RIVAL_SHARE}
    return best if len(known) < 2 else member
