"""Names folded to the letters that count: any script in ASCII, lower case, without accents and punctuation."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NewType

from anyascii import anyascii

NameKey = NewType("NameKey", str)
"""Folded words joined by single spaces."""

_LOGOGRAPHIC = re.compile(r"[\u3400-\u9fff\uac00-\ud7af\u3040-\u30ff]")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_INSIDE_WORD = re.compile(r"[`'\"]+(?=[A-Za-z])|(?<=[A-Za-z])[`'\"]+")
_QUOTES = frozenset("`'\"")
_POSSESSIVE = re.compile(r"(?<=\w)['’](?:s\b|(?=\s|$))", re.IGNORECASE)
_WORD = re.compile(r"[a-z0-9]+")
anyascii("ЖωאعनกაԱ한中あ")  # reads its tables of these scripts, so that no comparison reads a file


def is_logographic(text: str) -> bool:
    """Whether Han, Hangul or kana characters occur, where one other character is another name.

    >>> is_logographic("习近平"), is_logographic("Xi Jinping")
    (True, False)
    """
    return not text.isascii() and _LOGOGRAPHIC.search(text) is not None


def to_ascii(text: str) -> str:
    """The text in ASCII letters, upper and lower case kept, syllables of Han and Hangul apart.

    >>> to_ascii("Владимир Путин"), to_ascii("习近平"), to_ascii("Erdoğan")
    ('Vladimir Putin', 'Xi Jin Ping', 'Erdogan')
    """
    if text.isascii():
        return text
    latin = anyascii(text)
    return _CAMEL.sub(" ", latin) if is_logographic(text) else latin


def strip_possessive(text: str) -> str:
    """The text without 's or ' at the end of words: "Niger's" → "Niger"."""
    return _POSSESSIVE.sub("", text) if "'" in text or "’" in text else text


def fold_words(text: str) -> list[str]:
    """The folded words of a text; hyphens and full stops part words, apostrophes do not.

    >>> fold_words("O’Brien-Smith, Jean-Łuc J.")
    ['obrien', 'smith', 'jean', 'luc', 'j']
    """
    latin = to_ascii(text)
    return _WORD.findall((latin if _QUOTES.isdisjoint(latin) else _INSIDE_WORD.sub("", latin)).lower())


@lru_cache(maxsize=1 << 16)
def name_key(text: str) -> NameKey:
    """What is left of a name when case, accents, script and punctuation are set aside.

    >>> name_key("Recep Tayyip ERDOĞAN")
    'recep tayyip erdogan'
    """
    return NameKey(" ".join(fold_words(text)))
