import pytest

from transforms.articles.closing import is_closing_credit, read_closing_source, read_reporters
from transforms.articles.lines import find_trailing_credit, is_boilerplate, picture_kind, read_dated_line


@pytest.mark.parametrize(
    "line",
    [
        "Read more: Ten bridges to see",
        "Share this article",
        "Advertisement",
        "We use cookies to improve this site.",
        "© 2020 Morning News. All rights reserved.",
        "Home > News > Local",
        "Follow Jo Li on Twitter @joli",
        "* * *",
        "This story has been updated with a reply from the city.",
    ],
)
def test_knows_boilerplate(line: str) -> None:
    assert is_boilerplate(line)


@pytest.mark.parametrize(
    "line",
    [
        "Shares fell on Monday.",
        "More than 200 people marched.",
        "Read alone, the law says little of it.",
        "Home prices rose.",
    ],
)
def test_keeps_sentences(line: str) -> None:
    assert not is_boilerplate(line)


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("FILE PHOTO: The bridge at night. REUTERS/Jo Li", "caption"),
        ("Crews at the bridge. (AP Photo/Jo Li)", "caption"),
        ("The bridge is shut.Jo Li/Getty Images", "caption"),
        ("Photograph: Jo Li/AFP", "credit"),
        ("Jo Li via Getty Images", "credit"),
        ("Sources: City May Not Pay For Bridge Repair", None),
        ("The bridge is shut.", None),
    ],
)
def test_tells_captions_and_credits(line: str, kind: str | None) -> None:
    assert picture_kind(line) == kind


def test_cuts_the_credit_off_a_caption() -> None:
    line = "The bridge on July 26, 2023. Work goes on.AFP via Getty Images"
    assert line[find_trailing_credit(line) :] == "AFP via Getty Images"


@pytest.mark.parametrize(
    ("line", "kind", "date"),
    [
        ("Published: March 3, 2020 10:15 am EST", "published", "March 3, 2020"),
        ("Last updated at 22:46 GMT", "updated", None),
        ("Tuesday, 3 March 2020", "header", "Tuesday, 3 March 2020"),
        ("on April 30, 2008 at 4:31 AM, updated April 30, 2008 at 8:33 AM", "header", "April 30, 2008"),
        ("2 A.M. FEB. 4, 2009", "header", "FEB. 4, 2009"),
        ("(March 20, 2007) --", "header", "March 20, 2007"),
    ],
)
def test_reads_lines_of_dates(line: str, kind: str, date: str | None) -> None:
    found = read_dated_line(line)
    assert found is not None
    assert (found.kind, found.date) == (kind, date)


@pytest.mark.parametrize("line", ["The bridge opened on March 3, 2020.", "3 killed", "Novemer 27, 2005"])
def test_leaves_sentences_with_dates(line: str) -> None:
    assert read_dated_line(line) is None


def test_reads_who_closes_a_story() -> None:
    line = "(Reporting by Jo Li in Paris and Max Roe; Editing by Ann Poe)"
    assert is_closing_credit(line)
    assert read_reporters(line) == ["Jo Li", "Max Roe"]
    assert read_closing_source("REUTER...") == "REUTER"
    assert read_closing_source("Exeter") is None
