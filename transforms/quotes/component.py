"""The quote finder as a spaCy component: `nlp.add_pipe("dateline_quotes")` fills `doc.spans["quotes"]`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from spacy.language import Language
from spacy.tokens import Doc, Span

from transforms.quotes.finder import find_quotes_in
from transforms.quotes.quote import Quote

_LINE = re.compile(r"\S[^\n]*\S|\S")
EXTENSION = "quote"


class QuoteFinder:
    """Sets `doc.spans["quotes"]`: a span per quote, labelled by kind, the `Quote` itself in `span._.quote`."""

    def __init__(self, name: str = "dateline_quotes") -> None:
        self.name = name
        if not Span.has_extension(EXTENSION):
            Span.set_extension(EXTENSION, default=None)

    def __call__(self, doc: Doc) -> Doc:
        """The document, its quotes found; every line is a paragraph."""
        text = doc.text
        lines = [found.span() for found in _LINE.finditer(text)]
        doc.spans["quotes"] = [span for quote in find_quotes_in(doc, text, lines, ()) for span in _spans(doc, [quote])]
        return doc


def _spans(doc: Doc, quotes: Sequence[Quote]) -> list[Span]:
    spans = []
    for quote in quotes:
        span = doc.char_span(quote.char_start, quote.char_end, label=quote.kind, alignment_mode="expand")
        if span is not None:
            span._.set(EXTENSION, quote)
            spans.append(span)
    return spans


@Language.factory("dateline_quotes", requires=["token.dep", "token.tag"], assigns=["doc.spans"])
def create_quote_finder(nlp: Language, name: str) -> QuoteFinder:
    """The component for a pipeline with a tagger and a parser."""
    return QuoteFinder(name)
