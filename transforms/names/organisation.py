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
_LONGEST_FROM: dict[str, int] = {}
"""Words in the longest phrase that begins with a word."""
for _phrase in (*_FORM_OF, *_PLAIN):
    _LONGEST_FROM[_phrase[0]] = max(_LONGEST_FROM.get(_phrase[0], 1), len(_phrase))
_KEPT_WHOLE = frozenset({"us", "un", "uk", "eu"})
_MOST_WORDS = 40
_LONGEST_ACRONYM = 8
_SHORTEST_TITLE_CASE = 4
_ENGLISH_ARTICLES = frozenset({"the", "a", "an", "of"})


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
    core = tuple(w for place, w in enumerate(full) if not _is_empty(w, place)) or tuple(full)
    numbers = tuple(sorted(word for word in core if word.isdigit()))
    return OrganisationName(
        NameKey(" ".join(folded)), "".join(words), core, forms, numbers, _initials(words), _acronym(latin, words)
    )


def _is_empty(word: str, place: int) -> bool:
    """Articles and the like; a foreign one at the head is rather a name (LA Times, Die Welt)."""
    return word in _EMPTY and (place > 0 or word in _ENGLISH_ARTICLES)


def _acronym(latin: str, words: Sequence[str]) -> str | None:
    """The only word, where it is written as acronyms are: NATO, N.A.T.O., Nato, but not Sr."""
    if len(words) != 1 or not words[0].isalpha() or not 2 <= len(words[0]) <= _LONGEST_ACRONYM:
        return None
    return words[0] if len(words[0]) >= _SHORTEST_TITLE_CASE or latin.upper() == latin else None


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
        longest = _LONGEST_FROM.get(words[place], 1)
        for length in range(min(longest, len(words) - place), 0, -1):
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
    content_words = [word for word in words if word not in _EMPTY]
    if len(content_words) < 2 or min(map(len, content_words)) < 2:
        return frozenset()
    every = "".join(word if word in _KEPT_WHOLE else word[0] for word in words)
    content = "".join(word if word in _KEPT_WHOLE else word[0] for word in content_words)
    return frozenset({every, content})
