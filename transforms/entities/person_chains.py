"""Which written names inside one article are one person's."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from transforms.entities.cues import (
    DOUBTFUL_GIVEN_NAMES,
    FEMALE_NAMES,
    FEMALE_NOUNS,
    FEMALE_TITLES,
    MALE_NAMES,
    MALE_NOUNS,
    MALE_TITLES,
    bare,
)
from transforms.names import compare_names

SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv"))
PARTICLES = frozenset(("al", "el", "de", "da", "van", "von", "bin", "ben", "ibn", "di", "del", "la", "le"))


@dataclass
class PersonChain:
    """The mentions of one person: `parts` of the fullest name, casefolded; `sex` m, f or None.

    `is_relative`: introduced as somebody's relative ("his wife Jane Doe", "John Doe Jr."), so that the bare surname is
    rather the other's. `first_token` is where the full name is first met.
    """

    number: int
    parts: list[str]
    name: str
    sex: str | None = None
    first_token: int = -1
    is_relative: bool = False


@dataclass(frozen=True)
class Link:
    """The chain of a mention with the rule that put it there and how sure that is."""

    chain: int | None
    rule: str
    score: float


def name_parts(name: str) -> list[str]:
    """The words of a personal name that may stand for it, casefolded, without suffixes.

    >>> name_parts("Joseph R. Biden Jr.")
    ['joseph', 'r', 'biden']
    """
    parts = [part for word in name.split() if (part := word.casefold().strip(".,'’\"“”"))]
    while len(parts) > 1 and parts[-1] in SUFFIXES:
        parts.pop()
    return parts


def sex_of(parts: list[str], title: str | None) -> str | None:
    """m, f or None, as the title or else the first name tells."""
    for word in reversed(title.split() if title else []):
        low = bare(word)
        if low in MALE_TITLES or low in MALE_NOUNS:
            return "m"
        if low in FEMALE_TITLES or low in FEMALE_NOUNS:
            return "f"
    if len(parts) > 1 and parts[0] not in DOUBTFUL_GIVEN_NAMES:
        return "m" if parts[0] in MALE_NAMES else "f" if parts[0] in FEMALE_NAMES else None
    return None


class PersonChains:
    """Full names first, over the whole article; then the shorter ones, each where it is clear."""

    def __init__(self, first_number: int, first_bare: Mapping[str, int]) -> None:
        """`first_bare`: where each single word is first used as a name."""
        self.first_bare = first_bare
        self.chains: list[PersonChain] = []
        self.next_number = first_number

    def add_full(self, name: str, title: str | None, token: int, kinship: bool = False) -> Link:
        """The link of a name of two words or more; `kinship`: a word of kinship stands beside it."""
        parts = name_parts(name)
        sex = sex_of(parts, title)
        for chain in self.chains:
            if chain.name.casefold() == name.casefold() and not _clash(chain.sex, sex):
                return self._join(chain, parts, name, sex, token, "same_name", 1.0)
        for chain in self.chains:
            if _may_be_variants(chain.parts, parts) and not _clash(chain.sex, sex):
                match = compare_names(chain.name, name, "PERSON")
                if match.is_match:
                    return self._join(chain, parts, name, sex, token, "name_variant", match.score)
        chain = PersonChain(self.next_number, parts, name, sex, is_relative=kinship or _is_junior(name))
        self.next_number += 1
        self.chains.append(chain)
        return self._join(chain, parts, name, sex, token, "full_name", 1.0)

    def _join(
        self, chain: PersonChain, parts: list[str], name: str, sex: str | None, token: int, rule: str, score: float
    ) -> Link:
        chain.sex = chain.sex or sex
        chain.first_token = token if chain.first_token < 0 else min(chain.first_token, token)
        if len(parts) > len(chain.parts):
            chain.parts, chain.name = parts, name
        return Link(chain.number, rule, score)

    def add_short(self, name: str, title: str | None, token: int, recent: list[int]) -> Link:
        """The link of a single word: to the one full name it is a part of, or to earlier uses of the same word.

        `recent` are the numbers of the people named shortly before, the last one first.
        """
        part = name_parts(name)[-1:]
        word = part[0] if part else name.casefold()
        sex = sex_of([word], title)
        for position, rule, score in ((-1, "surname", 0.95), (0, "given_name", 0.85), (None, "inner_name", 0.75)):
            fitting = [chain for chain in self.chains if _fits(chain, word, position) and not _clash(chain.sex, sex)]
            if position == -1:
                fitting = self._heads_of_family(fitting, word, sex, token) or fitting
            if fitting:
                return self._choose(fitting, word, sex, token, recent, rule, score)
        chain = PersonChain(self.next_number, [word], name, sex, first_token=token)
        self.next_number += 1
        self.chains.append(chain)
        return Link(chain.number, "single_name", 0.9)

    def _heads_of_family(self, fitting: list[PersonChain], word: str, sex: str | None, token: int) -> list[PersonChain]:
        """Those whom the bare surname means: nobody introduced as a relative, unless a title tells the sex.

        A relative alone with the name bears it too, unless the bare surname came first and so is somebody else's.
        """
        heads = [chain for chain in fitting if not chain.is_relative]
        if heads or not fitting or sex is not None:
            return heads
        if len(fitting) == 1 and self.first_bare.get(word, token) >= fitting[0].first_token:
            return fitting
        chain = PersonChain(self.next_number, [word], word, None)
        self.next_number += 1
        self.chains.append(chain)
        return [chain]

    def _choose(
        self,
        fitting: list[PersonChain],
        word: str,
        sex: str | None,
        token: int,
        recent: list[int],
        rule: str,
        score: float,
    ) -> Link:
        if len(fitting) == 1:
            fitting[0].sex = fitting[0].sex or sex
            return Link(fitting[0].number, rule if len(fitting[0].parts) > 1 else "single_name", score)
        if sex is not None:
            same = [chain for chain in fitting if chain.sex == sex]
            if len(same) == 1:
                return Link(same[0].number, "surname_with_title", 0.9)
        before = [chain for chain in fitting if 0 <= chain.first_token < token]
        if len(before) == 1:
            return Link(before[0].number, "only_one_named_before", 0.8)
        near = [number for number in recent if any(chain.number == number for chain in fitting)]
        if near and len(set(near)) == 1:
            return Link(near[0], "only_one_named_nearby", 0.7)
        return Link(None, "ambiguous_surname", 0.0)


def _fits(chain: PersonChain, word: str, position: int | None) -> bool:
    if position is None:
        return word in chain.parts and word not in PARTICLES
    end = chain.parts[position]
    return end == word or (position == -1 and "-" in end and end.startswith(("al-", "el-")) and end[3:] == word)


def _is_junior(name: str) -> bool:
    return bare(name.split()[-1]) in SUFFIXES


def _clash(one: str | None, other: str | None) -> bool:
    return one is not None and other is not None and one != other


def _may_be_variants(one: list[str], other: list[str]) -> bool:
    """Whether two full names are worth comparing: they share a word, or begin and end alike."""
    if not set(one).isdisjoint(other):
        return True
    return one[0][0] == other[0][0] and one[-1][0] == other[-1][0]
