"""The parts of an organisation's or a place's name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from transforms.lexicon import load_lexicon
from transforms.names.key import NameKey, fold_words, strip_possessive, to_ascii

_WORDS_TOML = load_lexicon("organisation_words")
_EMPTY = frozenset(_WORDS_TOML["empty"])
_NUMBERS: dict[str, int] = _WORDS_TOML["numbers"]
_FORM_OF: dict[tuple[str, ...], str] = {
    tuple(phrase.split()): code
    for code, phrases in load_lexicon("organisation_forms")["forms"].items()
    for phrase in phrases
}
_PLAIN: dict[tuple[str, ...], str] = {
    **{(word,): full for word, full in _WORDS_TOML["words"].items()},
    **{tuple(phrase.split()): full for phrase, full in _WORDS_TOML["phrases"].items()},
    **{(word,): country for country, words in _WORDS_TOML["countries"].items() for word in words},
}
COUNTRIES = frozenset(_WORDS_TOML["countries"]) | {"us", "uk"}
_Cut = tuple[tuple[str, ...], str | None]
_DOTTED = re.compile(r"\b(?:[A-Za-z]\.\s?){2,}(?:[A-Za-z]\b)?|\b[A-Za-z]/[A-Za-z]\b")
_GLUED_FORM = re.compile(r"(?<=[a-z])(?=(?:AG|GmbH|SE|SA|NV|BV|LLC|PLC|OAO|OOO)\b)")
_ORDINAL = re.compile(r"^(\d+)(?:st|nd|rd|th)$")
_LONGEST = max(map(len, (*_FORM_OF, *_PLAIN)))
_MOST_WORDS = 40


@dataclass(frozen=True, slots=True)
class OrganisationName:
    """A parsed name: `core` is what names it, folded, numbers as digits, abbreviations in full, countries by name.

    `forms` are codes of legal forms ("gmbh"), `initials` the acronyms that the name may be shortened to, `acronym`
    the name itself where it may be an acronym, `letters` the name without legal forms in one piece.
    """

    key: NameKey
    letters: str
    core: tuple[str, ...]
    forms: frozenset[str]
    numbers: tuple[str, ...]
    initials: frozenset[str]
    acronym: str | None


@lru_cache(maxsize=1 << 16)
def parse_organisation(name: str) -> OrganisationName:
    """The parts of a written name.

    >>> parse_organisation("U.S. Department of State").core, parse_organisation("Siemens A.G.").forms
    (('us', 'department', 'state'), frozenset({'ag'}))
    """
    latin = strip_possessive(_GLUED_FORM.sub(" ", to_ascii(name)))
    folded = fold_words(_DOTTED.sub(lambda found: re.sub(r"[./\s]", "", found.group()) + " ", latin))[:_MOST_WORDS]
    words, forms = _split_forms(folded)
    full = _join_numbers([w for phrase in _replace_phrases(words, _PLAIN) for w in phrase.split()])
    core = tuple(word for word in full if word not in _EMPTY) or tuple(full)
    numbers = tuple(sorted(word for word in core if word.isdigit()))
    acronym = words[0] if len(words) == 1 and 2 <= len(words[0]) <= 8 and words[0].isalpha() else None
    return OrganisationName(NameKey(" ".join(folded)), "".join(words), core, forms, numbers, _initials(words), acronym)


def _split_forms(words: list[str]) -> tuple[list[str], frozenset[str]]:
    """The words without legal forms, and these; a name that is nothing else keeps them."""
    kept: list[str] = []
    forms: set[str] = set()
    for phrase, code in _phrases(words, _FORM_OF):
        if code is None or (not kept and len(phrase) == 1 and phrase[0] in _EMPTY):
            kept.extend(phrase)
        else:
            forms.add(code)
    return (kept, frozenset(forms)) if kept else (words, frozenset())


def _replace_phrases(words: Sequence[str], table: Mapping[tuple[str, ...], str]) -> Iterator[str]:
    return (replacement or " ".join(phrase) for phrase, replacement in _phrases(words, table))


def _phrases(words: Sequence[str], table: Mapping[tuple[str, ...], str]) -> Iterator[_Cut]:
    """The words cut into the longest phrases that the table knows, each with its entry, and single other words."""
    place = 0
    while place < len(words):
        for length in range(min(_LONGEST, len(words) - place), 0, -1):
            phrase = tuple(words[place : place + length])
            if length == 1 or phrase in table:
                yield phrase, table.get(phrase)
                place += length
                break


def _join_numbers(words: Sequence[str]) -> list[str]:
    """Number words, ordinals and Roman numerals as digits: forty four → 44."""
    joined: list[str] = []
    for word in words:
        ordinal = _ORDINAL.match(word)
        number = ordinal.group(1) if ordinal else str(_NUMBERS.get(word, word))
        ends_tens = joined and joined[-1].isdigit() and len(joined[-1]) == 2 and joined[-1].endswith("0")
        if ends_tens and number.isdigit() and len(number) == 1 and number != "0":
            joined[-1] = str(int(joined[-1]) + int(number))
        else:
            joined.append(number)
    return joined


def _initials(words: Sequence[str]) -> frozenset[str]:
    """First letters with and without the small words; US, UN, UK and EU count whole (USAID, UNHCR)."""
    if len([word for word in words if word not in _EMPTY]) < 2:
        return frozenset()
    plain = [word for phrase in _replace_phrases(words, {}) for word in phrase.split()]
    short = {"us": "us", "un": "un", "uk": "uk", "eu": "eu"}
    every = "".join(short.get(word, word[0]) for word in plain)
    content = "".join(short.get(word, word[0]) for word in plain if word not in _EMPTY)
    return frozenset({every, content})
