"""Names of organisations taken apart."""

import pytest

from transforms.names.organisation import parse_organisation

NAMES = [
    ("the U.S. Department of State", ("us", "department", "state"), set()),
    ("Société Générale S.A.", ("societe", "generale"), {"sa"}),
    ("Open Joint Stock Company Gazprom", ("gazprom",), {"jsc"}),
    ("1st Int’l Bank Co., Ltd.", ("1", "international", "bank"), {"ltd"}),
    ("Brigade Forty-Four", ("brigade", "44"), set()),
    ("Nigeria's Army", ("nigeria", "army"), set()),
    ("Ltd", ("ltd",), set()),
]


@pytest.mark.parametrize(("name", "core", "forms"), NAMES)
def test_parts(name: str, core: tuple[str, ...], forms: set[str]) -> None:
    organisation = parse_organisation(name)
    assert (organisation.core, organisation.forms) == (core, forms)


def test_initials_with_and_without_small_words() -> None:
    assert "ecowas" in parse_organisation("Economic Community of West African States").initials
    assert "fbi" in parse_organisation("Federal Bureau of Investigation").initials
