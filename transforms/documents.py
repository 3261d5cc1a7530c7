"""One spaCy Doc for a whole article, put together from the parses of its paragraphs."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc
from spacy.vocab import Vocab

from transforms.articles.article import Paragraph


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
    whole = Doc.from_docs(pieces, ensure_whitespace=False, exclude=["tensor"])
    assert whole is not None  # noqa: S101 (from_docs gives None for no pieces only)
    return whole


def _gap(text: str, vocab: Vocab) -> Doc:
    gap = Doc(vocab, words=[text], spaces=[False], sent_starts=[True])
    return gap
