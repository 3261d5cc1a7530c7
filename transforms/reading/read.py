"""One file to its records, whatever its format."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import BinaryIO, TextIO, cast

from transforms.reading.containers import KINDS, read_container
from transforms.reading.feed import read_feed
from transforms.reading.mail import read_message
from transforms.reading.matter import read_matter
from transforms.reading.page import read_page
from transforms.reading.record import FileReading, Limits, Record, Rejection
from transforms.reading.sniff import HEAD, sniff_bytes, sniff_text
from transforms.reading.streams import replay
from transforms.reading.tables import read_delimited, read_json, read_json_lines, read_parquet
from transforms.reading.text import Decoded, Undecodable, declared_charset, decode_text

ROWS = frozenset({"application/x-ndjson", "text/csv", "text/tab-separated-values"})
"""Media types read row by row, so that no size is too large."""

Records = Iterator[Record | Rejection]


def read_file(stream: BinaryIO, path: str, limits: Limits) -> FileReading:
    """The records of a file, or why there are none, read from the stream as they are iterated.

    Formats are told by content: plain text, Markdown with front matter, HTML, JSON, JSON Lines, CSV, TSV, Parquet, RSS
    and Atom, mail, web archives (WARC), and gzip, bzip2, xz, Zstandard, ZIP and tar of any of these.
    """
    return _read(stream, path, limits, 0)


def _read(stream: BinaryIO, path: str, limits: Limits, depth: int, declared: str | None = None) -> FileReading:
    found = _read_any(stream, path, limits, depth, declared)
    return replace(found, records=_at_least_one(found.records, path))


def _at_least_one(records: Records, path: str) -> Records:
    """The records, or a rejection where there are none: no file ends without a row."""
    is_empty = True
    for one in records:
        is_empty = False
        yield one
    if is_empty:
        yield Rejection("no_text", f"{path} holds no article.")


def _read_any(stream: BinaryIO, path: str, limits: Limits, depth: int, declared: str | None) -> FileReading:
    head = stream.read(HEAD)
    kind = sniff_bytes(head)
    if kind in KINDS:
        content = _rewound(head, stream)
        return FileReading(None, kind, read_container(kind, content, path, limits, depth, _read))
    if kind == "application/vnd.apache.parquet":
        return FileReading(None, kind, _read_parquet(head, stream, path, limits))
    return _read_text(head, stream, path, limits, declared)


def _read_text(head: bytes, stream: BinaryIO, path: str, limits: Limits, declared: str | None) -> FileReading:
    content = head + stream.read(max(0, limits.file_bytes + 1 - len(head)))
    if len(content) > limits.file_bytes:
        return _read_large(content, stream, path, limits)
    if not content:
        return _rejected("empty", f"{path} is empty.")
    decoded = decode_text(content, declared or declared_charset(content))
    if isinstance(decoded, Undecodable):
        return _rejected(decoded.reason, f"{path} is no text. {decoded.detail}")
    if not decoded.text.strip():
        return _rejected("empty", f"{path} holds nothing but white space.")
    kind = sniff_text(decoded.text, path, is_whole=True)
    return FileReading(decoded.encoding, kind, _read_kind(kind, decoded, content, path, limits))


def _read_kind(kind: str, decoded: Decoded, content: bytes, path: str, limits: Limits) -> Records:
    """The records of a decoded file."""
    if kind in ROWS:
        return _read_rows(kind, io.StringIO(decoded.text, newline=""), path, limits)
    if kind == "message/rfc822":
        return iter([read_message(content, path)])
    if (reader := _TEXTS.get(kind)) is not None:
        return reader(decoded.text, path)
    return iter([Record(0, decoded.text)])


def _read_rows(kind: str, lines: TextIO, path: str, limits: Limits) -> Records:
    if kind == "application/x-ndjson":
        return read_json_lines(lines, path, limits)
    return read_delimited(lines, path, limits)


def _read_large(content: bytes, stream: BinaryIO, path: str, limits: Limits) -> FileReading:
    """A file beyond the limit: row by row where it has rows, else a rejection."""
    kind = sniff_text(content[:HEAD].decode("utf-8", "replace"), path, is_whole=False)
    if kind not in ROWS:
        return _rejected("too_large", f"{path} is larger than the limit of {limits.file_bytes:,} bytes.")
    lines = io.TextIOWrapper(replay(content, stream), encoding="utf-8-sig", newline="")
    return FileReading("utf-8", kind, _read_checked(kind, lines, path, limits))


def _read_checked(kind: str, lines: TextIO, path: str, limits: Limits) -> Records:
    """The rows of a stream of UTF-8, up to the first byte that is none."""
    number = 0
    try:
        for one in _read_rows(kind, lines, path, limits):
            yield one
            number += 1
    except UnicodeDecodeError as error:
        yield Rejection("undecodable", f"{path} is not UTF-8 after record {number}: {error.reason}.", number)


def _read_page(text: str, path: str) -> Records:
    page = read_page(text)
    if not page.text.strip():
        return iter([Rejection("no_text", f"The page {path} holds no paragraphs.", 0)])
    return iter([Record(0, page.text, "page text", page.metadata)])


def _read_matter(text: str, path: str) -> Records:
    return iter([read_matter(text, path)])


def _read_parquet(head: bytes, stream: BinaryIO, path: str, limits: Limits) -> Records:
    content = _rewound(head, stream)
    if content.seekable():
        return read_parquet(content, path)
    whole = content.read(limits.file_bytes + 1)
    if len(whole) > limits.file_bytes:
        return iter([Rejection("too_large", f"{path} is larger than the limit of {limits.file_bytes:,} bytes.")])
    return read_parquet(io.BytesIO(whole), path)


def _rewound(head: bytes, stream: BinaryIO) -> BinaryIO:
    """The stream from its beginning: by seeking where it can, else with the bytes read from it before the rest."""
    if stream.seekable():
        stream.seek(-len(head), io.SEEK_CUR)
        return stream
    return cast(BinaryIO, replay(head, stream))


def _rejected(reason: str, detail: str, kind: str | None = None) -> FileReading:
    return FileReading(None, kind, iter([Rejection(reason, detail)]))


_TEXTS: dict[str, Callable[[str, str], Records]] = {
    "application/json": read_json,
    "application/atom+xml": read_feed,
    "application/rss+xml": read_feed,
    "text/html": _read_page,
    "text/markdown": _read_matter,
}
