import pytest

from transforms.articles.closing import ClosingSource, is_closing_credit, read_closing_source, read_reporters
from transforms.articles.lines import find_trailing_credit, is_boilerplate, is_identifier, picture_kind


@pytest.mark.parametrize(
    "line",
    [
        "Read more: Ten bridges to see",
        "Share this article",
        "Advertisement",
        "We use cookies to improve this site.",
        "© 2020 Morning News. All rights reserved.",
        "Home > News > Local",
        "Follow Jo Li on Twitter @joli",
        "* * *",
        "This story has been updated with a reply from the city.",
    ],
)
def test_knows_boilerplate(line: str) -> None:
    assert is_boilerplate(line)


@pytest.mark.parametrize(
    "line",
    [
        "Shares fell on Monday.",
        "More than 200 people marched.",
        "Read alone, the law says little of it.",
        "Home prices rose.",
    ],
)
def test_keeps_sentences(line: str) -> None:
    assert not is_boilerplate(line)


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("FILE PHOTO: The bridge at night. REUTERS/Jo Li", "caption"),
        ("Crews at the bridge. (AP Photo/Jo Li)", "caption"),
        ("The bridge is shut.Jo Li/Getty Images", "caption"),
        ("Crews at the old bridge yesterday. Picture: Zoë Doe/© RiverNews.ie", "caption"),
        ("Photograph: Jo Li/AFP", "credit"),
        ("Jo Li via Getty Images", "credit"),
        ("Sources: City May Not Pay For Bridge Repair", None),
        ("The bridge is shut.", None),
        (f"The bridge{300 * chr(0x2003)}", None),
    ],
)
def test_tells_captions_and_credits(line: str, kind: str | None) -> None:
    assert picture_kind(line) == kind


def test_cuts_the_credit_off_a_caption() -> None:
    line = "The bridge on July 26, 2023. Work goes on.AFP via Getty Images"
    assert line[find_trailing_credit(line) :] == "AFP via Getty Images"


@pytest.mark.parametrize(
    "line", ["AB-CD3-0117", "MSG 0451", "r a BC-Bridge 03-03 0123", "1 of 120 DOCUMENTS", "PA0303152289"]
)
def test_knows_the_numbers_of_messages(line: str) -> None:
    assert is_identifier(line) or is_boilerplate(line)


def test_an_agency_may_number_its_items() -> None:
    assert is_identifier("baltic news agency item no: 0304012")


@pytest.mark.parametrize("line", ["U.S. M-1 UP 2.1 BLN DLRS", "GE TO BUY 5 PCT OF RCA", "Three die in 1987 crash"])
def test_keeps_titles_with_numbers(line: str) -> None:
    assert not is_identifier(line)


@pytest.mark.timeout(10)
@pytest.mark.parametrize(
    "line",
    [79 * "9" + "-text", "photo: " + 90 * "ñ" + "  by", "Source: " + 90 * "a" + "  b", "home" + 75 * "→ø" + "1"],
)
def test_a_line_that_is_nearly_one_takes_no_time(line: str) -> None:
    assert not is_identifier(line)
    assert not is_boilerplate(line)
    assert picture_kind(line) is None


def test_reads_who_closes_a_story() -> None:
    line = "(Reporting by Jo Li in Paris and Max Roe; Editing by Ann Poe)"
    assert is_closing_credit(line)
    assert read_reporters(line) == ["Jo Li", "Max Roe"]


@pytest.mark.parametrize(
    ("line", "credit", "agency", "date"),
    [
        ("REUTER...", "REUTER...", "REUTER", None),
        ("The bridge is shut. (Yonhap)", "(Yonhap)", "Yonhap", None),
        ("Source: Tanjug", "Source: Tanjug", "Tanjug", None),
        ("The bridge is shut. - Bernama", "- Bernama", "Bernama", None),
        (
            "(Xinhua News Agency May 13, 2008)",
            "(Xinhua News Agency May 13, 2008)",
            "Xinhua News Agency",
            "May 13, 2008",
        ),
    ],
)
def test_reads_the_agency_that_closes_a_story(line: str, credit: str, agency: str, date: str | None) -> None:
    assert read_closing_source(line) == ClosingSource(agency, line.index(credit), date)


@pytest.mark.parametrize("line", ["Exeter", "She had told Reuters", "The bridge is shut. (Exeter)"])
def test_leaves_what_is_no_agency(line: str) -> None:
    assert read_closing_source(line) is None


@pytest.mark.parametrize(
    "line",
    [
        "From staff and wire reports", "Having trouble viewing this page?", "Manage your email preferences",
        "Filed under: Bridges", "For subscribers only", "Exclusive to members", "This article is for subscribers",
        "Premium content", "Unlock this article", "Listen to this article", "Text size: A A", "Copy link",
        "Word count: 412", "Letters to the editor", "No. 12/04", "To the editor:", "Story continues below",
        "Article continues below", "Promoted stories", "Read the full story", "Must-reads: us", "You may also like",
        "Recommended for you", "Trending now", "Top stories", "What to read next", "No comments yet",
        "Twitter: @zoedoe", "Follow @zoedoe", "Register now", "Newsletter sign-up", "Already a subscriber?",
        "Thank you for subscribing", "Download our free app now", "Support our journalism", "Please enable JavaScript",
        "Accept all cookies", "Cookie settings", "Privacy policy", "Terms of use", "JavaScript is disabled",
        "Your browser is old", "Loading...", "3 of 9", "Reading time: 3 min", "Story highlights", "In this article",
        "Page 3 of 9", "Page A12", "www.example.org/bridge", "- 30 -", "Paywall",
        "Log in to comment, or register for free", "Editor's note: An earlier version of this story gave another day.",
        "This material may not be published or broadcast.", "For reprints, write to the publisher.",
        "Reproduction in whole or in part is forbidden.", "Republished with permission.",
        "The views expressed here are the writer's.", "The author's views are her own.", "(Image courtesy: Zoë Doe)",
    ],
)  # fmt: skip
def test_lines_of_sites_are_boilerplate(line: str) -> None:
    assert is_boilerplate(line)


@pytest.mark.parametrize(
    "line",
    [
        "About the Archive",
        "This is a digitized version of an article from before the start of online publication",
        "See the article in its original context from",
        "Give this article",
        "Disclosure statement",
        "Heard on Morning News",
        "Our Standards: The Bugle Trust Principles",
        "Media playback is not supported on this device",
        "Approx. 3 min read",
        "pic.twitter.com/abc123",
        "Larger text size",
    ],
)
def test_sets_aside_what_sites_print_beside_a_story(line: str) -> None:
    assert is_boilerplate(line)
