"""Statements across articles."""

from __future__ import annotations

from datetime import date
from typing import Any

import pyarrow as pa
import pytest

from transforms.statements import group_statements, with_first_articles

LONG = "We will rebuild the harbour wall before the winter storms arrive, whatever the cost to the city."
SCHEMA = pa.schema([(name, pa.string()) for name in ("quote_id", "article_id", "text", "kind", "speaker_id")])


def quotes(*rows: tuple[str, str | None], kinds: str = "") -> pa.Table:
    table: list[dict[str, Any]] = [
        {
            "quote_id": f"q{i}",
            "article_id": f"a{i}",
            "text": text,
            "kind": "indirect" if kinds[i : i + 1] == "i" else "direct",
            "speaker_id": speaker,
        }
        for i, (text, speaker) in enumerate(rows)
    ]
    return pa.Table.from_pylist(table, SCHEMA)


@pytest.mark.parametrize(
    ("left", "right", "is_one"),
    [
        ((LONG, "ito"), (LONG, "ito"), True),
        ((LONG, "ito"), (LONG.upper().replace(",", " —"), "ito"), True),
        ((LONG, "ito"), ("rebuild the harbour wall before the winter storms", "ito"), True),
        ((LONG, "ito"), (LONG.replace("harbour", "sea"), "ito"), True),
        ((LONG, "ito"), ("We will rebuild the harbour wall … whatever the cost to the city", "ito"), True),
        ((LONG, "ito"), (LONG, None), True),
        ((LONG, None), (LONG, None), True),
        ((LONG, "ito"), (LONG, "núñez"), False),
        ((LONG, "ito"), (LONG.replace("will", "will not"), "ito"), False),
        ((LONG, "ito"), (LONG.replace("will", "won't"), "ito"), False),
        ((LONG.replace("will", "will not"), "ito"), (LONG.replace("will", "won't"), "ito"), True),
        ((LONG.replace("will", "will not"), "ito"), ("rebuild the harbour wall before the winter", "ito"), True),
        (("Yes", "ito"), ("Yes", "ito"), False),
        (("We will win", "ito"), ("We will win", "ito"), False),
        ((LONG, "ito"), ("We will rebuild the old theatre once the council agrees to pay for it", "ito"), False),
        (("Мы построим новый мост через реку", "ito"), ("Мы построим новый мост через реку", "ito"), True),
    ],
)
def test_joins_wordings(left: tuple[str, str | None], right: tuple[str, str | None], is_one: bool) -> None:
    grouping = group_statements(quotes(left, right))
    assert grouping.statements.num_rows == is_one
    assert grouping.assignments.num_rows == 2 * is_one


def test_statement_is_the_fullest_wording() -> None:
    table = quotes((LONG[:70], None), (LONG, "ito"), (LONG, None))
    assert group_statements(table).statements.to_pylist() == [
        {
            "statement_id": group_statements(table).assignments["statement_id"][0].as_py(),
            "speaker_id": "ito",
            "text": LONG,
            "quote_count": 3,
            "article_count": 3,
            "is_verbatim": False,
        }
    ]


@pytest.mark.parametrize(
    ("days", "first"),
    [
        ([None, date(2024, 5, 9), date(2024, 5, 8)], "a2"),
        ([None, None, None], "a0"),
        ([date(2024, 5, 8), None, date(2024, 5, 8)], "a0"),
    ],
)
def test_first_article_is_the_one_published_first(days: list[date | None], first: str) -> None:
    table = quotes((LONG, "ito"), (LONG, None), (LONG[:70], "ito"))
    articles = pa.table({"article_id": ["a0", "a1", "a2"], "published_earliest": pa.array(days, pa.date32())})
    found = with_first_articles(group_statements(table), table, articles)
    assert found["first_article_id"].to_pylist() == [first]


def test_indirect_wordings_join_but_found_no_statement() -> None:
    assert group_statements(quotes((LONG, "ito"), (LONG, "ito"), kinds="ii")).statements.num_rows == 0
    assert group_statements(quotes((LONG, "ito"), (LONG, "ito"), kinds="di")).assignments.num_rows == 2


def test_unknown_speaker_joins_neither_of_two() -> None:
    assert group_statements(quotes((LONG, "ito"), (LONG, "núñez"), (LONG, None))).statements.num_rows == 0


def test_a_few_of_the_words_make_no_second_speaker() -> None:
    table = quotes((LONG, "ito"), (LONG[:40], "núñez"), (LONG, None))
    found = group_statements(table)
    assert found.assignments["quote_id"].to_pylist() == ["q0", "q2"]
    assert found.statements["speaker_id"].to_pylist() == ["ito"]


def test_order_of_rows_makes_no_difference() -> None:
    words = LONG.lower().rstrip(".").split()
    table = quotes(*[(" ".join(words[start : start + 12]), "ito") for start in (0, 2, 1, 5, 3, 0, 4)])
    assert group_statements(table) == group_statements(table.take(pa.array([4, 0, 6, 2, 5, 1, 3])))


def test_no_quotes_no_statements() -> None:
    assert group_statements(SCHEMA.empty_table()).statements.num_rows == 0


SHORT = "rebuild the harbour wall before the winter storms"
SAID = quotes(
    (LONG, "ito"), (LONG.replace("harbour", "sea"), None), (SHORT, "núñez"), (LONG.upper(), "ito"), ("Yes", None)
)


@pytest.mark.parametrize("before", [[], [0], [0, 1], [1, 2, 4], [4, 3, 2, 1, 0]], ids=str)
def test_what_is_known_changes_nothing(before: list[int]) -> None:
    known = group_statements(SAID.take(pa.array(before, pa.int64()))).alignments
    assert group_statements(SAID, known) == group_statements(SAID)


def test_what_is_known_of_one_pair_says_nothing_of_another() -> None:
    other = "They asked whether the harbour wall before the old town would hold, and nobody had an answer for them."
    known = group_statements(quotes((LONG, "ito"), (SHORT, "ito"))).alignments
    assert group_statements(quotes((other, "ito"), (SHORT, "ito")), known).statements.num_rows == 0


def test_known_pairs_are_not_aligned_again() -> None:
    known = group_statements(SAID).alignments
    unlike = known.set_column(1, "words", pa.array([0] * known.num_rows))
    assert known.num_rows
    assert group_statements(SAID, unlike).statements.num_rows == 1, "equal words are one wording, aligned or not"
    assert group_statements(SAID).assignments.num_rows > group_statements(SAID, unlike).assignments.num_rows


def test_pairs_of_quotes_that_are_gone_are_forgotten() -> None:
    assert group_statements(SAID[:1], group_statements(SAID).alignments).alignments.num_rows == 0
