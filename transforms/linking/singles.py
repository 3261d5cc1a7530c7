"""Whom a surname or given name alone means in an article that gives no more: one clear person, or nobody."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from transforms.coding import Codes
from transforms.linking.candidates import Namesakes, People
from transforms.linking.columns import Chains, Names
from transforms.linking.company import Company
from transforms.linking.context import Context, Weights
from transforms.linking.curation import SingleVerdicts
from transforms.linking.names import PERSON
from transforms.linking.titles import offices, sex_of
from transforms.ragged import Ragged

_NEEDED = 0.7
"""Share of the odds that one person must have, among all of the name and somebody whom the corpus does not name."""
_LEAST_DOUBTFUL = 0.3
_SOMEBODY_ELSE = 2.0
_LEAST_COMPANY = 0.3
_MOST_COMPANY = 2.0
"""Weight of shared companions (see Context): less says nothing, more says no more."""
_OFFICE_WORTH = 3.0
_SUREST = 0.95
_STEP = 0.05
"""The score is given in twentieths: finer ones would change with every article that names somebody of the word."""
_DIGITS = 9
"""Odds that differ by less differ by how sums are rounded: the first of these people is taken."""

Flags = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Attachment:
    """A chain put to a person: how sure (0 to 1), by which rule, and why; or left in doubt (`is_sure` false)."""

    chain: int
    person: int
    score: float
    rule: str
    reason: str
    is_sure: bool


@dataclass(frozen=True)
class _Asked:
    """Single names by number: their node keys, and whom each may mean."""

    keys: Sequence[str]
    namesakes: Namesakes

    @cached_property
    def generations(self) -> list[str | None]:
        """The generation that each name tells: node keys have it behind a comma."""
        return [key.partition(", ")[2] or None for key in self.keys]

    @cached_property
    def is_of_generation(self) -> Flags:
        """Which of the names tell one."""
        return np.array([one is not None for one in self.generations], bool)


class SingleNames:
    """Puts chains with a single name to people."""

    def __init__(self, chains: Chains, names: Names, people: People, context: Context) -> None:
        self._chains, self._names, self._people, self._context = chains, names, people, context
        self._is_titled = np.zeros(len(chains), bool)
        self._is_titled[list(chains.titles)] = True

    def attach(self, singles: Codes, judged: SingleVerdicts) -> Iterator[Attachment]:
        """For each chain with a single name, the person it means where one stands out, else the best in doubt."""
        names = self._names
        rows = names.row_of(np.full(len(singles), self._chains.groups.index(PERSON)), self._chains.name[singles])
        order = np.lexsort((singles, names.key[rows]))
        chains, rows = singles[order], rows[order]
        firsts = np.flatnonzero(np.diff(names.key[rows], prepend=-1))
        group = np.repeat(np.arange(len(firsts)), np.diff(firsts, append=len(chains)))
        asked = self._ask(rows[firsts], judged)
        is_judged = np.array([key in judged.same for key in asked.keys], bool)[group]
        for chain, number in zip(chains[is_judged].tolist(), group[is_judged].tolist(), strict=True):
            person = judged.same[asked.keys[number]]
            yield Attachment(chain, person, 1.0, "judged_same", "They were judged the same.", True)
        is_open = (asked.namesakes.people.lengths(group) > 0) & ~is_judged
        yield from self._choose(chains[is_open], group[is_open], asked)

    def _ask(self, rows: Codes, judged: SingleVerdicts) -> _Asked:
        """The names of these rows, and the people of each less those whom it was judged not to mean."""
        names = self._names
        keys = names.key_texts.take(pa.array(names.key[rows])).to_pylist()
        dropped = {number: judged.different[key] for number, key in enumerate(keys) if key in judged.different}
        return _Asked(keys, self._people.namesakes(names.word[rows]).without(dropped))

    def _choose(self, chains: Codes, groups: Codes, asked: _Asked) -> Iterator[Attachment]:
        company = Company(self._context, self._people.chains, asked.namesakes.people)
        for batch in company.batches(chains, groups):
            people, odds = self._odds(chains[batch], groups[batch], asked, company)
            others = asked.namesakes.others[groups[batch]] + _SOMEBODY_ELSE
            firsts = people.starts[:-1]
            share = np.maximum.reduceat(odds, firsts) / (np.add.reduceat(odds, firsts) + others)
            for row in np.flatnonzero(share >= _LEAST_DOUBTFUL).tolist():
                best = np.argmax(np.round(odds[slice(*people.starts[row : row + 2])], _DIGITS))
                yield self._attachment(int(chains[batch][row]), int(people.row(row)[best]), float(share[row]))

    def _odds(self, chains: Codes, groups: Codes, asked: _Asked, company: Company) -> tuple[Ragged, Weights]:
        """How often each person is called so, times the worth of shared company and office; 0 without these.

        A row of people for each chain; 0 too where another chain of the article, Jr. or Mrs. rules the person out.
        """
        people = asked.namesakes.people.take(groups)
        called = asked.namesakes.called[asked.namesakes.people.places(groups)]
        shared = company.with_people(chains, groups)
        has_office, fits = self._suit(chains, groups, asked, people)
        likely = np.flatnonzero(fits & ((shared >= _LEAST_COMPANY) | has_office))
        articles = np.repeat(self._chains.article[chains], np.diff(people.starts))
        likely = likely[~self._people.meet(articles[likely], people.values[likely])]
        worth = np.exp(np.minimum(shared[likely], _MOST_COMPANY)) * np.where(has_office[likely], _OFFICE_WORTH, 1.0)
        odds = np.zeros(len(shared))
        odds[likely] = (1 + called[likely]) * worth
        return people, odds

    def _suit(self, chains: Codes, groups: Codes, asked: _Asked, people: Ragged) -> tuple[Flags, Flags]:
        """Whether each person has an office of each chain, and whether its titles and Jr. allow the person."""
        has_office, fits = np.zeros(len(people.values), bool), np.ones(len(people.values), bool)
        is_told = self._is_titled[chains] | asked.is_of_generation[groups]
        for row in np.flatnonzero(is_told).tolist():
            own, candidates = slice(*people.starts[row : row + 2].tolist()), people.row(row).tolist()
            titles = self._chains.titles.get(int(chains[row]), frozenset())
            sex, generation, held = sex_of(titles), asked.generations[groups[row]], offices(titles)
            if held:
                has_office[own] = [not held.isdisjoint(self._people.offices(person)) for person in candidates]
            if sex or generation:
                fits[own] = [self._may_be(person, generation, sex) for person in candidates]
        return has_office, fits

    def _may_be(self, person: int, generation: str | None, sex: str | None) -> bool:
        is_of_age = generation is None or generation in self._people.generations(person)
        return is_of_age and (sex is None or self._people.sex(person) in (None, sex))

    def _attachment(self, chain: int, person: int, share: float) -> Attachment:
        is_sure = share >= _NEEDED
        written, name = self._chains.texts[self._chains.name[chain]], self._people.name(person)
        reason = (
            f"“{written}” alone means {name} here: the people, organisations and places around it are the same."
            if is_sure
            else f"“{written}” alone may be {name}, but others fit as well or the company differs."
        )
        score = round(_STEP * round(min(share, _SUREST) / _STEP), 2)
        return Attachment(chain, person, score, "single_name_in_context", reason, is_sure)
