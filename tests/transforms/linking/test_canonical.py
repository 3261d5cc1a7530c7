"""What an entity is called."""

import numpy as np
import pytest

from transforms.linking.canonical import Forms, choose_names
from transforms.linking.chains import fullness

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
    ({"LIMA": 9, "Lima": 1}, "GPE", "Lima"),
    ({"NATO": 9, "Nato": 1}, "ORG", "NATO"),
    ({"US": 9, "U.S.": 9}, "GPE", "U.S."),
    ({"...": 2, "!!!": 2}, "PERSON", "!!!"),
]


def name_all(entities: list[tuple[dict[str, int], str]]) -> list[str]:
    """The names of entities, given by their forms with mentions and their types."""
    texts = sorted({text for forms, _ in entities for text in forms})
    rows = [
        (entity, texts.index(text), count, *reversed(fullness(text, entity_type)))
        for entity, (forms, entity_type) in enumerate(entities)
        for text, count in sorted(forms.items())
    ]
    columns = (np.array(column) for column in zip(*rows, strict=True))
    return [texts[place] for place in choose_names(Forms(*columns), [kind for _, kind in entities], texts)]


@pytest.mark.parametrize(("forms", "entity_type", "name"), FORMS)
def test_canonical_name(forms: dict[str, int], entity_type: str, name: str) -> None:
    assert name_all([(forms, entity_type)]) == [name]


def test_names_of_many_entities() -> None:
    assert name_all([(forms, kind) for forms, kind, _ in FORMS]) == [name for *_, name in FORMS]
