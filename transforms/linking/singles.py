"""Whom a surname or given name alone means in an article that gives no more: one clear person, or nobody."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from transforms.coding import Codes
from transforms.linking.candidates import Namesakes, People
from transforms.linking.columns import Chains, Names
from transforms.linking.company import Company
from transforms.linking.context import Weights
from transforms.linking.curation import SingleVerdicts
from transforms.linking.names import PERSON
from transforms.linking.titles import sex_of
from transforms.names import parse_person

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


@dataclass(frozen=True, slots=True)
class Attachment:
    """A chain put to a person: how sure (0 to 1), by which rule, and why; or left in doubt (`is_sure` false)."""

    chain: int
    person: int
    score: float
    rule: str
    reason: str
    is_sure: bool


class SingleNames:
    """Puts chains with a single name to people."""

    def __init__(self, chains: Chains, names: Names, people: People, company: Company) -> None:
        self._chains, self._names, self._people, self._company = chains, names, people, company

    def attach(self, singles: Codes, judged: SingleVerdicts) -> Iterator[Attachment]:
        """For each chain with a single name, the person it means where one stands out, else the best in doubt."""
        names = self._names
        rows = names.row_of(np.full(len(singles), self._chains.groups.index(PERSON)), self._chains.name[singles])
        order = np.lexsort((singles, names.key[rows]))
        firsts = np.flatnonzero(np.diff(names.key[rows[order]], prepend=-1))
        for places in np.split(order, firsts[1:]) if len(order) else ():
            key = names.key_texts[int(names.key[rows[places[0]]])].as_py()
            if key in judged.same:
                for chain in singles[places].tolist():
                    yield Attachment(chain, judged.same[key], 1.0, "judged_same", "They were judged the same.", True)
                continue
            namesakes = self._people.namesakes(int(names.word[rows[places[0]]]))
            if key in judged.different:
                namesakes = namesakes.without(np.array(sorted(judged.different[key])))
            if len(namesakes.people):
                for batch in self._company.batches(singles[places]):
                    yield from self._choose(batch, namesakes)

    def _choose(self, chains: Codes, namesakes: Namesakes) -> Iterator[Attachment]:
        odds = self._odds(chains, namesakes)
        best = np.argmax(odds, axis=1)
        share = odds[np.arange(len(chains)), best] / (odds.sum(axis=1) + namesakes.others + _SOMEBODY_ELSE)
        for row in np.flatnonzero(share >= _LEAST_DOUBTFUL).tolist():
            yield self._attachment(int(chains[row]), int(namesakes.people[best[row]]), float(share[row]))

    def _odds(self, chains: Codes, namesakes: Namesakes) -> Weights:
        """How often each person is called so, times the worth of shared company and office; 0 without these.

        A row a chain, a column a person; 0 too where another chain of the article, Jr. or Mrs. rules the person out.
        """
        shared = self._company.with_people(chains, namesakes.people)
        has_office, fits = self._suit(chains, namesakes.people)
        worth = np.exp(np.minimum(shared, _MOST_COMPANY)) * np.where(has_office, _OFFICE_WORTH, 1.0)
        fits &= ~self._people.meet(self._chains.article[chains], namesakes.people)
        return np.where(fits & ((shared >= _LEAST_COMPANY) | has_office), (1 + namesakes.called) * worth, 0.0)

    def _suit(self, chains: Codes, people: Codes) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
        """Whether each person has an office of each chain, and whether its titles and Jr. allow the person."""
        has_office = np.zeros((len(chains), len(people)), bool)
        fits = np.ones_like(has_office)
        generation = parse_person(self._chains.texts[self._chains.name[chains[0]]]).generation  # part of the node key
        rows_of: dict[frozenset[str], list[int]] = {}
        for row, chain in enumerate(chains.tolist()):
            rows_of.setdefault(self._chains.titles.get(chain, frozenset()), []).append(row)
        for titles, rows in rows_of.items():
            if titles or generation:
                sex = sex_of(titles)
                has_office[rows] = [not self._people.offices(person).isdisjoint(titles) for person in people.tolist()]
                fits[rows] = [self._may_be(person, generation, sex) for person in people.tolist()]
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
