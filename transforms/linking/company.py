"""The company of many chains compared at once, as `Context` compares that of two."""

from __future__ import annotations

import numpy as np

from transforms.coding import Codes, find
from transforms.linking.context import Context, Weights
from transforms.ragged import Ragged, cut, starts_of, sums_of

_AT_ONCE = 100_000
"""Companions in the articles of the chains and people that are looked at together: what bounds the memory."""
_PAIRED = 1 / 8
"""What a companion of a chain is counted for with each person whom the chain may mean: few are shared."""
_CELL = 1 / 32
"""What each cell of the table of places is counted for, there being one for every companion and group."""
_FOLLOWED = 20_000
"""Companions in the articles of the chains that are compared with their followers together."""


class Company:
    """What the articles of single names share with those of the people of that name."""

    def __init__(self, context: Context, chains_of: Ragged, people: Ragged) -> None:
        """`chains_of`: the chains of each person; `people`: by group, those whom the chains of the group may mean."""
        self._context = context
        self._chains_of = context.samples(chains_of)
        self._people = people
        self._table = np.empty(0, np.int32)

    def batches(self, chains: Codes, groups: Codes) -> list[slice]:
        """The chains, sorted by group, cut so that what is looked at together is bounded."""
        met = self._context.met_count(chains)
        of_people = sums_of(self._chains_of, self._context.met_count(self._chains_of.values))
        cost = met * (1 + _PAIRED * self._people.lengths(groups))
        firsts = np.flatnonzero(np.diff(groups, prepend=-1))
        of_groups = sums_of(self._people, of_people[self._people.values])
        cost[firsts] += of_groups[groups[firsts]] + _CELL * self._context.size
        return cut(cost, _AT_ONCE)

    def with_people(self, chains: Codes, groups: Codes) -> Weights:
        """The weight of the company that each chain, alone, shares with each person of its group: chain after chain."""
        context = self._context
        asked, group = np.unique(groups, return_inverse=True)
        people = self._people.take(asked)
        companion, chain = context.met_besides(chains)
        place, bearers, shares = self._find_bearers(group[chain] * context.size + companion, people)
        pairs = starts_of(people.lengths(group))
        first = pairs[:-1] - people.starts[group]
        times, found = bearers.lengths(place), bearers.places(place)
        pair = np.repeat(first[chain], times) + bearers.values[found]
        return np.bincount(pair, np.repeat(context.weight[companion], times) * shares[found], minlength=pairs[-1])

    def _find_bearers(self, wanted: Codes, people: Ragged) -> tuple[Codes, Ragged, Weights]:
        """People by wanted companion.

        `wanted`: codes of a row of `people` and a companion. Given for each is a row of people, as places in the values
        of `people`, whose articles name it, and the share of these that do, as in `Context.profiles`.
        """
        cells = len(people.starts) * self._context.size
        if len(self._table) < cells:
            self._table = np.full(cells, -1, np.int32)
        self._table[wanted] = np.arange(len(wanted))  # of equal ones the last
        row = self._table[wanted].astype(np.int64)
        codes, shares = self._met_by_people(people)
        self._table[wanted] = -1
        place, person = np.divmod(codes, len(people.values))
        return row, Ragged(person, starts_of(np.bincount(place, minlength=len(wanted)))), shares

    def _met_by_people(self, people: Ragged) -> tuple[Codes, Weights]:
        """Codes of a wanted companion and a person, ascending, and in what share of the person's articles it is met."""
        context, count = self._context, len(people.values)
        chains = self._chains_of.take(people.values)
        person = chains.owners
        row = (people.owners * context.size)[person]
        met = context.met_by(chains.values)
        place = self._table[np.repeat(row, np.diff(met.starts)) + met.values]
        is_wanted = place >= 0
        codes, times = np.unique(
            place[is_wanted].astype(np.int64) * count + person[met.owners[is_wanted]], return_counts=True
        )
        own = find(codes, self._table[row + context.own[chains.values]].astype(np.int64) * count + person)
        times[own[own >= 0]] = 0
        return codes, np.sqrt(times / np.diff(chains.starts)[codes % count])


def followers_in_company(context: Context, chains: Codes, groups: Codes, reach: int, least: float) -> Codes:
    """Pairs of chains of one group, at most so many places apart, that share company of so much weight: two columns.

    The pairs are places in `chains`, whose `groups` are ascending. A chain's own name is no company.
    """
    found = [np.empty((0, 2), np.int64)]
    for batch in cut(context.met_count(chains), _FOLLOWED):
        near = slice(batch.start, batch.stop + reach)
        weights = _shared_with_followers(context, chains[near], groups[near], reach)
        place, apart = np.nonzero(weights[: batch.stop - batch.start] >= least)
        found.append(batch.start + np.column_stack((place, place + apart)))
    return np.concatenate(found)


def _shared_with_followers(context: Context, chains: Codes, groups: Codes, reach: int) -> Weights:
    """The weight of the company that each chain (a row) shares with the one so many places on (a column)."""
    companion, place = context.met_besides(chains)
    group = np.cumsum(np.diff(groups, prepend=groups[0]) != 0)[place]
    codes = np.sort((group * context.size + companion) * len(chains) + place)
    companion, place = np.divmod(codes, len(chains))  # companions apart for each group
    cells, weights = [], []
    left = np.arange(len(place))
    for distance in range(1, reach + 1):
        left = left[left + distance < len(place)]
        apart = place[left + distance] - place[left]
        is_near = (companion[left] == companion[left + distance]) & (apart <= reach)
        left = left[is_near]
        cells.append(place[left] * (reach + 1) + apart[is_near])
        weights.append(context.weight[companion[left] % context.size])
    shape = (len(chains), reach + 1)
    return np.bincount(np.concatenate(cells), np.concatenate(weights), minlength=shape[0] * shape[1]).reshape(shape)
