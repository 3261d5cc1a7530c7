"""Titles and roles before a person's name: "US State Department spokesman", "the junta's chief, Name,"."""

from __future__ import annotations

from dataclasses import dataclass

from transforms.entities.cues import HONORIFICS, NO_NAMES, PORTFOLIOS, ROLE_MODIFIERS, ROLES, bare
from transforms.entities.known import known_label
from transforms.entities.words import Words

LONGEST_TITLE = 12
LONGEST_HEAD = 4
LONGEST_PORTFOLIO = 6
LINKS = frozenset(("of", "for"))
BREAKS = frozenset(
    (",", ".", ";", ":", "(", ")", "—", "–", "--", "who", "whose", "which", "that", "and", "but", "``", "''", '"', "”")
)
_NAME_ENDS = frozenset(("jr", "sr"))
ARTICLES = frozenset(("the", "a", "an", "his", "her", "its", "their", "one", "another"))


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
        if words.lows[link] in LINKS and words.bares[link - 1] in ROLES:
            complement = words.phrase(link + 1, end).lower().removeprefix("the ")
            if complement in PORTFOLIOS or words.caps[end - 1]:
                return link - 1, True
        if words.lows[link] in BREAKS:
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
    if low == "and":
        return 2 * _are_of_one(words, start)
    if start > 1:
        if before == "." and words.glued(start - 1) and words.bares[start - 2] in HONORIFICS:
            return 2
        if before in "-‐‑" and words.glued(start) and words.glued(start - 1):
            return 2
        if words.caps[start - 2] and known_label(words.phrase(start - 2, start)):
            return 2
    if low in ROLE_MODIFIERS or low in HONORIFICS or (low in ROLES and before not in BREAKS):
        return 1
    if words.caps[start - 1] and low not in NO_NAMES and (words.is_proper[start - 1] or known_label(before)):
        return 1
    return 2 if low in LINKS and start > 1 and words.bares[start - 2] in ROLES else 0


def _are_of_one(words: Words, start: int) -> bool:
    """Whether "and" before a role joins it to another of the same person: "President and CEO Jane Doe"."""
    left, right = start - 2, words.bares[start]
    is_other = right in HONORIFICS or right not in ROLES  # "the mayor and Gov. Doe"
    return left > 0 and not is_other and words.bares[left] in ROLES and words.lows[left - 1] not in ARTICLES


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
        if words.lows[link] in BREAKS or words.is_verb[link] or words.line[link] != words.line[end]:
            return None
        if words.lows[link] in LINKS and words.bares[link - 1] in ROLES:
            return link - 1, True
    return None
