import pytest

from transforms.articles.lone_lines import stands_alone


@pytest.mark.parametrize(
    ("line", "is_alone"),
    [
        ("Copyright 1998 The Bugle", True),
        ("© 1998 Zoë Doe", True),
        ("https://example.org/bridge", True),
        ("<TEXT>", True),
        ("PARIS, March 3", True),
        ("The bridge was shut on Tuesday, when a crack was found", False),
    ],
)
def test_lines_that_never_belong_to_a_paragraph(line: str, is_alone: bool) -> None:
    assert stands_alone(line) == is_alone
