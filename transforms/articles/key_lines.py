"""Lines of a key and its value: "Subject: …", "<HEAD>…</HEAD>", and the two-letter codes of press archives."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from transforms.lexicon import load_lexicon

LONGEST = 1000
"""Characters."""
SEARCHED = 20
"""Blocks at the head of a text among which such lines prove one another."""
FEWEST_CODES = 3
"""Lines with codes; fewer are words in capitals."""

_LEXICON = load_lexicon("header_keys")
_KEYS = {key: field for field, keys in _LEXICON["fields"].items() for key in keys}
_CODES = {code: field for field, codes in _LEXICON["codes"].items() for code in codes}
_STRONG = frozenset(_LEXICON["strong"])
_KEY_LINE = re.compile(
    r"(?P<key>[A-Za-z][A-Za-z._\- ]{1,24}?)(?:\s*[:=](?=\s|$)|(?=\t))(?:\s+(?P<value>\S.*))?", re.DOTALL
)
_TAG_LINE = re.compile(r"<(?P<key>\w{1,16})>\s*(?P<value>\S.*?)?\s*</(?P=key)>", re.DOTALL)
_UNKNOWN = re.compile(r"[A-Z][\w.\-]{1,24}(?: [\w.\-]{1,16}){0,2}:(?:\s|$)")
_CODE_LINE = re.compile(r"(?P<key>[A-Z]{2,3})(?:(?:[ ]{2,}|\t| *\n\s*)(?P<value>\S.*))?", re.DOTALL)


@dataclass(frozen=True)
class KeyLine:
    """A key's field, its value, and where that starts; "ignore" fills no field, after "body" comes the story."""

    field: str
    value: str
    value_start: int = 0


def read_key_line(line: str) -> KeyLine | None:
    """The field and value of a line with a known key; None for any other line."""
    found = (_KEY_LINE.fullmatch(line) or _TAG_LINE.fullmatch(line)) if len(line) <= LONGEST else None
    if found is None:
        found = _KEY_LINE.match(line[:LONGEST])
        if found is None or _field(found) != "body":
            return None
        return KeyLine("body", line[found.start("value") :], found.start("value"))
    return _read(found, _field(found))


def read_code_line(line: str) -> KeyLine | None:
    """The field and value of a line such as "HD  Harbour bridge closed"; None for any other line."""
    found = _CODE_LINE.fullmatch(line)
    return _read(found, _CODES.get(found["key"])) if found is not None else None


def is_unknown_key(line: str) -> bool:
    """Whether the line may be of a key that is not known, where it follows one that is."""
    return read_key_line(line) is None and _UNKNOWN.match(line) is not None and len(line) <= LONGEST


def _field(found: re.Match[str]) -> str | None:
    return _KEYS.get(" ".join(found["key"].casefold().split()))


def _read(found: re.Match[str], field: str | None) -> KeyLine | None:
    if field is None:
        return None
    start = found.start("value") if found["value"] else found.end()
    return KeyLine(field, (found["value"] or "").strip(), start)


@dataclass(frozen=True)
class KeyStyle:
    """Which lines of keys a text has: those with a colon, those with codes."""

    has_keys: bool = False
    has_codes: bool = False

    def read(self, line: str) -> KeyLine | None:
        """The line's field and value, if it is of a kind that the text has."""
        found = read_key_line(line) if self.has_keys else None
        return found or (read_code_line(line) if self.has_codes else None)


def find_key_style(lines: Sequence[str]) -> KeyStyle:
    """Which lines of keys the first lines of a text prove: two with a colon or a telling one, three with codes."""
    keys = [found for line in lines[:SEARCHED] if (found := read_key_line(line)) is not None]
    strong = any(_is_strong(line) for line in lines[:SEARCHED])
    codes = {line[:2] for line in lines[:SEARCHED] if read_code_line(line) is not None}
    return KeyStyle(len(keys) >= 2 or strong, len(codes) >= FEWEST_CODES)


def _is_strong(line: str) -> bool:
    """Whether the line has a key that no sentence begins with."""
    found = _KEY_LINE.fullmatch(line) if len(line) <= LONGEST else None
    return found is not None and found["key"].casefold() in _STRONG and bool(found["value"])
