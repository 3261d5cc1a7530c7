"""What speaks for two chains being one besides the name: the company they keep."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from transforms.coding import Codes, distinct
from transforms.linking.columns import Chains, Names
from transforms.linking.names import PERSON
from transforms.ragged import Ragged, starts_of

_SAMPLE = 100
"""Articles of one entity that are looked at: more say no more."""

_AT_ONCE = 20_000
"""Companions in the articles of the chains that are looked at together: what bounds the memory."""

Weights = NDArray[np.float64]


@dataclass(frozen=True)
class Profile:
    """Companions, ascending, and how often each is met, as the square root of the share of the articles."""

    companions: Codes
    shares: Weights


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
        owners = np.repeat(np.arange(len(lengths)), lengths)
        return Ragged(chains.values[is_taken], starts_of(np.bincount(owners[is_taken], minlength=len(lengths))))

    def met_by(self, chains: Codes) -> tuple[Codes, Codes]:
        """The companions in the article of each chain, chain after chain, and how many they are."""
        articles = self.article[chains]
        return self.companions.values[self.companions.places(articles)], self.companions.lengths(articles)

    def batches(self, chains: Codes) -> list[Codes]:
        """The chains, in their order, cut so that the companions looked at together are bounded."""
        met = np.cumsum(self.companions.lengths(self.article[chains])) // _AT_ONCE
        return np.split(chains, np.flatnonzero(np.diff(met)) + 1) if len(chains) else []

    def profile(self, chains: Codes) -> Profile:
        """The companions in the articles of chains of one entity (see `samples`); its own names are none."""
        companions, counts = np.unique(self.met_by(chains)[0], return_counts=True)
        is_other = ~np.isin(companions, self.own[chains])
        return Profile(companions[is_other], np.sqrt(counts[is_other] / len(chains)))

    def overlap(self, one: Profile, other: Profile) -> float:
        """The weight of the companions that two profiles share; 0 for none, 1 and more for the same story."""
        shared, left, right = np.intersect1d(one.companions, other.companions, assume_unique=True, return_indices=True)
        return float(np.sum(self.weight[shared] * np.minimum(one.shares[left], other.shares[right])))
