"""Entities whose mentions went elsewhere from one version of `mentions` to another, looked for where parts changed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from warehouse.parts import file_mark, read_column

MOVED = pa.schema([("old_id", pa.string()), ("new_id", pa.string())])


def find_redirects(old: Path, new: Path) -> pa.Table:
    """Ids of entities from one Parquet folder of `mentions` to another, sorted: old_id, new_id.

    The old id is gone (a merge), or the new one took some of its mentions (a split).
    """
    before, after = sorted(old.glob("*.parquet")), sorted(new.glob("*.parquet"))
    kept = [part for part in after if is_one_file(old / part.name, part)]
    changed = [part for part in after if part not in kept]
    moved = pa.concat_tables([MOVED.empty_table(), *(find_moves(old / part.name, part) for part in changed)])
    if not moved.num_rows:
        return moved
    standing = entity_ids(kept)
    is_gone = is_new_to(moved["old_id"], [standing, entity_ids(changed)])
    is_new = is_new_to(
        moved["new_id"], [standing, entity_ids([part for part in before if new / part.name not in kept])]
    )
    redirects = moved.filter(pc.or_(is_gone, is_new)).group_by(MOVED.names).aggregate([])
    return redirects.sort_by([(name, "ascending") for name in MOVED.names])


def is_one_file(old: Path, new: Path) -> bool:
    """Whether a part was taken over as it lies there."""
    return old.is_file() and file_mark(old) == file_mark(new)


def find_moves(old: Path, new: Path) -> pa.Table:
    """The two entities of each mention of a part that has another than before; no mention moves to another part."""
    if not old.is_file():
        return MOVED.empty_table()
    before, after = (pq.ParquetFile(part).read(["mention_id", "entity_id"]) for part in (old, new))
    was = before["entity_id"].take(pc.index_in(after["mention_id"], value_set=before["mention_id"]))
    both = pa.table([was, after["entity_id"]], schema=MOVED)
    return both.filter(pc.not_equal(both["old_id"], both["new_id"]))


def entity_ids(parts: Sequence[Path]) -> pa.Array:
    """The entities that are mentioned."""
    return read_column(parts, "entity_id").unique().drop_null()


def is_new_to(ids: pa.ChunkedArray, known: Sequence[pa.Array]) -> pa.ChunkedArray:
    """Whether each id is in none of the known ones."""
    return pc.invert(pc.is_in(ids, value_set=pa.concat_arrays(known)))
