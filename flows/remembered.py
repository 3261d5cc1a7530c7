"""What resolve found out about pairs of names or texts, kept for the next run: a change costs what it touches.

Each fact follows from the pair alone, so that a run that remembers it finds what a run that does not would find.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import pyarrow as pa

from flows.versions import package_digest
from transforms.answers import Questions, Seek, answer, answers_to, no_more_than
from transforms.linking.matches import MATCHES
from transforms.publication import DAY_OFFSETS, INFERENCES
from transforms.ragged import Index
from transforms.reuse import OVERLAPS, PASSAGES
from transforms.statements import ALIGNMENTS, DIFFERENCES
from warehouse.memory import Memory

MOST_ANSWERS = 1 << 26
"""Bytes of answers that are kept for the next run: of 100,000 articles' passages about as many."""


@dataclass(frozen=True)
class Facts:
    """A table of facts: its number in the memory, in place of a part's, and the code that decides on them."""

    number: int
    schema: pa.Schema
    decided_by: tuple[str, ...]

    def known(self, memory: Memory) -> pa.Table:
        """The facts that the last run used, by the rules as they are now."""
        found = read_streams(memory.gathered.read(self.number, self._version))
        return found.get("facts", self.schema.empty_table())

    def remember(self, memory: Memory, facts: pa.Table) -> None:
        """Keep the facts that this run used, in place of those of earlier runs."""
        memory.gathered.remember(self.number, self._version, {"facts": as_stream(facts)})

    def ask(self, memory: Memory, questions: Questions, seek: Seek) -> tuple[Index, pa.Table]:
        """The rows that answer each question, and the place of the question of each: as known, or by `seek`."""
        found = answer(questions, self.known(memory), seek)
        self.remember(memory, no_more_than(MOST_ANSWERS, found))
        return answers_to(questions, found)

    @property
    def _version(self) -> str:
        return " ".join(map(package_digest, self.decided_by))


NAME_MATCHES = Facts(-1, MATCHES, ("transforms.names",))
TEXT_OVERLAPS = Facts(-2, OVERLAPS, ("transforms.reuse", "transforms.ragged", "transforms.coding"))
TOLD_OFFSETS = Facts(-3, DAY_OFFSETS, ("transforms.dates", "transforms.publication"))
QUOTE_ALIGNMENTS = Facts(-4, ALIGNMENTS, ("transforms.statements", "transforms.coding"))
SHARED_PASSAGES = Facts(
    -5, PASSAGES, ("flows.resolve_tables", "transforms.answers", "transforms.articles", "transforms.reuse")
)
QUOTE_DIFFERENCES = Facts(-6, DIFFERENCES, ("flows.resolve_tables", "transforms.answers", "transforms.statements"))
INFERRED_BY = (
    "flows.dating",
    "transforms.answers",
    "transforms.articles",
    "transforms.dates",
    "transforms.publication",
)
DOUBTFUL_DATES = Facts(-7, INFERENCES, INFERRED_BY)
INFERRED_DATES = Facts(-8, INFERENCES, INFERRED_BY)
FACTS = (
    NAME_MATCHES,
    TEXT_OVERLAPS,
    TOLD_OFFSETS,
    QUOTE_ALIGNMENTS,
    SHARED_PASSAGES,
    QUOTE_DIFFERENCES,
    DOUBTFUL_DATES,
    INFERRED_DATES,
)


def as_stream(table: pa.Table) -> bytes:
    """The table in Arrow's stream format; not compressed, as hashes and digests, the bulk of it, hardly shrink."""
    sink = pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, table.schema) as writer:
        writer.write_table(table)
    return bytes(sink.getvalue())


def read_streams(content: Mapping[str, bytes]) -> dict[str, pa.Table]:
    """The tables that `as_stream` made."""
    return {name: pa.ipc.open_stream(data).read_all() for name, data in content.items()}
