from datetime import date

import pytest

from transforms.articles.published import Evidence, choose_publication, read_written
from transforms.dates import DateInterval


@pytest.mark.parametrize(
    ("evidence", "day", "basis"),
    [
        ([("dateline", "23 Aug 88")], date(1988, 8, 23), "dateline"),
        ([("stamp", "2023-07-30"), ("dateline", "29th July, 2023")], date(2023, 7, 29), "dateline"),
        ([("stamp", "2016-02-08"), ("dateline", "Feb. 8")], date(2016, 2, 8), "header"),
        ([("updated", "March 4, 2020"), ("published", "March 3, 2020")], date(2020, 3, 3), "header"),
        ([("metadata", "2020-03-03T10:00:00Z")], date(2020, 3, 3), "metadata"),
        ([("header", "05/11/85"), ("dateline", "November 5")], date(1985, 11, 5), "header"),
        ([("header", "05/11/85"), ("dateline", "May 11")], date(1985, 5, 11), "header"),
        ([("page", "May 10, 2016"), ("header", "April 18, 1912")], date(1912, 4, 18), "header"),
        ([("page", "March 4, 2020"), ("updated", "March 5, 2020")], date(2020, 3, 4), "header"),
    ],
)
def test_chooses_the_strongest_evidence(evidence: list[tuple[str, str]], day: date, basis: str) -> None:
    found = choose_publication([Evidence(*item) for item in evidence])
    assert (found.interval, found.basis) == (DateInterval.day(day), basis)


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("03/04/2021", None),
        ("03/04/2016 10:15 AM EST", date(2016, 3, 4)),
        ("03/03/2021", date(2021, 3, 3)),
        ("27/03/2021", date(2021, 3, 27)),
        ("Wed, 3 Mar 93 10:15:00 EST", date(1993, 3, 3)),
        ("10:15 EST, 3 March 2014 | UPDATED: 12:40 EST", date(2014, 3, 3)),
        ("5 SEP 89", date(1989, 9, 5)),
        ("6-12 Feb 90", None),
        ("Wed, 12/10/2008 - 11:52", date(2008, 12, 10)),
        ("Sun 12/10/2008", date(2008, 10, 12)),
        ("Mon, 12/10/2008", None),
        ("Mon, 31/31/2008", None),
        ("04-10-2001", None),
        ("26-10-2021 07:22 IST", date(2021, 10, 26)),
        ("1992 JAN 17", date(1992, 1, 17)),
        ("March 4. 1998 Juche 87", date(1998, 3, 4)),
        ("03-04-88 1637EST", date(1988, 3, 4)),
    ],
)
def test_reads_days_as_written(written: str, day: date | None) -> None:
    assert read_written(written) == (None if day is None else DateInterval.day(day))


def test_figures_that_nothing_settles_stay_unknown() -> None:
    for other in ("March 3", "05/11/85"):
        assert choose_publication([Evidence("header", "05/11/85"), Evidence("dateline", other)]).interval is None


def test_a_day_without_a_year_stays_unknown() -> None:
    found = choose_publication([Evidence("dateline", "March 3")])
    assert (found.interval, found.note) == (None, 'No year: "March 3" in the dateline.')


def test_a_crawl_date_far_from_the_dateline_is_not_taken() -> None:
    found = choose_publication([Evidence("stamp", "2023-11-06"), Evidence("dateline", "July 28")])
    assert found.interval is None
    assert "Contradicted" in (found.note or "")


def test_notes_a_later_day_in_the_text() -> None:
    found = choose_publication([Evidence("header", "3 March 2020")], "The bridge reopened on 9 May 2021.")
    assert 'a later day: "9 May 2021"' in (found.note or "")
