import pytest

from transforms.articles.writers import is_writer

STORY = "The bridge was shut, said Max Roe. A crack in its deck had been found. Roe would not say when it opens."


@pytest.mark.parametrize(
    ("line", "is_one"),
    [("Jo Li", True), ("Max Roe", False), ("Bridge Crack", False), ("Rose Crack", True)],
)
def test_a_writer_is_not_written_about(line: str, is_one: bool) -> None:
    assert is_writer(f"{line}\n\n{STORY}", line) is is_one


@pytest.mark.parametrize(
    ("note", "is_one"),
    [
        ("Ana Šimić is a reporter on the waterfront.", True),
        ("Ana Šimić does not work for any company.", True),
        ("Photo: Ana Šimić", True),
        ("Ana Šimić", True),
        ("Ana Šimić was hurt.", False),
    ],
)
def test_notes_on_writers_speak_for_them(note: str, is_one: bool) -> None:
    assert is_writer(f"Ana Šimić\n\n{STORY}\n\n{note}", "Ana Šimić") is is_one
