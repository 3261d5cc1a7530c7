import pytest

from transforms.articles import parse_article

STORY = "\n\nThe bridge was shut on Tuesday after a crack was found in its deck, Šimić said.\n"


@pytest.mark.parametrize(
    ("head", "publisher"),
    [
        ("Capital Gazette\n\nMarch 3, 2004\n\nBridge shut by crack", "Capital Gazette"),
        (
            "3 of 9 DOCUMENTS\n\nAll Rights Reserved\n\nLower River\n\nMarch 3, 2004\n\nBridge shut by crack",
            "Lower River",
        ),
        ("Bridge shut by crack\n\nMarch 3, 2004\n\nFerries to run", None),
    ],
)
def test_mastheads_are_publishers(head: str, publisher: str | None) -> None:
    assert parse_article(head + STORY).publisher == publisher


def test_a_caption_printed_twice_is_no_standfirst() -> None:
    caption = "Passengers wait for a ferry at the old quay"
    article = parse_article(f"Bridge shut by crack\n\n{caption}\n{caption} Credit: Jane Doe/AFP{STORY}")
    assert article.subheadline is None
    assert [p.kind for p in article.paragraphs][:2] == ["headline", "caption"]


def test_labels_above_the_headline_are_no_writers() -> None:
    assert parse_article("Vital Signs\nTalking Xhosa\n\nBridge shut by crack in deck" + STORY).authors == ()


def test_a_message_that_passes_a_story_on_gives_the_storys_headline_and_day() -> None:
    title = "Old bridge shut by crack in deck"
    head = f"From: Ana Šimić <ana@example.org>\nDate: Thu, 4 Mar 2004 09:12\nSubject: Fwd: The Planet: {title}\n"
    article = parse_article(f"{head}To: Li Wei\n\n{title}\n\nMarch 3, 2004{STORY}")
    assert article.headline == title
    assert article.published is not None
    assert str(article.published.earliest) == "2004-03-03"
