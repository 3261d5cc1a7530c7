"""Rules: a named pattern and the function that reads what it finds. The longest match at a place wins."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from transforms.dates.context import Context, Reading
from transforms.dates.pattern import OTHER, Alphabet, compile_pattern, names_in
from transforms.dates.tokens import Tokens, tokenize
from transforms.dates.vocabulary import SAMPLES, lexicon_words, token_classes, word_classes


@dataclass(frozen=True)
class Rule:
    """What to look for and how to read it; `reader` gives None where the words are no time expression after all.

    `modifiers` says which words around it belong to the expression: those of a point in time ("early"), of a date or
    clock time (also "about"), of a length ("at least"), or none. A group `x` is the extent, where it is not all.
    """

    name: str
    pattern: str
    reader: Callable[[Found, Context], Reading | None]
    modifiers: str = ""


@dataclass(frozen=True)
class Found:
    """A match of a rule's pattern; groups are ranges of tokens."""

    rule: Rule
    match: re.Match[str]
    tokens: Tokens

    @property
    def first(self) -> int:
        """Index of the first token."""
        return self.match.start("x" if self.has("x") else 0)

    @property
    def last(self) -> int:
        """Index of the last token."""
        return self.match.end("x" if self.has("x") else 0) - 1

    @property
    def char_start(self) -> int:
        """Offset of the first character."""
        return self.tokens.starts[self.first]

    @property
    def char_end(self) -> int:
        """Offset after the last character."""
        return self.tokens.ends[self.last]

    def has(self, group: str) -> bool:
        """Whether the group took part in the match."""
        return group in self.match.re.groupindex and self.match.start(group) >= 0

    def words(self, group: str) -> list[str]:
        """The group's tokens in lower case; none where it did not match."""
        if not self.has(group):
            return []
        return [word.lower() for word in self.tokens.words[self.match.start(group) : self.match.end(group)]]

    def word(self, group: str) -> str:
        """The group's first token in lower case, '' where it did not match."""
        return next(iter(self.words(group)), "")

    def around(self, offset: int) -> str:
        """The token so many places after the last (1, 2, …) or before the first (-1, -2, …), in lower case, or ''."""
        index = self.last + offset if offset > 0 else self.first + offset
        return self.tokens.words[index].lower() if 0 <= index < len(self.tokens.words) else ""


_BEFORE = {"point": "(pre=@POINT)?", "date": "(pre=@APPROX)?", "clock": "(pre=@APPROX)?", "length": "(pre=@LENGTH)?"}
_AFTER = {"date": "(post=@AFTERTHOUGHT)?", "length": "(post=@AFTERTHOUGHT)?", "point": "", "clock": ""}


def _modified(rule: Rule) -> str:
    if not rule.modifiers:
        return rule.pattern
    return f"{_BEFORE[rule.modifiers]} ({rule.pattern}) {_AFTER[rule.modifiers]}"


class Grammar:
    """Rules compiled against one alphabet."""

    def __init__(self, rules: Sequence[Rule], macros: Mapping[str, str]) -> None:
        self._alphabet = Alphabet()
        self._names = frozenset[str]().union(*(names_in(_modified(rule), macros) for rule in rules))
        self._words = self._known_words()
        self._kinds = {sample: self._symbol(token_classes(*sample)) for sample in SAMPLES}
        self._by_first: dict[str, list[tuple[Rule, re.Pattern[str]]]] = {}
        for rule in rules:
            part = compile_pattern(_modified(rule), macros, self._alphabet.covering)
            compiled = re.compile(part.expression)
            for symbol in sorted(part.first):
                self._by_first.setdefault(symbol, []).append((rule, compiled))

    def _symbol(self, classes: frozenset[str]) -> str:
        return self._alphabet.symbol(self._names & classes)

    def _known_words(self) -> dict[str, str]:
        """The symbol of every word that some pattern mentions, in lower case, with a capital, and in capitals."""
        words = lexicon_words() | {name for name in self._names if name.islower()}
        return {
            written: self._symbol(word_classes(word, written != word) | {word})
            for word in sorted(words)
            for written in (word, word.capitalize(), word.upper())
        }

    def tokenize(self, text: str) -> Tokens:
        """The tokens of a text with this grammar's symbols."""
        return tokenize(text, self._symbol_of)

    def _symbol_of(self, kind: str, written: str) -> str:
        if kind == "word":
            return self._words.get(written, OTHER)
        return self._symbol(token_classes(kind, written))

    def matches(self, tokens: Tokens, position: int) -> list[Found]:
        """What the rules find at a token, the longest first; among equals the earlier rule."""
        found = [
            Found(rule, match, tokens)
            for rule, pattern in self._by_first.get(tokens.symbols[position], ())
            if (match := pattern.match(tokens.symbols, position)) is not None
        ]
        return sorted(found, key=lambda one: -one.match.end())
