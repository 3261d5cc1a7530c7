"""Wordings gathered around the fullest one."""

from __future__ import annotations

import numpy as np

from transforms.quotes.alignment import is_same_wording, shared_words
from transforms.quotes.wordings import Ints, Wordings


def gather_wordings(wordings: Wordings, pairs: Ints) -> Ints:
    """For each wording the number of the fullest wording of its statement, its own where it has none.

    Wordings come longest first. Each joins the centre that it shares most words with, provided that the speakers agree
    (equal, or one unknown); between centres of two speakers that share as much, it joins none. Centres, not chains:
    every member is a wording of its centre.
    """
    centre = np.arange(len(wordings))
    speaker = wordings.speakers.copy()
    if not len(pairs):
        return centre
    by_member = pairs[np.lexsort((pairs[:, 0], pairs[:, 1]))]
    for group in np.split(by_member, np.flatnonzero(np.diff(by_member[:, 1])) + 1):
        member = int(group[0, 1])
        candidates = list(dict.fromkeys(centre[group[:, 0]].tolist()))
        best = _best_centre(member, candidates, speaker, wordings.codes)
        if best is not None:
            centre[member] = best
            speaker[best] = max(speaker[best], speaker[member])
    return centre


def _best_centre(member: int, centres: list[int], speaker: Ints, codes: list[str]) -> int | None:
    own = speaker[member]
    agreeing = [c for c in centres if own < 0 or speaker[c] < 0 or speaker[c] == own]
    scored = [(-shared_words(codes[c], codes[member]), c) for c in agreeing if is_same_wording(codes[c], codes[member])]
    if not scored:
        return None
    most, best = min(scored)
    speakers = {int(speaker[c]) for score, c in scored if score == most and speaker[c] >= 0}
    return best if own >= 0 or len(speakers) < 2 else None
