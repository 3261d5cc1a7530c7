import pytest

from transforms.articles.capital_dateline import find_capital_dateline


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("PORTHGARROW — The bridge is shut.", "PORTHGARROW"),
        ("LLANFAIR, Wales -- The bridge is shut.", "LLANFAIR, Wales"),
        ("ÅMÅL – The bridge is shut.", "ÅMÅL"),
        ("ANALYSIS — The bridge is shut.", None),
        ("FOOTBALL — The football is flat.", None),
        ("Porthgarrow — The bridge is shut.", None),
        ("PORTHGARROW — THE BRIDGE IS SHUT.", None),
        ("PORTHGARROW: The bridge is shut.", None),
        ("REUTERS — The bridge is shut.", None),
    ],
)
def test_finds_places_that_no_list_holds(text: str, place: str | None) -> None:
    found = find_capital_dateline(text, 0, len(text))
    assert (found and found.place) == place
    if found is not None:
        assert text[found.story_start :] == "The bridge is shut."
