import pytest

from transforms.articles import parse_article
from transforms.articles.source_line import read_outlet_line, read_rights_line, read_role_line, read_source_line


@pytest.mark.parametrize(
    ("line", "text", "is_below_byline", "publisher"),
    [
        ("Westbury Courier", "", False, "Westbury Courier"),
        ("Rand Mirror (South Africa)", "", False, "Rand Mirror"),
        ("The Kestrel", "", True, "The Kestrel"),
        ("The Kestrel", "", False, None),
        ("The Kestrel", "© 2004 The Kestrel", False, "The Kestrel"),
        ("BLX News", "", False, "BLX News"),
        ("Special Report", "", True, None),
        ("Court Reporter", "", True, None),
        ("Mirror found in lake", "", False, None),
    ],
)
def test_reads_outlets_that_something_proves(
    line: str, text: str, is_below_byline: bool, publisher: str | None
) -> None:
    found = read_outlet_line(f"{line}\n{text}", line, is_below_byline)
    assert (found and found.publisher) == publisher


@pytest.mark.parametrize(
    ("line", "is_source"),
    [
        ("The Nation", True),
        ("Gulf News, Kenya", True),
        ("(Reuters)", True),
        ("Acorn, The (CA)", True),
        ("Goal, The", False),
        ("Nation", False),
        ("BBC News", True),
        ("(J)", False),
    ],
)
def test_a_section_is_no_outlet(line: str, is_source: bool) -> None:
    assert (read_source_line(line) is not None) is is_source


def test_an_outlet_may_follow_a_role() -> None:
    found = read_role_line("Reporter·NZ Herald·")
    assert found is not None
    assert found.publisher == "NZ Herald"


@pytest.mark.parametrize(
    "line", ["WALL STREET JOURNAL (J), PAGE B8", "Wall Street Journal, p. 4", "Agence France-Presse -- English"]
)
def test_code_page_and_language_are_no_part_of_a_name(line: str) -> None:
    found = read_source_line(line)
    assert found is not None
    assert (found.publisher or found.agency or "").casefold() in ("wall street journal", "agence france-presse")


def test_a_role_names_no_outlet() -> None:
    found = read_role_line("Indochina Bureau Chief")
    assert found is not None
    assert found.publisher is None


@pytest.mark.parametrize("line", ["c. 1996 Cox News Service", "(c) 1997 Reuters", "Copyright 1999 by AFP"])
def test_an_agency_may_state_its_copyright(line: str) -> None:
    found = read_rights_line(line)
    assert found is not None
    assert line.endswith(str(found.agency))
    story = "BAY CITY, Ohio _ Ferries stayed in port on Monday after a storm."
    assert parse_article(f"Ferries Stay in Port\nBy JANE DOE\n{line}\n\n{story}").agency == found.agency


@pytest.mark.parametrize("line", ["c. 1996 Jane Doe", "Reuters", "(c) Jane Doe 1997"])
def test_other_lines_state_no_copyright_of_an_agency(line: str) -> None:
    assert read_rights_line(line) is None


def test_the_year_may_follow_the_owner() -> None:
    found = read_rights_line("(c) Reuters 1997")
    assert found is not None
    assert found.agency == "Reuters"


def test_copyright_below_a_story_does_not_begin_another() -> None:
    story = "BAY CITY, Ohio _ Ferries stayed in port on Monday after a storm, the harbor office said."
    article = parse_article(
        f"Ferries Stay in Port\n\n{story}\n\nc. 1996 Cox News Service\n\nShips Wait for Calm Seas\n"
    )
    assert article.text[article.body_start :].startswith("Ferries stayed")
