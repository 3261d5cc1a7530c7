"""What is read from one file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Limits:
    """What a file may ask of us; beyond it the file or record is rejected. Sizes in bytes.

    `file_bytes` holds for a single text, page or JSON document, also inside a container; `expanded_bytes` for what a
    compressed file or a member of an archive unpacks to; `nesting` for containers within containers.
    """

    file_bytes: int = 20_000_000
    expanded_bytes: int = 10_000_000_000
    members: int = 1_000_000
    nesting: int = 2


@dataclass(frozen=True)
class Record:
    """One article of a file: its text unchanged, and what the container said about it.

    `metadata` may hold headline, subheadline, authors (list), publisher, agency, published (ISO 8601), language.
    """

    record_no: int
    text: str
    source_locator: str | None = None
    metadata: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class Rejection:
    """Why a file (`record_no` None) or one of its records was set aside: a short stable reason and a sentence."""

    reason: str
    detail: str
    record_no: int | None = None


REASONS = frozenset(
    {
        "empty",
        "too_large",
        "binary",
        "undecodable",
        "unsupported",
        "malformed",
        "no_text",
        "too_deep",
        "encrypted",
        "unreadable",
    }
)
"""Every reason there is."""


@dataclass(frozen=True)
class FileReading:
    """A file's encoding and media type, and its records and rejections, read as they are iterated."""

    encoding: str | None
    media_type: str | None
    records: Iterator[Record | Rejection]
