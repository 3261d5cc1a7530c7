"""The people of the corpus by each word of their names."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from transforms.entities.resolve_chains import Chain
from transforms.entities.resolve_titles import offices, sex_of
from transforms.names import parse_person
from transforms.names.spelling import spelling_key

_MOST = 60
"""Candidates looked into for one word, those that are called by it most often; the others count by their number."""


@dataclass(frozen=True, slots=True)
class Person:
    """A cluster of full names: its number, names and chains."""

    number: int
    names: tuple[str, ...]
    chains: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A person whom a word alone may mean, and what must fit: sex (m, f or None), generations, offices, articles."""

    number: int
    name: str
    chains: tuple[int, ...]
    articles: frozenset[int]
    sex: str | None
    generations: frozenset[str | None]
    offices: frozenset[str]


@dataclass(frozen=True, slots=True)
class Namesakes:
    """The likeliest people of one word, how many articles call each by it alone, and how many other people bear it."""

    candidates: tuple[Candidate, ...]
    called: tuple[int, ...]
    others: int


class CandidateIndex:
    """Looks people up by a surname or given name, in any of its spellings."""

    def __init__(self, people: Iterable[Person], chains: Sequence[Chain]) -> None:
        self._chains = chains
        self._candidates: dict[int, Candidate] = {}
        self._called: dict[str, Counter[int]] = defaultdict(Counter)
        for person in people:
            self._candidates[person.number] = self._candidate(person)
            self._called_by_words(person)

    def namesakes(self, word: str) -> Namesakes:
        """The people of a word, given as its spelling key."""
        called = self._called.get(word, Counter())
        ranked = sorted(called, key=lambda number: (-called[number], number))
        likely = ranked[:_MOST]
        return Namesakes(
            tuple(self._candidates[number] for number in likely),
            tuple(called[number] for number in likely),
            len(ranked) - len(likely),
        )

    def _candidate(self, person: Person) -> Candidate:
        titles = frozenset(title for place in person.chains for title in self._chains[place].titles)
        return Candidate(
            person.number,
            person.names[0],
            person.chains,
            frozenset(self._chains[place].article for place in person.chains),
            sex_of(titles, person.names),
            frozenset(parse_person(name).generation for name in person.names),
            offices(titles),
        )

    def _called_by_words(self, person: Person) -> None:
        """Counts the articles that use a word of the names alone; a word that none uses alone counts 0."""
        for name in person.names:
            for word in parse_person(name).words:
                if len(word) > 1:
                    self._called[spelling_key(word)][person.number] += 0
        for place in person.chains:
            parsed = (parse_person(form).words for form, _ in self._chains[place].forms)
            for word in {spelling_key(words[0]) for words in parsed if len(words) == 1}:
                self._called[word][person.number] += 1
