import pytest

from transforms.articles.byline import read_byline


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
        ("By Jo Li For Mailonline", ["Jo Li"], None, "Mailonline"),
        ("By The Associated Press", [], "Associated Press", None),
        ("By Our Staff Correspondent", [], None, None),
        ("Story by Seán O’Neill", ["Seán O’Neill"], None, None),
        ("By Dr. Max Roe", ["Max Roe"], None, None),
        ("By Jane Roe Political Editor", ["Jane Roe"], None, None),
        ("By Jo Li, The Morning Bugle", ["Jo Li"], None, "The Morning Bugle"),
        ("From XINHUA NEWS AGENCY of DPRK (Democratic People's Republic of Korea)", [], "XINHUA NEWS AGENCY", None),
        ("By Wireless to The Morning Bugle", [], None, "The Morning Bugle"),
        ("SPECIAL TO THE MORNING BUGLE.", [], None, "THE MORNING BUGLE"),
        ("From The Morning Bugle staff reports", [], None, "The Morning Bugle"),
        ("Words: Jo Li", ["Jo Li"], None, None),
        ("EXCLUSIVE by JO LI, Royal Editor", ["JO LI"], None, None),
        ("(From our own correspondent.)", [], None, None),
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
