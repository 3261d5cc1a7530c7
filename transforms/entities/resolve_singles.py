"""Whom a surname or given name alone means in an article that gives no more: one clear person, or nobody."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from math import exp

from transforms.entities.resolve_candidates import Candidate, CandidateIndex, Namesakes, Person
from transforms.entities.resolve_chains import Chain
from transforms.entities.resolve_context import Context, Profile
from transforms.entities.resolve_nodes import node_key
from transforms.entities.resolve_titles import sex_of
from transforms.names import parse_person
from transforms.names.spelling import spelling_key

_NEEDED = 0.7
"""Share of the odds that one person must have, among all of the name and somebody whom the corpus does not name."""
_LEAST_DOUBTFUL = 0.3
_SOMEBODY_ELSE = 2.0
_LEAST_COMPANY = 0.3
_MOST_COMPANY = 2.0
"""Weight of shared companions (see Context): less says nothing, more says no more."""
_OFFICE_WORTH = 3.0
_SUREST = 0.95

Verdicts = frozenset[tuple[str, int]]
"""Single names (as node keys) with the numbers of people that somebody judged them to mean, or not to mean."""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A chain put to a person: how sure (0 to 1), by which rule, and why; or left in doubt (`is_sure` false)."""

    chain: int
    person: int
    score: float
    rule: str
    reason: str
    is_sure: bool


def attach_singles(
    singles: Iterable[int],
    chains: Sequence[Chain],
    people: Iterable[Person],
    context: Context,
    same: Verdicts = frozenset(),
    different: Verdicts = frozenset(),
) -> list[Attachment]:
    """For each chain with a single name, the person it means where one stands out, else the best in doubt if any."""
    index = CandidateIndex(people, chains)
    judged = dict(sorted(same))
    keys = {place: node_key(chains[place].name, "PERSON") for place in singles}
    found: list[Attachment | None] = []
    for key, places in groupby(sorted(keys, key=lambda place: (keys[place], place)), key=keys.__getitem__):
        if key in judged:
            reason = "They were judged the same."
            found += [Attachment(place, judged[key], 1.0, "judged_same", reason, True) for place in places]
        else:
            barred = frozenset(number for name, number in different if name == key)
            chooser = _Chooser(index.namesakes(spelling_key(key.partition(",")[0])), barred, context)
            found += [chooser.attach(place, chains[place]) for place in places]
    return [attachment for attachment in found if attachment is not None]


class _Chooser:
    """Chooses among the people of one name."""

    def __init__(self, namesakes: Namesakes, barred: frozenset[int], context: Context) -> None:
        pairs = zip(namesakes.candidates, namesakes.called, strict=True)
        self._candidates = [(person, called) for person, called in pairs if person.number not in barred]
        self._others = namesakes.others
        self._context = context
        self._profile = lru_cache(None)(lambda person: context.profile(person.chains))

    def attach(self, place: int, chain: Chain) -> Attachment | None:
        """The person whom a chain means."""
        company = self._context.profile([place])
        odds = [(self._odds(person, called, chain, company), person) for person, called in self._fitting(chain)]
        if not odds:
            return None
        best, person = min(odds, key=lambda pair: (-pair[0], pair[1].number))
        share = best / (sum(worth for worth, _ in odds) + self._others + _SOMEBODY_ELSE)
        return _attachment(place, chain, person, share) if share >= _LEAST_DOUBTFUL else None

    def _fitting(self, chain: Chain) -> list[tuple[Candidate, int]]:
        """The candidates that nothing rules out: another chain of the article, Jr., Mrs."""
        sex, generation = sex_of(chain.titles), parse_person(chain.name).generation
        return [
            (person, called)
            for person, called in self._candidates
            if chain.article not in person.articles
            and (generation is None or generation in person.generations)
            and (sex is None or person.sex is None or sex == person.sex)
        ]

    def _odds(self, person: Candidate, called: int, chain: Chain, company: Profile) -> float:
        """How often the person is called so, times the worth of shared company and office; 0 without these."""
        shared = self._context.overlap(company, self._profile(person))
        has_office = not person.offices.isdisjoint(chain.titles)
        if shared < _LEAST_COMPANY and not has_office:
            return 0.0
        return (1 + called) * exp(min(shared, _MOST_COMPANY)) * (_OFFICE_WORTH if has_office else 1.0)


def _attachment(place: int, chain: Chain, person: Candidate, share: float) -> Attachment:
    is_sure = share >= _NEEDED
    reason = (
        f"“{chain.name}” alone means {person.name} here: the people, organisations and places around it are the same."
        if is_sure
        else f"“{chain.name}” alone may be {person.name}, but others fit as well or the company differs."
    )
    score = round(min(share, _SUREST), 4)
    return Attachment(place, person.number, score, "single_name_in_context", reason, is_sure)
