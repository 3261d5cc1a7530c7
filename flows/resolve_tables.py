"""Tables of the resolve stage that follow from others: problems, differences of wording, shared passages."""

from __future__ import annotations

from collections.abc import Sequence

import pyarrow as pa
import pyarrow.compute as pc

from flows.columns import CorpusColumns
from transforms.articles.article import body_span
from transforms.linking.judgements import JudgementProblem
from transforms.reuse import align_passages
from transforms.rows import build_table
from transforms.statements import StatementGrouping, compare_wordings
from warehouse.memory import Memory


def problem_rows(unread: Sequence[JudgementProblem], unusable: pa.Table) -> pa.Table:
    """The table `judgement_problems`: lines that cannot be read, then judgements that cannot be used."""
    rows: list[tuple[str | None, str | None, str | None, str]] = [
        (None, None, None, f"line {one.line}: {one.problem}") for one in unread
    ]
    rows += [(row["left"], row["right"], row["entity_type"], row["problem"]) for row in unusable.to_pylist()]
    return build_table("judgement_problems", [(number, *row) for number, row in enumerate(rows)])


def difference_rows(quotes: pa.Table, said: StatementGrouping) -> pa.Table:
    """The table `quote_differences`: where each quote departs from the fullest wording of its statement."""
    quote_ids, statement_ids = said.assignments["quote_id"], said.assignments["statement_id"]
    said_there = _texts_of(quotes, "quote_id", quote_ids)
    fullest = _texts_of(said.statements, "statement_id", statement_ids)
    rows = []
    for quote, statement, left, right in zip(
        quote_ids.to_pylist(), statement_ids.to_pylist(), fullest, said_there, strict=True
    ):
        if left != right:
            steps = (d for d in compare_wordings(left, right) if d.operation != "equal")
            rows += [(quote, n, statement, d.operation, d.left or None, d.right or None) for n, d in enumerate(steps)]
    return build_table("quote_differences", rows)


def _texts_of(table: pa.Table, key: str, wanted: pa.ChunkedArray) -> list[str]:
    """The `text` of the row of each wanted key."""
    texts: list[str] = table["text"].take(pc.index_in(wanted, value_set=table[key])).to_pylist()
    return texts


def passage_rows(columns: CorpusColumns, memory: Memory, reuse: pa.Table) -> pa.Table:
    """The table `reused_passages`: what the articles of each pair of `text_reuse` share, word for word."""
    keys = dict(zip(*(columns.articles[name].to_pylist() for name in ("article_id", "article_key")), strict=True))
    rows = []
    for a, b in zip(reuse["article_id_a"].to_pylist(), reuse["article_id_b"].to_pylist(), strict=True):
        one, other = memory.article(keys[a]), memory.article(keys[b])
        for (start_a, end_a), (start_b, end_b) in align_passages(
            one.text, body_span(one), other.text, body_span(other)
        ):
            texts = one.text[start_a:end_a], other.text[start_b:end_b]
            rows.append((a, b, start_a, end_a, texts[0], start_b, end_b, texts[1]))
    return build_table("reused_passages", rows)
