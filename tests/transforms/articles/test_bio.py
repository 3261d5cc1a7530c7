import pytest

from transforms.articles.bio import read_bio

STORY = "\nThe bridge was shut on Tuesday. Nobody was hurt.\n"


@pytest.mark.parametrize(
    ("line", "authors", "expected"),
    [
        ("Ana Šimić is a columnist for The Bugle.", (), ["Ana Šimić"]),
        ("Ana Šimić is a mother of three.", (), None),
        ("Ana Šimić covers courts.", ("Ana Šimić",), []),
        ("Ana Šimić is a columnist for The Bugle.", ("Jo Li",), None),
        ("I cover the business of sport.", ("Jo Li",), []),
        ("I cover the business of sport.", (), None),
        ("The mayor is a writer.", (), None),
    ],
)
def test_reads_notes_on_writers(line: str, authors: tuple[str, ...], expected: list[str] | None) -> None:
    found = read_bio(line + STORY, line, authors)
    assert (None if found is None else found.authors) == expected


def test_people_of_the_story_are_no_writers() -> None:
    line = "Ana Šimić is a columnist for The Bugle."
    assert read_bio(f"{line}{STORY}Šimić was arrested on Friday.", line, ()) is None
