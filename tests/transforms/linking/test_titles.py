"""What titles tell."""

import pytest

from transforms.linking.titles import offices, sex_of

PEOPLE = [
    (["mr"], [], "m"),
    (["mrs", "president"], ["Emmanuel Macron"], "f"),
    ([], ["Melania Trump"], "f"),
    ([], ["Zz Top"], None),
    (["mr", "mrs"], [], None),
    ([], ["Trump"], None),
]


@pytest.mark.parametrize(("titles", "names", "sex"), PEOPLE)
def test_sex_of(titles: list[str], names: list[str], sex: str | None) -> None:
    assert sex_of(titles, names) == sex


def test_honorifics_are_no_offices() -> None:
    assert offices(["mr", "dr", "foreign minister"]) == {"foreign minister"}
