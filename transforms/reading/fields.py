"""A mapping read as one article: its text, and what else it says about it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

from transforms.lexicon import load_lexicon
from transforms.reading.page import read_fragment
from transforms.reading.record import Record, Rejection

_KEYS = load_lexicon("record_keys")
_FIELDS = {field: [tuple(path.split(".")) for path in paths] for field, paths in _KEYS["fields"].items()}
_LISTS = [tuple(path.split(".")) for path in _KEYS["lists"]]
DEEPEST = 4
"""Levels of wrappers and lists gone down for articles."""


def find_articles(value: object, depth: int = 0) -> Iterator[Mapping[str, Any]]:
    """The objects that hold an article's text, in a JSON value of any of the known shapes."""
    if depth > DEEPEST:
        return
    if isinstance(value, list):
        for item in value:
            yield from find_articles(item, depth + 1)
    elif isinstance(value, dict):
        lowered = _lower(value)
        for path in _paths_of(frozenset(lowered))["lists"]:
            if isinstance(inner := _get(lowered, path), list) and any(isinstance(item, dict) for item in inner):
                yield from find_articles(inner, depth + 1)
                return
        for name in _KEYS["wrappers"]:
            if isinstance(inner := lowered.get(name), dict) and _first_text(lowered, "text") is None:
                yield from find_articles(inner, depth + 1)
                return
        yield lowered


def read_mapping(value: Mapping[str, Any], record_no: int, path: str, where: str) -> Record | Rejection:
    """The article in the mapping at the place `where` of a file; a rejection where it holds no text."""
    lowered = _lower(value)
    text = _first_text(lowered, "text")
    if text is None:
        known = ", ".join(sorted(map(str, lowered)))[:200]
        return Rejection("no_text", f"{path} {where} holds no article text; its keys are {known}.", record_no)
    metadata: dict[str, object] = {}
    for field in ("headline", "subheadline", "publisher", "agency", "published", "language"):
        if (found := _first_text(lowered, field)) is not None:
            metadata[field] = found.strip()
    if authors := _read_authors(lowered):
        metadata["authors"] = authors
    if text.lstrip()[:1] == "<" and "</" in text:
        text = read_fragment(text) or text
    locator = _first_text(lowered, "locator")
    return Record(record_no, text, f"{where} {locator}" if locator else where, metadata)


def _lower(value: Mapping[str, Any]) -> dict[str, Any]:
    return {str(key).strip().casefold(): inner for key, inner in value.items()}


def _get(value: Mapping[str, Any], path: tuple[str, ...]) -> Any:
    """The value at a path in a mapping whose own keys are in lower case; None where there is none."""
    found: Any = value.get(path[0])
    for name in path[1:]:
        if not isinstance(found, dict):
            return None
        found = found[name] if name in found else _lower(found).get(name)
    return found


@lru_cache(256)
def _paths_of(keys: frozenset[str]) -> dict[str, list[tuple[str, ...]]]:
    """For each field, and for lists, the paths that a mapping with these keys can have: rows of a file share theirs."""
    places = {**_FIELDS, "lists": _LISTS}
    return {field: [path for path in paths if path[0] in keys] for field, paths in places.items()}


def _first_text(value: Mapping[str, Any], field: str) -> str | None:
    for path in _paths_of(frozenset(value))[field]:
        found = _get(value, path)
        if isinstance(found, str) and found.strip():
            return found
        if field == "published" and hasattr(found, "isoformat"):
            return str(found.isoformat())
    return None


def _read_authors(value: Mapping[str, Any]) -> list[str]:
    for path in _paths_of(frozenset(value))["authors"]:
        found = _get(value, path)
        entries = found if isinstance(found, list) else [found]
        names = [entry.get("name") if isinstance(entry, dict) else entry for entry in entries]
        if written := [name.strip() for name in names if isinstance(name, str) and name.strip()]:
            return [name for entry in written for name in _split_authors(entry)]
    return []


def _split_authors(written: str) -> list[str]:
    """The names of one entry: "By A and B" holds two; a list in brackets, as CSV files have it, holds its items."""
    plain = written.strip("[]").replace("'", "").replace('"', "") if written.startswith("[") else written
    if plain.casefold().startswith("by "):
        plain = plain[3:]
    return [name.strip() for part in plain.split(" and ") for name in part.replace(";", ",").split(",") if name.strip()]
