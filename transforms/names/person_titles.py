"""Titles before a personal name, taken off word by word."""

from __future__ import annotations

from collections.abc import Sequence

from transforms.lexicon import load_lexicon
from transforms.names.given_names import GIVEN_NAMES
from transforms.names.key import fold_words

_HONORIFICS = load_lexicon("honorifics")
_PHRASES = frozenset(
    tuple(fold_words(title))
    for kind in ("male", "female", "neutral", "offices")
    for title in _HONORIFICS[kind]["words"]
)
_TITLES = frozenset(phrase[0] for phrase in _PHRASES if len(phrase) == 1)
_LONG_TITLES = frozenset(phrase for phrase in _PHRASES if len(phrase) == 2)
_AMBIGUOUS = frozenset(_HONORIFICS["ambiguous"]["words"])
_WITH_GIVEN_NAME = frozenset(_HONORIFICS["with_given_name"]["words"])
_PORTFOLIOS = frozenset(tuple(fold_words(name)) for name in load_lexicon("roles")["portfolios"]["words"])
_LONGEST_PORTFOLIO = max(map(len, _PORTFOLIOS))


def without_titles(words: list[str]) -> list[str]:
    """The folded words of a name without the titles before it; something is always left.

    A title that is also a name is one before two words or more.

    >>> without_titles(["don", "king"]), without_titles(["vice", "adm", "lee"]), without_titles(["lt", "gen", "roe"])
    (['don', 'king'], ['lee'], ['roe'])
    """
    while len(words) > 1 and (length := _title_length(words)):
        words = words[length:]
    return words


def is_title_only(words: Sequence[str]) -> bool:
    """Whether the folded words are titles and nothing else: the tail of "Diana, Princess of Wales".

    >>> is_title_only(["princess"]), is_title_only(["don", "king"]), is_title_only(["vladimir"])
    (True, True, False)
    """
    return all(word in _TITLES for word in words)


def without_portfolio(words: list[str]) -> list[str]:
    """The words after what an office is for: "state antony blinken" → "antony blinken"."""
    for length in range(min(_LONGEST_PORTFOLIO, len(words) - 1), 0, -1):
        if tuple(words[:length]) in _PORTFOLIOS:
            return words[length:]
    return words


def is_titled_given_name(words: Sequence[str]) -> bool:
    """Whether a person is called by a title and a given name: "Pope Francis", "King Charles", not "Don King".

    >>> is_titled_given_name(["pope", "francis"]), is_titled_given_name(["prince", "fielder"])
    (True, False)
    """
    return len(words) == 2 and words[0] in _WITH_GIVEN_NAME and words[1] in GIVEN_NAMES


def _title_length(words: Sequence[str]) -> int:
    first = words[0]
    if first in _TITLES and (first not in _AMBIGUOUS or len(words) > 2):
        return 1
    return 2 if len(words) > 2 and (first, words[1]) in _LONG_TITLES else 0
