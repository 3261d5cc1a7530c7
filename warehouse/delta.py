"""The rows that came and went between two versions of a table, found by key: exact, and quick where little changed."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from transforms.schemas import PER_ARTICLE, TABLES
from warehouse.diff import changed_parts
from warehouse.parts import FileMark, file_mark, part_name, parts_of, read_files

OWNER = "article_id"
Kept = Mapping[str, Collection[str]]
"""By table, the parts that were taken over from the last release."""


@dataclass(frozen=True)
class Delta:
    """What takes one version of a table to another: rows out (`gone`) and rows in (`come`), in their version's order.

    So many of them are `added`, or `removed`; the others go out and come in again.
    """

    gone: pa.Table
    come: pa.Table
    added: int
    removed: int

    def of_whole_articles(self, old: pa.Table, new: pa.Table) -> Delta:
        """All rows, of the two versions, of each article that has a changed row."""
        changed = pa.chunked_array([*self.gone[OWNER].chunks, *self.come[OWNER].chunks], pa.string())
        gone, come = (rows.filter(pc.is_in(rows[OWNER], value_set=changed)) for rows in (old, new))
        return Delta(gone, come, self.added, self.removed)


class Deltas:
    """The deltas from one Parquet folder of tables to another, each found once for the files as they are."""

    def __init__(self, old: Path, new: Path) -> None:
        self._old, self._new = old, new
        self._found: dict[tuple[str, tuple[FileMark, ...]], Delta] = {}

    def of(self, name: str, untouched: Collection[str] = ()) -> Delta:
        """The delta of a table, but for the parts that are one file in both."""
        before, after = (changed_parts(folder / name, untouched) for folder in (self._old, self._new))
        key = name, tuple(file_mark(Path(file)) for file in after)
        if key not in self._found:
            old, new = read_files(name, before), read_files(name, after)
            delta = find_delta(old, new, TABLES[name].key)
            self._found[key] = delta.of_whole_articles(old, new) if TABLES[name] in PER_ARTICLE else delta
        return self._found[key]

    def touched(self, name: str, kept: Kept) -> Delta:
        """The rows of a table that changed and, where it quotes articles, all of those that did; no others."""
        delta, articles = self.of(name, kept[name]), self.of("articles", kept["articles"])
        if TABLES[name] in PER_ARTICLE:
            delta = find_delta(delta.gone, delta.come, TABLES[name].key)
        ids = pa.chunked_array([*articles.gone[OWNER].chunks, *articles.come[OWNER].chunks], pa.string())
        if not quotes_articles(name) or not len(ids):
            return delta
        gone, come = _with_all_of(name, delta.gone, self._old, ids), _with_all_of(name, delta.come, self._new, ids)
        return Delta(gone, come, come.num_rows, gone.num_rows)


def quotes_articles(name: str) -> bool:
    """Whether rows of a table rest on the text of articles, and not only on their being there."""
    columns = TABLES[name].schema.names
    return "char_start" in columns or "start_a" in columns


def _with_all_of(name: str, rows: pa.Table, folder: Path, ids: pa.ChunkedArray) -> pa.Table:
    """Rows of a table, with all that are about some articles."""
    owners = [column for column, parent in TABLES[name].references.items() if parent == "articles"]

    def are_theirs(some: pa.Table) -> pa.ChunkedArray:
        return reduce(pc.or_, (pc.is_in(some[column], value_set=ids) for column in owners))

    parts = set(parts_of(ids).to_pylist()) if TABLES[name] in PER_ARTICLE else {part_name(0)}
    every = read_files(name, [folder / name / part for part in sorted(parts) if (folder / name / part).is_file()])
    return pa.concat_tables([rows.filter(pc.invert(are_theirs(rows))), every.filter(are_theirs(every))])


def find_delta(old: pa.Table, new: pa.Table, key: Sequence[str]) -> Delta:
    """The delta from one version of a table to another; rows that share their key with others are all new.

    >>> old, new = pa.table({"k": [1, 2, 3], "v": ["a", "b", None]}), pa.table({"k": [1, 3, 4], "v": ["a", "c", "d"]})
    >>> delta = find_delta(old, new, ["k"])
    >>> delta.gone["k"].to_pylist(), delta.come["k"].to_pylist()
    ([2, 3], [3, 4])
    """
    places = _places(old, new, key)
    is_known = places >= 0  # which they are at one new row at most
    theirs = old.take(pa.array(places[is_known]))
    ours = new.filter(pa.array(is_known))
    is_kept = is_known.copy()
    is_kept[is_known] = reduce(np.logical_and, (_are_equal(theirs[name], ours[name]) for name in new.column_names))
    is_gone = np.ones(old.num_rows, bool)
    is_gone[places[is_kept]] = False
    gone, come = old.filter(pa.array(is_gone)), new.filter(pa.array(~is_kept))
    return Delta(gone, come, come.num_rows, gone.num_rows)


def _places(old: pa.Table, new: pa.Table, key: Sequence[str]) -> np.ndarray:
    """Where each new row's key stands in the old version; -1 for nowhere, and for a key of several new rows."""
    codes = _key_codes(pa.concat_tables([old.select(key), new.select(key)]))
    before, after = codes[: old.num_rows], codes[old.num_rows :]
    places: np.ndarray = pc.fill_null(pc.index_in(pa.array(after), value_set=pa.array(before)), -1).to_numpy()
    _, numbers, counts = np.unique(after, return_inverse=True, return_counts=True)
    return np.where(counts[numbers] == 1, places, -1)


def _key_codes(keys: pa.Table) -> np.ndarray:
    """A number for each row, the same for the same key and for no other; NULL is a value as any."""
    codes, count = np.zeros(keys.num_rows, np.int64), 1
    for column in keys.columns:
        numbered = column.combine_chunks().dictionary_encode(null_encoding="encode")
        if count * (len(numbered.dictionary) or 1) >= 1 << 62:
            distinct, codes = np.unique(codes, return_inverse=True)
            count = len(distinct)
        codes = codes * len(numbered.dictionary) + numbered.indices.to_numpy()
        count *= len(numbered.dictionary) or 1
    return codes


def _are_equal(left: pa.ChunkedArray, right: pa.ChunkedArray) -> np.ndarray:
    """Whether two columns hold the same, row by row; NULL is like NULL."""
    if pa.types.is_list(left.type):
        return np.array([a == b for a, b in zip(left.to_pylist(), right.to_pylist(), strict=True)], bool)
    is_both_null = pc.and_(pc.is_null(left), pc.is_null(right))
    is_same: np.ndarray = pc.or_(pc.fill_null(pc.equal(left, right), False), is_both_null).to_numpy()
    return is_same
