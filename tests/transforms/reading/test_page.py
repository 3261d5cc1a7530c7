import time

import pytest

from transforms.reading.page import read_fragment, read_page
from transforms.reading.text import Decoded, declared_charset, decode_text

SENTENCE = "The ferry to the island sailed again after three weeks in dock, the port authority said on Thursday."
STORY = "".join(f"<p>{SENTENCE} It is trip {number}.</p>" for number in range(4))


def test_the_body_comes_without_what_surrounds_it() -> None:
    page = read_page(
        f"<html><body><nav><a href='/'>Home</a></nav><div class='content'><p class='author'>By Ida Lund</p>{STORY}"
        "</div><div class='comments'><p>First!</p></div><footer><p>All rights reserved</p></footer></body></html>"
    )
    assert page.text.split("\n\n") == [f"{SENTENCE} It is trip {number}." for number in range(4)]
    assert page.metadata["authors"] == ["Ida Lund"]


def test_a_short_page_keeps_its_paragraphs() -> None:
    lines = ["The ferry sails again", "By Ida Lund", SENTENCE, "“It was time,” said Ms. Åse. She has waited."]
    page = read_page(
        f"<html><body><article><h1>{lines[0]}</h1><p>{'</p><p>'.join(lines[1:])}</p></article></body></html>"
    )
    assert page.text.split("\n\n") == lines


def test_what_the_page_says_in_json_ld_goes_first() -> None:
    page = read_page(
        '<html><head><title>Rain - Bugle</title><script type="application/ld+json">{"@graph": [{"@type": "NewsArticle",'
        f' "headline": "Rain", "author": "Ana Šimić"}}]}}</script></head><body>{STORY}</body></html>'
    )
    assert (page.metadata["headline"], page.metadata["authors"]) == ("Rain", ["Ana Šimić"])


@pytest.mark.parametrize(
    ("head", "body", "published"),
    [
        ('<meta property="article:published_time" content="2023-05">', "", "2023-05"),
        ("", '<time itemprop="datePublished" datetime="2023-05-04">4 May</time>', "2023-05-04"),
        ("", "<p>Built in 2019-03-02.</p>", None),
        ("", "<time datetime='2001-01-01'>long ago</time>", None),
    ],
)
def test_a_day_of_publication_is_never_guessed(head: str, body: str, published: str | None) -> None:
    page = read_page(f"<html><head>{head}</head><body>{body}{STORY}</body></html>")
    assert page.metadata.get("published") == published


@pytest.mark.parametrize(
    "html", ["<div>" * 19_000 + "Rain", "<p>Rain " * 100_000, "<p>Rain " * 9_000, "<b>" * 18_000 + "<p>Rain</p>"]
)
def test_nesting_and_size_cost_little(html: str) -> None:
    start = time.monotonic()
    read_page(f"<html><body>{html}</body></html>")
    assert time.monotonic() - start < 30  # seconds; a tenth of it on an idle machine


def test_a_fragment_keeps_all_of_its_text() -> None:
    assert read_fragment("<p>Um.</p><p>Käse & <i>Brot</i></p>") == "Um.\n\nKäse & Brot"


def test_latin_1_is_read_as_browsers_do() -> None:
    content = "<meta charset=iso-8859-1><p>“Ça va”</p>".encode("cp1252")
    assert declared_charset(content) == "iso-8859-1"
    assert decode_text(content, declared_charset(content)) == Decoded(content.decode("cp1252"), "cp1252")
