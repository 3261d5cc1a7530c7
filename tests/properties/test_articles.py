"""Properties of the layout reader that hold for any text."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from transforms.articles import parse_article
from transforms.articles.article import Article, body_span

OPENERS = [
    "PARIS (AP) — ",
    "By Jo Li\n",
    "date 2020-03-03 ",
    "March 3, 2020",
    "Read more\n",
    "Reuter\n",
    "Subject: x\n",
]
MARKS = [
    "\n\n",
    "\r\n",
    "\u2028",
    " ",
    "(",
    "--",
    ":",
    "“",
    "🦋",
    "\u200f",
    "\u200b",
    "\x00",
    "    ",
    "The bridge is shut. ",
    "&nbsp;",
    "\n**",
    "<HL>\n",
    " / ",
    "HD\n",
]
PIECES = st.sampled_from([*OPENERS, *MARKS])
TEXTS = st.lists(PIECES | st.text(max_size=30), max_size=40).map("".join)


KINDS = {"headline", "subheadline", "byline", "dateline", "caption", "credit", "body", "boilerplate"}


def check(article: Article) -> None:
    position = 0
    for paragraph in article.paragraphs:
        assert paragraph.kind in KINDS
        stretch = article.text[paragraph.char_start : paragraph.char_end]
        assert stretch
        assert stretch == stretch.strip()
        assert not article.text[position : paragraph.char_start].strip()
        position = paragraph.char_end
    assert not article.text[position:].strip()


@given(TEXTS)
@example("")
@example("PARIS (AP) --\n")
@example("[Text] PARIS, March 3 (AFP) -- It rained on Monday.\n")
@example("Bridge shut by crack\n\n&nbsp;\n\nIt rained on Monday.\n")
@example("A headline of five words\n\nBy Ann Lee\n\nsome war;\n\nPARIS (AP) -- It rained on Monday.\n")
@settings(max_examples=300, deadline=None)
def test_paragraphs_cover_the_text_in_order(text: str) -> None:
    article = parse_article(text)
    assert article.text == text
    check(article)
    assert parse_article(text) == article


@given(TEXTS)
@settings(max_examples=100, deadline=None)
def test_the_body_lies_where_its_paragraphs_lie(text: str) -> None:
    article = parse_article(text)
    body = [p for p in article.paragraphs if p.kind == "body"]
    assert (article.body_start is None) == (article.body_end is None)
    if article.body_start is not None:
        assert (article.body_start, article.body_end) == (body[0].char_start, body[-1].char_end)
    if body:
        assert body_span(article) == (body[0].char_start, body[-1].char_end)
    assert set(article.unclassified) <= {(p.char_start, p.char_end) for p in article.paragraphs}
