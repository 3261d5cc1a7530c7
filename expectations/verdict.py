"""What a gate found in one part of a table, as it is remembered from one run to the next."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import Any, NamedTuple, Self

EXAMPLES = 5
"""How many failing rows a report names."""

PART = "part"
"""The column that says which part of its table a row lies in."""

Key = tuple[str | int | None, ...]


class Example(NamedTuple):
    """A row in words, with its key."""

    key: Key
    text: str

    @property
    def rank(self) -> list[tuple[bool, str | int]]:
        """Where the row stands in its table: in the order of the key, NULL last."""
        return [(value is None, "" if value is None else value) for value in self.key]


@dataclass(frozen=True)
class Count:
    """How many rows one expectation was asked of, how many failed, and the first of those."""

    judged: int = 0
    unexpected: int = 0
    examples: tuple[Example, ...] = ()

    @classmethod
    def total(cls, counts: Iterable[Count]) -> Self:
        """The count over several parts."""
        every = list(counts)
        judged, unexpected = sum(one.judged for one in every), sum(one.unexpected for one in every)
        return cls(judged, unexpected, first(one.examples for one in every))


@dataclass(frozen=True)
class Verdict:
    """The rows of a part, a count for each expectation that looks at rows, and the first rows where they are shown."""

    row_count: int
    counts: tuple[Count, ...]
    first_rows: tuple[Example, ...] = ()

    def dump(self) -> list[Any]:
        """The verdict as JSON values."""
        return [self.row_count, [[one.judged, one.unexpected, one.examples] for one in self.counts], self.first_rows]

    @classmethod
    def load(cls, content: list[Any]) -> Self:
        """The verdict from its JSON values."""
        row_count, counts, rows = content
        return cls(row_count, tuple(Count(j, u, _examples(some)) for j, u, some in counts), _examples(rows))


PartVerdicts = Mapping[str, Verdict]
"""Verdicts by part."""


def first(examples: Iterable[Iterable[Example]]) -> tuple[Example, ...]:
    """The first five rows, in the order of their table, of the first five of each part."""
    return tuple(sorted(chain.from_iterable(examples), key=lambda one: one.rank)[:EXAMPLES])


def _examples(content: Iterable[tuple[list[str | int | None], str]]) -> tuple[Example, ...]:
    return tuple(Example(tuple(key), text) for key, text in content)
