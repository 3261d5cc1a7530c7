"""A rule of the date reader, and what it finds in a text."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from transforms.dates.context import Context, Reading
from transforms.dates.tokens import Tokens


@dataclass(frozen=True)
class Rule:
    """What to look for and how to read it; `reader` gives None where the words are no time expression after all.

    `modifiers` says which words around it belong to the expression: those of a point in time ("early"), of a date or
    clock time (also "about"), of a length ("at least"), or none. A group `x` is the extent, where it is not all.
    A continuation can only follow another expression ("July 26-28").
    """

    name: str
    pattern: str
    reader: Callable[[Found, Context], Reading | None]
    modifiers: str = ""
    is_continuation: bool = False


class Extent(NamedTuple):
    """Which of the tokens from some place on a rule's pattern matches, and which of them its groups take."""

    rule: Rule
    groups: Mapping[str, tuple[int, int]]
    length: int


class Found:
    """A match of a rule's pattern in a text; groups are ranges of tokens.

    `first` and `last` are the indices of its first and last token, `char_start` and `char_end` its offsets in the text;
    `place` is the first token of all that matched, where the extent is not all.
    """

    __slots__ = ("_groups", "char_end", "char_start", "first", "last", "place", "rule", "tokens")

    def __init__(self, extent: Extent, tokens: Tokens, place: int) -> None:
        self.rule, self._groups, length = extent
        self.tokens, self.place = tokens, place
        first, end = self._groups.get("x", (0, length))
        self.first, self.last = place + first, place + end - 1
        self.char_start, self.char_end = tokens.start(self.first), tokens.end(self.last)

    def has(self, group: str) -> bool:
        """Whether the group took part in the match."""
        return group in self._groups

    def span(self, group: str) -> tuple[int, int]:
        """Index of the group's first token and of the one after its last; (-1, -1) where it did not match."""
        if (span := self._groups.get(group)) is None:
            return -1, -1
        return self.place + span[0], self.place + span[1]

    def words(self, group: str) -> list[str]:
        """The group's tokens in lower case; none where it did not match."""
        first, end = self.span(group)
        return [written.lower() for written in self.tokens.written[first:end]]

    def word(self, group: str) -> str:
        """The group's first token in lower case, '' where it did not match."""
        first, end = self.span(group)
        return self.tokens.written[first].lower() if first < end else ""

    def around(self, offset: int) -> str:
        """The token so many places after the last (1, 2, …) or before the first (-1, -2, …), in lower case, or ''."""
        return self.written(offset).lower()

    def written(self, offset: int) -> str:
        """The same as `around`, as written; that of the first token for 0."""
        written, index = self.tokens.written, offset + (self.last if offset > 0 else self.first)
        return written[index] if 0 <= index < len(written) else ""


_BEFORE = {"point": "(pre=@POINT)?", "date": "(pre=@APPROX)?", "clock": "(pre=@APPROX)?", "length": "(pre=@LENGTH)?"}
_AFTER = {"date": "(post=@AFTERTHOUGHT)?", "length": "(post=@AFTERTHOUGHT)?", "point": "", "clock": ""}


def modified_pattern(rule: Rule) -> str:
    """The rule's pattern with the words around it that belong to the expression."""
    if not rule.modifiers:
        return rule.pattern
    return f"{_BEFORE[rule.modifiers]} ({rule.pattern}) {_AFTER[rule.modifiers]}"
