"""The parts of a personal name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from transforms.lexicon import load_lexicon
from transforms.names.key import NameKey, fold_words, strip_possessive, to_ascii
from transforms.names.person_titles import is_title_only, without_portfolio, without_titles

_PARTS = load_lexicon("name_parts")
_PARTICLES = frozenset(_PARTS["particles"])
_SERVANTS = frozenset(_PARTS["servants"])
_GENERATIONS: dict[str, str] = _PARTS["generations"]
_DEGREES = frozenset(_PARTS["degrees"]["words"])
_NICKNAME = re.compile(r"(?<=\s)[\"“‘'’(]([^\"“”‘'’()]{1,40})[\"”’')](?=\s|,|$)")
_OPENERS = frozenset("\"“‘'’(")
_RUN_INITIALS = re.compile(r"\b([A-Z])([A-Z])([A-Z]?)\b(?=\.?\s)")
_LEADING_PARTICLE = re.compile(r"\s*(?:[a-z]{1,5}[\s-]|[A-Za-z]{2}-)")
_NEVER_GIVEN = frozenset(_PARTS["never_given"])
_GLUED_ARTICLE = re.compile(r"\b([EA]l)(?=[A-Z][a-z])")
_REGNAL = re.compile(r"(?<=[a-z]) (I|[IVX]{2,})\s*$")
_EPITHET = " of "
_MOST_WORDS = 12


@dataclass(frozen=True, slots=True)
class PersonName:
    """A parsed name: its words from given name to surname, folded, titles and particles left out.

    `key` is every folded word as written. `nicknames` are those of `words` that stood in quotation marks or brackets.
    `generation`: junior, senior, second, third … or None.
    """

    key: NameKey
    words: tuple[str, ...]
    nicknames: frozenset[str]
    generation: str | None

    @property
    def surname(self) -> str:
        """The last word, "" for an empty name; in East Asian order this is a given name."""
        return self.words[-1] if self.words else ""

    @property
    def is_single(self) -> bool:
        """Whether one word is all there is: a surname, a given name, a mononym."""
        return len(self.words) == 1


_NO_NICKNAMES: frozenset[str] = frozenset()


@lru_cache(maxsize=1 << 17)
def parse_person(name: str) -> PersonName:
    """The parts of a written name, in any script and either order with a comma.

    >>> parse_person("Putin, Vladimir V.").words, parse_person("Gen. Robert S. Mueller III").generation
    (('vladimir', 'v', 'putin'), 'third')
    >>> parse_person("Secretary of State Jane Doe").words, parse_person("Diana, Princess of Wales").words
    (('jane', 'doe'), ('diana',))
    """
    latin = strip_possessive(to_ascii(name))
    if "El" in latin or "Al" in latin:
        latin = _GLUED_ARTICLE.sub(r"\1-", latin)
    folded = fold_words(latin)
    key = NameKey(" ".join(folded))
    nicknames = _NO_NICKNAMES if _OPENERS.isdisjoint(latin) else _nicknames(latin)
    kept = _without_epithet(latin) if _EPITHET in latin else latin
    regnal = _REGNAL.search(kept) if kept[-1:] in "IVX" else None
    if regnal:
        kept = kept[: regnal.start()]
    words, generation = _split_generation(folded if kept == key else _in_western_order(kept))
    if regnal:
        numeral = regnal.group(1).lower()
        generation = _GENERATIONS.get(numeral, numeral.upper())
    words = _join_servants(without_titles(words))
    words = _without_particles(words, is_particle=_LEADING_PARTICLE.match(latin) is not None)
    return PersonName(key, tuple(words[:_MOST_WORDS]), nicknames, generation)


def _nicknames(latin: str) -> frozenset[str]:
    return frozenset(word for found in _NICKNAME.findall(latin) for word in fold_words(found)) - _PARTICLES


def _without_epithet(latin: str) -> str:
    """ "Felipe VI of Spain" without the land, "Secretary of State Jane Doe" without the office's field."""
    head, _, tail = latin.partition(_EPITHET)
    titles, rest = fold_words(head), fold_words(tail)
    if titles and not is_title_only(titles):
        return head
    return " ".join(without_portfolio(rest)) if rest else latin


def _in_western_order(latin: str) -> list[str]:
    """Folded words; "Putin, Vladimir" turned round, runs of initials ("JK Rowling") taken apart."""
    if not latin.isupper() and not latin.istitle():
        latin = _RUN_INITIALS.sub(r"\1 \2 \3", latin)
    head, comma, tail = latin.partition(",")
    first, rest = fold_words(head), fold_words(tail) if comma else []
    if not rest or rest[0] in _GENERATIONS or rest[0] in _DEGREES:
        return first + rest
    return first if is_title_only(rest) else rest + first


def _split_generation(words: list[str]) -> tuple[list[str], str | None]:
    """The words without academic degrees and Jr., and what Jr. and the like mean."""
    while len(words) > 2 and words[-1] in _DEGREES:
        words = words[:-1]
    for place in range(len(words) - 1, 0, -1):
        word = words[place]
        if word in _GENERATIONS and (len(word) > 1 or place == len(words) - 1 > 1):
            return words[:place] + words[place + 1 :], _GENERATIONS[word]
    return words, None


def _join_servants(words: list[str]) -> list[str]:
    """The words with "abd al rahman" and "abdul rahman" as one word each."""
    if _SERVANTS.isdisjoint(words):
        return words
    joined: list[str] = []
    place = 0
    while place < len(words):
        word = words[place]
        following = place + 1
        if word in _SERVANTS:
            while following < len(words) - 1 and words[following] in _PARTICLES:
                following += 1
            if following < len(words):
                word, following = "abdul" + words[following], following + 1
        joined.append(word)
        place = following
    return joined


def _without_particles(words: list[str], is_particle: bool) -> list[str]:
    """The words without the particles between two of them; at the head they may be names: Ben Bernanke, Van Morrison.

    `is_particle` says that the first word is written as a particle, which leaves the surname alone: Le Pen, al-Assad.
    """
    if _PARTICLES.isdisjoint(words):
        return words
    if len(words) == 2 and words[0] in _PARTICLES and (is_particle or words[0] in _NEVER_GIVEN):
        return words[1:]
    return [w for place, w in enumerate(words) if w not in _PARTICLES or place in (0, len(words) - 1)]
