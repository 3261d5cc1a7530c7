"""Compressed files and archives: what lies in them is read as files are, within limits; nothing is written to disk."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import struct
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import BinaryIO, cast

import pyarrow as pa

from transforms.reading.record import Limits, Record, Rejection
from transforms.reading.streams import SalvagedStream, TooLargeError, replay
from transforms.reading.web_archive import Reader, read_web_archive

DAMAGE = (
    OSError,
    EOFError,
    ValueError,  # zipfile seeks where a damaged directory points
    struct.error,
    zlib.error,
    lzma.LZMAError,
    zipfile.BadZipFile,
    tarfile.TarError,
    pa.ArrowException,
    NotImplementedError,
)

PIECEWISE = frozenset(
    {"application/x-ndjson", "text/csv", "text/tab-separated-values", "application/x-tar", "application/warc"}
)
"""Media types of which whole records can be told from a cut one."""


def read_container(
    kind: str, stream: BinaryIO, path: str, limits: Limits, depth: int, read: Reader
) -> Iterator[Record | Rejection]:
    """The records of all that a container holds, numbered through; damage ends it with a rejection."""
    if depth > limits.nesting:
        yield Rejection("too_deep", f"{path} lies in more than {limits.nesting} containers.")
        return
    number = 0
    try:
        for one in _MEMBERS[kind](stream, path, limits, depth, read):
            yield replace(one, record_no=number)
            number += 1
    except TooLargeError:
        yield Rejection("too_large", f"{path} unpacks to more than {limits.expanded_bytes:,} bytes.", number)
    except DAMAGE as error:
        yield Rejection("malformed", f"{path} is damaged: {error or type(error).__name__}.", number)


def _read_gzip(stream: BinaryIO, path: str, limits: Limits, depth: int, read: Reader) -> Iterator[Record | Rejection]:
    yield from _read_single(gzip.GzipFile(fileobj=stream), path, limits, depth, read)


def _read_bzip2(stream: BinaryIO, path: str, limits: Limits, depth: int, read: Reader) -> Iterator[Record | Rejection]:
    yield from _read_single(bz2.BZ2File(stream), path, limits, depth, read)


def _read_xz(stream: BinaryIO, path: str, limits: Limits, depth: int, read: Reader) -> Iterator[Record | Rejection]:
    with lzma.LZMAFile(stream) as unpacked:
        yield from _read_single(unpacked, path, limits, depth, read)


def _read_zstd(stream: BinaryIO, path: str, limits: Limits, depth: int, read: Reader) -> Iterator[Record | Rejection]:
    unpacked = pa.CompressedInputStream(pa.PythonFile(stream, mode="r"), "zstd")
    yield from _read_single(unpacked, path, limits, depth, read)


def _read_single(unpacked: object, path: str, limits: Limits, depth: int, read: Reader) -> Iterator[Record | Rejection]:
    """The records of a compressed file; where it is damaged, the whole ones before that, and a rejection."""
    inner = path.rpartition(".")[0] or path
    salvaged = SalvagedStream(cast(BinaryIO, unpacked), DAMAGE)
    limited = replay(b"", cast(BinaryIO, salvaged), limits.expanded_bytes)
    found = read(cast(BinaryIO, limited), inner, limits, depth + 1)
    for one in found.records:
        if salvaged.damage is None or found.media_type in PIECEWISE:
            yield one
    if salvaged.damage is not None:
        before = f"{salvaged.byte_count:,} bytes were unpacked before that"
        kept = "whole records among them are kept" if found.media_type in PIECEWISE else "half an article is not kept"
        yield Rejection("malformed", f"{path} is damaged: {salvaged.damage or 'cut short'}; {before}, {kept}.")


def _read_tar(stream: BinaryIO, path: str, limits: Limits, depth: int, read: Reader) -> Iterator[Record | Rejection]:
    with tarfile.open(fileobj=stream, mode="r|") as archive:
        for number, member in enumerate(archive):
            if number >= limits.members:
                yield Rejection("too_large", f"{path} holds more than {limits.members:,} files.")
                return
            content = archive.extractfile(member) if member.isfile() and not _is_hidden(member.name) else None
            if content is not None:
                yield from _read_member(
                    cast(BinaryIO, content), _inner(path, member.name, depth), member.name, limits, depth, read
                )


def _read_zip(stream: BinaryIO, path: str, limits: Limits, depth: int, read: Reader) -> Iterator[Record | Rejection]:
    content = stream if stream.seekable() else io.BytesIO(stream.read(limits.file_bytes + 1))
    with zipfile.ZipFile(content) as archive:
        members = [member for member in archive.infolist() if not member.is_dir() and not _is_hidden(member.filename)]
        if len(members) > limits.members:
            yield Rejection("too_large", f"{path} holds more than {limits.members:,} files.")
            return
        for member in members:
            name = _inner(path, member.filename, depth)
            if member.flag_bits & 1:
                yield Rejection("encrypted", f"{name} is encrypted.")
                continue
            try:
                with archive.open(member) as unpacked:
                    limited = replay(b"", cast(BinaryIO, unpacked), limits.expanded_bytes)
                    yield from _read_member(cast(BinaryIO, limited), name, member.filename, limits, depth, read)
            except TooLargeError:
                yield Rejection("too_large", f"{name} unpacks to more than {limits.expanded_bytes:,} bytes.")
            except DAMAGE as error:
                yield Rejection("malformed", f"{name} in {path} is damaged: {error or type(error).__name__}.")


def _read_member(
    stream: BinaryIO, path: str, name: str, limits: Limits, depth: int, read: Reader
) -> Iterator[Record | Rejection]:
    """The records of one file of an archive, each saying where it lies."""
    for one in read(stream, path, limits, depth + 1).records:
        if isinstance(one, Record):
            yield replace(one, source_locator=f"{name} {one.source_locator}" if one.source_locator else name)
        else:
            yield one


def _inner(path: str, name: str, depth: int) -> str:
    """How messages name a file of an archive: by its own path, within another archive after that one's."""
    return name if depth == 0 else f"{path}/{name}"


def _is_hidden(name: str) -> bool:
    """Whether the file is the archiver's or system's own."""
    return name.startswith("__MACOSX/") or name.rpartition("/")[2].startswith(".")


_MEMBERS: dict[str, Callable[[BinaryIO, str, Limits, int, Reader], Iterator[Record | Rejection]]] = {
    "application/gzip": _read_gzip,
    "application/x-bzip2": _read_bzip2,
    "application/x-xz": _read_xz,
    "application/zstd": _read_zstd,
    "application/x-tar": _read_tar,
    "application/zip": _read_zip,
    "application/warc": read_web_archive,
}
KINDS = frozenset(_MEMBERS)
"""Media types that are containers of other files."""
