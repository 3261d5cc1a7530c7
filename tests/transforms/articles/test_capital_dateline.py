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
    found = find_capital_dateline(text, 0, len(text), is_below_marker=True)
    assert (found and found.place) == place
    if found is not None:
        assert text[found.story_start :] == "The bridge is shut."


@pytest.mark.parametrize(
    ("story", "is_place"),
    [
        ("The bridge in Falls City is shut.", True),
        ("The mayor of Falls City shut it.", True),
        ("The bridge in the city is shut.", False),
        ("Falls City lost.", False),
    ],
)
def test_elsewhere_the_story_must_name_the_place(story: str, is_place: bool) -> None:
    text = f"FALLS CITY — Old is old. {story}"
    assert (find_capital_dateline(text, 0, len(text), is_below_marker=False) is not None) == is_place
