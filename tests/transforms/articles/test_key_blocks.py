import pytest

from transforms.articles import parse_article
from transforms.articles.blocks import read_blocks
from transforms.articles.key_blocks import count_head_blocks, find_key_headline, read_key_blocks
from transforms.articles.lone_lines import stands_alone

STORY = "The bridge was shut on Tuesday, said Šimić."

TOLD = "BAY CITY -- Ferries stayed in port on Monday after a storm, the harbor office said."


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


def test_a_headline_may_have_marked_lines_and_a_byline_below_them() -> None:
    head = "<DOC>\n<HL> Bridge Is Shut:\n@  Ferries Full\n@  ----\n@  By Jane Doe</HL>\n<SO> THE BUGLE</SO>\n<TEXT>\n"
    article = parse_article(f"{head}{TOLD}\n</TEXT>\n")
    assert (article.headline, article.authors) == ("Bridge Is Shut: Ferries Full", ("Jane Doe",))


@pytest.mark.parametrize("key", ["<DATE1>  3 March 1994 </DATE1>", "<DOCNO> XYZ940303-0012 </DOCNO>"])
def test_a_tag_round_other_tags_is_opened_and_a_number_may_tell_the_day(key: str) -> None:
    article = parse_article(f"<DOC>\n<HEADER>\n{key}\n</HEADER>\n<HL> Bridge Is Shut </HL>\n<TEXT>\n{TOLD}\n</TEXT>\n")
    assert article.published is not None
    assert str(article.published.earliest) == "1994-03-03"


def test_figures_are_settled_by_the_number_of_the_document() -> None:
    article = parse_article(
        f"<DOCNO> XYZ940304-0012 </DOCNO>\n<HL> Bridge Shut </HL>\n<DD> 03/04/94</DD>\n<TEXT>\n{TOLD}"
    )
    assert (article.published_basis, str(article.published and article.published.earliest)) == ("header", "1994-03-04")


def test_a_day_in_brackets_is_no_part_of_a_title() -> None:
    article = parse_article(f"Storm Keeps Ferries in Port [19940303]\n\n{TOLD}")
    assert article.headline == "Storm Keeps Ferries in Port"
    assert str(article.published and article.published.earliest) == "1994-03-03"
