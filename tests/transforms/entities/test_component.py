"""The spaCy component."""

from __future__ import annotations

from spacy.language import Language

from transforms.entities.component import NameFinder


def test_names_are_spans_with_type_and_chain(nlp: Language) -> None:
    doc = NameFinder()(nlp("Secretary Ann Lee left. Lee will return to Niamey."))
    spans = [(span.text, span.label_, span.id_) for span in doc.spans["names"]]
    assert [(text, label) for text, label, _ in spans] == [
        ("Ann Lee", "PERSON"),
        ("Lee", "PERSON"),
        ("Niamey", "GPE"),
    ]
    assert spans[0][2] == spans[1][2] != spans[2][2]
