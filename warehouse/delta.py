"""The rows that came and went between two versions of a table, found by key: exact, and quick where little changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import reduce

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

OWNER = "article_id"


@dataclass(frozen=True)
class Delta:
    """Rows that are only in the old version (`gone`) or only in the new one (`come`), each in its version's order."""

    gone: pa.Table
    come: pa.Table

    def of_whole_articles(self, old: pa.Table, new: pa.Table) -> Delta:
        """All rows, of the two versions, of each article that has a changed row."""
        changed = pa.chunked_array([*self.gone[OWNER].chunks, *self.come[OWNER].chunks], pa.string())
        return Delta(*(rows.filter(pc.is_in(rows[OWNER], value_set=changed)) for rows in (old, new)))


def find_delta(old: pa.Table, new: pa.Table, key: Sequence[str]) -> Delta:
    """The delta from one version of a table to another, in each of which the key is unique.

    >>> old, new = pa.table({"k": [1, 2, 3], "v": ["a", "b", None]}), pa.table({"k": [1, 3, 4], "v": ["a", "c", "d"]})
    >>> delta = find_delta(old, new, ["k"])
    >>> delta.gone["k"].to_pylist(), delta.come["k"].to_pylist()
    ([2, 3], [3, 4])
    """
    places = _places(old, new, key)
    is_known = places >= 0
    theirs = old.take(pa.array(places[is_known]))
    ours = new.filter(pa.array(is_known))
    is_kept = is_known.copy()
    is_kept[is_known] = reduce(np.logical_and, (_are_equal(theirs[name], ours[name]) for name in new.column_names))
    is_gone = np.ones(old.num_rows, bool)
    is_gone[places[is_kept]] = False
    return Delta(old.filter(pa.array(is_gone)), new.filter(pa.array(~is_kept)))


def _places(old: pa.Table, new: pa.Table, key: Sequence[str]) -> np.ndarray:
    """Where each new row's key stands in the old version; -1 for nowhere."""
    codes = _key_codes(pa.concat_tables([old.select(key), new.select(key)]))
    before, after = codes[: old.num_rows], codes[old.num_rows :]
    places: np.ndarray = pc.fill_null(pc.index_in(pa.array(after), value_set=pa.array(before)), -1).to_numpy()
    return places


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
