"""One spaCy Doc for a whole article, put together from the parses of its paragraphs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc
from spacy.vocab import Vocab

from transforms.articles.article import Article, Paragraph

UNIT_CHARACTERS = 20_000


def parse_units(article: Article) -> tuple[Paragraph, ...]:
    """The paragraphs of an article, those too long for a parser cut at white space into pieces of at most 20,000."""
    return tuple(unit for paragraph in article.paragraphs for unit in _pieces(article.text, paragraph))


def _pieces(text: str, paragraph: Paragraph) -> Iterator[Paragraph]:
    start, end = paragraph.char_start, paragraph.char_end
    while end - start > UNIT_CHARACTERS:
        window = text[start : start + UNIT_CHARACTERS]
        cut = start + (len(window) - len(window.split()[-1]) if len(window.split()) > 1 else UNIT_CHARACTERS)
        piece_end = start + len(text[start:cut].rstrip())
        yield Paragraph(paragraph.kind, start, piece_end)
        start = cut + len(text[cut:end]) - len(text[cut:end].lstrip())
    if start < end:
        yield Paragraph(paragraph.kind, start, end)


def assemble_document(text: str, paragraphs: Sequence[Paragraph], parses: Sequence[Doc], vocab: Vocab) -> Doc:
    """The parses as one Doc whose `text` is the article's, so that token offsets are offsets into the article.

    `parses[i].text` is the text of `paragraphs[i]`. What lies between paragraphs becomes white-space tokens of their
    own sentences. Word vectors' context (`Doc.tensor`) is dropped.
    """
    pieces: list[Doc] = []
    position = 0
    for paragraph, parse in zip(paragraphs, parses, strict=True):
        if paragraph.char_start > position:
            pieces.append(_gap(text[position : paragraph.char_start], vocab))
        pieces.append(parse)
        position = paragraph.char_end
    if position < len(text):
        pieces.append(_gap(text[position:], vocab))
    if not pieces:
        return Doc(vocab)
    whole = Doc.from_docs(pieces, ensure_whitespace=False, exclude=["tensor"])  # type: ignore[call-arg]  # missing in its stub
    assert whole is not None  # noqa: S101 (from_docs gives None for no pieces only)
    return whole


def _gap(text: str, vocab: Vocab) -> Doc:
    return Doc(vocab, words=[text], spaces=[False], sent_starts=[True])
