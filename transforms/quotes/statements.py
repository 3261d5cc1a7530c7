"""Statements: the same words quoted in several articles."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from transforms.identity import short_digest
from transforms.quotes.alignment import align_candidates
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
    groups = centre[number_of]
    recurring = _recurring(quotes, groups)
    rows = [_statement(quotes, texts, members) for members in recurring]
    assignments = [
        {"quote_id": quote_id, "statement_id": row["statement_id"]}
        for row, members in zip(rows, recurring, strict=True)
        for quote_id in quotes["quote_id"].take(members).to_pylist()
    ]
    return StatementGrouping(
        pa.Table.from_pylist(rows, STATEMENTS).sort_by("statement_id"),
        pa.Table.from_pylist(assignments, ASSIGNMENTS).sort_by("quote_id"),
    )


def _recurring(quotes: pa.Table, groups: Ints) -> list[Ints]:
    """Row numbers of each group that two articles hold and one row quotes directly."""
    articles = quotes["article_id"].combine_chunks().dictionary_encode().indices.to_numpy()
    is_quoted = pc.not_equal(quotes["kind"], "indirect").to_numpy()
    order = np.argsort(groups, kind="stable")
    bounds = np.flatnonzero(np.diff(groups[order])) + 1
    return [
        members
        for members in np.split(order, bounds)
        if len(members) > 1 and is_quoted[members].any() and len(np.unique(articles[members])) >= FEWEST_ARTICLES
    ]


def _statement(quotes: pa.Table, texts: pa.Array, members: Ints) -> dict[str, Any]:
    rows = quotes.take(members).to_pylist()
    normalised = texts.take(pa.array(members)).to_pylist()
    fullest, text = _fullest(rows, normalised)
    speaker_id = next((row["speaker_id"] for row in rows if row["speaker_id"] is not None), None)
    first = min(rows, key=lambda row: (row["published_earliest"] is None, row["published_earliest"], row["article_id"]))
    return {
        "statement_id": short_digest(fullest, speaker_id or ""),
        "speaker_id": speaker_id,
        "text": text,
        "first_article_id": first["article_id"],
        "quote_count": len(rows),
        "article_count": len({row["article_id"] for row in rows}),
        "is_verbatim": len(set(normalised)) == 1,
    }


def _fullest(rows: list[dict[str, Any]], normalised: list[str]) -> tuple[str, str]:
    """The wording with most words of those in quotation marks, normalised and as written."""
    quoted = [(words, row["text"]) for words, row in zip(normalised, rows, strict=True) if row["kind"] != "indirect"]
    return min(quoted, key=lambda pair: (-pair[0].count(" "), pair))
