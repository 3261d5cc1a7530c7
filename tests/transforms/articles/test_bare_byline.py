import pytest

from transforms.articles.bare_byline import is_bare_name, read_bare_byline, split_names
from transforms.articles.source_line import read_role_line, read_source_line

STORY = "The bridge was shut, said Max Roe. A crack in its deck had been found. Roe would not say when it opens."


@pytest.mark.parametrize(
    ("line", "is_name"),
    [
        ("Nikolai Ivanov", True),
        ("Jo Li in Paris", True),
        ("Jo Li and Max Roe", True),
        ("World News", False),
        ("New York", False),
        ("Bamako, Mali", False),
        ("Jo Li in Paris, Max Roe and Ana Šimić", True),
        ("Xinhua English", False),
        ("The Morning Bugle", False),
        ("Of Harbour News", False),
    ],
)
def test_tells_a_name_alone(line: str, is_name: bool) -> None:
    assert is_bare_name(line) is is_name


def test_a_name_needs_proof_of_writing() -> None:
    assert read_bare_byline("", "JO LI, Associated Press Writer") is None
    line = "Jo Li | The Morning Bugle"
    found = read_bare_byline(f"{line}\n{STORY}", line)
    assert found is not None
    assert (found.authors, found.publisher) == (["Jo Li"], "The Morning Bugle")
    assert read_bare_byline("Jo Li, mother of three", "Jo Li, mother of three") is None


def test_splits_names_that_say_where() -> None:
    assert split_names("Jo Li and Max Roe in Bamako, and Ana Šimić in Paris") == ["Jo Li", "Max Roe", "Ana Šimić"]


@pytest.mark.parametrize(
    ("line", "publisher"),
    [
        ("USA TODAY", "USA TODAY"),
        ("The Morning Bugle (Leeds, England)", "The Morning Bugle"),
        ("THE MORNING BUGLE", "THE MORNING BUGLE"),
        ("The bridge", None),
        ("Harbour Bridge", None),
    ],
)
def test_reads_the_outlet_on_a_line_of_its_own(line: str, publisher: str | None) -> None:
    found = read_source_line(line)
    assert (found.publisher if found else None) == publisher


@pytest.mark.parametrize(
    ("line", "source"),
    [
        ("BBC News, Bamako", "BBC News"),
        ("West Africa correspondent", None),
        ("Of Dow Jones Newswires", "Dow Jones Newswires"),
        ("Washington Post Foreign Service", "Washington Post"),
        ("Staff Reporter, Harbour City", None),
    ],
)
def test_reads_what_stands_below_a_name(line: str, source: str | None) -> None:
    found = read_role_line(line)
    assert found is not None
    assert (found.publisher or found.agency) == source


def test_a_story_is_no_role() -> None:
    assert read_role_line("The editor said that he would not leave the harbour.") is None


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("Mary Doe • Bay Crier", ["Mary Doe"]),
        ("Mary Doe | Politics", None),
        ("Xyla Doe • Bay Crier", None),
        ("Mary Doe, head of the port. Photo: Jo Li/AFP", None),
    ],
)
def test_a_bullet_proves_a_writer_with_a_known_given_name(line: str, authors: list[str] | None) -> None:
    found = read_bare_byline(f"{line}\n{STORY}", line)
    assert (found and found.authors) == authors
