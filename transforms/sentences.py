"""Sentences: where each begins and ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from transforms.articles import Article

if TYPE_CHECKING:
    from spacy.tokens import Doc

Sentence = tuple[int, int, int]
"""Number of its paragraph, first character, one past the last."""


def find_sentences(doc: Doc, article: Article) -> list[Sentence]:
    """The sentences of each paragraph, without white space at their ends; none crosses a paragraph."""
    starts = [token.idx for token in doc if token.is_sent_start]
    sentences = []
    position = 0
    for number, paragraph in enumerate(article.paragraphs):
        while position < len(starts) and starts[position] <= paragraph.char_start:
            position += 1
        cuts = [paragraph.char_start]
        while position < len(starts) and starts[position] < paragraph.char_end:
            cuts.append(starts[position])
            position += 1
        for start, end in zip(cuts, [*cuts[1:], paragraph.char_end], strict=True):
            written = article.text[start:end]
            if written.strip():
                left = start + len(written) - len(written.lstrip())
                sentences.append((number, left, start + len(written.rstrip())))
    return sentences
