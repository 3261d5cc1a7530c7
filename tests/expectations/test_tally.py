from __future__ import annotations

from datetime import date

import pyarrow as pa
import pytest

from expectations.suites import SUITES
from expectations.tally import Tally

TODAY = date(2026, 11, 22)


def outcomes(*parts):
    tally = Tally(SUITES["sentences"], TODAY)
    for part in parts:
        tally.add(part)
    return tally.outcomes({})


@pytest.fixture(scope="module")
def mixed(rows):
    """Seven good rows and seven with one fault or another, in turns."""
    faults = [{"span_matches": False}, {"sentence_no": -1}, {"text": None}] * 2 + [{"article_id_exists": None}]
    bad = [rows("sentences", path=f"{n}.txt", **fault)[1:] for n, fault in enumerate(faults)]
    return pa.concat_tables(bad)


@pytest.mark.parametrize("cut", [0, 1, 6, 13, 14])
def test_the_cut_into_parts_does_not_matter(mixed, cut):
    assert outcomes(mixed[:cut], mixed[cut:]) == outcomes(mixed)


def test_chunked_columns_are_one_column(mixed):
    assert outcomes(pa.concat_tables([mixed[:5], mixed[5:9], mixed[9:]])) == outcomes(mixed.combine_chunks())


def test_the_rows_told_of_are_the_first_by_key(rows):
    numbers = [5, None, 2, 0, 3, 1, 4]
    faulty = [rows("sentences", sentence_no=n, path=f"{n}.txt", span_matches=False)[1:] for n in numbers]
    found = {one.expectation.checked_columns: one.examples for one in outcomes(pa.concat_tables(faulty))}
    assert [text.partition(".")[0] for text in found["span_matches",]] == ["0", "1", "2", "3", "4"]
