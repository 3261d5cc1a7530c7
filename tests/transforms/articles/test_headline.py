import pytest

from transforms.articles import parse_article

STORY = "\n\nThe bridge was shut on Tuesday after a crack was found in its deck, Šimić said.\n"


@pytest.mark.parametrize(
    ("head", "headline"),
    [
        ("Bridge shut by crack", "Bridge shut by crack"),
        ("Feed aggregator\n\nBridge shut by crack", "Bridge shut by crack"),
        ("Center for River Information\nOur Work\n\nBridge shut by crack in deck", "Bridge shut by crack in deck"),
        ("Welcome to the River Page\n\nBridge shut by crack", "Bridge shut by crack"),
        ("News | Sport | Weather\n\nBridge shut by crack", "Bridge shut by crack"),
        ("Bridge shut by crack\n\nFerries to run every ten minutes, says Šimić", "Bridge shut by crack"),
        ("## River city\n\n# What the ferries carried\n\n> Crack in bridge deck", "What the ferries carried"),
        ("Site map", None),
        ("Jane Doe\n\nMarch 3, 2004", None),
        (
            "Ministry of Transport\n\nPress Release No. 12/04\n\n3 March 2004\n\nBridge shut by crack",
            "Bridge shut by crack",
        ),
        ("Bridge shut by crack\n\nPRESS STATEMENT\n\nMarch 3, 2004\n\nMayor to speak", "Bridge shut by crack"),
        ("Acme Bridges Ltd\n\nBridge shut by crack\n\nMarch 3, 2004", "Bridge shut by crack"),
        ("Acme Bridges\n\nMarch 3, 2004", "Acme Bridges"),
    ],
)
def test_the_line_that_speaks_of_the_story_is_its_headline(head: str, headline: str | None) -> None:
    assert parse_article(head + STORY).headline == headline


def test_a_stamped_menu_is_no_headline() -> None:
    article = parse_article(" date 2020-03-03 Subscribe Login\n\nBridge shut by crack\n\nBy Jane Doe" + STORY)
    assert (article.headline, str(article.published and article.published.earliest)) == (
        "Bridge shut by crack",
        "2020-03-03",
    )


@pytest.mark.parametrize(
    ("story", "headline"),
    [
        ("    PARIS, March 3 - Shr 10 cts vs 9 cts\n", "ACME <ACM> NET"),
        ("PARIS (Reuters) - Shares rose on Tuesday, traders said.\n", "ACME <ACM> NET"),
        ("Shares rose on Tuesday, traders said.\n", None),
    ],
)
def test_a_sure_dateline_proves_a_short_line_above_it(story: str, headline: str | None) -> None:
    assert parse_article(f"ACME <ACM> NET\n\n{story}").headline == headline
