"""Web archives (WARC, ISO 28500), a record in memory at a time."""

from __future__ import annotations

import io
import logging
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, BinaryIO, Protocol

from transforms.reading.record import FileReading, Limits, Record, Rejection

if TYPE_CHECKING:
    from warcio.archiveiterator import ArchiveIterator

LONGEST_LINE = 65_536
"""Bytes in a line of headers; no server sends more."""
READ_RECORDS = frozenset({"response", "resource", "conversion"})
"""Types of records that hold what a page said; the others are requests, revisits and notes of the crawler."""
READ_TYPES = frozenset(
    {
        "",
        "text/html",
        "application/xhtml+xml",
        "text/plain",
        "text/xml",
        "application/xml",
        "application/rss+xml",
        "application/atom+xml",
        "application/json",
        "message/rfc822",
    }
)
"""Content types that may be articles."""


class Reader(Protocol):
    """Reads what lies in a record."""

    def __call__(
        self, stream: BinaryIO, path: str, limits: Limits, depth: int, declared: str | None = None
    ) -> FileReading:
        """The records of a stream; `depth` containers lie around it, `declared` is the charset its server named."""
        ...


def read_web_archive(
    stream: BinaryIO, path: str, limits: Limits, depth: int, read: Reader
) -> Iterator[Record | Rejection]:
    """The articles of an archive's pages, located by their addresses; all else is counted in one last rejection.

    Raises ValueError where the archive is damaged. warcio takes 0.2 s to load, hence only when an archive comes.
    """
    from warcio.exceptions import ArchiveLoadFailed

    logging.getLogger("warcio").setLevel(logging.CRITICAL)
    left_out: Counter[str] = Counter()
    is_empty = True
    try:
        for record in _open(stream):
            if record.rec_type not in READ_RECORDS:
                continue
            if (reason := _why_left_out(record)) is not None:
                left_out[reason] += 1
                continue
            is_empty = False
            yield from _read_record(record, limits, depth, read)
    except (ArchiveLoadFailed, AttributeError, TypeError) as error:
        raise ValueError(f"no readable WARC record: {error}") from error
    if left_out:
        counts = ", ".join(f"{count} × {what}" for what, count in sorted(left_out.items()))[:500]
        yield Rejection("unsupported", f"{path} also holds records that are no articles: {counts}.")
    elif is_empty:
        yield Rejection("no_text", f"{path} holds no page.")


def _open(stream: BinaryIO) -> ArchiveIterator:
    """warcio's iterator, with a limit to its lines and without its warnings on standard error."""
    from warcio.archiveiterator import WARCIterator
    from warcio.bufferedreaders import DecompressingBufferedReader

    class LimitedLines(DecompressingBufferedReader):  # type: ignore[misc]
        def readline(self, length: int = 0) -> bytes:
            line: bytes = super().readline(min(length or LONGEST_LINE, LONGEST_LINE))
            if len(line) > LONGEST_LINE // 2 and not line.endswith(
                b"\n"
            ):  # warcio stops short of the length it is given
                raise ValueError(f"a header line has more than {LONGEST_LINE:,} bytes")
            return line

    class QuietIterator(WARCIterator):  # type: ignore[misc]
        INC_RECORD = ""

    archive = QuietIterator(stream)
    archive.reader = LimitedLines(archive.fh)
    return archive


def _why_left_out(record: Any) -> str | None:
    """The status or content type for which a record is not read; None for one that is."""
    headers = record.http_headers
    status = headers.get_statuscode() if headers is not None else "200"
    if status != "200":
        return f"status {status[:3]}"
    kind = _content_type(record)[0]
    return None if kind in READ_TYPES else kind[:60]


def _content_type(record: Any) -> tuple[str, str | None]:
    """The media type of a record's content and its declared charset."""
    headers = record.http_headers or record.rec_headers
    kind, _, rest = (headers.get_header("Content-Type") or "").partition(";")
    _, found, charset = rest.casefold().partition("charset=")
    return kind.strip().casefold(), charset.partition(";")[0].strip(" \"'") or None if found else None


def _read_record(record: Any, limits: Limits, depth: int, read: Reader) -> Iterator[Record | Rejection]:
    address = (record.rec_headers.get_header("WARC-Target-URI") or "page without an address").strip("<>")
    content = record.content_stream().read(limits.file_bytes + 1)
    if getattr(record.raw_stream, "limit", 0) > 0 and len(content) <= limits.file_bytes:
        yield Rejection("malformed", f"The record of {address} ends before its announced length.")
        return
    for one in read(io.BytesIO(content), address, limits, depth + 1, _content_type(record)[1]).records:
        if isinstance(one, Record):
            yield Record(one.record_no, one.text, address, one.metadata)
        else:
            yield one
