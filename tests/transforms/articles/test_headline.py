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
        ("U.S. Department of State\n\nMarch 3, 2004", None),
        ("1. Bridge shut by crack\n\n2. Mine falls in\n\n1. Bridge shut by crack", "Bridge shut by crack"),
        ("• Ferries in the deck debate\n\n• Mine falls in\n\nMarch 3, 2004", None),
        ("The Bugle, Volume 2, Number 3, Lima, 3 March 1904 — BRIDGE SHUT [ARTICLE]", None),
        ("Bridge shut by crack Updated: 2004-03-03 06:52", None),
        ("A bridge in Lima (Reuters)", None),
        ("The bridge deck • A crack in it • What Šimić said", None),
        ("An extensive website on the deck of the bridge\n\nBridge shut by crack", "Bridge shut by crack"),
        ("EXHIBIT 99.1\n\nPARIS, March 3 (AFP) -- A bridge was shut in Paris.", None),
        ("SEN. DOE, REP. ROE SPEAK ON CRACK IN BRIDGE DECK", "SEN. DOE, REP. ROE SPEAK ON CRACK IN BRIDGE DECK"),
        ("HOME | NEWS | BRIDGE |", None),
        ('[Report from the "Bridge Hour" program on deck]', None),
        ("Call 408/296-0366 about the bridge deck", None),
        ("Bridge Hour is an online news site, run from Lima, about decks and more", None),
        (
            "Jane Doe Believes In Political Solution To Bridge Affair",
            "Jane Doe Believes In Political Solution To Bridge Affair",
        ),
        ("Mayor Speaks On Crack In Bridge Of The U.N.", "Mayor Speaks On Crack In Bridge Of The U.N."),
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


TEASERS = """News

Council Names New Dean After Long Search

News

Readers Remember Beloved Goat of Market Square

News

Museum Settles With Painter Over Lost Frame

Bridge Shut by Crack
"""


@pytest.mark.parametrize(
    ("mark", "headline"),
    [("\nBy Zoë Doe", "Bridge Shut by Crack"), ("\n[20040303]", "Bridge Shut by Crack"), ("", None)],
)
def test_headlines_of_other_stories_give_way_to_the_one_above_the_byline(mark: str, headline: str | None) -> None:
    assert parse_article(TEASERS + mark + STORY).headline == headline


@pytest.mark.parametrize(
    ("deck", "is_deck"),
    [
        ("Ferries to run while the bridge is shut", True),
        ("Goats and keepers walk down from the hills in rain, as markets stay empty", True),
        ("Go and see all our other pages", False),
        ("This website needs a newer browser for the bridge", False),
        ("(Wraps the bridge and its deck) =20", False),
        ("boat.JPGThe bridge as it was before the crack", False),
    ],
)
def test_a_standfirst_speaks_of_the_story_or_is_long(deck: str, is_deck: bool) -> None:
    article = parse_article(f"Bridge shut by crack\n\n{deck}\n\nBy Zoë Doe{STORY}")
    assert article.subheadline == (deck if is_deck else None)


def test_a_caption_that_opens_with_a_label_is_no_headline() -> None:
    caption = (
        "Shut: Police said they have closed the bridge to all who want to cross the river by car or on foot this week"
    )
    title = "The Mayor: The Crack In The Bridge Should Have Been Found Long Before The Storm And Was Not, He Told Us"
    assert parse_article(f"{caption}{STORY}").headline is None
    assert parse_article(f"{title}{STORY}").headline == title
