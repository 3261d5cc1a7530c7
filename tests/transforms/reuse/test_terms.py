"""Terms are the words that an article is about."""

import pytest

from transforms.reuse import story_terms


def terms(text: str, *names: str) -> dict[str, float]:
    fields = story_terms(text, names).split(" ")
    return dict(zip(fields[::2], map(float, fields[1::2]), strict=False))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", {}),
        ("He said that it was on Monday.", {}),
        ("Floods hit Zürich", {"floods": 2.54, "hit": 1.69, "zürich": 2.54}),
        ("rates rose 3.5% to 1,200", {"rates": 1.69, "rose": 1.69, "3.5": 1.69, "1,200": 1.69}),
        ("bank bank Bank", {"bank": 2.79}),
        ("x" * 50, {}),
    ],
)
def test_weights(text: str, expected: dict[str, float]) -> None:
    assert terms(text) == expected


def test_a_given_name_weighs_more() -> None:
    assert terms("the bank of england", "Bank of England")["bank"] == 2.54


def test_the_lead_weighs_more() -> None:
    found = terms("flood " + "and " * 80 + "drought")
    assert found["flood"] > found["drought"]
