import pytest

from transforms.articles.byline import is_bare_name, read_bare_byline, read_byline


@pytest.mark.parametrize(
    ("line", "authors", "agency", "publisher"),
    [
        ("By Ana Šimić", ["Ana Šimić"], None, None),
        ("By JO LI and MAX VAN DER BERG", ["JO LI", "MAX VAN DER BERG"], None, None),
        ("By Jo Li, Max Roe and Ann Poe", ["Jo Li", "Max Roe", "Ann Poe"], None, None),
        ("By Jo Li, Reuters", ["Jo Li"], "Reuters", None),
        ("By JO LI, Associated Press Writer", ["JO LI"], "Associated Press", None),
        ("By Jo Li, USA TODAY", ["Jo Li"], None, "USA TODAY"),
        ("By Jo Li, Staff Writer", ["Jo Li"], None, None),
        ("By Jo Li For Mailonline", ["Jo Li"], None, None),
        ("By The Associated Press", [], "Associated Press", None),
        ("By Our Staff Correspondent", [], None, None),
        ("Story by Seán O’Neill", ["Seán O’Neill"], None, None),
        ("By Dr. Max Roe", ["Max Roe"], None, None),
    ],
)
def test_reads_bylines(line: str, authors: list[str], agency: str | None, publisher: str | None) -> None:
    found = read_byline(line)
    assert found is not None
    assert (found.authors, found.agency, found.publisher) == (authors, agency, publisher)


@pytest.mark.parametrize(
    "line", ["By then, it was dark.", "By Friday", "By the river", "Bylines matter", "By 2030 or so"]
)
def test_leaves_what_is_no_byline(line: str) -> None:
    assert read_byline(line) is None


def test_reads_the_date_beside_a_name() -> None:
    found = read_byline("By Jo Li | March 3, 2020 10:15 AM")
    assert found is not None
    assert (found.authors, found.date) == (["Jo Li"], "March 3, 2020 10:15 AM")


@pytest.mark.parametrize(
    ("line", "is_name"),
    [
        ("Nikolai Ivanov", True),
        ("Jo Li in Paris", True),
        ("Jo Li and Max Roe", True),
        ("World News", False),
        ("New York", False),
    ],
)
def test_tells_a_name_alone(line: str, is_name: bool) -> None:
    assert is_bare_name(line) is is_name


def test_a_name_needs_proof_of_writing() -> None:
    assert read_bare_byline("JO LI, Associated Press Writer") is not None
    assert read_bare_byline("Jo Li, mother of three") is None
