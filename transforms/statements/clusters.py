"""Wordings gathered around the fullest one."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from operator import itemgetter

import numpy as np

from transforms.statements.alignment import Alignments
from transforms.statements.wordings import Ints, Wordings

# Whoever has half of the words that another has may be the speaker too; whoever has less is told of in a few of them.
RIVAL_SHARE = 0.5


def gather_wordings(wordings: Wordings, alignments: Alignments, aligned: Ints) -> Ints:
    """For each wording the number of the wording at the centre of its statement, its own where it stands alone.

    `aligned` are wordings that agree, with the words that they share. Those of known speakers come first, the longest
    first; each joins the centre that it shares most words with, and is a centre itself where there is none. So a
    statement is no chain: every member is a wording of its centre. One of an unknown speaker that agrees as well with
    centres of two speakers joins none.
    """
    centres = _Centres(wordings, alignments)
    for member, partners in groupby(_earlier_partners(wordings, aligned), itemgetter(0)):
        centres.join(member, partners)
    return np.array(centres.of, np.int64)


def _earlier_partners(wordings: Wordings, aligned: Ints) -> Iterable[tuple[int, int, int]]:
    """Each wording with each that comes before it, and the words they share, in the order of the former."""
    order = np.empty(len(wordings), np.int64)
    order[np.lexsort((np.arange(len(wordings)), wordings.speakers < 0))] = np.arange(len(wordings))
    both = np.concatenate([aligned, aligned[:, [1, 0, 2]]])
    both = both[order[both[:, 1]] < order[both[:, 0]]]
    both = both[np.argsort(order[both[:, 0]], kind="stable")]
    return zip(*(column.tolist() for column in both.T), strict=True)


class _Centres:
    """The centre of each wording, as far as they are gathered."""

    def __init__(self, wordings: Wordings, alignments: Alignments) -> None:
        self.of = list(range(len(wordings)))
        self._speakers = wordings.speakers.tolist()
        self._alignments = alignments

    def join(self, member: int, partners: Iterable[tuple[int, int, int]]) -> None:
        """Let a wording join the best centre of those that it agrees with."""
        shared: dict[int, int] = {}
        for _, partner, words in partners:
            centre = self.of[partner]
            if centre == partner:
                shared[centre] = words
            elif centre not in shared:
                shared[centre] = self._alignments.shared(centre, member)
        self.of[member] = self._best(member, shared)

    def _best(self, member: int, shared: dict[int, int]) -> int:
        own = self._speakers[member]
        scored = [
            (-words, centre) for centre, words in shared.items() if words and (own < 0 or self._speakers[centre] == own)
        ]
        if not scored:
            return member
        most, best = min(scored)
        speakers = (self._speakers[centre] for words, centre in scored if words <= most * RIVAL_SHARE)
        return best if len({speaker for speaker in speakers if speaker >= 0}) < 2 else member
