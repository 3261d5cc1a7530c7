import pytest

from transforms.articles.employer import split_employer, without_role


@pytest.mark.parametrize(
    ("item", "parts"),
    [
        ("Rosa Quispe Mamani Fox News", ("Rosa Quispe Mamani", "Fox News")),
        ("political reporter Ana Šimić", ("Ana Šimić", "political reporter")),
        ("PTI New Delhi", ("PTI", "New Delhi")),
        ("ANA ŠIMIĆ Planet staff reporter", ("ANA ŠIMIĆ", "Planet staff reporter")),
        ("J. P. Donovan", None),
        ("Ana Šimić", None),
    ],
)
def test_splits_a_name_from_what_stands_beside_it(item: str, parts: tuple[str, str] | None) -> None:
    assert split_employer(item) == parts


@pytest.mark.parametrize(
    ("item", "name"),
    [
        ("Associated Press Writer", "Associated Press"),
        ("Times Staff Writer", ""),
        ("Special to the Planet Times", "Planet Times"),
        ("Ana Šimić", "Ana Šimić"),
    ],
)
def test_leaves_roles_out(item: str, name: str) -> None:
    assert without_role(item) == name
