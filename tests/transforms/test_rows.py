"""Rows, and what resolve found for them."""

from __future__ import annotations

import pyarrow as pa

from transforms.rows import with_found

NAMES = ("quote_id", "speaker_id", "text")
SCHEMA = pa.schema([pa.field(name, pa.string(), metadata={"comment": "…"}) for name in NAMES])
FOUND = pa.table({"quote_id": ["ö", "x", "ä"], "speaker_id": ["1", "2", None]})


def test_what_was_found_takes_the_place_of_what_rows_bore() -> None:
    rows = pa.table({"quote_id": ["ä", "ö"], "speaker_id": ["old", "old"], "text": ["…", "“é”"]}, SCHEMA)
    found = with_found(rows, FOUND)
    assert found == pa.table({"quote_id": ["ä", "ö"], "speaker_id": [None, "1"], "text": ["…", "“é”"]}, SCHEMA)
    assert found.schema.equals(SCHEMA, check_metadata=True)
