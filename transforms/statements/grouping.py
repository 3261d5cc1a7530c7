"""Statements: the same words quoted in several articles."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from transforms.coding import distinct
from transforms.identity import short_digest
from transforms.statements.alignment import ALIGNMENTS, FEWEST_WORDS, Alignments
from transforms.statements.candidates import find_candidates
from transforms.statements.clusters import gather_wordings
from transforms.statements.wordings import Ints, Wordings, read_wordings, with_wordings

STATEMENTS = pa.schema(
    [
        ("statement_id", pa.string()),
        ("speaker_id", pa.string()),
        ("text", pa.string()),
        ("quote_count", pa.int64()),
        ("article_count", pa.int64()),
        ("is_verbatim", pa.bool_()),
    ]
)
ASSIGNMENTS = pa.schema([("quote_id", pa.string()), ("statement_id", pa.string())])
FEWEST_ARTICLES = 2  # words quoted in one article only are a quote, not a statement


@dataclass(frozen=True)
class StatementGrouping:
    """`statements`, sorted by id; `assignments` of quotes to them, sorted by quote; `alignments`, for the next time."""

    statements: pa.Table
    assignments: pa.Table
    alignments: pa.Table


def group_statements(quotes: pa.Table, known: pa.Table | None = None) -> StatementGrouping:
    """The statements that recur in two articles or more, and the quotes that are wordings of them.

    `quotes` has columns quote_id, article_id, text, kind and speaker_id, which may be NULL.
    Wordings are one statement where the shorter is, but for a quarter of its words, in the fullest, and the speakers
    agree: equal, or one unknown. Quotes of fewer than five words never join. Indirect quotes join a statement that
    somebody quotes directly, and found none. The order of the rows makes no difference.
    `known`: the `alignments` of an earlier grouping, which spare work and change nothing.
    """
    known = ALIGNMENTS.empty_table() if known is None else known
    return group_wordings(with_wordings(quotes).sort_by("quote_id"), known)


def group_wordings(quotes: pa.Table, known: pa.Table) -> StatementGrouping:
    """The same, of quotes sorted by quote_id that have what `with_wordings` gives."""
    quotes = quotes.combine_chunks()
    wordings, numbers = read_wordings(quotes)
    alignments = Alignments(wordings, known)
    aligned = alignments.align(find_candidates(wordings))
    groups = gather_wordings(wordings, alignments, aligned)[numbers]
    rows = np.flatnonzero((np.bincount(groups)[groups] > 1) & (wordings.lengths[numbers] >= FEWEST_WORDS))
    rows = rows[np.argsort(groups[rows], kind="stable")]
    grouped = _Groups(quotes.take(pa.array(rows)).combine_chunks(), groups[rows], numbers[rows], wordings)
    return StatementGrouping(*grouped.tables(), alignments.facts())


def with_first_articles(said: StatementGrouping, quotes: pa.Table, articles: pa.Table) -> pa.Table:
    """The statements with `first_article_id`: of the articles that quote it the one published first, by day, then id.

    `quotes`: quote_id, article_id; `articles`: article_id, published_earliest. An article whose day is unknown comes
    after all others.
    """
    quoted = said.assignments.join(quotes.select(["quote_id", "article_id"]), "quote_id")
    dated = quoted.join(articles.select(["article_id", "published_earliest"]), "article_id")
    order = [(name, "ascending") for name in ("statement_id", "published_earliest", "article_id")]
    first = dated.sort_by(order).group_by("statement_id", use_threads=False).aggregate([("article_id", "first")])
    place = pc.index_in(said.statements["statement_id"], value_set=first["statement_id"])
    column = pc.take(first["article_id_first"], place)
    return said.statements.add_column(said.statements.schema.get_field_index("quote_count"), "first_article_id", column)


class _Groups:
    """Rows of quotes sorted by their group, then id; `numbers` are those of their wordings."""

    def __init__(self, rows: pa.Table, groups: Ints, numbers: Ints, wordings: Wordings) -> None:
        self.rows, self.numbers, self.wordings = rows, numbers, wordings
        starts = np.flatnonzero(np.diff(groups, prepend=-1))
        self.count = len(starts)
        self.group = np.repeat(np.arange(self.count), np.diff(starts, append=len(groups)))
        self.is_indirect = pc.equal(rows["kind"], "indirect").to_numpy()

    def tables(self) -> tuple[pa.Table, pa.Table]:
        """The groups that two articles hold and one row quotes directly, and the rows that are in them."""
        articles = self._distinct(self.rows["article_id"].combine_chunks().dictionary_encode().indices.to_numpy())
        is_quoted = np.bincount(self.group[~self.is_indirect], minlength=self.count) > 0
        is_statement = is_quoted & (articles >= FEWEST_ARTICLES)
        fullest, spoken = self._fullest()[is_statement], self._spoken()[is_statement]
        speakers = self.rows["speaker_id"].take(pa.array(spoken))
        ids = self._ids(fullest, speakers)
        columns = {
            "statement_id": ids,
            "speaker_id": speakers,
            "text": self.rows["text"].take(pa.array(fullest)),
            "quote_count": np.bincount(self.group, minlength=self.count)[is_statement],
            "article_count": articles[is_statement],
            "is_verbatim": self._distinct(self.wordings.text_numbers[self.numbers])[is_statement] == 1,
        }
        held = np.flatnonzero(is_statement[self.group])
        of_held = ids.take(pa.array(np.cumsum(is_statement)[self.group[held]] - 1))
        assigned = {"quote_id": self.rows["quote_id"].take(pa.array(held)), "statement_id": of_held}
        statements = pa.table(columns).cast(STATEMENTS).sort_by("statement_id")
        return statements, pa.table(assigned).cast(ASSIGNMENTS).sort_by("quote_id")

    def _ids(self, fullest: Ints, speakers: pa.ChunkedArray) -> pa.Array:
        texts = self.wordings.texts.take(pa.array(self.numbers[fullest])).to_pylist()
        ids = [short_digest(text, who or "") for text, who in zip(texts, speakers.to_pylist(), strict=True)]
        return pa.array(ids, pa.string())

    def _fullest(self) -> Ints:
        """The row of each group with most words of those in quotation marks."""
        spelling = pc.rank(self.rows["text"], tiebreaker="min").to_numpy()
        wording = self.wordings.text_numbers[self.numbers]
        return self._first(spelling, wording, self.is_indirect)

    def _spoken(self) -> Ints:
        """The row of each group whose speaker is known, if there is one."""
        return self._first(self.wordings.speakers[self.numbers] < 0)

    def _first(self, *keys: NDArray[np.generic]) -> Ints:
        """The row of each group with the lowest keys, of which the last counts most."""
        order = np.lexsort((*keys, self.group))
        return order[np.flatnonzero(np.diff(self.group[order], prepend=-1))]

    def _distinct(self, values: NDArray[np.integer]) -> Ints:
        """How many different values each group has."""
        keys = distinct(self.group << 32 | values)
        return np.bincount(keys >> 32, minlength=self.count)
