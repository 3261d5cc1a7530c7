"""What is sent to the process that writes a part."""

from __future__ import annotations

import pickle

import pyarrow as pa

from flows.resolving import Resolved

SAID = pa.table({"quote_id": ["ç"], "speaker_id": ["é"], "statement_id": ["s"]})


def links(count: int) -> pa.Table:
    return pa.table({"mention_id": [f"{n:016x}" for n in range(count)], "entity_id": ["é"] * count})


def test_a_part_is_sent_what_was_found_for_it_alone() -> None:
    resolved = Resolved({}, [links(2), links(10_000)], [links(1), links(0)], [SAID] * 2, [{}, {}])
    small, large = (resolved.for_part(part)[1] for part in (0, 1))
    assert len(pickle.dumps(small)) < 5_000 < len(pickle.dumps(large))
    assert small.found["mentions"] == links(2)
    assert (small.entities, large.entities) == ({"0" * 16: "é"}, {})


def test_roles_are_as_they_were_where_their_bearers_lead_where_they_did() -> None:
    before, after = (Resolved({}, [links(n)], [links(1)], [SAID], [{}]).for_part(0)[0] for n in (2, 3))
    assert {name for name in before if before[name] != after[name]} == {"mentions"}
