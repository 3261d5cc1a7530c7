"""Parquet parts: each table is a folder of files, the rows of an article always in the part its id chooses."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from transforms.schemas import TABLES

PART_COUNT = 64
ROWS_A_GROUP = 100_000
_is_id = re.compile("[0-9a-f]{16}").fullmatch


def part_of(article_id: str) -> int:
    """The part that holds an article's rows, from its id alone: a change elsewhere never moves it.

    >>> part_of("0238ac6ec1247e1e")
    2
    """
    return int(article_id[:4], 16) % PART_COUNT


def part_name(part: int) -> str:
    """The file name of a part."""
    return f"part-{part:02d}.parquet"


def part_names(folder: Path) -> list[str]:
    """The file names of a table's parts, in order; none where the folder is missing."""
    return sorted(name for name in os.listdir(folder) if name.endswith(".parquet")) if folder.is_dir() else []


def parts_of(ids: pa.ChunkedArray) -> pa.ChunkedArray:
    """The name of the part that each article id chooses; NULL for what is none."""
    coded = ids.combine_chunks().dictionary_encode()
    names = [part_name(part_of(one)) if _is_id(one) else None for one in coded.dictionary.to_pylist()]
    return pa.chunked_array([pa.array(names, pa.string()).take(coded.indices)])


FileMark = tuple[int, int]
"""What tells a file from the one that had its name before: its number on the disk, and when it was written."""


def file_mark(file: Path) -> FileMark:
    """The mark of a file; the same for all links to it."""
    status = file.stat()
    return status.st_ino, status.st_mtime_ns


def write_part(table: pa.Table, folder: Path, part: int) -> None:
    """Write one part of a table, rows as given: the same rows always give the same bytes.

    A file that already has the name is left to its other links, which may be in a published release.
    """
    content = pa.BufferOutputStream()  # to the disk in one piece, as it is written page by page
    pq.write_table(table, content, compression="zstd", row_group_size=ROWS_A_GROUP)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / part_name(part)).unlink(missing_ok=True)
    (folder / part_name(part)).write_bytes(content.getvalue())


def keep_part(old: Path, new: Path) -> None:
    """Take over a part of the last release as it lies on the disk."""
    new.parent.mkdir(parents=True, exist_ok=True)
    os.link(old, new)


def fill_empty_tables(folder: Path, names: Iterable[str]) -> None:
    """Give every table that has no part an empty one, so that it can be read."""
    for name in names:
        if not any((folder / name).glob("*.parquet")):
            write_part(TABLES[name].empty(), folder / name, 0)


def count_rows(folder: Path, name: str) -> int:
    """The number of rows of a table, from the footers of its parts."""
    return sum(pq.read_metadata(file).num_rows for file in (folder / name).glob("*.parquet"))


def read_parts(folder: Path, name: str) -> pa.Table:
    """A whole table; without rows where the folder is missing."""
    return read_files(name, sorted((folder / name).glob("*.parquet")))


def read_files(name: str, files: Sequence[str | Path]) -> pa.Table:
    """The rows of some parts of a table."""
    schema = TABLES[name].schema
    return pa.concat_tables([_as_schema(file, schema) for file in files]) if files else schema.empty_table()


def _as_schema(file: str | Path, schema: pa.Schema) -> pa.Table:
    """The rows of one part in the columns of today's table, which another version may have written in others."""
    rows = read_part(file)
    return rows.cast(schema) if rows.schema.equals(schema) else pq.read_table(file, schema=schema)


def read_part(file: str | Path) -> pa.Table:
    """The rows of one part of a table, in the columns it was written in; threads would cost more than they spare."""
    return pq.ParquetFile(file).read(use_threads=False)


def read_column(files: Sequence[str | Path], column: str) -> pa.ChunkedArray:
    """One column of some parts of a table."""
    read = [pq.ParquetFile(file).read([column], use_threads=False)[column] for file in files]
    chunks = [chunk for one in read for chunk in one.chunks]
    return pa.chunked_array(chunks) if chunks else pa.chunked_array([], pa.string())


def sorted_by_key(name: str, table: pa.Table) -> pa.Table:
    """The rows in the order of the table's key."""
    return table.sort_by([(column, "ascending") for column in TABLES[name].key])


def as_table(name: str, columns: Mapping[str, Iterable[object]]) -> pa.Table:
    """Columns as the named table; ArrowInvalid where a value does not fit, ValueError where a NULL may not be."""
    table = pa.table({key: list(values) for key, values in columns.items()}, schema=TABLES[name].schema)
    for field in table.schema:
        if not field.nullable and table[field.name].null_count:
            raise ValueError(f"{name}.{field.name} holds NULL: {table[field.name].null_count} of {table.num_rows} rows")
    return table
