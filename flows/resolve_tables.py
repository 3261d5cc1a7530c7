"""Tables of the resolve stage that follow from others: problems, differences of wording, shared passages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from flows.columns import CorpusColumns
from flows.remembered import QUOTE_DIFFERENCES, SHARED_PASSAGES
from transforms.answers import Questions, Row, question_of
from transforms.articles import Article
from transforms.articles.article import body_span
from transforms.linking.judgements import JudgementProblem
from transforms.reuse import align_passages
from transforms.rows import build_table, rows_of
from transforms.schemas import TABLES
from transforms.statements import StatementGrouping, compare_wordings
from warehouse.memory import Memory


def problem_rows(unread: Sequence[JudgementProblem], unusable: pa.Table) -> pa.Table:
    """The table `judgement_problems`: lines that cannot be read, then judgements that cannot be used."""
    rows: list[tuple[str | None, str | None, str | None, str]] = [
        (None, None, None, f"line {one.line}: {one.problem}") for one in unread
    ]
    rows += [(row["left"], row["right"], row["entity_type"], row["problem"]) for row in unusable.to_pylist()]
    return build_table("judgement_problems", [(number, *row) for number, row in enumerate(rows)])


def difference_rows(quotes: pa.Table, said: StatementGrouping, memory: Memory) -> pa.Table:
    """The table `quote_differences`: where each quote departs from the fullest wording of its statement."""
    fullest = _texts_of(said.statements, "statement_id", said.assignments["statement_id"])
    said_there = _texts_of(quotes, "quote_id", said.assignments["quote_id"])
    pairs = list(zip(fullest, said_there, strict=True))
    others = np.flatnonzero([left != right for left, right in pairs])
    questions = _questions(pairs[place] for place in others)
    owners, rows = QUOTE_DIFFERENCES.ask(memory, questions, lambda place: _differences(*pairs[others[place]]))
    assigned = said.assignments.take(pa.array(others[owners]))
    numbers = np.arange(len(owners)) - np.searchsorted(owners, owners)
    columns = {"difference_no": numbers} | {name: assigned[name] for name in ("quote_id", "statement_id")}
    return _as_table("quote_differences", rows, columns)


def _differences(fullest: str, said_there: str) -> Iterator[Row]:
    for d in compare_wordings(fullest, said_there):
        if d.operation != "equal":
            yield d.operation, d.left or None, d.right or None


def _texts_of(table: pa.Table, key: str, wanted: pa.ChunkedArray) -> list[str]:
    """The `text` of the row of each wanted key."""
    texts: list[str] = table["text"].take(pc.index_in(wanted, value_set=table[key])).to_pylist()
    return texts


def passage_rows(columns: CorpusColumns, memory: Memory, reuse: pa.Table) -> pa.Table:
    """The table `reused_passages`: what the articles of each pair of `text_reuse` share, word for word."""
    keys = dict(zip(*(columns.articles[name].to_pylist() for name in ("article_id", "article_key")), strict=True))
    pairs = [(keys[a], keys[b]) for a, b in rows_of(reuse, "article_id_a", "article_id_b")]
    owners, rows = SHARED_PASSAGES.ask(
        memory, _questions(pairs), lambda place: _passages(*map(memory.article, pairs[place]))
    )
    shared = reuse.take(pa.array(owners))
    return _as_table("reused_passages", rows, {name: shared[name] for name in ("article_id_a", "article_id_b")})


def _passages(a: Article, b: Article) -> Iterator[Row]:
    for (start_a, end_a), (start_b, end_b) in align_passages(a.text, body_span(a), b.text, body_span(b)):
        yield start_a, end_a, a.text[start_a:end_a], start_b, end_b, b.text[start_b:end_b]


def _questions(pairs: Iterable[tuple[str, str]]) -> Questions:
    return np.array([question_of(*pair) for pair in pairs], np.uint64)


def _as_table(name: str, rows: pa.Table, others: dict[str, Any]) -> pa.Table:
    """The named table from some of its columns and the others."""
    columns = dict(zip(rows.column_names, rows.columns, strict=True)) | others
    return pa.table(columns).select(TABLES[name].schema.names).cast(TABLES[name].schema)
