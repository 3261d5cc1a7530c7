import pytest

from transforms.articles.labels import is_section_label, is_section_words


@pytest.mark.parametrize(
    ("line", "is_label"),
    [("World News", True), ("Football", True), ("Mexico City", False), ("BBC News", False), ("Ōtaki", False)],
)
def test_tells_words_of_sections(line: str, is_label: bool) -> None:
    assert is_section_words(line) is is_label


@pytest.mark.parametrize(
    ("line", "is_label"), [("THE BIG READ", True), ("MEXICO CITY", False), ("Storm in bay", False)]
)
def test_tells_labels(line: str, is_label: bool) -> None:
    assert is_section_label(line) is is_label
