import pytest

from transforms.articles import parse_article

LEAD = "The harbour bridge was closed on Tuesday after a crack was found in its deck, officials said."
MORE = "Ferries will run every hour until engineers have looked at the pillars, the city of Pōneke added."
STORY = f"{LEAD}\n\n{MORE}\n\n" + "\n\n".join(f"{LEAD} {MORE}" for _ in range(8))
NEXT = "Three miners died in a collapse near Lusaka, the company said."


@pytest.mark.parametrize(
    ("above", "why"),
    [
        (
            "Harbour bridge shut\n\nCabinet meets\n\nRain expected\n\nHarbour bridge shut\n\n",
            "contents, then a headline",
        ),
        ("Harbour bridge shut\n\nWork to take a year.\n\nBy Zoë Doe\n\n", "a summary above a byline"),
        ("Harbour bridge shut\n\nWork to take a year.\n\nMarch 3, 2004\n\n", "a summary above a date"),
        (
            "Harbour bridge shut\n\nWork to take a year.\n\nHarbour bridge shut\n\n",
            "a summary above the headline again",
        ),
        (
            "Source: The Bugle\nTitle: Bridge shut\n\nWork to take a year.\n\nPublished: March 3, 2004\n\n",
            "above a key",
        ),
        ("Harbour bridge shut\n\nWork to take a year.\n\nPARIS — ", "a summary above a place"),
        ("Harbour bridge shut\n\nKey Points\nIt has a crack.\nFerries will run.\n\n", "a summary below its label"),
        ("Harbour bridge shut\n\nThe mayor (left) looks at the old harbour bridge on Monday.\n\n", "a caption"),
        ("Two notes\n\nCome early.\n\nBring bread.\n\nPARIS, March 3 (AFP) -- ", "notes above a dateline"),
        (
            "Harbour bridge shut\n\nMarch 3, 2004\n\n[Note from the list:\n1. AFP: Bridge shut.\n2. Reuters: Rain.\n\n",
            "list",
        ),
        ("Your donation keeps our reporters at work.\n\nHarbour bridge shut\n\n", "a word to the reader"),
        (
            f"Subscribers: we note that you use an ad blocker. {'Please read on after a while. ' * 15}\n\n",
            "a long notice",
        ),
        ("Wisdom begins in wonder, thinkers hold.\n\nHarbour bridge shut\n\n", "a motto of which nothing speaks"),
        ("Harbour bridge shut\n\nThe harbour bridge was closed, officials said.\n\nPhoto: Zoë Doe\n\n", "told again"),
        ("Harbour bridge shut\n\nof the city council\n\n", "the end of another line"),
        ("Harbour bridge shut\n\nBridge Works Inc.\n\n", "a company's name"),
    ],
)
def test_the_story_starts_below(above: str, why: str) -> None:
    text = f"{above}{STORY}"
    assert parse_article(text).body_start == len(above), why


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        (f"Bridge shut\n\n/ 14 March 2009\n\n{LEAD}\n\nMine falls in\n\n/ 2 February 2009\n\n{NEXT}", LEAD),
        (f"Bridge shut\n\nLima, August 29\n\n{LEAD}\n\nMine falls in\n\nLima, August 29\n\n{NEXT}", LEAD),
        (f"Bridge shut\n\nBy Zoë Doe\n\n{LEAD}\n\nBy Li Wei\n\nMine falls in\n\n{NEXT}", LEAD),
        (f"Bridge shut\n\n{LEAD}\n\nA crack in the deck\n\n{MORE}", LEAD),
        (f"Bridge shut\n\nPARIS, March 3\n\nA happy crowd of goats waits below\n\n{LEAD}", "A happy crowd"),
        (f"Subject: Pool report\nDate: July 4, 2017\n\nA happy birthday to all!\n\n{LEAD}", "A happy birthday"),
    ],
)
def test_the_story_is_the_first_one_and_whole(text: str, begins: str) -> None:
    assert parse_article(text).body_start == text.index(begins)


def test_a_short_first_sentence_told_again_is_the_storys() -> None:
    text = f"Harbour bridge shut\n\nThe harbour bridge is shut.\n\n{STORY}"
    assert parse_article(text).body_start == text.index("The harbour")


@pytest.mark.parametrize(
    "above",
    [
        "HomeNationalHarbour bridge shut by crack",
        "Harbour bridge shut by crack | City Desk\n\n" + "\n\n".join(f"Menu of part {n}" for n in range(9)),
    ],
)
def test_a_headline_with_a_menu_or_outlet_beside_it_gives_way_to_its_second_printing(above: str) -> None:
    assert (
        parse_article(f"{above}\n\nHarbour bridge shut by crack\n\n{STORY}").headline == "Harbour bridge shut by crack"
    )


@pytest.mark.parametrize(
    "text",
    [
        f"Bay News March 3, 2004 Page 12 Home Edition HARBOUR BRIDGE SHUT BY CRACK {LEAD} {MORE}",
        "Lead\n\nRain in the Hills\n\nGoats on the Road to Żary",
    ],
)
def test_where_a_story_starts_that_reads_like_a_head_is_not_known(text: str) -> None:
    article = parse_article(text)
    assert (article.body_start, article.body_end) == (None, None)
    assert [p.kind for p in article.paragraphs][-1] == "body"


def test_a_short_block_with_its_pictures_credit_is_no_story() -> None:
    head = "Bridge shut by crack\nJO LI Westbury Courier\nMar 3, 2004\nA man looks on.\nANA ŠIMIĆ, Westbury Courier\n"
    story = "The bridge was shut on Tuesday after a crack was found in its deck."
    article = parse_article(f"{head}{story}\n\nFerries ran all day, the mayor said.\n")
    assert article.authors == ("JO LI",)
    assert article.text[article.body_start or 0 :].startswith(story)


def test_an_indented_list_below_its_label_is_no_story() -> None:
    head = "Bridge shut by crack in deck\nMarch 3, 2004\nBy JO LI\nIn Summary\n\n  Ferries will run all day.\n\n"
    story = "The bridge was shut on Tuesday after a crack was found in its deck."
    article = parse_article(f"{head}{story}\n\nIts builders had no comment.\n")
    assert article.text[article.body_start or 0 :].startswith(story)
