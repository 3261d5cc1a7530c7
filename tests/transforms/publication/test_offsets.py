"""What relative words mean on each day of a week, and that they are read once."""

from __future__ import annotations

import pyarrow as pa
import pytest

from transforms.publication import offsets
from transforms.publication.offsets import DAY_OFFSETS, OffsetReader, read_offsets

NOTHING_KNOWN = DAY_OFFSETS.empty_table()


@pytest.mark.parametrize(
    ("text", "is_future", "expected"),
    [
        ("Wednesday", False, (-5, -6, 0, -1, -2, -3, -4)),
        ("Wednesday", True, (2, 1, 0, 6, 5, 4, 3)),
        ("two days ago", False, (-2,) * 7),
        ("yesterday", True, (-1,) * 7),
        ("8 août 2023", False, None),
        ("last week", False, None),
        ("nowhere in Áquila", False, None),
    ],
)
def test_offsets(text: str, is_future: bool, expected: tuple[int, ...] | None) -> None:
    assert read_offsets(text, is_future) == expected
    assert OffsetReader(NOTHING_KNOWN).read(text, is_future) == expected


def test_what_was_asked_for_is_handed_on() -> None:
    first = OffsetReader(NOTHING_KNOWN)
    asked = [("Wednesday", False), ("last week", False), ("Wednesday", True), ("Wednesday", False)]
    found = [first.read(*one) for one in asked]
    second = OffsetReader(first.table())
    assert first.table().num_rows == 3
    assert [second.read(*one) for one in asked] == found
    assert second.table() == first.table()


@pytest.mark.parametrize(("most_texts", "kept"), [(2, ["Thursday", "Wednesday"]), (1, ["Wednesday"])])
def test_what_is_known_is_not_read_again_and_kept_while_it_is_little(
    monkeypatch: pytest.MonkeyPatch, most_texts: int, kept: list[str]
) -> None:
    monkeypatch.setattr(offsets, "MOST_TEXTS", most_texts)
    rows = [{"text": text, "is_future": False, "offsets": [1] * 7} for text in ("Wednesday", "Thursday")]
    reader = OffsetReader(pa.Table.from_pylist(rows, DAY_OFFSETS))
    assert reader.read("Wednesday", is_future=False) == (1,) * 7
    assert reader.table()["text"].to_pylist() == kept
