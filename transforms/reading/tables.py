"""Articles that are rows: JSON Lines, CSV and TSV, Parquet."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from itertools import chain
from typing import BinaryIO, TextIO

import pyarrow as pa
import pyarrow.parquet as pq

from transforms.reading.fields import find_articles, read_mapping
from transforms.reading.record import Limits, Record, Rejection
from transforms.reading.sniff import delimiter_of

BATCH_ROWS = 256


def read_json(text: str, path: str) -> Iterator[Record | Rejection]:
    """A record for each article of a JSON document, whatever known shape it has."""
    try:
        value = json.loads(text)
    except (ValueError, RecursionError) as error:
        what = "is nested too deeply" if isinstance(error, RecursionError) else f"is no JSON: {error}"
        yield Rejection("malformed", f"{path} {what}.")
        return
    found = False
    for record_no, article in enumerate(find_articles(value)):
        found = True
        yield read_mapping(article, record_no, path, f"article {record_no}")
    if not found:
        yield Rejection("no_text", f"The JSON document {path} holds no article.")


def read_json_lines(lines: TextIO, path: str, limits: Limits) -> Iterator[Record | Rejection]:
    """A record for each line that is a JSON object."""
    record_no, line_no = 0, 0
    while line := lines.readline(limits.file_bytes):
        line_no += 1
        if len(line) == limits.file_bytes and not line.endswith("\n"):
            _skip_line(lines, limits.file_bytes)
            yield Rejection(
                "too_large", f"{path} line {line_no} has more than {limits.file_bytes:,} characters.", record_no
            )
        elif line.strip():
            yield _read_line(line, record_no, path, line_no)
        else:
            continue
        record_no += 1


def _skip_line(lines: TextIO, size: int) -> None:
    while (rest := lines.readline(size)) and not rest.endswith("\n"):
        pass


def _read_line(line: str, record_no: int, path: str, line_no: int) -> Record | Rejection:
    try:
        value = json.loads(line)
    except (ValueError, RecursionError) as error:
        return Rejection("malformed", f"{path} line {line_no} is no JSON: {_reason(error)}.", record_no)
    if not isinstance(value, dict):
        return Rejection("malformed", f"{path} line {line_no} is no JSON object.", record_no)
    return read_mapping(next(find_articles(value), value), record_no, path, f"line {line_no}")


def _reason(error: ValueError | RecursionError) -> str:
    """What is wrong with a line."""
    if isinstance(error, json.JSONDecodeError):
        return f"{error.msg.removesuffix(' at')} at column {error.colno}"
    return str(error) or "nested too deeply"


def read_delimited(lines: TextIO, path: str, limits: Limits) -> Iterator[Record | Rejection]:
    """A record for each row under the header row, which shows the delimiter."""
    csv.field_size_limit(limits.file_bytes)
    header = lines.readline(limits.file_bytes)
    rows = csv.DictReader(chain([header], lines), delimiter=delimiter_of(header) or ",")
    try:
        for record_no, row in enumerate(rows):
            named = {name: value for name, value in row.items() if isinstance(name, str)}
            yield read_mapping(named, record_no, path, f"row {record_no + 1}")
    except csv.Error as error:
        yield Rejection("malformed", f"{path} line {rows.line_num} is no row: {error}.")


def read_parquet(stream: BinaryIO, path: str) -> Iterator[Record | Rejection]:
    """A record for each row of a Parquet file, a batch of rows in memory at a time."""
    try:
        file = pq.ParquetFile(pa.PythonFile(stream, mode="r"))
        record_no = 0
        for batch in file.iter_batches(BATCH_ROWS):
            for row in batch.to_pylist():
                yield read_mapping(row, record_no, path, f"row {record_no + 1}")
                record_no += 1
    except (pa.ArrowException, OSError, ValueError, OverflowError) as error:  # ValueError: text that is no UTF-8
        yield Rejection("malformed", f"{path} is no readable Parquet file: {error}.")
