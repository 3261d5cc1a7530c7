"""What is sent to the process that writes a part."""

from __future__ import annotations

import pickle

import pyarrow as pa

from flows.resolving import Resolved
from transforms.article_reading import Link, Said

SAID = pa.table({"quote_id": ["ç"], "speaker_id": ["é"], "statement_id": ["s"]})


def links(count: int) -> pa.Table:
    link = {"entity_id": "é", "entity_type": "GPE", "link_rule": "name", "link_score": 1.0}
    return pa.Table.from_pylist([{"mention_id": f"{n:016x}"} | link for n in range(count)])


def test_a_part_is_sent_what_was_found_for_it_alone() -> None:
    resolved = Resolved({}, [links(2), links(10_000)], [SAID] * 2, [{}, {}])
    small, large = (resolved.for_part(part)[1] for part in (0, 1))
    assert len(pickle.dumps(small)) < 5_000 < len(pickle.dumps(large))
    assert small(["roles"]).links["0" * 15 + "1"] == Link("é", "GPE", "name", 1.0)
    assert small(["quotes"]).quotes == {"ç": Said("é", "s")}
