"""The spaCy component."""

from __future__ import annotations

from datetime import date

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from transforms.dates import DateInterval
from transforms.dates.component import SPANS_KEY


@pytest.fixture(scope="module")
def blank() -> Language:
    pipeline = spacy.blank("en")
    pipeline.add_pipe("dateline_dates", config={"published": "2023-07-29"})
    return pipeline


def test_spans_carry_their_values(blank: Language) -> None:
    doc = blank("Zoë arrived on Wednesday and left two days ago.")
    assert [(span.text, span._.timex_value, span.label_) for span in doc.spans[SPANS_KEY]] == [
        ("Wednesday", "2023-07-26", "DATE"),
        ("two days ago", "2023-07-27", "DATE"),
    ]
    assert doc.spans[SPANS_KEY][0]._.earliest == date(2023, 7, 26)
    assert "read against 2023-07-29" in doc.spans[SPANS_KEY][0]._.timex_reason


def test_the_publication_of_a_doc_wins(blank: Language) -> None:
    doc = blank.make_doc("It opened yesterday.")
    doc._.published = DateInterval.day(date(2020, 3, 1))
    assert blank(doc).spans[SPANS_KEY][0]._.timex_value == "2020-02-29"


def test_a_doc_survives_bytes(blank: Language) -> None:
    doc = blank("It opened yesterday.")
    copy = Doc(blank.vocab).from_bytes(doc.to_bytes())
    assert copy.spans[SPANS_KEY][0]._.timex == doc.spans[SPANS_KEY][0]._.timex


def test_without_a_publication_relative_dates_stay_open() -> None:
    pipeline = spacy.blank("en")
    pipeline.add_pipe("dateline_dates")
    doc = pipeline("It opened on Wednesday.")
    span = doc.spans[SPANS_KEY][0]
    assert (span._.timex_value, span._.earliest) == ("XXXX-WXX-3", None)
