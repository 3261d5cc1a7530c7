"""Rules: a named pattern and the function that reads what it finds. The longest match at a place wins."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from transforms.dates.context import Context, Reading
from transforms.dates.pattern import OTHER, Alphabet, compile_pattern, names_in
from transforms.dates.tokens import Tokens, find_tokens
from transforms.dates.vocabulary import MARKS, SAMPLES, lexicon_words, token_classes, word_classes
from transforms.lexicon import load_lexicon


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
        return self.tokens.matches[self.first].start()

    @property
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
        return next(iter(self.words(group)), "")

    def around(self, offset: int) -> str:
        """The token so many places after the last (1, 2, …) or before the first (-1, -2, …), in lower case, or ''."""
        return self.written(offset).lower()

    def written(self, offset: int) -> str:
        """The same as `around`, as written."""
        return self.tokens.word(self.last + offset if offset > 0 else self.first + offset)


_BEFORE = {"point": "(pre=@POINT)?", "date": "(pre=@APPROX)?", "clock": "(pre=@APPROX)?", "length": "(pre=@LENGTH)?"}
_AFTER = {"date": "(post=@AFTERTHOUGHT)?", "length": "(post=@AFTERTHOUGHT)?", "point": "", "clock": ""}


def _modified(rule: Rule) -> str:
    if not rule.modifiers:
        return rule.pattern
    return f"{_BEFORE[rule.modifiers]} ({rule.pattern}) {_AFTER[rule.modifiers]}"


_RUN = re.compile(f"[^{OTHER}]+")
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


class Grammar:
    """Rules compiled against one alphabet."""

    def __init__(self, rules: Sequence[Rule], macros: Mapping[str, str]) -> None:
        self.rules = tuple(rules)
        self._alphabet = Alphabet()
        self._names = frozenset[str]().union(*(names_in(_modified(rule), macros) for rule in rules))
        self._words = self._known_words()
        for sample in SAMPLES:
            self._symbol(token_classes(*sample))
        self._strong = re.compile(f"[{self._strong_symbols(rules, macros)}]")
        self._patterns = [
            (rule, part, re.compile(part.expression))
            for rule in rules
            for part in (compile_pattern(_modified(rule), macros, self._alphabet.covering),)
        ]
        self._by_pair: dict[str, list[tuple[Rule, re.Pattern[str]]]] = {}

    def _strong_symbols(self, rules: Sequence[Rule], macros: Mapping[str, str]) -> str:
        """The symbols that mean more than weak words; raises ValueError where weak words alone make up a rule."""
        weak = "".join(symbol for names, symbol in self._alphabet.symbols.items() if names <= WEAK)
        for rule in rules:
            part = compile_pattern(
                rule.pattern, macros, lambda name: "".join(set(weak) & set(self._alphabet.covering(name)))
            )
            if part.is_possible and not rule.is_continuation:
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
        matches, known, symbol_of = find_tokens(text, start, end), self._words.get, self._symbol_of
        symbols = [
            known(token.group()) or (OTHER if token.lastgroup in _UNKNOWN else symbol_of(token)) for token in matches
        ]
        return Tokens(text, matches, "".join(symbols))

    def _symbol_of(self, token: re.Match[str]) -> str:
        return self._symbol(token_classes(token.lastgroup or "", token.group()))

    def runs(self, tokens: Tokens) -> Iterator[tuple[int, int]]:
        """The stretches of tokens that patterns mention, where more than weak words stand."""
        for run in _RUN.finditer(tokens.symbols):
            if self._strong.search(tokens.symbols, run.start(), run.end()) is not None:
                yield run.span()

    def _candidates(self, pair: str) -> list[tuple[Rule, re.Pattern[str]]]:
        """The rules that can match where these two symbols stand."""
        if (known := self._by_pair.get(pair)) is None:
            known = [(rule, pattern) for rule, part, pattern in self._patterns if part.can_begin(pair)]
            self._by_pair[pair] = known
        return known

    def matches(self, tokens: Tokens, position: int) -> list[Found]:
        """What the rules find at a token, the longest first; among equals the earlier rule."""
        found = [
            Found(rule, match, tokens)
            for rule, pattern in self._candidates(tokens.symbols[position : position + 2])
            if (match := pattern.match(tokens.symbols, position)) is not None
        ]
        return sorted(found, key=lambda one: -one.match.end()) if len(found) > 1 else found
