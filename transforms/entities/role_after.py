"""Roles in apposition after a person's name: "Jane Doe, 50, the chief of staff"."""

from __future__ import annotations

from transforms.entities.cues import ROLE_MODIFIERS, ROLES, TIME_WORDS
from transforms.entities.titles import ARTICLES, BREAKS, LINKS, LONGEST_HEAD, LONGEST_TITLE, Title
from transforms.entities.words import Words

_PREPOSITIONS = frozenset(("in", "at", "on", "with", "from", "by", "after", "before", "during", "for", "via", "under"))
_BEFORE_TIMES = frozenset(
    ("on", "in", "from", "since", "until", "till", "last", "next", "this", "earlier", "late", "early")
)
_DAYS = frozenset(("today", "yesterday", "tomorrow", "tonight"))


def role_after(words: Words, name_end: int) -> Title | None:
    """The role in apposition after a name, and an age: "Name, 50, the chief of staff," without its article."""
    index = name_end
    if index >= len(words) or words.texts[index] != ",":
        return None
    if index + 2 < len(words) and words.texts[index + 1].isdigit() and words.texts[index + 2] == ",":
        index += 2
    start = index + 1
    if start < len(words) and words.lows[start] in ARTICLES:
        start += 1
    if start < len(words) and words.lows[start] in _PREPOSITIONS:
        return None
    last_role, index = -1, start
    while index < min(start + LONGEST_TITLE, len(words)):
        if _ends_apposition(words, index) and not _goes_on_after_and(words, index, last_role):
            break
        if words.bares[index] in ROLES:
            last_role = index if last_role < 0 or words.lows[index - 1] not in LINKS else last_role
            if _is_next_ones(words, start, index):
                return None
        elif _is_verb(words, index) or (last_role >= 0 and _is_time(words, index)):
            break
        index += 1
    if not start <= last_role < index or (words.lows[start - 1] == "the" and _opens_clause(words, index, last_role)):
        return None
    return Title(start, index, True)


def _is_next_ones(words: Words, start: int, role: int) -> bool:
    """Whether the role after a comma is of somebody named after it: "Name, his sister Jane Doe and"."""
    after = role + 1
    if after >= len(words) or not words.caps[after] or not words.is_proper[after]:
        return False
    is_role = words.bares[after] in ROLES or words.bares[after] in ROLE_MODIFIERS
    return not is_role and LINKS.isdisjoint(words.lows[start:role])


def _is_verb(words: Words, index: int) -> bool:
    """Whether a verb stands here; "managing" and "acting" before a role are none."""
    return words.is_verb[index] and words.bares[index] not in ROLE_MODIFIERS


def _ends_apposition(words: Words, index: int) -> bool:
    return words.lows[index] in BREAKS or "\n" in words.texts[index]


def _goes_on_after_and(words: Words, index: int, role: int) -> bool:
    """Whether "and" joins what the role is of: "head of the reform and development commission,"."""
    if role < 0 or words.lows[index] != "and" or LINKS.isdisjoint(words.lows[role:index]):
        return False
    for end in range(index + 1, min(index + 1 + LONGEST_HEAD, len(words))):
        if words.lows[end] in (",", ".", ")"):
            return True
        if words.bares[end] in ROLES or words.is_verb[end] or words.lows[end] in ARTICLES | BREAKS:
            return False
    return False


def _is_time(words: Words, index: int) -> bool:
    """Whether it is said here since when or on which day: "minister on Sunday", not "editor of the Sunday Post"."""
    at = index
    while at + 1 < len(words) and words.lows[at] in _BEFORE_TIMES:
        at += 1
    text, is_last = words.texts[at], at + 1 == len(words) or not words.caps[at + 1]
    if at > index and len(text) == 4 and text.isdigit():
        return True
    return words.lows[at] in TIME_WORDS and is_last and (words.caps[at] or words.lows[at] in _DAYS)


def _opens_clause(words: Words, end: int, role: int) -> bool:
    """Whether the role is no apposition but a subject: "according to Name, the mayor knew"."""
    return words.is_subject[role] and (end == len(words) or words.lows[end] not in BREAKS)
