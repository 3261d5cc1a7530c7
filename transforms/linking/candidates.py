"""The people of the corpus by each word of their names."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

import numpy as np
from numpy.typing import NDArray

from transforms.coding import Codes, distinct, find
from transforms.linking.columns import Chains, Names
from transforms.linking.names import PERSON
from transforms.linking.nodes import Nodes
from transforms.linking.titles import offices, sex_of
from transforms.names import parse_person
from transforms.ragged import Ragged, places_by_owner, starts_of

_MOST = 60
"""Candidates looked into for one word, those that are called by it most often; the others count by their number."""
_NONE: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Namesakes:
    """The likeliest people of each of some words, ascending, and how many more bear it.

    `called`: how many articles call each of `people.values` by the word alone.
    """

    people: Ragged
    called: Codes
    others: Codes

    def without(self, people: Mapping[int, frozenset[int]]) -> Namesakes:
        """The same less some of the likeliest, given by the number of the word."""
        owners = self.people.owners
        is_kept = np.ones(len(owners), bool)
        for word, dropped in people.items():
            is_kept &= (owners != word) | ~np.isin(self.people.values, sorted(dropped))
        lengths = np.bincount(owners[is_kept], minlength=len(self.others))
        return Namesakes(Ragged(self.people.values[is_kept], starts_of(lengths)), self.called[is_kept], self.others)


class People:
    """The people of the corpus: clusters of nodes, each known by its number."""

    def __init__(self, chains: Chains, nodes: Nodes, names: Names, cluster_of: Codes) -> None:
        self._chains, self._nodes, self._names = chains, nodes, names
        self._group = chains.groups.index(PERSON)
        of_node = np.where(nodes.group == self._group, cluster_of, -1)
        of_chain = np.where(nodes.of_chain >= 0, of_node[nodes.of_chain], -1) if len(nodes) else nodes.of_chain
        self._members = places_by_owner(of_node, len(nodes))
        self.chains = places_by_owner(of_chain, len(nodes))
        self._of_node, self._of_chain = of_node, of_chain
        self._by_word, self._called = self._index()
        self._titles = self._all_titles()
        self.sex = lru_cache(None)(self._sex)
        self._offices = {person: offices(titles) for person, titles in self._titles.items()}
        self.generations = lru_cache(None)(self._generations)

    def name(self, person: int) -> str:
        """What a person is called."""
        return self._names_of(person)[0]

    def offices(self, person: int) -> frozenset[str]:
        """The offices that a person is said to hold."""
        return self._offices.get(person, _NONE)

    def namesakes(self, words: Codes) -> Namesakes:
        """The people of these words, given as places in the words of the names."""
        bearers = self._by_word.lengths(words)
        lengths = np.minimum(bearers, _MOST)
        places = self._by_word.firsts(words, lengths)
        people = self._by_word.values[places]
        order = np.lexsort((people, np.repeat(np.arange(len(words)), lengths)))
        return Namesakes(Ragged(people[order], starts_of(lengths)), self._called[places[order]], bearers - lengths)

    def meet(self, articles: Codes, people: Codes) -> NDArray[np.bool_]:
        """Whether each article names the person beside it in full."""
        return find(self._met, people * self._width + articles) >= 0

    @cached_property
    def _width(self) -> int:
        return int(self._chains.article.max(initial=0)) + 1

    @cached_property
    def _met(self) -> Codes:
        owned = self.chains.values
        return distinct(self._of_chain[owned] * self._width + self._chains.article[owned])

    def _index(self) -> tuple[Ragged, Codes]:
        """By word the people that bear it, those called by it alone in most articles first, and in how many."""
        names, members = self._names, self._members.values
        rows = self._nodes.row[members]
        borne = (
            np.repeat(self._of_node[members], names.words.lengths(rows)),
            names.words.values[names.words.places(rows)],
        )
        called = self._called_alone()
        size = max(len(self._nodes), 1)
        pairs = np.concatenate((borne[1] * size + borne[0], called))
        codes = distinct(pairs)
        counts = np.bincount(np.searchsorted(codes, called), minlength=len(codes))
        words, people = np.divmod(codes, size)
        order = np.lexsort((people, -counts, words))
        starts = starts_of(np.bincount(words, minlength=len(names.word_texts)))
        return Ragged(people[order], starts), counts[order]

    def _called_alone(self) -> Codes:
        """A code of word and person for each chain of a person with the word alone among its forms."""
        names, chains = self._names, self._chains
        owner = chains.form_owners
        of_person = self._of_chain[owner] >= 0
        owner = owner[of_person]
        rows = names.row_of(np.full(len(owner), self._group), chains.forms.values[of_person])
        is_word = names.is_single[rows] & (names.word[rows] != names.no_word)
        size = max(len(self._chains), 1)
        word, chain = np.divmod(distinct(names.word[rows[is_word]] * size + owner[is_word]), size)
        codes: Codes = word * max(len(self._nodes), 1) + self._of_chain[chain]
        return codes

    def _all_titles(self) -> dict[int, frozenset[str]]:
        """The titles of the people who have any."""
        found: dict[int, set[str]] = {}
        for chain, titles in self._chains.titles.items():
            if (person := int(self._of_chain[chain])) >= 0:
                found.setdefault(person, set()).update(titles)
        return {person: frozenset(titles) for person, titles in found.items()}

    def _titles_of(self, person: int) -> frozenset[str]:
        return self._titles.get(person, _NONE)

    def _names_of(self, person: int) -> list[str]:
        return [self._chains.texts[name] for name in self._nodes.name[self._members.row(person)]]

    def _sex(self, person: int) -> str | None:
        return sex_of(self._titles_of(person), self._names_of(person))

    def _generations(self, person: int) -> frozenset[str | None]:
        return frozenset(parse_person(name).generation for name in self._names_of(person))
