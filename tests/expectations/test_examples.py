from __future__ import annotations

from datetime import date

import pyarrow as pa
import pytest

from expectations.examples import describe_row, shorten


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("نيامي", "نيامي"),
        ("a\r\n\tb", "a b"),
        ("🦋" * 60, "🦋" * 60),
        ("é" * 61, "é" * 59 + "…"),
        ("x" * 10**6, "x" * 59 + "…"),
    ],
)
def test_long_texts_are_cut(text, expected):
    assert shorten(text) == expected


@pytest.mark.parametrize(
    ("table", "row", "column", "expected"),
    [
        ("files", {"path": "a/ñ.txt", "sha256": "x"}, "sha256", "a/ñ.txt; sha256 is x"),
        (
            "articles",
            {"path": "a.txt", "headline": "Tram", "language": "xx"},
            "language",
            "a.txt: “Tram”; language is xx",
        ),
        (
            "entities",
            {"entity_id": "00", "name": "Niger", "latitude": 91.0},
            "latitude",
            "entity_id 00: “Niger”; latitude is 91.0",
        ),
        ("stories", {"story_id": "01", "latest": date(2024, 1, 1)}, "latest", "story_id 01; latest is 2024-01-01"),
        ("rejects", {"path": "b.txt", "reason": "empty", "detail": "0 bytes"}, "", "b.txt: “0 bytes”"),
        (
            "quotes",
            {"path": "c.txt", "char_start": 1, "char_end": 4, "text": "No."},
            "text",
            "c.txt, characters 1 to 4: “No.”",
        ),
        ("sentences", {"path": None, "article_id": "02", "sentence_no": 3}, "", "article_id 02, sentence_no 3"),
    ],
)
def test_a_row_names_file_words_and_value(table, row, column, expected):
    assert describe_row(pa.Table.from_pylist([row]), 0, table, column) == expected


def test_missing_values_are_named():
    row = {
        "path": "a.txt",
        "article_id": "02",
        "sentence_no": None,
        "paragraph_no": 1,
        "char_start": 1,
        "char_end": 2,
        "text": "x",
    }
    assert describe_row(pa.Table.from_pylist([row]), 0, "sentences", "*") == (
        "a.txt, characters 1 to 2: “x”; sentence_no is missing"
    )
