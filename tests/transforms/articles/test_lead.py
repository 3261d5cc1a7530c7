import pytest

from transforms.articles import parse_article
from transforms.articles.lead import read_lead


@pytest.mark.parametrize(
    ("text", "story", "date"),
    [
        ("February 27 -- Ferries stopped.", "Ferries stopped.", "February 27"),
        ("December 28, 2014: Ferries stopped.", "Ferries stopped.", "December 28, 2014"),
        ("(HARBOUR) – Ferries stopped.", "Ferries stopped.", None),
        ("(UPDATE) – Ferries stopped.", "(UPDATE) – Ferries stopped.", None),
        ("May 4 – 9, 2014 Ferries stopped.", "May 4 – 9, 2014 Ferries stopped.", None),
        ("Monday: Ferries stopped.", "Monday: Ferries stopped.", None),
    ],
)
def test_what_stands_before_the_story_is_set_aside(text: str, story: str, date: str | None) -> None:
    lead = read_lead(text, 0, len(text))
    assert (text[lead.story_start :], lead.date) == (story, date)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("BRIDGE OVER RIVER SHUT BY CRACK The bridge was shut.", "BRIDGE OVER RIVER SHUT BY CRACK"),
        ("BRIDGE OVER RIVER SHUT BY CRACK A crack was found.", "BRIDGE OVER RIVER SHUT BY CRACK"),
        ("THE BRIDGE OVER THE RIVER was shut on Monday.", None),
        ("THE BRIDGE was shut on Monday. THE REST IS NOT. The bridge", None),
        ("Bridge shut by crack PARIS, March 3 (AFP) -- The bridge was shut.", "Bridge shut by crack"),
        ("He said in PARIS, on Monday (AFP) -- The bridge was shut.", None),
    ],
)
def test_a_headline_run_into_the_text_is_parted(text: str, title: str | None) -> None:
    lead = read_lead(text, 0, len(text))
    assert (lead.title and text[slice(*lead.title)]) == title


def test_a_dateline_run_into_the_text_is_found() -> None:
    text = "Bridge shut by crack San José, March 3 (AFP) -- The bridge was shut."
    dateline = read_lead(text, 0, len(text)).dateline
    assert dateline is not None
    assert (dateline.place, dateline.date, dateline.agency) == ("San José", "March 3", "AFP")


def test_a_dateline_after_the_name_of_a_service_is_found() -> None:
    text = "( WIRE - Bay News Agency (BNA)) PORTHGARROW, March 3 (BNA) -- The bridge was shut."
    lead = read_lead(text, 0, len(text))
    assert lead.dateline is not None
    assert (lead.dateline.place, text[lead.story_start :]) == ("PORTHGARROW", "The bridge was shut.")


@pytest.mark.parametrize(
    ("text", "authors", "place"),
    [
        ("Jane Doe -- The bridge was shut.", ("Jane Doe",), None),
        ("Jane Doe, Jakarta -- The bridge was shut.", ("Jane Doe",), "Jakarta"),
        ("Jane Doe -- The bridge was shut, Jane Doe said.", (), None),
        ("Harbour Bridge -- The deck was shut.", (), None),
    ],
)
def test_a_writer_before_the_dash_is_no_story(text: str, authors: tuple[str, ...], place: str | None) -> None:
    lead = read_lead(text, 0, len(text))
    assert (lead.authors, lead.dateline and lead.dateline.place) == (authors, place)
    assert text[lead.story_start :] == (text.partition("-- ")[2] if authors else text)


def test_a_headline_in_capitals_holds_no_day() -> None:
    text = "DAY, JUNE 13, 1913 MANY HURT IN COLLISION Second Section of the Express"
    assert read_lead(text, 0, len(text)).title is None


@pytest.mark.parametrize(
    ("head", "author", "day"),
    [
        (
            "By . Jo Li . PUBLISHED: . 05:32 EST, 13 March 2013 . | . UPDATED: . 06:44 EST, 14 March 2013 . ",
            "Jo Li",
            13,
        ),
        ("Tafara Ncube Senior Reporter ", "Tafara Ncube", None),
        ("Tafara Ncube Reporter ", "Tafara Ncube", None),
    ],
)
def test_reads_a_head_that_was_run_into_the_story(head: str, author: str, day: int | None) -> None:
    article = parse_article(
        f"{head}The bridge was shut on Tuesday after a crack was found in its deck.\n\nIt is old.\n"
    )
    assert article.authors == (author,)
    assert (article.published and article.published.earliest.day) == day
    assert article.text[article.body_start or 0 :].startswith("The bridge")


def test_a_person_with_a_role_is_no_writer() -> None:
    assert parse_article("Ana Doe Senior Reporter Jo Li quit on Tuesday after a row.\n\nIt is old.\n").authors == ()
