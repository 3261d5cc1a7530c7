"""Patterns over tokens, compiled to regular expressions over one symbol a token.

A pattern is words, CLASSES of words and @macros, with `( | )`, `? * +` and `name=` for groups:

    month=MONTH DOT? day=@DAY (COMMA? year=YEAR)?

A symbol is one character that stands for everything a token can match: all tokens that the same classes and words cover
share it. So a token is looked at once however many patterns there are, and a pattern is an ordinary bounded regular
expression over a short string.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

OTHER = "\0"
"""The symbol of a token that no pattern mentions."""
_FIRST_SYMBOL = 0xE000

_ITEM = re.compile(r"\s*(?:(?P<group>[a-z]\w*)=)?(?:(?P<open>\()|(?P<atom>@?[A-Za-z][\w'.]*)|(?P<mark>[|)]))")
_REPEAT = re.compile(r"[?*+]")


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
    """A compiled piece of a pattern, the symbols that may come first and second, and what lengths it can match."""

    expression: str
    first: frozenset[str]
    second: frozenset[str]
    is_optional: bool
    is_single: bool
    is_possible: bool

    def can_begin(self, pair: str) -> bool:
        """Whether it can match where these one or two symbols stand."""
        return pair[0] in self.first and (self.is_single or pair[1:] in self.second)


def names_in(pattern: str, macros: Mapping[str, str]) -> set[str]:
    """The classes and words that a pattern mentions, in its macros too."""
    atoms = [found["atom"] for found in _ITEM.finditer(pattern) if found["atom"]]
    inner = [names_in(macros[atom[1:]], macros) for atom in atoms if atom[0] == "@"]
    return {atom for atom in atoms if atom[0] != "@"}.union(*inner)


def compile_pattern(pattern: str, macros: Mapping[str, str], alphabet: Callable[[str], str]) -> Part:
    """The pattern as a regular expression over the symbols that `alphabet` gives for a class or word."""
    part, position = _alternatives(pattern, 0, macros, alphabet)
    if pattern[position:].strip():
        raise ValueError(f"unreadable pattern at {position}: {pattern}")
    return part


def _alternatives(
    pattern: str, position: int, macros: Mapping[str, str], alphabet: Callable[[str], str]
) -> tuple[Part, int]:
    branches: list[Part] = []
    parts: list[Part] = []
    while (found := _ITEM.match(pattern, position)) is not None and found["mark"] != ")":
        position = found.end()
        if found["mark"] == "|":
            branches.append(_sequence(parts))
            parts = []
            continue
        part, position = _element(pattern, found, macros, alphabet)
        repeat = _REPEAT.match(pattern, position)
        position += repeat is not None
        parts.append(_repeated(part, found["group"], repeat.group() if repeat else ""))
    branches.append(_sequence(parts))
    if len(branches) == 1:
        return branches[0], position
    return Part(
        "(?:" + "|".join(branch.expression for branch in branches) + ")",
        frozenset().union(*(branch.first for branch in branches)),
        frozenset().union(*(branch.second for branch in branches)),
        any(branch.is_optional for branch in branches),
        any(branch.is_single for branch in branches),
        any(branch.is_possible for branch in branches),
    ), position


def _element(
    pattern: str, found: re.Match[str], macros: Mapping[str, str], alphabet: Callable[[str], str]
) -> tuple[Part, int]:
    if found["open"]:
        part, position = _alternatives(pattern, found.end(), macros, alphabet)
        if not pattern.startswith(")", position + len(pattern[position:]) - len(pattern[position:].lstrip())):
            raise ValueError(f"unclosed group in pattern: {pattern}")
        return part, pattern.index(")", position) + 1
    atom = found["atom"]
    if atom[0] == "@":
        return compile_pattern(macros[atom[1:]], macros, alphabet), found.end()
    symbols = alphabet(atom)
    return Part(
        f"[{symbols}]" if symbols else "(?!)", frozenset(symbols), frozenset(), False, True, bool(symbols)
    ), found.end()


def _repeated(part: Part, group: str | None, repeat: str) -> Part:
    expression = f"(?P<{group}>{part.expression})" if group else f"(?:{part.expression})"
    is_optional = part.is_optional or repeat in ("?", "*")
    second = part.second | part.first if repeat in ("*", "+") else part.second
    return Part(expression + repeat, part.first, second, is_optional, part.is_single, part.is_possible or is_optional)


def _sequence(parts: list[Part]) -> Part:
    first: frozenset[str] = frozenset()
    second: frozenset[str] = frozenset()
    is_empty, is_single = True, False
    for part in parts:
        second |= part.first if is_single else frozenset()
        if is_empty:
            first, second = first | part.first, second | part.second
        is_single = (is_single and part.is_optional) or (is_empty and part.is_single)
        is_empty = is_empty and part.is_optional
    return Part(
        "".join(part.expression for part in parts),
        first,
        second,
        is_empty,
        is_single,
        all(part.is_possible or part.is_optional for part in parts),
    )
