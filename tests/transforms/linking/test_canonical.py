"""What an entity is called."""

import pytest

from transforms.linking.canonical import canonical_name

FORMS = [
    ({"Bush": 90, "George Bush": 30, "George W. Bush": 20, "Goerge Walker Bush": 1}, "PERSON", "George W. Bush"),
    ({"Ellen Page": 9, "Ellen Page Wins": 2}, "PERSON", "Ellen Page"),
    ({"Mark Felt": 2, "W. Mark Felt": 2}, "PERSON", "W. Mark Felt"),
    ({"RB Bush": 5, "Reggie Bush": 3}, "PERSON", "Reggie Bush"),
    ({"Pelé": 4, "PELÉ": 1}, "PERSON", "Pelé"),
    (
        {"ECOWAS": 40, "Economic Community of West African States": 5},
        "ORG",
        "Economic Community of West African States",
    ),
    ({"US": 9, "U.S.": 9}, "GPE", "U.S."),
    ({"...": 2, "!!!": 2}, "PERSON", "!!!"),
]


@pytest.mark.parametrize(("forms", "entity_type", "name"), FORMS)
def test_canonical_name(forms: dict[str, int], entity_type: str, name: str) -> None:
    assert canonical_name(forms, entity_type) == name
