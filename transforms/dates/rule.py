"""A rule of the date reader, and what it finds in a text."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

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


@dataclass(frozen=True)
class Found:
    """A match of a rule's pattern; groups are ranges of tokens."""

    rule: Rule
    match: re.Match[str]
    tokens: Tokens

    @cached_property
    def first(self) -> int:
        """Index of the first token."""
        return self.match.start("x" if self.has("x") else 0)

    @cached_property
    def last(self) -> int:
        """Index of the last token."""
        return self.match.end("x" if self.has("x") else 0) - 1

    @cached_property
    def char_start(self) -> int:
        """Offset of the first character."""
        return self.tokens.matches[self.first].start()

    @cached_property
    def char_end(self) -> int:
        """Offset after the last character."""
        return self.tokens.matches[self.last].end()

    def has(self, group: str) -> bool:
        """Whether the group took part in the match."""
        return group in self.match.re.groupindex and self.match.start(group) >= 0

    def words(self, group: str) -> list[str]:
        """The group's tokens in lower case; none where it did not match."""
        if not self.has(group):
            return []
        return [token.group().lower() for token in self.tokens.matches[self.match.start(group) : self.match.end(group)]]

    def word(self, group: str) -> str:
        """The group's first token in lower case, '' where it did not match."""
        first, last = self.match.span(group) if group in self.match.re.groupindex else (-1, -1)
        return self.tokens.matches[first].group().lower() if 0 <= first < last else ""

    def around(self, offset: int) -> str:
        """The token so many places after the last (1, 2, …) or before the first (-1, -2, …), in lower case, or ''."""
        return self.written(offset).lower()

    def written(self, offset: int) -> str:
        """The same as `around`, as written."""
        return self.tokens.word(self.last + offset if offset > 0 else self.first + offset)


_BEFORE = {"point": "(pre=@POINT)?", "date": "(pre=@APPROX)?", "clock": "(pre=@APPROX)?", "length": "(pre=@LENGTH)?"}
_AFTER = {"date": "(post=@AFTERTHOUGHT)?", "length": "(post=@AFTERTHOUGHT)?", "point": "", "clock": ""}


def modified_pattern(rule: Rule) -> str:
    """The rule's pattern with the words around it that belong to the expression."""
    if not rule.modifiers:
        return rule.pattern
    return f"{_BEFORE[rule.modifiers]} ({rule.pattern}) {_AFTER[rule.modifiers]}"
