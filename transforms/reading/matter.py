"""Markdown with front matter: what the front matter says, and the text after it."""

from __future__ import annotations

import re

from transforms.reading.fields import read_mapping
from transforms.reading.record import Record

_MATTER = re.compile(r"\ufeff?\s*---[ \t]*\r?\n(?P<lines>.*?)\r?\n---[ \t]*(?:\r?\n|$)", re.DOTALL)
_PAIR = re.compile(r"(?P<key>[\w-]+):[ \t]*(?P<value>.*)")
_ITEM = re.compile(r"[ \t]*-[ \t]+(?P<value>.+)")


def read_matter(text: str, path: str) -> Record:
    """The article after the front matter, unchanged; of the YAML, flat keys, strings and lists are read.

    >>> read_matter("---\\ntitle: Rain\\n---\\nIt rained.", "a.md").metadata
    {'headline': 'Rain'}
    """
    found = _MATTER.match(text)
    if found is None:
        return Record(0, text)
    fields = read_pairs(found["lines"])
    record = read_mapping({**fields, "text": "-"}, 0, path, "front matter")
    metadata = record.metadata if isinstance(record, Record) else {}
    return Record(0, text[found.end() :], "after front matter", metadata)


def read_pairs(lines: str) -> dict[str, object]:
    """The keys of a flat YAML mapping with their strings or lists of strings; other lines are passed over."""
    fields: dict[str, object] = {}
    items: list[str] = []
    for line in lines.splitlines():
        if pair := _PAIR.fullmatch(line):
            items = []
            fields[pair["key"]] = _read_value(pair["value"]) or items
        elif item := _ITEM.fullmatch(line):
            items.append(_unquote(item["value"]))
    return {key: value for key, value in fields.items() if value}


def _read_value(written: str) -> str | list[str]:
    value = written.strip()
    if value.startswith("[") and value.endswith("]"):
        return [_unquote(item) for item in value[1:-1].split(",") if item.strip()]
    return _unquote(value)


def _unquote(value: str) -> str:
    plain = value.strip()
    return plain[1:-1] if len(plain) > 1 and plain[0] == plain[-1] and plain[0] in "\"'" else plain
