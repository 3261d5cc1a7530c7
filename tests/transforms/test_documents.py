"""A whole article as one Doc, remembered parses included."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.lang.en import English
from spacy.language import Language

from transforms.articles import Paragraph, parse_article
from transforms.documents import UNIT_CHARACTERS, assemble_document, parse_units
from transforms.parses import pack_parse, unpack_parse

BLANK = English()
TEXTS = st.text(st.sampled_from("aé東🙂. ,\n\t\u00a0\u200b\u202e'“”-"), max_size=200)
ARTICLE = "GENÈVE (AP) - Zoë Ní Bhriain said 🙂 “non”.\n\n  The 東京 office\tclosed on Monday.\r\n"


@given(TEXTS)
def test_offsets_of_the_document_are_offsets_of_the_article(text: str) -> None:
    article = parse_article(text)
    units = parse_units(article)
    parses = [BLANK(text[unit.char_start : unit.char_end]) for unit in units]
    doc = assemble_document(text, units, parses, BLANK.vocab)
    assert doc.text == text
    assert all(text[token.idx : token.idx + len(token)] == token.text for token in doc)


@settings(max_examples=20)
@given(st.integers(1, 5), st.sampled_from(["word ", "東" * 7_001, "a"]))
def test_long_paragraphs_are_cut_without_loss(count: int, piece: str) -> None:
    text = (piece * (count * UNIT_CHARACTERS // len(piece) + 1)).strip()
    article = parse_article(text)
    units = parse_units(article)
    assert all(0 < unit.char_end - unit.char_start <= UNIT_CHARACTERS for unit in units)
    kept = "".join(text[unit.char_start : unit.char_end] for unit in units)
    assert kept.replace(" ", "") == text.replace(" ", "")


def test_an_empty_article_is_an_empty_document() -> None:
    assert len(assemble_document("", (), (), BLANK.vocab)) == 0
    assert assemble_document(" \n", (), (), BLANK.vocab).text == " \n"


def test_a_parse_comes_back_as_it_was(nlp: Language) -> None:
    units = parse_units(parse_article(ARTICLE))
    for unit in units:
        text = ARTICLE[unit.char_start : unit.char_end]
        made = nlp(text)
        remembered = unpack_parse(pack_parse(made), text, nlp)
        for left, right in zip(made, remembered, strict=True):
            assert (left.text, left.tag_, left.dep_, left.lemma_, left.head.i, left.ent_type_, str(left.morph)) == (
                *(right.text, right.tag_, right.dep_, right.lemma_, right.head.i, right.ent_type_, str(right.morph)),
            )
        assert [s.text for s in made.sents] == [s.text for s in remembered.sents]


def test_paragraphs_keep_their_kind_when_cut() -> None:
    text = "word " * 10_000
    article = parse_article(text)
    assert {unit.kind for unit in parse_units(article)} == {paragraph.kind for paragraph in article.paragraphs}
    assert isinstance(parse_units(article)[0], Paragraph)
