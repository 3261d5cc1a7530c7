"""The media type of a file, from its first bytes and, where these leave it open, its name."""

from __future__ import annotations

import json
import re

from transforms.lexicon import load_lexicon

HEAD = 65_536
"""Bytes looked at."""
LINES_TRIED = 5
"""The first lines of JSON Lines may be damaged."""

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
_FEED = re.compile(rf"(?>{_PROLOGUE}|(?><!doctype[^\[>]*(?:\[.*?\]\s*)?>\s*))*+<(rss|feed|rdf:RDF)\b", re.I | re.S)
_END_OF_MATTER = r"---[ \t]*\r?(?:\n|\Z)"
_MATTER = re.compile(rf"---[ \t]*\r?\n(?>(?!{_END_OF_MATTER})(?:[\w-]+:.*|[ \t#-].*|\r?)\n)++{_END_OF_MATTER}")
_MAIL = re.compile(r"(?>[!-9;-~]+:[ \t].*\n(?>[ \t].*\n)*+){2,}+\r?\n")
_ENCODED = re.compile(
    r"^content-transfer-encoding:\s*(?:base64|quoted-printable)|^content-type:\s*multipart/", re.I | re.M
)
_FIELDS: dict[str, list[str]] = load_lexicon("record_keys")["fields"]
_TEXT_COLUMNS = frozenset(_FIELDS["text"])
_COLUMNS = frozenset(name for names in _FIELDS.values() for name in names)
_JSON_START = re.compile(r'[\[{]\s*(?:\{\s*)?"[^"\n]{1,80}"\s*:')
_DELIMITERS = {"\t": ("text/tab-separated-values", "tsv"), ",": ("text/csv", "csv"), ";": ("text/csv", "csv")}
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
    if (feed := _FEED.match(start)) is not None:
        return "application/atom+xml" if feed[1].casefold() == "feed" else "application/rss+xml"
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
    lines = start.split("\n", LINES_TRIED)[:LINES_TRIED]
    has_lines = start[0] == "{" and (suffix in ("jsonl", "ndjson") or "\n{" in start)
    if has_lines and any(_is_json_object(line) for line in lines):
        return "application/x-ndjson"
    is_json = _JSON_START.match(start) is not None or (is_whole and _is_json(start))
    return "application/json" if is_json else "text/plain"


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
    header = start.partition("\n")[0]
    delimiter = delimiter_of(header)
    if delimiter is None:
        return "text/plain"
    kind, own = _DELIMITERS[delimiter]
    known = sum(column in _COLUMNS for column in _columns(header, delimiter))
    return kind if suffix == own or known > 1 else "text/plain"


def delimiter_of(header: str) -> str | None:
    """What parts the columns that a line names, one of them for the text; None where it names none.

    >>> delimiter_of("date;title;body"), delimiter_of("Rain fell, text said")
    (';', None)
    """
    for delimiter in _DELIMITERS:
        columns = _columns(header, delimiter)
        names = all(_COLUMN.fullmatch(column) for column in columns)
        if len(columns) > 1 and names and not _TEXT_COLUMNS.isdisjoint(columns):
            return delimiter
    return None


def _columns(header: str, delimiter: str) -> list[str]:
    return [column.strip().strip('"') for column in header.strip().casefold().split(delimiter)]
