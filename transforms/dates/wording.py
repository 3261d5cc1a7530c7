"""Whether the words around an expression tell the past or the future, without a parse."""

from __future__ import annotations

import re
from collections.abc import Mapping

from transforms.lexicon import load_lexicon

_LISTS = load_lexicon("tense_words")
FUTURE_AUXILIARIES = frozenset(_LISTS["future_auxiliaries"])
FUTURE_WORDS = frozenset(_LISTS["future_words"])
POSSIBLE = frozenset(_LISTS["possible_auxiliaries"])
_NOT_POSSIBLE = frozenset({*_LISTS["negatives"], "not", "have"})
PAST_AUXILIARIES = frozenset(_LISTS["past_auxiliaries"])
REACH = 160
"""Characters to either side that a tense is looked for in."""
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_ASCII_WORD = re.compile(r"[a-z]+(?:'[a-z]+)?")
"""The same in lower case where there are no other letters, which is twice as fast."""
_END = re.compile(r"[.!?](?=\s+[\"“'‘(\[]?[A-Z]|\s*$)|\n")


class TextTense:
    """Tense from the nearest telling word of the sentence, without a parse."""

    def __init__(self, text: str) -> None:
        self._text = text

    def is_name(self, char_start: int, char_end: int) -> bool:
        """Never known without a recogniser."""
        return False

    def is_conjunction(self, char_start: int) -> bool:
        """Never known without a parse."""
        return False

    def tense(self, char_start: int, char_end: int) -> str | None:
        """past, present, future, or None where no word tells."""
        before = self._words(self._sentence_start(char_start), char_start)
        for index in range(len(before) - 1, -1, -1):
            word = before[index]
            if (word in _TELLING or word.endswith("ed")) and (tense := _tense_at(before, index)) is not None:
                return tense
        last = min(char_end + REACH, len(self._text))
        stop = _END.search(self._text, char_end, last)
        after = self._words(char_end, last if stop is None else stop.start())
        return next(filter(None, map(_word_tense, after)), None)

    def _sentence_start(self, char_start: int) -> int:
        """Where the sentence began, as far as it is looked at."""
        start = max(0, char_start - REACH)
        part = self._text[start:char_start]
        if "." in part or "\n" in part or "!" in part or "?" in part:
            for end in _END.finditer(self._text, start, char_start):
                start = end.end()
        return start

    def _words(self, start: int, end: int) -> list[str]:
        """The words between, in lower case."""
        part = self._text[start:end].lower()
        return (_ASCII_WORD if part.isascii() else _WORD).findall(part)


_TENSES = dict.fromkeys(PAST_AUXILIARIES, "past") | dict.fromkeys(FUTURE_AUXILIARIES | FUTURE_WORDS, "future")
_TIMETABLE = frozenset(_LISTS["timetable_words"])
"""What these tell right before a day is to come: "ministers meet on Friday"."""
_NOT_TIMETABLE = frozenset(_LISTS["not_timetable_before"])
_TELLING = frozenset(_TENSES) | _TIMETABLE | {"to"}


def _word_tense(word: str) -> str | None:
    return _TENSES.get(word) or ("past" if len(word) > 4 and word.endswith("ed") else None)


def _tense_at(words: list[str], index: int) -> str | None:
    """What a word tells with those before it.

    "Will", "is to", "could be signed" and "is released on Friday" are to come; "as planned" tells nothing.
    """
    word, before = words[index], words[max(0, index - 3) : index]
    if word == "to":
        return "future" if "is" in before[-1:] or "are" in before[-1:] else None
    if word in _TIMETABLE:
        return "future" if index >= len(words) - 3 and not _NOT_TIMETABLE.intersection(before) else None
    if (tense := _word_tense(word)) is None:
        return None
    if FUTURE_AUXILIARIES.intersection(before):
        return "future"
    if tense == "past" and POSSIBLE.intersection(before) and not _NOT_POSSIBLE.intersection(words[:index]):
        return "future"
    if tense == "future":
        return None if "as" in before[-1:] else tense
    if "is" in before[-1:] or "are" in before[-1:]:
        return "future" if index >= len(words) - 2 else "present"
    return tense


class KnownTense:
    """The tenses that expressions had when they were read before; nothing else is an expression now."""

    def __init__(self, tenses: Mapping[tuple[int, int], str | None]) -> None:
        self._tenses = tenses
        self._starts = {start for start, _ in tenses}

    def tense(self, char_start: int, char_end: int) -> str | None:
        """The tense it had."""
        return self._tenses.get((char_start, char_end))

    def is_name(self, char_start: int, char_end: int) -> bool:
        """Whether it was no expression."""
        return (char_start, char_end) not in self._tenses

    def is_conjunction(self, char_start: int) -> bool:
        """Whether no expression began there."""
        return char_start not in self._starts
