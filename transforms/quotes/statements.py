"""Statements: the same words quoted in several articles."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from transforms.identity import short_digest
from transforms.quotes.alignment import FEWEST_WORDS, align_candidates
from transforms.quotes.candidates import find_candidates
from transforms.quotes.clusters import gather_wordings
from transforms.quotes.wordings import Ints, normalise_wordings, read_wordings

STATEMENTS = pa.schema(
    [
        ("statement_id", pa.string()),
        ("speaker_id", pa.string()),
        ("text", pa.string()),
        ("first_article_id", pa.string()),
        ("quote_count", pa.int64()),
        ("article_count", pa.int64()),
        ("is_verbatim", pa.bool_()),
    ]
)
ASSIGNMENTS = pa.schema([("quote_id", pa.string()), ("statement_id", pa.string())])
FEWEST_ARTICLES = 2  # words quoted in one article only are a quote, not a statement


@dataclass(frozen=True)
class StatementGrouping:
    """`statements`, sorted by id, and `assignments` of quotes to them, sorted by quote."""

    statements: pa.Table
    assignments: pa.Table


def group_statements(quotes: pa.Table) -> StatementGrouping:
    """The statements that recur in two articles or more, and the quotes that are wordings of them.

    `quotes` has columns quote_id, article_id, text, kind, speaker_id and published_earliest (the last two may be NULL).
    Wordings are one statement where the shorter is, but for a quarter of its words, in the fullest, and the speakers
    agree: equal, or one unknown. Quotes of fewer than five words never join. Indirect quotes join a statement that
    somebody quotes directly, and found none. The order of the rows makes no difference.
    """
    quotes = quotes.combine_chunks().sort_by("quote_id")
    texts = normalise_wordings(quotes["text"])
    wordings, number_of = read_wordings(texts, quotes["speaker_id"].combine_chunks())
    centre = gather_wordings(wordings, align_candidates(wordings, find_candidates(wordings)))
    rows: list[dict[str, Any]] = []
    assignments: list[dict[str, Any]] = []
    is_long = wordings.lengths[number_of] >= FEWEST_WORDS
    for members in _recurring(quotes, texts, centre[number_of], is_long):
        statement = _statement(members)
        rows.append(statement)
        assignments += [{"quote_id": m["quote_id"], "statement_id": statement["statement_id"]} for m in members]
    return StatementGrouping(
        pa.Table.from_pylist(rows, STATEMENTS).sort_by("statement_id"),
        pa.Table.from_pylist(assignments, ASSIGNMENTS).sort_by("quote_id"),
    )


def _recurring(
    quotes: pa.Table, texts: pa.Array, groups: Ints, is_long: NDArray[np.bool_]
) -> Iterator[list[dict[str, Any]]]:
    """The rows, with their normalised text, of each group that two articles hold and one row quotes directly."""
    order = np.argsort(groups, kind="stable")
    order = order[(np.bincount(groups)[groups[order]] > 1) & is_long[order]]
    table = quotes.append_column("normalised", texts).take(pa.array(order)).combine_chunks()
    bounds = [0, *(np.flatnonzero(np.diff(groups[order])) + 1).tolist(), len(order)]
    for start, end in pairwise(bounds):
        rows = table.slice(start, end - start).to_pylist()
        is_quoted = any(row["kind"] != "indirect" for row in rows)
        if is_quoted and len({row["article_id"] for row in rows}) >= FEWEST_ARTICLES:
            yield rows


def _statement(rows: list[dict[str, Any]]) -> dict[str, Any]:
    fullest = _fullest(rows)
    speaker_id = next((row["speaker_id"] for row in rows if row["speaker_id"] is not None), None)
    first = min(rows, key=lambda row: (row["published_earliest"] is None, row["published_earliest"], row["article_id"]))
    return {
        "statement_id": short_digest(fullest["normalised"], speaker_id or ""),
        "speaker_id": speaker_id,
        "text": fullest["text"],
        "first_article_id": first["article_id"],
        "quote_count": len(rows),
        "article_count": len({row["article_id"] for row in rows}),
        "is_verbatim": len({row["normalised"] for row in rows}) == 1,
    }


def _fullest(rows: list[dict[str, Any]]) -> dict[str, Any]:
    """The row with most words of those in quotation marks."""
    quoted = (row for row in rows if row["kind"] != "indirect")
    return min(quoted, key=lambda row: (-row["normalised"].count(" "), row["normalised"], row["text"]))
