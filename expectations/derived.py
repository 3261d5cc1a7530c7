"""Flags that follow from a row alone, so that no query need compute them."""

from __future__ import annotations

from collections.abc import Callable
from functools import reduce

import pyarrow as pa
import pyarrow.compute as pc

from transforms.schemas import TABLES


def is_complete(rows: pa.Table, table: str) -> pa.ChunkedArray:
    """Whether every required column has a value."""
    return reduce(pc.and_, (pc.is_valid(rows[name]) for name in required_columns(table)))


def body_in_bounds(rows: pa.Table, table: str) -> pa.ChunkedArray:
    """Whether the body lies in the text and is not empty; true where there is none."""
    start, end, length = rows["body_start"], rows["body_end"], pc.utf8_length(rows["text"])
    is_inside = pc.and_(pc.and_(pc.greater_equal(start, 0), pc.less(start, end)), pc.less_equal(end, length))
    is_absent = pc.and_(pc.is_null(start), pc.is_null(end))
    return pc.or_(pc.fill_null(is_inside, False), is_absent)


def is_publication_whole(rows: pa.Table, table: str) -> pa.ChunkedArray:
    """Whether first day, last day and basis of the publication date are all known or all unknown."""
    return _known_together(rows, "published_earliest", "published_latest", "published_basis")


def is_interval_whole(rows: pa.Table, table: str) -> pa.ChunkedArray:
    """Whether first and last day are both known or both unknown."""
    return _known_together(rows, "earliest", "latest")


def is_cue_whole(rows: pa.Table, table: str) -> pa.ChunkedArray:
    """Whether the cue and its span are all known or all unknown."""
    return _known_together(rows, "cue", "cue_start", "cue_end")


def is_speaker_whole(rows: pa.Table, table: str) -> pa.ChunkedArray:
    """Whether the speaker as written and its span are all known or all unknown."""
    return _known_together(rows, "speaker", "speaker_start", "speaker_end")


def is_passage_long_enough(rows: pa.Table, table: str) -> pa.ChunkedArray:
    """Whether both texts of a shared passage are as long as their places say, and not empty."""
    fits = [
        pc.equal(pc.utf8_length(rows[f"text_{x}"]), pc.subtract(rows[f"end_{x}"], rows[f"start_{x}"])) for x in "ab"
    ]
    return reduce(pc.and_, (*fits, *(pc.greater(pc.utf8_length(rows[f"text_{x}"]), 0) for x in "ab")))


def required_columns(table: str) -> tuple[str, ...]:
    """The columns of a table that are never NULL."""
    return tuple(field.name for field in TABLES[table].columns if not field.nullable)


def _known_together(rows: pa.Table, first: str, *others: str) -> pa.ChunkedArray:
    known = pc.is_valid(rows[first])
    return reduce(pc.and_, (pc.equal(known, pc.is_valid(rows[name])) for name in others))


FLAGS: dict[str, Callable[[pa.Table, str], pa.ChunkedArray]] = {
    flag.__name__: flag
    for flag in (
        is_complete,
        body_in_bounds,
        is_publication_whole,
        is_interval_whole,
        is_cue_whole,
        is_speaker_whole,
        is_passage_long_enough,
    )
}
"""The flags by name."""
