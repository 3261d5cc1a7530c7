import pytest

from transforms.articles import parse_article
from transforms.articles.blocks import read_blocks
from transforms.articles.key_blocks import count_head_blocks, find_key_headline, read_key_blocks
from transforms.articles.lone_lines import stands_alone

STORY = "The bridge was shut on Tuesday, said Šimić."


def read(text: str) -> tuple[list[str], str | None, int]:
    keys, blocks = read_key_blocks(text, read_blocks(text, stands_alone))
    parts = [" ".join(text[block.start : block.end].split()) for block in blocks]
    return parts, find_key_headline(text, blocks, keys), count_head_blocks(text, blocks, keys)


@pytest.mark.parametrize(
    ("text", "parts", "headline", "count"),
    [
        (f"TITLE\nBridge shut\n\nAUTHOR\nJo Li\n\nDATE\n2004-03-03\n\nTEXT\n{STORY}",
         ["TITLE Bridge shut", "AUTHOR Jo Li", "DATE 2004-03-03", "TEXT", STORY], "Bridge shut", 3),
        (f"HD\nBridge shut\nBY\nJo Li\nWC\n12 words\nLP\n{STORY}",
         ["HD Bridge shut", "BY Jo Li", "WC 12 words", "LP", STORY], "Bridge shut", 3),
        (f"Author: Jo Li\nFull text: {STORY}\nTitle: Another",
         ["Author: Jo Li", "Full text:", STORY, "Title: Another"], None, 1),
        (f"Subject: Bridges\nTitle: Bridge shut\n\n{STORY}",
         ["Subject: Bridges", "Title: Bridge shut", STORY], "Bridge shut", 2),
        (f"<HEADLINE>\nBridge shut\n</HEADLINE>\n<DATELINE>\nPARIS (AFP)\n</DATELINE>\n<TEXT>\n{STORY}",
         ["<HEADLINE> Bridge shut </HEADLINE>", "<DATELINE> PARIS (AFP) </DATELINE>", "<TEXT>", STORY],
         "Bridge shut", 2),
        (f"Bridge shut\n\n{STORY}", ["Bridge shut", STORY], None, 0),
    ],
)  # fmt: skip
def test_joins_keys_and_what_they_name(text: str, parts: list[str], headline: str | None, count: int) -> None:
    assert read(text) == (parts, headline, count)


def test_the_outlet_behind_a_title_is_no_part_of_it() -> None:
    article = parse_article("title: Bridge Shut by Crack - The New York Times\nauthor: Jo Li\ncontent: It was shut.\n")
    assert article.headline == "Bridge Shut by Crack"


def test_codes_may_stand_before_one_space() -> None:
    head = "HD Bridge shut by crack\nBY Jo Li\nPD 3 March 2004\nSN The Planet\n\nLP\n"
    article = parse_article(f"{head}The bridge was shut on Tuesday.\n\nTD\nFerries ran.\n")
    assert (article.headline, article.authors, article.publisher) == ("Bridge shut by crack", ("Jo Li",), "The Planet")
