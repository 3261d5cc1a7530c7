"""The company of many chains compared at once, as `Context` compares that of two."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from transforms.coding import Codes, distinct
from transforms.linking.context import Context, Weights
from transforms.ragged import Ragged, starts_of


class Company:
    """What the articles of single names share with those of people, and with each other."""

    def __init__(self, context: Context, chains_of: Ragged) -> None:
        """`chains_of`: the chains of each person."""
        self._context = context
        self._chains_of = context.samples(chains_of)
        self._column = np.full(context.size, -1)
        self.batches = context.batches

    def with_people(self, chains: Codes, people: Codes) -> Weights:
        """The weight of the company that each chain (a row), alone, shares with each person (a column)."""
        context = self._context
        met, lengths = context.met_by(chains)
        weight = np.where(met == np.repeat(context.own[chains], lengths), 0.0, context.weight[met])
        companions, column = np.unique(met, return_inverse=True)
        shares = self._shares(people, companions)
        return np.add.reduceat(shares[column] * weight[:, None], starts_of(lengths)[:-1], axis=0)

    def _shares(self, people: Codes, companions: Codes) -> Weights:
        """How often the articles of each person (a column) name each companion (a row), as in `Profile`."""
        context, count = self._context, len(people)
        chains = self._chains_of.values[self._chains_of.places(people)]
        sizes = self._chains_of.lengths(people)
        person = np.repeat(np.arange(count), sizes)
        met, lengths = context.met_by(chains)
        self._column[companions] = np.arange(len(companions))
        row, own = self._column[met], self._column[context.own[chains]]
        self._column[companions] = -1
        codes = (row * count + np.repeat(person, lengths))[row >= 0]
        met_in = np.bincount(codes, minlength=len(companions) * count).reshape(len(companions), count)
        met_in[own[own >= 0], person[own >= 0]] = 0
        return np.sqrt(met_in / sizes)


def shared_with_followers(
    context: Context, chains: Codes, groups: Codes, reach: int
) -> Iterator[tuple[Codes, Codes, Weights]]:
    """Pairs of chains of one group, at most so many places apart, that share company, and its weight.

    The pairs are places in `chains`, whose `groups` are ascending. A chain's own name is no company.
    """
    start = 0
    for batch in context.batches(chains):
        near = slice(start, start + len(batch) + reach)
        left, right, weight = _shared(context, chains[near], groups[near], reach)
        is_own = left < len(batch)
        yield left[is_own] + start, right[is_own] + start, weight[is_own]
        start += len(batch)


def _shared(context: Context, chains: Codes, groups: Codes, reach: int) -> tuple[Codes, Codes, Weights]:
    met, lengths = context.met_by(chains)
    place = np.repeat(np.arange(len(chains)), lengths)
    is_other = met != context.own[chains][place]
    met, place = met[is_other], place[is_other]
    group = np.cumsum(np.diff(groups, prepend=groups[0]) != 0)[place]
    codes = np.sort((group * context.size + met) * len(chains) + place)
    met, place = np.divmod(codes, len(chains))  # companions apart for each group
    pairs, weights = [], []
    left = np.arange(len(met))
    for distance in range(1, reach + 1):
        left = left[left + distance < len(met)]
        right = left + distance
        is_near = (met[left] == met[right]) & (place[right] - place[left] <= reach)
        left = left[is_near]
        pairs.append(place[left] * (reach + 1) + place[left + distance] - place[left])
        weights.append(context.weight[met[left] % context.size])
    found = distinct(np.concatenate(pairs))
    weight = np.bincount(np.searchsorted(found, np.concatenate(pairs)), np.concatenate(weights), minlength=len(found))
    first, apart = np.divmod(found, reach + 1)
    return first, first + apart, weight
