"""All rules as one grammar over the tokens of a text. The longest match at a place wins."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import repeat

from transforms.dates.pattern import DEPTH, OTHER, Alphabet, Compiler, Part, names_in
from transforms.dates.rule import Found, Rule, modified_pattern
from transforms.dates.tokens import Tokens, find_tokens
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


Candidate = tuple[Rule, Part, re.Pattern[str]]
"""A rule, its pattern, and the same as a regular expression."""
MOST_REMEMBERED = 50_000
"""Runs of symbols whose candidates are kept, to bound memory."""


class Grammar:
    """Rules compiled against one alphabet."""

    def __init__(self, rules: Sequence[Rule], macros: Mapping[str, str]) -> None:
        self.rules = tuple(rules)
        self._alphabet = Alphabet()
        self._names = frozenset[str]().union(*(names_in(modified_pattern(rule), macros) for rule in rules))
        self._words = self._known_words()
        for sample in SAMPLES:
            self._symbol(token_classes(*sample))
        self._strong = re.compile(f"[{self._strong_symbols(rules, macros)}]")
        self._by_first = self._index(macros)
        self._by_symbols: dict[str, list[Candidate]] = {}

    def _index(self, macros: Mapping[str, str]) -> dict[str, list[Candidate]]:
        """The rules that can begin with each symbol, in their order."""
        by_first: dict[str, list[Candidate]] = {}
        compiler = Compiler(macros, self._alphabet.covering)
        for rule in self.rules:
            part = compiler.compile(modified_pattern(rule))
            candidate = rule, part, re.compile(part.expression)
            for symbol in part.places[0] if part.lengths else ():
                by_first.setdefault(symbol, []).append(candidate)
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
        matches = find_tokens(text, start, end)
        written = list(map(re.Match.group, matches))
        symbols = list(map(self._words.get, written, repeat(OTHER)))
        if _NO_WORD.search(text, start, end) is not None:
            for index, symbol in enumerate(symbols):
                if symbol is OTHER and not written[index].isalpha():
                    symbols[index] = self._symbol_of(matches[index])
        return Tokens(text, matches, "".join(symbols))

    def _symbol_of(self, token: re.Match[str]) -> str:
        kind = token.lastgroup or ""
        return OTHER if kind in _UNKNOWN else self._symbol(token_classes(kind, token.group()))

    def runs(self, tokens: Tokens) -> Iterator[tuple[int, int]]:
        """The stretches of tokens that patterns mention, where more than weak words stand."""
        symbols, end = tokens.symbols, 0
        while (strong := self._strong.search(symbols, end)) is not None:
            start = symbols.rfind(OTHER, end, strong.start())
            first = end if start < 0 else start + 1
            end = symbols.find(OTHER, strong.end())
            end = len(symbols) if end < 0 else end
            yield first, end

    def _candidates(self, symbols: str) -> list[Candidate]:
        """The rules that can match where these symbols stand, chosen from those for one symbol less."""
        if (known := self._by_symbols.get(symbols)) is None:
            if len(self._by_symbols) >= MOST_REMEMBERED:
                self._by_symbols.clear()
            known = self._narrowed(symbols) if len(symbols) > 1 else self._by_first.get(symbols, [])
            self._by_symbols[symbols] = known
        return known

    def _narrowed(self, symbols: str) -> list[Candidate]:
        last, place = symbols[-1], len(symbols) - 1
        wider = self._candidates(symbols[:-1])
        return [one for one in wider if last in one[1].places[place] or one[1].shortest <= place]

    def matches(self, tokens: Tokens, position: int) -> list[Found]:
        """What the rules find at a token, the longest first; among equals the earlier rule."""
        symbols = tokens.symbols
        ahead = symbols[position : position + DEPTH]
        candidates = self._by_symbols.get(ahead)
        found = [
            Found(rule, match, tokens)
            for rule, _, pattern in (self._candidates(ahead) if candidates is None else candidates)
            if (match := pattern.match(symbols, position)) is not None
        ]
        return sorted(found, key=lambda one: -one.match.end()) if len(found) > 1 else found
