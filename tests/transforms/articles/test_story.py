import pytest

from transforms.articles import parse_article

STORY = "The ferry stayed in port on Monday after a storm tore off its ramp."


@pytest.mark.parametrize(
    ("opening", "authors"),
    [
        ("MOSCOW, March 3 TASS - By TASS correspondent Ivan Belov:\n   ", ("Ivan Belov",)),
        ("MOSCOW, March 3, 1986 (TASS). By TASS correspondent Ivan Belov. ", ("Ivan Belov",)),
        ("MOSCOW, March 3 (AP) - By noon it rained. ", ()),
    ],
)
def test_a_byline_may_follow_the_dateline(opening: str, authors: tuple[str, ...]) -> None:
    article = parse_article(opening + STORY)
    assert article.authors == authors
    start = article.body_start
    assert start is not None
    assert article.text.startswith(STORY if authors else "By noon", start)


@pytest.mark.parametrize(
    ("last", "publisher", "agency"),
    [
        ("Source: Radio Hill, Lima, in Spanish 0912 gmt 3 Jun 03", "Radio Hill", None),
        ("(Xinhua news agency, Beijing, in English 0912 gmt 3 Jun 03)", None, "Xinhua"),
    ],
)
def test_the_last_line_may_name_the_broadcast(last: str, publisher: str | None, agency: str | None) -> None:
    article = parse_article(f"Storm keeps ferry in port\n\n{STORY}\n\n{STORY}\n\n{last}\n")
    assert (article.publisher, article.agency) == (publisher, agency)
    assert article.published is not None
    assert str(article.published.earliest) == "2003-06-03"
    assert article.text[: article.body_end].endswith(STORY)


def test_the_line_of_a_broadcast_may_be_followed_by_codes() -> None:
    source = "Source: Radio Hill, Lima, in Spanish 0912 gmt 3 Jun 03"
    preface = "Text of report by Jane Doe on Radio Hill on 3 June"
    article = parse_article(
        f"Storm keeps ferry in port\n\n{preface}\n\n{STORY}\n\n{STORY}\n\n{source}\n\nHill Alert LA1 jd\n"
    )
    assert (article.headline, article.subheadline) == ("Storm keeps ferry in port", None)
    assert article.publisher == "Radio Hill"
    assert article.text.startswith(STORY, article.body_start or 0)


def test_the_number_of_the_message_may_close_the_story() -> None:
    article = parse_article("BAY CITY _ Ferries stayed in port on Monday after a storm.\n\nXYZ-03-17-96 1637EST\n")
    assert article.published is not None
    assert str(article.published.earliest) == "1996-03-17"
    assert article.text[: article.body_end].endswith("storm.")


@pytest.mark.parametrize(
    ("last", "day"),
    [
        ("Published: March 3, 2021 18:47 IST", "2021-03-03"),
        ("First published: 3 Mar 2021, 10:22 AM IST\n\nLast updated: 4 Mar 2021, 9:00 AM IST", "2021-03-03"),
        ("Published: March 3, 2021\n\nPublished: March 5, 2021", None),
        ("Published in 2021: a book on ferries.", None),
    ],
)
def test_a_line_at_the_end_may_tell_the_day(last: str, day: str | None) -> None:
    article = parse_article(f"Storm keeps ferry in port\n\n{STORY}\n\n{STORY}\n\n{last}\n")
    assert (str(article.published.earliest) if article.published else None) == day


def test_a_day_at_the_end_leaves_the_agency_before_it() -> None:
    article = parse_article(f"Storm keeps ferry in port\n\n{STORY}\n\n{STORY}\n\nPTI\nPublished: March 3, 2021\n")
    assert (article.agency, article.text[: article.body_end].endswith(STORY)) == ("PTI", True)
