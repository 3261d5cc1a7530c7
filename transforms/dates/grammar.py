"""All rules as one grammar over the tokens of a text. The longest match at a place wins."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import repeat

from transforms.dates.pattern import OTHER, Alphabet, Compiler, names_in
from transforms.dates.rule import Extent, Rule, modified_pattern
from transforms.dates.tokens import Tokens
from transforms.dates.vocabulary import MARKS, SAMPLES, lexicon_words, token_classes, word_classes
from transforms.lexicon import load_lexicon

WEAK = frozenset(load_lexicon("time_guards")["weak"]) | {
    "NUMBER",
    "HOURNUMBER",
    "DAYNUMBER",
    "TWODIGITS",
    "CARDINAL",
    "TENS",
    "DIGIT",
    "MULTIPLIER",
    "FRACTION",
    "ORDINALWORD",
    "ORDINALNUMBER",
    "COMMA",
    "DOT",
    "POSS",
    "QUOTE",
    "HYPHEN",
    "OPEN",
    "CLOSE",
    "ZONEWORD",
}
"""Classes and words that make up no expression alone: most text is skipped by them."""


_UNKNOWN = ("word", "letters", "mark")
"""Kinds of token that mean nothing unless they are listed."""
_NO_WORD = re.compile("[0-9'’‑-]")
"""A text without these has only words and marks: the kind of a token tells nothing more."""


Beginning = tuple[Rule, str, frozenset[str] | None]
"""A rule, its pattern as a regular expression, and the symbols that may stand second; None where it may be over
before."""
Candidate = tuple[Rule, Callable[[str], re.Match[str] | None]]
"""A rule, and what matches its pattern at the beginning of a run of symbols."""
MOST_REMEMBERED = 20_000
"""Runs of symbols for which it is kept what the rules find there, to bound memory."""


class Grammar:
    """Rules compiled against one alphabet."""

    def __init__(self, rules: Sequence[Rule], macros: Mapping[str, str]) -> None:
        self.rules = tuple(rules)
        self._alphabet = Alphabet()
        self._names = frozenset[str]().union(*(names_in(modified_pattern(rule), macros) for rule in rules))
        self._words = self._known_words()
        self._symbol_of = lru_cache(maxsize=10_000)(self._find_symbol)
        for sample in SAMPLES:
            self._symbol(token_classes(*sample))
        self._strong = re.compile(f"[{self._strong_symbols(rules, macros)}]")
        self._longest = 0
        self._by_first = self._index(macros)
        self._compiled = cache(re.compile)
        self._by_pair: dict[str, list[Candidate]] = {}
        self._extents: dict[str, Sequence[Extent]] = {}

    def _index(self, macros: Mapping[str, str]) -> dict[str, list[Beginning]]:
        """The rules that can begin with each symbol, in their order."""
        by_first: dict[str, list[Beginning]] = {}
        compiler = Compiler(macros, self._alphabet.covering)
        for rule in self.rules:
            part = compiler.compile(modified_pattern(rule))
            self._longest = max(self._longest, part.longest)
            beginning = rule, part.expression, None if 1 in part.lengths else part.second
            for symbol in part.first if part.lengths else ():
                by_first.setdefault(symbol, []).append(beginning)
        return by_first

    def _strong_symbols(self, rules: Sequence[Rule], macros: Mapping[str, str]) -> str:
        """The symbols that mean more than weak words; raises ValueError where weak words alone make up a rule."""
        weak = "".join(symbol for names, symbol in self._alphabet.symbols.items() if names <= WEAK)
        compiler = Compiler(macros, lambda name: "".join(set(weak) & set(self._alphabet.covering(name))))
        for rule in rules:
            if compiler.compile(rule.pattern).lengths and not rule.is_continuation:
                raise ValueError(f"weak words alone make up rule {rule.name}: {rule.pattern}")
        return "".join(symbol for symbol in self._alphabet.symbols.values() if symbol not in weak)

    def _symbol(self, classes: frozenset[str]) -> str:
        return self._alphabet.symbol(self._names & classes)

    def _known_words(self) -> dict[str, str]:
        """The symbol of every mark and word that some pattern mentions, in lower case, with a capital, in capitals."""
        words = lexicon_words() | {name for name in self._names if name.islower()}
        marks = {mark: self._symbol(frozenset({name})) for mark, name in MARKS.items()}
        return marks | {
            written: self._symbol(word_classes(word, written != word) | {word})
            for word in sorted(words)
            for written in (word, word.capitalize(), word.upper())
        }

    def tokenize(self, text: str, start: int, end: int) -> Tokens:
        """The tokens between two offsets with this grammar's symbols."""
        tokens = Tokens(text, start, end)
        written = tokens.written
        symbols = list(map(self._words.get, written, repeat(OTHER)))
        if _NO_WORD.search(text, start, end) is not None:
            for index, symbol in enumerate(symbols):
                if symbol is OTHER and not written[index].isalpha():
                    symbols[index] = self._symbol_of(tokens.kind(index), written[index])
        tokens.symbols = "".join(symbols)
        return tokens

    def _find_symbol(self, kind: str, written: str) -> str:
        return OTHER if kind in _UNKNOWN else self._symbol(token_classes(kind, written))

    def runs(self, tokens: Tokens) -> Iterator[tuple[int, int]]:
        """The stretches of tokens that patterns mention, where more than weak words stand."""
        symbols, end = tokens.symbols, 0
        while (strong := self._strong.search(symbols, end)) is not None:
            start = symbols.rfind(OTHER, end, strong.start())
            first = end if start < 0 else start + 1
            end = symbols.find(OTHER, strong.end())
            end = len(symbols) if end < 0 else end
            yield first, end

    def matches(self, tokens: Tokens, position: int, end: int) -> Sequence[Extent]:
        """What the rules find at a token of a run that ends there, the longest first; among equals the earlier rule."""
        symbols = tokens.symbols[position : end if end - position < self._longest else position + self._longest]
        if (known := self._extents.get(symbols)) is None:
            if len(self._extents) >= MOST_REMEMBERED:
                self._extents.clear()
                self._by_pair.clear()
            known = self._extents[symbols] = self._find(symbols)
        return known

    def _find(self, symbols: str) -> Sequence[Extent]:
        """What the rules find where these symbols stand."""
        found = [
            Extent(rule, _groups(match), match.end())
            for rule, match_pattern in self._candidates(symbols[:2])
            if (match := match_pattern(symbols)) is not None
        ]
        return sorted(found, key=lambda one: -one.length) if found else ()

    def _candidates(self, pair: str) -> list[Candidate]:
        """The rules that can match where these two symbols stand, or a single one; compiled when first met."""
        if (known := self._by_pair.get(pair)) is None:
            first, second = self._by_first.get(pair[0], []), pair[1:]
            known = self._by_pair[pair] = [
                (rule, self._compiled(expression).match)
                for rule, expression, seconds in first
                if seconds is None or second in seconds
            ]
        return known


def _groups(match: re.Match[str]) -> dict[str, tuple[int, int]]:
    """The tokens of each group that took part."""
    return {name: match.span(name) for name, symbols in match.groupdict().items() if symbols is not None}
