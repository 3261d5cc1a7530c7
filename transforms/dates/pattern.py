"""Patterns over tokens, compiled to regular expressions over one symbol a token.

A pattern is words, CLASSES of words and @macros, with `( | )`, `?` and `name=` for groups:

    month=MONTH DOT? day=@DAY (COMMA? year=YEAR)?

A symbol is one character that stands for everything a token can match: all tokens that the same classes and words cover
share it. So a token is looked at once however many patterns there are, and a pattern is an ordinary bounded regular
expression over a short string.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace

OTHER = "\0"
"""The symbol of a token that no pattern mentions."""
_FIRST_SYMBOL = 0xE000

_ITEM = re.compile(r"\s*(?:(?P<group>[a-z]\w*)=)?(?:(?P<open>\()|(?P<atom>@?[A-Za-z][\w'.]*)|(?P<mark>[|)]))")


@dataclass
class Alphabet:
    """Gives each set of names (classes and words) that some token bears its own symbol."""

    symbols: dict[frozenset[str], str] = field(default_factory=dict)

    def symbol(self, names: Iterable[str]) -> str:
        """The symbol of a token with these names; OTHER where there are none."""
        key = frozenset(names)
        if not key:
            return OTHER
        return self.symbols.setdefault(key, chr(_FIRST_SYMBOL + len(self.symbols)))

    def covering(self, name: str) -> str:
        """All symbols whose tokens bear the name."""
        return "".join(symbol for names, symbol in self.symbols.items() if name in names)


@dataclass(frozen=True)
class Part:
    """A compiled piece of a pattern: which symbols may stand first and second, and how many it can take.

    No length at all means that it can match nothing.
    """

    expression: str
    first: frozenset[str]
    second: frozenset[str]
    lengths: frozenset[int]

    @property
    def longest(self) -> int:
        """The most symbols it takes."""
        return max(self.lengths, default=0)


_NONE = frozenset[str]()


def names_in(pattern: str, macros: Mapping[str, str]) -> set[str]:
    """The classes and words that a pattern mentions, in its macros too."""
    atoms = [found["atom"] for found in _ITEM.finditer(pattern) if found["atom"]]
    inner = [names_in(macros[atom[1:]], macros) for atom in atoms if atom[0] == "@"]
    return {atom for atom in atoms if atom[0] != "@"}.union(*inner)


class Compiler:
    """Compiles patterns over the symbols that `alphabet` gives for a class or word; macros are read once."""

    def __init__(self, macros: Mapping[str, str], alphabet: Callable[[str], str]) -> None:
        self._macros, self._alphabet = macros, alphabet
        self._atoms: dict[str, Part] = {}

    def compile(self, pattern: str) -> Part:
        """The pattern as a regular expression; ValueError where it cannot be read."""
        part, position = self._alternatives(pattern, 0)
        if pattern[position:].strip():
            raise ValueError(f"unreadable pattern at {position}: {pattern}")
        return part

    def _alternatives(self, pattern: str, position: int) -> tuple[Part, int]:
        branches: list[Part] = []
        parts: list[Part] = []
        while (found := _ITEM.match(pattern, position)) is not None and found["mark"] != ")":
            position = found.end()
            if found["mark"] == "|":
                branches.append(_sequence(parts))
                parts = []
                continue
            part, position = self._element(pattern, found)
            is_optional = pattern.startswith("?", position)
            position += is_optional
            parts.append(_marked(part, found["group"], is_optional))
        branches.append(_sequence(parts))
        return branches[0] if len(branches) == 1 else _either(branches), position

    def _element(self, pattern: str, found: re.Match[str]) -> tuple[Part, int]:
        if not found["open"]:
            return self._atom(found["atom"]), found.end()
        part, position = self._alternatives(pattern, found.end())
        if not pattern.startswith(")", position + len(pattern[position:]) - len(pattern[position:].lstrip())):
            raise ValueError(f"unclosed group in pattern: {pattern}")
        return part, pattern.index(")", position) + 1

    def _atom(self, atom: str) -> Part:
        if (known := self._atoms.get(atom)) is None:
            known = self.compile(self._macros[atom[1:]]) if atom[0] == "@" else _any_of(self._alphabet(atom))
            self._atoms[atom] = known
        return known


def _any_of(symbols: str) -> Part:
    if not symbols:
        return Part("(?!)", _NONE, _NONE, frozenset())
    return Part(f"[{symbols}]", frozenset(symbols), _NONE, frozenset({1}))


def _either(branches: list[Part]) -> Part:
    return Part(
        "(?:" + "|".join(branch.expression for branch in branches) + ")",
        _NONE.union(*(branch.first for branch in branches)),
        _NONE.union(*(branch.second for branch in branches)),
        frozenset[int]().union(*(branch.lengths for branch in branches)),
    )


def _marked(part: Part, group: str | None, is_optional: bool) -> Part:
    """The part as a named group, as one that may be left out, or as it is."""
    if not is_optional and not group:
        return part
    expression = f"(?P<{group}>{part.expression})" if group else f"(?:{part.expression})"
    if is_optional:
        return replace(part, expression=f"{expression}?", lengths=part.lengths | {0})
    return replace(part, expression=expression)


def _sequence(parts: list[Part]) -> Part:
    if len(parts) == 1:
        return parts[0]
    first, second, lengths = _NONE, _NONE, frozenset({0})
    for part in parts:
        if 0 in lengths:
            first, second = first | part.first, second | part.second
        if 1 in lengths:
            second |= part.first
        lengths = frozenset(before + after for before in lengths for after in part.lengths)
    return Part("".join(part.expression for part in parts), first, second, lengths)
