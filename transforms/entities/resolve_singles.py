"""Whom a surname or given name alone means in an article that gives no more: one clear person, or nobody."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import exp

from transforms.entities.resolve_chains import Chain
from transforms.entities.resolve_context import Context, Profile
from transforms.entities.resolve_nodes import node_key
from transforms.entities.resolve_titles import offices, sex_of
from transforms.names import parse_person
from transforms.names.spelling import spelling_key

_NEEDED = 0.7
"""Share of the odds that one person must have, among all of the name and somebody whom the corpus does not name."""
_LEAST_DOUBTFUL = 0.3
_SOMEBODY_ELSE = 2.0
_LEAST_COMPANY = 0.3
_MOST_COMPANY = 2.0
"""Weight of shared companions (see Context): less says nothing, more says no more."""
_TITLE_WORTH = 3.0
_MOST_CANDIDATES = 60
"""A surname of more people than this is too common to be looked into."""
_REMEMBERED = 1_000
"""Profiles kept at a time: those of a few surnames, which are looked into one after the other."""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A chain put to a person: how sure (0 to 1), by which rule, and why; or left in doubt (`is_sure` false)."""

    chain: int
    person: int
    score: float
    rule: str
    reason: str
    is_sure: bool


@dataclass(frozen=True, slots=True)
class Person:
    """A cluster of full names, as a candidate for single ones: its names and chains."""

    number: int
    names: tuple[str, ...]
    chains: tuple[int, ...]


Verdicts = frozenset[tuple[str, int]]
"""Single names (as node keys) with the numbers of people that somebody judged them to mean, or not to mean."""


def attach_singles(
    singles: Iterable[int],
    chains: Sequence[Chain],
    people: Sequence[Person],
    context: Context,
    same: Verdicts = frozenset(),
    different: Verdicts = frozenset(),
) -> list[Attachment]:
    """For each chain with a single name, the person it means where one stands out, else the best in doubt if any."""
    index = _Index(people, chains, context, different)
    judged = dict(sorted(same))
    found = (
        Attachment(place, judged[key], 1.0, "judged_same", "They were judged the same.", True)
        if (key := node_key(chains[place].name, "PERSON")) in judged
        else index.attach(place)
        for place in sorted(singles, key=lambda place: (node_key(chains[place].name, "PERSON"), place))
    )
    return [attachment for attachment in found if attachment is not None]


class _Index:
    """People by the words of their names, and how often articles call them by each word alone."""

    def __init__(
        self, people: Sequence[Person], chains: Sequence[Chain], context: Context, different: Verdicts
    ) -> None:
        self._different = different
        self._people = {person.number: person for person in people}
        self._chains = chains
        self._context = context
        self._by_word: dict[str, set[int]] = defaultdict(set)
        self._called: Counter[tuple[str, int]] = Counter()
        self._offices: dict[int, frozenset[str]] = {}
        self._sex: dict[int, str | None] = {}
        self._suffixes: dict[int, frozenset[str | None]] = {}
        self._articles: dict[int, frozenset[int]] = {}
        self.profile = lru_cache(_REMEMBERED)(self._profile)
        for person in people:
            self._add(person)

    def _add(self, person: Person) -> None:
        for name in person.names:
            for word in parse_person(name).words:
                if len(word) > 1:
                    self._by_word[spelling_key(word)].add(person.number)
        for place in person.chains:
            singles = {
                spelling_key(w[0]) for form, _ in self._chains[place].forms if len(w := parse_person(form).words) == 1
            }
            for word in sorted(singles):
                self._called[word, person.number] += 1
                self._by_word[word].add(person.number)
        self._suffixes[person.number] = frozenset(parse_person(name).generation for name in person.names)
        self._articles[person.number] = frozenset(self._chains[place].article for place in person.chains)
        titles = frozenset(title for place in person.chains for title in self._chains[place].titles)
        self._offices[person.number] = offices(titles)
        self._sex[person.number] = sex_of(titles, person.names)

    def attach(self, place: int) -> Attachment | None:
        """The person whom a chain with a single name means."""
        chain = self._chains[place]
        word = spelling_key(parse_person(chain.name).surname)
        key = node_key(chain.name, "PERSON")
        known = sorted(self._by_word.get(word, ()))
        candidates = [number for number in known if self._may_be(chain, key, number)]
        if not candidates or len(candidates) > _MOST_CANDIDATES:
            return None
        company_kept = self._context.profile([place])
        odds = {number: self._odds(place, company_kept, word, number) for number in candidates}
        best = min(candidates, key=lambda number: (-odds[number], number))
        return self._attachment(place, best, odds[best] / (sum(odds.values()) + _SOMEBODY_ELSE))

    def _may_be(self, chain: Chain, key: str, number: int) -> bool:
        """Whether nothing forbids it: another chain of the article, a judgement, Jr. or Mrs."""
        suffix = parse_person(chain.name).generation
        sexes = {sex_of(chain.titles), self._sex[number]}
        return (
            chain.article not in self._articles[number]
            and (key, number) not in self._different
            and (suffix is None or suffix in self._suffixes[number])
            and not {"m", "f"} <= sexes
        )

    def _profile(self, number: int) -> Profile:
        return self._context.profile(self._people[number].chains)

    def _odds(self, place: int, company_kept: Profile, word: str, number: int) -> float:
        """How often the person is called so, times the worth of shared company and title; 0 without these."""
        company = self._context.overlap(company_kept, self.profile(number))
        has_title = not self._offices[number].isdisjoint(self._chains[place].titles)
        if company < _LEAST_COMPANY and not has_title:
            return 0.0
        worth = exp(min(company, _MOST_COMPANY)) * (_TITLE_WORTH if has_title else 1.0)
        return (1 + self._called[word, number]) * worth

    def _attachment(self, place: int, number: int, share: float) -> Attachment | None:
        written, person = self._chains[place].name, self._people[number].names[0]
        is_sure = share >= _NEEDED
        if share < _LEAST_DOUBTFUL:
            return None
        reason = (
            f"“{written}” alone fits {person} best: the people, organisations and places around it are the same."
            if is_sure
            else f"“{written}” alone may be {person}, but others fit as well or the company differs."
        )
        return Attachment(place, number, round(min(share, 0.95), 4), "single_name_in_context", reason, is_sure)
