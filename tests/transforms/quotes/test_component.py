"""The quote finder in a spaCy pipeline."""

from __future__ import annotations

from spacy.language import Language

from transforms.quotes.component import QuoteFinder


def test_component_fills_spans(nlp: Language) -> None:
    doc = QuoteFinder()(nlp("“The bridge is safe,” Ana Núñez said."))
    (span,) = doc.spans["quotes"]
    assert (span.text, span.label_, span._.quote.rule) == ("The bridge is safe,", "direct", "cue after")
