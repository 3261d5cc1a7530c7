"""The name finder as a spaCy component: `nlp.add_pipe("dateline_names")` after the parser and the `ner` pipe."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc, Span

from transforms.entities.annotate import annotate_document

SPANS = "names"


@Language.component(
    "dateline_names", requires=["doc.ents", "token.pos", "token.dep", "token.sent_start"], assigns=["doc.spans"]
)
def annotate_names(doc: Doc) -> Doc:
    """The document with its mentions in `doc.spans["names"]`: entity type as label, chain number as span id."""
    spans = []
    for mention in annotate_document(doc).mentions:
        span_id = "" if mention.chain is None else str(mention.chain)
        span = doc.char_span(mention.char_start, mention.char_end, label=mention.entity_type, span_id=span_id)
        if isinstance(span, Span):
            spans.append(span)
    doc.spans[SPANS] = spans
    return doc
