"""One file to its records, whatever its format."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from transforms.reading.record import FileReading, Limits, Record, Rejection
from transforms.reading.text import Undecodable, decode_text


def read_file(stream: BinaryIO, path: str, limits: Limits) -> FileReading:
    """The records of a file, or why there are none; nothing beyond `limits.file_bytes` is read."""
    content = stream.read(limits.file_bytes + 1)
    if len(content) > limits.file_bytes:
        return _rejected("too_large", f"{path} is larger than the limit of {limits.file_bytes:,} bytes.")
    if not content:
        return _rejected("empty", f"{path} is empty.")
    decoded = decode_text(content)
    if isinstance(decoded, Undecodable):
        return _rejected(decoded.reason, f"{path} is no text. {decoded.detail}")
    if not decoded.text.strip():
        return _rejected("empty", f"{path} holds nothing but white space.")
    return FileReading(decoded.encoding, "text/plain", iter([Record(0, decoded.text)]))


def _rejected(reason: str, detail: str) -> FileReading:
    records: Iterator[Record | Rejection] = iter([Rejection(reason, detail)])
    return FileReading(None, None, records)
