"""The name finder as a spaCy component: `nlp.add_pipe("dateline_names")` after the parser and the `ner` pipe."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc, Span

from transforms.entities.annotate import annotate_document

SPANS = "names"


class NameFinder:
    """Sets `doc.spans["names"]`: a span per mention, its entity type as label, its chain number as span id."""

    def __init__(self, name: str = "dateline_names") -> None:
        self.name = name

    def __call__(self, doc: Doc) -> Doc:
        """The document, its mentions found."""
        spans = []
        for mention in annotate_document(doc).mentions:
            span_id = "" if mention.chain is None else str(mention.chain)
            span = doc.char_span(mention.char_start, mention.char_end, label=mention.entity_type, span_id=span_id)
            if isinstance(span, Span):
                spans.append(span)
        doc.spans[SPANS] = spans
        return doc


@Language.factory("dateline_names", requires=["doc.ents", "token.pos", "token.dep"], assigns=["doc.spans"])
def create_name_finder(nlp: Language, name: str) -> NameFinder:
    """The component for a pipeline with a tagger, a parser and an entity recogniser."""
    return NameFinder(name)
