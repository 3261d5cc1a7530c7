"""The parts of an organisation's or a place's name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from transforms.lexicon import load_lexicon
from transforms.names.key import NameKey, fold_words, strip_possessive, to_ascii
from transforms.names.phrases import cut_phrases, longest_by_head

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
_DOTTED = re.compile(r"\b(?:[A-Za-z]\.\s?){2,}(?:[A-Za-z]\b)?|\b[A-Za-z]/[A-Za-z]\b")
_GLUED_FORM = re.compile(r"(?<=[a-z])(?=(?:AG|GmbH|SE|SA|NV|BV|LLC|PLC|OAO|OOO)\b)")
_ORDINAL = re.compile(r"^(\d+)(?:st|nd|rd|th)$")
_LONGEST_FORM, _LONGEST_PLAIN = longest_by_head(_FORM_OF), longest_by_head(_PLAIN)
_FORM_HEADS, _PLAIN_HEADS = frozenset(_LONGEST_FORM), frozenset(_LONGEST_PLAIN)
_NO_FORMS: frozenset[str] = frozenset()
_KEPT_WHOLE = frozenset({"us", "un", "uk", "eu"})
_MOST_WORDS = 40
_LONGEST_ACRONYM = 8
_SHORTEST_TITLE_CASE = 4
_SHORTEST_CUT_ACRONYM = 3
_ENGLISH_ARTICLES = frozenset({"the", "a", "an", "of"})


@dataclass(frozen=True, slots=True)
class OrganisationName:
    """A parsed name: `core` is what names it, folded, numbers as digits, abbreviations in full, countries by name.

    `words` are the folded words of that as written, less legal forms and small words.
    `forms` are codes of legal forms ("gmbh"), `initials` the acronyms that the name may be shortened to, `acronym`
    the name itself where it may be an acronym, `letters` the name without legal forms in one piece.
    """

    key: NameKey
    letters: str
    words: tuple[str, ...]
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
    latin = strip_possessive(to_ascii(name))
    folded = fold_words(_without_dots(latin if latin.istitle() else _GLUED_FORM.sub(" ", latin)))[:_MOST_WORDS]
    words, forms, form_words = _split_forms(folded)
    full = _in_full(words)
    core = _without_empty(full)
    numbers = tuple(sorted([word for word in core if word.isdigit()]))
    initials = _initials(words, form_words)
    if full != words:
        initials |= _initials(full, ())
    return OrganisationName(
        NameKey(" ".join(folded)),
        "".join(words),
        core if full == words else _without_empty(words),
        core,
        forms,
        numbers,
        initials,
        _acronym(latin, words),
    )


def _without_dots(latin: str) -> str:
    """The text with "U.S." and "A/S" as one word each."""
    if "." not in latin and "/" not in latin:
        return latin
    return _DOTTED.sub(lambda found: re.sub(r"[./\s]", "", found.group()) + " ", latin)


def _without_empty(words: Sequence[str]) -> tuple[str, ...]:
    """The words less the small ones; a name that is nothing else keeps them."""
    return tuple([word for place, word in enumerate(words) if not _is_empty(word, place)]) or tuple(words)


def _is_empty(word: str, place: int) -> bool:
    """Articles and the like; a foreign one at the head is rather a name (LA Times, Die Welt)."""
    return word in _EMPTY and (place > 0 or word in _ENGLISH_ARTICLES)


def _acronym(latin: str, words: Sequence[str]) -> str | None:
    """The only word, where it is written as acronyms are: NATO, N.A.T.O., Nato, P&G, but not Sr."""
    telling = [word for word in words if word not in _ENGLISH_ARTICLES and word != "and"]
    if len(telling) == 1 and telling[0].isalpha() and 2 <= len(telling[0]) <= _LONGEST_ACRONYM:
        is_acronym = len(telling[0]) >= _SHORTEST_TITLE_CASE or telling[0].upper() in latin.replace(".", "")
        return telling[0] if is_acronym else None
    return "".join(telling) if len(telling) > 1 and all(len(word) == 1 for word in telling) else None


def _split_forms(words: list[str]) -> tuple[list[str], frozenset[str], list[str]]:
    """The words without legal forms, the codes of these and their words; a name that is nothing else keeps them."""
    if _FORM_HEADS.isdisjoint(words):
        return words, _NO_FORMS, []
    kept: list[str] = []
    forms: list[str] = []
    form_words: list[str] = []
    for phrase in cut_phrases(words, _FORM_OF, _LONGEST_FORM):
        code = _FORM_OF.get(phrase)
        if code is None or (not kept and len(phrase) == 1 and phrase[0] in _EMPTY):
            kept.extend(phrase)
        else:
            forms.append(code)
            form_words.extend(phrase)
    return (kept, frozenset(forms), form_words) if kept else (words, _NO_FORMS, [])


def _in_full(words: list[str]) -> list[str]:
    """The words with abbreviations, variants and countries by their full or common names, numbers as digits."""
    if not _PLAIN_HEADS.isdisjoint(words):
        words = [
            word
            for phrase in cut_phrases(words, _PLAIN, _LONGEST_PLAIN)
            for word in (_PLAIN[phrase].split() if phrase in _PLAIN else phrase)
        ]
    return _join_numbers(words) if any(word in _NUMBERS or word[0].isdigit() for word in words) else words


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


def _initials(words: Sequence[str], form_words: Sequence[str]) -> frozenset[str]:
    """First letters with and without the small words, of legal forms too (BBC, TEPCO); US, UN, UK and EU count whole.

    Of "Centers for Disease Control and Prevention" those before the last "and" too.
    """
    content_words = [word for word in words if word not in _EMPTY]
    if len(content_words) < 2 or min(map(len, content_words)) < 2:
        return _NO_FORMS
    content = _first_letters(content_words)
    found = [_first_letters(words), content]
    if form_words:
        found += (content + _first_letters(form_words), content + form_words[0])
    if "and" in words:
        before = _first_letters([word for word in words[: words.index("and")] if word not in _EMPTY])
        found += [before] if len(before) >= _SHORTEST_CUT_ACRONYM else []
    return frozenset(found)


def _first_letters(words: Sequence[str]) -> str:
    return "".join([word if word in _KEPT_WHOLE else word[0] for word in words])
