"""The media type of a file, from its first bytes and, where these leave it open, its name."""

from __future__ import annotations

import json
import re

from transforms.lexicon import load_lexicon

HEAD = 65_536
"""Bytes looked at."""

SIGNATURES = (
    (b"\x1f\x8b", "application/gzip"),
    (b"BZh", "application/x-bzip2"),
    (b"\xfd7zXZ\x00", "application/x-xz"),
    (b"\x28\xb5\x2f\xfd", "application/zstd"),
    (b"PK\x03\x04", "application/zip"),
    (b"PK\x05\x06", "application/zip"),
    (b"PAR1", "application/vnd.apache.parquet"),
    (b"WARC/", "application/warc"),
)
TAR_MARK, TAR_PLACE = b"ustar", 257

# Atomic groups: what could be read in two ways, line for line, would take for ever in damaged text.
_PROLOGUE = r"(?><!--.*?-->\s*)|(?><\?xml[^>]*>\s*)"
_HTML = re.compile(rf"(?>{_PROLOGUE})*+<(?:!doctype html|html|head|body|article|div|p|section|main|h1)\b", re.I | re.S)
_FEED = re.compile(rf"(?>{_PROLOGUE}|(?><!doctype[^\[>]*(?:\[.*?\]\s*)?>\s*))*+<(?:rss|feed|rdf:RDF)\b", re.I | re.S)
_END_OF_MATTER = r"---[ \t]*\r?(?:\n|\Z)"
_MATTER = re.compile(rf"---[ \t]*\r?\n(?>(?!{_END_OF_MATTER})(?:[\w-]+:.*|[ \t#-].*|\r?)\n)++{_END_OF_MATTER}")
_MAIL = re.compile(r"(?>[!-9;-~]+:[ \t].*\n(?>[ \t].*\n)*+){2,}+\r?\n")
_ENCODED = re.compile(
    r"^content-transfer-encoding:\s*(?:base64|quoted-printable)|^content-type:\s*multipart/", re.I | re.M
)
_FIELDS: dict[str, list[str]] = load_lexicon("record_keys")["fields"]
_TEXT_COLUMNS = frozenset(_FIELDS["text"])
_COLUMNS = frozenset(name for names in _FIELDS.values() for name in names)
_COLUMN = re.compile(r"[\w.-]{1,40}|")


def sniff_bytes(head: bytes) -> str | None:
    """The media type of a container or of binary data, by its signature; None for what may be text."""
    if head[TAR_PLACE : TAR_PLACE + len(TAR_MARK)] == TAR_MARK:
        return "application/x-tar"
    return next((kind for signature, kind in SIGNATURES if head.startswith(signature)), None)


def sniff_text(text: str, path: str, is_whole: bool) -> str:
    """The media type of a text from its beginning; `is_whole`: there is no more of it.

    >>> sniff_text('{"title": "A"}', "a.txt", True), sniff_text("[CORRECTED] News", "a.json", True)
    ('application/json', 'text/plain')
    """
    start = text.lstrip("\ufeff \t\r\n\f\v")
    suffix = path.rpartition(".")[2].casefold()
    if _FEED.match(start):
        return "application/rss+xml"
    if _HTML.match(start) and "</" in start:
        return "text/html"
    if start[:1] in ("{", "["):
        return _sniff_json(start, suffix, is_whole)
    if start.startswith("---") and _MATTER.match(start):
        return "text/markdown"
    if _is_mail(start, suffix):
        return "message/rfc822"
    return _sniff_table(start, suffix)


def _sniff_json(start: str, suffix: str, is_whole: bool) -> str:
    first = start.partition("\n")[0]
    if _is_json_object(first) and (suffix in ("jsonl", "ndjson") or start.count("\n{") > 0):
        return "application/x-ndjson"
    if is_whole:
        return "application/json" if _is_json(start) else "text/plain"
    return "application/json" if re.match(r'[\[{]\s*(?:\{\s*)?"[^"\n]{1,80}"\s*:', start) else "text/plain"


def _is_json_object(line: str) -> bool:
    return line.lstrip().startswith("{") and _is_json(line)


def _is_json(text: str) -> bool:
    try:
        return isinstance(json.loads(text), dict | list)
    except RecursionError:
        return True
    except ValueError:
        return False


def _is_mail(start: str, suffix: str) -> bool:
    """Whether it is a message that must be decoded; one of plain lines is text as it is."""
    head = _MAIL.match(start)
    return head is not None and (suffix == "eml" or _ENCODED.search(head.group()) is not None)


def _sniff_table(start: str, suffix: str) -> str:
    """Tables begin with a row of column names, among them one for the text; without a telling name two known ones."""
    header = start.partition("\n")[0].strip().casefold()
    for mark, kind, own in (("\t", "text/tab-separated-values", "tsv"), (",", "text/csv", "csv")):
        columns = [column.strip().strip('"') for column in header.split(mark)]
        known = sum(column in _COLUMNS for column in columns)
        names = all(_COLUMN.fullmatch(column) for column in columns)
        if len(columns) > 1 and names and not _TEXT_COLUMNS.isdisjoint(columns) and (suffix == own or known > 1):
            return kind
    return "text/plain"
