"""Names with a nickname in quotation marks or brackets inside: Vincent "The Chin" Gigante."""

from __future__ import annotations

from collections.abc import Iterator

from transforms.entities.cues import GIVEN_NAMES, NO_NAMES
from transforms.entities.recurring import PARTICLES
from transforms.entities.runs import Span
from transforms.entities.segments import title_length
from transforms.entities.words import Words

_CLOSERS = {'"': '"', "“": "”", "‘": "’", "'": "'", "``": "''", "(": ")"}
LONGEST_NICKNAME = 4
MOST_GIVEN = 3


def nicknamed_names(words: Words) -> Iterator[Span]:
    """The spans of names that a nickname parts, from the given name to the surname."""
    for opener, text in enumerate(words.texts):
        if text not in _CLOSERS or opener == 0 or not words.caps[opener - 1]:
            continue
        closer = _closer(words, opener)
        if closer is None or not _is_person(words, opener, closer):
            continue
        start = _start(words, opener)
        if start < opener:
            yield start, _end(words, closer)


def _closer(words: Words, opener: int) -> int | None:
    """Where the nickname ends and a surname follows, None where the quote is no nickname."""
    wanted = _CLOSERS[words.texts[opener]]
    for index in range(opener + 1, min(opener + 2 + LONGEST_NICKNAME, len(words) - 1)):
        text = words.texts[index]
        if text == wanted:
            surname = index + 1
            surname += words.lows[surname] in PARTICLES and surname + 1 < len(words)
            is_name = words.caps[surname] and words.line[surname] == words.line[opener]
            return index if is_name and index > opener + 1 and words.lows[surname] not in NO_NAMES else None
        if not text[0].isalnum() or (wanted == ")" and index > opener + 1):
            return None
    return None


def _is_person(words: Words, opener: int, closer: int) -> bool:
    """Whether the nickname is written as a name and a person's name stands on both sides of it."""
    if not any(words.caps[opener + 1 : closer]) or words.texts[opener + 1].isupper():
        return False
    is_person_left = words.labels[opener - 1] == "PERSON" or words.lows[opener - 1] in GIVEN_NAMES
    is_person_right = words.labels[closer + 1] == "PERSON"
    if words.texts[opener] == "(":
        return is_person_left and is_person_right
    return is_person_left or is_person_right


def _start(words: Words, opener: int) -> int:
    start = opener
    while start > max(0, opener - MOST_GIVEN) and words.caps[start - 1] and words.line[start - 1] == words.line[opener]:
        if words.lows[start - 1] in NO_NAMES:
            break
        start -= 1
    while start < opener and (length := title_length(words, start, opener)):
        start += length
    return start


def _end(words: Words, closer: int) -> int:
    end = closer + 2 + (not words.caps[closer + 1])
    while end < len(words) and words.caps[end] and words.labels[end] == "PERSON" and not words.begins[end]:
        end += 1
    return end
