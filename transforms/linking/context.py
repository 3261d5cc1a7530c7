"""What speaks for two chains being one besides the name: the company they keep."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from transforms.coding import Codes, distinct, find
from transforms.linking.columns import Chains, Names
from transforms.linking.names import PERSON
from transforms.ragged import Ragged, starts_of, sums_of

_SAMPLE = 100
"""Articles of one entity that are looked at: more say no more."""

Weights = NDArray[np.float64]


class Context:
    """The people, organisations and places of every article, each weighing the less the more articles name it.

    A companion that f articles name weighs 1 / log2(2 + f): 0.63 for one article, 0.24 for 16, 0.1 for a thousand.
    f is taken down to a power of two, so that another article hardly ever changes what those before it weigh.
    `own` is the companion that each chain is to others; `companions` are those of each article, `weight` that of each.
    """

    def __init__(self, chains: Chains, types: Codes, names: Names) -> None:
        rows = names.row_of(chains.group_of_type[types], chains.name)
        width = max(len(names.word_texts), len(names.key_texts), 1)
        called = np.where(types == chains.types.index(PERSON), names.word[rows], names.key[rows])
        codes = types * width + called
        companions = distinct(codes)
        self.own = np.searchsorted(companions, codes)
        self.size = len(companions)
        self.article = chains.article
        count = int(chains.article.max(initial=-1)) + 1
        met = distinct(chains.article * self.size + self.own)
        self.companions = Ragged(
            met % max(self.size, 1), starts_of(np.bincount(met // max(self.size, 1), minlength=count))
        )
        frequency = np.bincount(self.companions.values, minlength=self.size)
        self.weight: Weights = 1 / np.log2(2 + 2 ** np.floor(np.log2(frequency)))

    def samples(self, chains: Ragged) -> Ragged:
        """The chains of each entity whose articles speak for all: of many an even sample."""
        lengths = np.diff(chains.starts)
        place = np.arange(len(chains.values)) - np.repeat(chains.starts[:-1], lengths)
        is_taken = place % np.repeat(np.maximum(-(-lengths // _SAMPLE), 1), lengths) == 0
        return Ragged(chains.values[is_taken], starts_of(sums_of(chains, is_taken)))

    def met_by(self, chains: Codes) -> Ragged:
        """The companions in the article of each chain."""
        return self.companions.take(self.article[chains])

    def met_besides(self, chains: Codes) -> tuple[Codes, Codes]:
        """The companions of each chain alone, its own name being none, and the places of their chains."""
        met = self.met_by(chains)
        is_other = met.values != np.repeat(self.own[chains], np.diff(met.starts))
        return met.values[is_other], met.owners[is_other]

    def met_count(self, chains: Codes) -> Codes:
        """How many companions the article of each chain has."""
        return self.companions.lengths(self.article[chains])

    def profiles(self, chains: Ragged) -> tuple[Codes, Weights]:
        """The companions of entities, each a row of chains (see `samples`), and how often each is met.

        Codes of a row and a companion, `row * size + companion`, ascending, and the square root of the share of the
        row's articles that name it; 0 for an entity's own names.
        """
        owners, met = chains.owners, self.met_by(chains.values)
        codes, times = np.unique(owners[met.owners] * self.size + met.values, return_counts=True)
        times[find(codes, owners * self.size + self.own[chains.values])] = 0
        return codes, np.sqrt(times / np.diff(chains.starts)[codes // self.size])

    def overlaps(self, some: Ragged, others: Ragged) -> Weights:
        """The weight of the companions that each entity, a row of chains, shares with the one of the same row.

        0 for none, 1 and more for the same story.
        """
        (left, share), (right, other_share) = self.profiles(some), self.profiles(others)
        place = find(right, left)
        is_shared = place >= 0
        row, companion = np.divmod(left[is_shared], self.size)
        weight = self.weight[companion] * np.minimum(share[is_shared], other_share[place[is_shared]])
        return np.bincount(row, weight, minlength=len(some.starts) - 1)
