"""Titles and roles beside a person's name: "US State Department spokesman" before it, "the junta's chief" after it."""

from __future__ import annotations

from dataclasses import dataclass

from transforms.entities.cues import HONORIFICS, NO_NAMES, PORTFOLIOS, ROLE_MODIFIERS, ROLES, TIME_WORDS, bare
from transforms.entities.known import known_label
from transforms.entities.words import Words

LONGEST_TITLE = 12
LONGEST_HEAD = 4
LONGEST_PORTFOLIO = 6
_LINKS = frozenset(("of", "for"))
_BREAKS = frozenset(
    (",", ".", ";", ":", "(", ")", "—", "–", "--", "who", "whose", "which", "that", "and", "but", "``", "''", '"', "”")
)
_PREPOSITIONS = frozenset(("in", "at", "on", "with", "from", "by", "after", "before", "during", "for", "via", "under"))
_BEFORE_TIMES = frozenset(
    ("on", "in", "from", "since", "until", "till", "last", "next", "this", "earlier", "late", "early")
)
_NAME_ENDS = frozenset(("jr", "sr"))
_DAYS = frozenset(("today", "yesterday", "tomorrow", "tonight"))
_ARTICLES = frozenset(("the", "a", "an", "his", "her", "its", "their", "one", "another"))


@dataclass(frozen=True)
class Title:
    """A title or role as a span of tokens; `is_role` where it says what somebody is or does."""

    start: int
    end: int
    is_role: bool


def title_before(words: Words, name_start: int) -> Title | None:
    """The title that ends right before a name."""
    floor = max(0, name_start - LONGEST_TITLE)
    head = _head_before(words, name_start, floor)
    if head is None:
        return None
    start, is_role = head
    widened = _widen(words, start, floor)
    return Title(widened, name_start, is_role or not ROLES.isdisjoint(words.bares[widened:start]))


def _head_before(words: Words, end: int, floor: int) -> tuple[int, bool] | None:
    """Where the noun of the title begins, and whether it is a role."""
    if end <= floor or words.line[end - 1] != words.line[end] or not words.texts[end - 1][0].isalnum():
        return None
    for length in range(min(LONGEST_HEAD, end - floor), 0, -1):
        phrase = bare(words.phrase(end - length, end))
        if phrase in ROLES or (length == 1 and phrase.endswith("s") and phrase[:-1] in ROLES):
            return end - length, True
        if phrase in HONORIFICS and words.caps[end - length]:
            return end - length, phrase in ROLES
    return _portfolio_before(words, end, floor)


def _portfolio_before(words: Words, end: int, floor: int) -> tuple[int, bool] | None:
    """ "Secretary of State", "minister for foreign affairs": a role with what it is for."""
    for link in range(end - 2, max(floor, end - LONGEST_PORTFOLIO), -1):
        if words.lows[link] in _LINKS and words.bares[link - 1] in ROLES:
            complement = words.phrase(link + 1, end).lower().removeprefix("the ")
            if complement in PORTFOLIOS or words.caps[end - 1]:
                return link - 1, True
        if words.lows[link] in _BREAKS:
            break
    return None


def _widen(words: Words, start: int, floor: int) -> int:
    """The start of the title with modifiers, bodies and peoples before its noun."""
    while start > floor and words.line[start - 1] == words.line[start] and not words.opens[start]:
        step = _part_before(words, start)
        if not step or start - step < floor:
            break
        start -= step
    return start


def _part_before(words: Words, start: int) -> int:
    """How many tokens before a title belong to it, as far as can be seen at once."""
    before, low = words.texts[start - 1], words.bares[start - 1]
    if low in _NAME_ENDS:
        return 0
    if start > 1:
        if before == "." and words.glued(start - 1) and words.bares[start - 2] in HONORIFICS:
            return 2
        if before in "-‐‑" and words.glued(start) and words.glued(start - 1):
            return 2
        if words.caps[start - 2] and known_label(words.phrase(start - 2, start)):
            return 2
    if low in ROLE_MODIFIERS or low in HONORIFICS or (low in ROLES and before not in _BREAKS):
        return 1
    if words.caps[start - 1] and low not in NO_NAMES and (words.is_proper[start - 1] or known_label(before)):
        return 1
    return 2 if low in _LINKS and start > 1 and words.bares[start - 2] in ROLES else 0


def role_before_comma(words: Words, name_start: int, name_end: int) -> Title | None:
    """The role that a name in commas explains: "Niger's ousted president, Name, ..."."""
    comma = name_start - 1
    if comma < 1 or words.texts[comma] != "," or name_end >= len(words) or words.texts[name_end] not in (",", ".", ")"):
        return None
    floor = max(0, comma - LONGEST_TITLE)
    head = _head_before(words, comma, floor) or _office_before(words, comma, floor)
    return None if head is None or not head[1] else Title(_widen(words, head[0], floor), comma, True)


def _office_before(words: Words, end: int, floor: int) -> tuple[int, bool] | None:
    """A role with whatever it is of: "the governor of Chad's Lac province"."""
    for link in range(end - 2, floor, -1):
        if words.lows[link] in _BREAKS or words.is_verb[link] or words.line[link] != words.line[end]:
            return None
        if words.lows[link] in _LINKS and words.bares[link - 1] in ROLES:
            return link - 1, True
    return None


def _is_next_ones(words: Words, start: int, role: int) -> bool:
    """Whether the role after a comma is of somebody named after it: "Name, his sister Jane Doe and"."""
    after = role + 1
    if after >= len(words) or not words.caps[after] or not words.is_proper[after]:
        return False
    is_role = words.bares[after] in ROLES or words.bares[after] in ROLE_MODIFIERS
    return not is_role and _LINKS.isdisjoint(words.lows[start:role])


def role_after(words: Words, name_end: int) -> Title | None:
    """The role in apposition after a name, and an age: "Name, 50, the chief of staff," without its article."""
    index = name_end
    if index >= len(words) or words.texts[index] != ",":
        return None
    if index + 2 < len(words) and words.texts[index + 1].isdigit() and words.texts[index + 2] == ",":
        index += 2
    start = index + 1
    if start < len(words) and words.lows[start] in _ARTICLES:
        start += 1
    if start < len(words) and words.lows[start] in _PREPOSITIONS:
        return None
    last_role, index = -1, start
    while index < min(start + LONGEST_TITLE, len(words)) and not _ends_apposition(words, index):
        if words.bares[index] in ROLES:
            last_role = index if last_role < 0 or words.lows[index - 1] not in _LINKS else last_role
            if _is_next_ones(words, start, index):
                return None
        elif _is_verb(words, index) or (last_role >= 0 and _is_time(words, index)):
            break
        index += 1
    if not start <= last_role < index or (words.lows[start - 1] == "the" and _opens_clause(words, index, last_role)):
        return None
    return Title(start, index, True)


def _is_verb(words: Words, index: int) -> bool:
    """Whether a verb stands here; "managing" and "acting" before a role are none."""
    return words.is_verb[index] and words.bares[index] not in ROLE_MODIFIERS


def _ends_apposition(words: Words, index: int) -> bool:
    return words.lows[index] in _BREAKS or "\n" in words.texts[index]


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
    return words.is_subject[role] and (end == len(words) or words.lows[end] not in _BREAKS)
