"""Days of publication that cannot be."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from transforms.articles import parse_article
from transforms.articles.plausible import without_impossible_date
from transforms.dates import DateInterval

ARTICLE = parse_article("OSLO, 3 March 2023 (Agency) - The bridge opened.\n")


@pytest.mark.parametrize(("year", "is_kept"), [(1399, False), (1400, True), (2023, True), (2024, True), (2025, False)])
def test_keeps_a_day_from_1400_to_the_last_year(year: int, is_kept: bool) -> None:
    dated = replace(ARTICLE, published=DateInterval.day(date(year, 3, 3)), published_basis="dateline")
    found = without_impossible_date(dated, 2024)
    assert (found.published is not None) == is_kept
    assert found.published_basis == ("dateline" if is_kept else None)
    assert is_kept or f"Not taken: {year}-03-03" in str(found.published_note)
