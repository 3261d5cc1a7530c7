import pytest

from transforms.articles.dated import read_dated_line


@pytest.mark.parametrize(
    ("line", "kind", "date"),
    [
        ("Published: March 3, 2020 10:15 am EST", "published", "March 3, 2020"),
        ("Last updated at 22:46 GMT", "updated", None),
        ("Tuesday, 3 March 2020", "header", "Tuesday, 3 March 2020"),
        ("on April 30, 2008 at 4:31 AM, updated April 30, 2008 at 8:33 AM", "header", "April 30, 2008"),
        ("2 A.M. FEB. 4, 2009", "header", "FEB. 4, 2009"),
        ("(March 20, 2007) --", "header", "March 20, 2007"),
        ("2021-03-03T10:15:22Z", "header", "2021-03-03"),
        ("December 30, 1990|Staff reports", "header", "December 30, 1990"),
        ("March 3, 20214:20 PM ET", "header", "March 3, 2021"),
        ("3 Mar 10:15 GMT", "header", "3 Mar"),
        ("March 3, 1999, Wednesday, Late Edition - Final", "header", "March 3, 1999"),
        ("Economy, Saturday, March 2, 2019 585 words, p. 17", "header", "Saturday, March 2, 2019"),
        ("03/04/2016 10:15 AM EST", "header", "03/04/2016 10:15 AM EST"),
    ],
)
def test_reads_lines_of_dates(line: str, kind: str, date: str | None) -> None:
    found = read_dated_line(line)
    assert found is not None
    assert (found.kind, found.date) == (kind, date)


@pytest.mark.parametrize("line", ["The bridge opened on March 3, 2020.", "3 killed", "Novemer 27, 2005"])
def test_leaves_sentences_with_dates(line: str) -> None:
    assert read_dated_line(line) is None


@pytest.mark.parametrize(
    ("line", "authors", "names", "source"),
    [
        ("by JO LI 3 Mar 2016 123", ["JO LI"], (), None),
        ("Jo Li Published March 3, 2021 Updated March 3, 2021 10:15am", [], ("Jo Li",), None),
        ("March 3, 1996|By Jo Li, Tribune Staff Writer.", ["Jo Li"], (), None),
        ("Jo Li | TNN | Mar 3, 2016, 10.15 AM IST", [], ("Jo Li",), "TNN"),
        ("Bridges Mar 3, 2016", [], (), None),
        ("Jo Li, The Planet, Oslo | Thursday, March 3, 2016", [], ("Jo Li",), "The Planet"),
        ("PLANET NEWS PLANET NEWS - Mar 3, 2016 - 21:43", [], (), "PLANET NEWS"),
    ],
)
def test_reads_more_below_a_title(line: str, authors: list[str], names: tuple[str, ...], source: str | None) -> None:
    found = read_dated_line(line, is_below_title=True)
    assert found is not None
    assert (found.byline.authors, found.names, found.byline.agency or found.byline.publisher) == (
        authors,
        names,
        source,
    )
    assert authors or source or read_dated_line(line) is None
