"""Labels: of sections of a paper or site, of kinds of articles."""

from __future__ import annotations

import re

from transforms.articles.names import fold, is_known_outlet
from transforms.lexicon import load_lexicon

_BYLINES = load_lexicon("bylines")
_SECTIONS = frozenset(_BYLINES["sections"])
_SECTION_NOUNS = _SECTIONS | frozenset(_BYLINES["section_nouns"])
_LABELS = frozenset(load_lexicon("places")["labels"]) | frozenset(
    fold(key) for keys in load_lexicon("header_keys")["fields"].values() for key in keys if key.isalpha()
)


def count_section_words(words: str) -> int:
    """How many of the words are such as labels of sections hold: two of "World News"."""
    return sum(word in _SECTIONS for word in re.findall(r"[\w.]+", words.casefold()))


def is_section_words(words: str) -> bool:
    """Whether all of the words are such as labels of sections hold, and together no outlet's name: "World News"."""
    found = re.findall(r"[\w.]+", words.casefold())
    return bool(found) and _SECTION_NOUNS.issuperset(found) and not is_known_outlet(words)


def is_label(words: str) -> bool:
    """Whether the words are a label such as "BREAKING" or "UPDATE 1"."""
    return fold(words) in _LABELS


def is_section_label(line: str) -> bool:
    """Whether the line is the name of a section of a paper or site: "World News", "POLITICS"."""
    return (
        len(line) <= 40
        and len(line.split()) <= 3
        and line[-1].isalpha()
        and 2 * count_section_words(line) >= len(re.findall(r"[\w.]+", line))
        and not is_known_outlet(line)
    ) or is_label(line)


def is_capital(name: str) -> bool:
    """Whether it is up to five words, each with a capital but for particles."""
    words = name.split()
    return 0 < len(words) <= 5 and all(word[0].isupper() or word in ("of", "the", "and", "&") for word in words)
