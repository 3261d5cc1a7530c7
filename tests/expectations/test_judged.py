"""What is left of a verdict without some rows is the verdict on the others, or is not known."""

from __future__ import annotations

from datetime import date

import pyarrow as pa
import pytest

from expectations.expectation import IsBetween, IsPresent, IsRareBeside, Suite
from expectations.judged import without_rows
from expectations.tally import Tally
from expectations.verdict import PART, Count, Verdict

PRESENT = IsPresent(column="speaker", sentence="Each speaks.", severity="info", mostly=0.1)
POSITIVE = IsBetween(column="char_start", low=0, sentence="Each place is one.", severity="info", mostly=0.1)
RARE = IsRareBeside(column="*", needs="articles", share=0.5, sentence="Few.")


def quotes(numbers: range, silent: int, wrong: int = 0) -> pa.Table:
    """Quotes of which the first have no speaker, or a place that cannot be."""
    speakers = [None if number < silent else "Zoë" for number in numbers]
    places = [-1 if number < wrong else number for number in numbers]
    kinds = [("quote_id", pa.string()), ("speaker", pa.string()), ("char_start", pa.int32()), (PART, pa.string())]
    keys, parts = [f"{number:02}" for number in numbers], ["a"] * len(numbers)
    return pa.table([keys, speakers, places, parts], schema=pa.schema(kinds))


@pytest.mark.parametrize(
    ("silent", "wrong", "gone", "is_known"),
    [
        (0, 0, range(3), True),
        (5, 0, range(3), True),
        (9, 0, range(5, 12), True),
        (9, 0, range(3), False),
        (0, 1, range(3), False),
    ],
)
def test_the_rest_is_as_if_judged_alone(silent: int, wrong: int, gone: range, is_known: bool) -> None:
    suite = Suite("quotes", (PRESENT, POSITIVE))
    every, left = (Tally(suite, date(2026, 1, 1)) for _ in range(2))
    rows = quotes(range(20), silent, wrong)
    every.add(rows)
    left.add(pa.concat_tables([rows.slice(0, gone.start), rows.slice(gone.stop)]))
    rest = without_rows(every.verdicts, rows.slice(gone.start, len(gone)), suite)
    assert rest == (left.verdicts if is_known else {})


def test_parts_lose_their_own_rows() -> None:
    suite = Suite("quotes", (PRESENT, POSITIVE))
    every = Tally(suite, date(2026, 1, 1))
    ours, others = quotes(range(4), 1), quotes(range(4, 6), 0, wrong=5)
    others = others.set_column(3, PART, pa.array(["b"] * 2))
    every.add(pa.concat_tables([ours, others]))
    rest = without_rows(every.verdicts, ours.slice(0, 2), suite)
    assert rest["a"] == Verdict(2, (Count(2), Count(2)))
    assert rest["b"] == every.verdicts["b"]


def test_rows_that_are_shown_for_being_there_are_not_taken_away() -> None:
    suite = Suite("quotes", (PRESENT, RARE))
    tally = Tally(suite, date(2026, 1, 1))
    tally.add(quotes(range(3), 0))
    assert without_rows(tally.verdicts, quotes(range(1), 0), suite) == {}
    assert without_rows(tally.verdicts, quotes(range(0), 0), suite) == tally.verdicts
