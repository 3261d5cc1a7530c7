"""Words that are spellings of one name."""

import pytest

from transforms.names.spelling import is_same_spelling, is_slip
from transforms.names.token import Relation, relate

SPELLINGS = ["tchiani tiani", "qaddafi gadhafi", "wladimir vladimir", "yanukovych ianukovich", "kuznetsoff kuznetsov"]
OTHERS = ["mohamed mahmoud", "hassan hussein", "maria mario", "kim kin", "paul paula", "ahmed hamid"]


@pytest.mark.parametrize("pair", SPELLINGS)
def test_same_spelling(pair: str) -> None:
    assert is_same_spelling(*pair.split())


@pytest.mark.parametrize("pair", OTHERS)
def test_other_names(pair: str) -> None:
    one, other = pair.split()
    assert not is_same_spelling(one, other)
    assert not is_slip(one, other)


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        ("bob", "robert", Relation.NICKNAME),
        ("j", "john", Relation.INITIAL),
        ("mergel", "merkel", Relation.SLIP),
        ("larry", "harry", None),
    ],
)
def test_relations(one: str, other: str, relation: Relation | None) -> None:
    assert relate(one, other) is relation
    assert relate(other, one) is relation
