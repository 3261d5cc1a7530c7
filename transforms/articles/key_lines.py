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
_SPACED = re.compile(r"\(s\)|[\s_\-/.]+")


def fold_key(key: str) -> str:
    """A key for comparing: "Publish_Date", "Author(s)".

    >>> fold_key("Publish_Date"), fold_key("Author(s)")
    ('publish date', 'author')
    """
    return " ".join(_SPACED.sub(" ", key.casefold()).split())


_KEYS = {fold_key(key): field for field, keys in _LEXICON["fields"].items() for key in keys}
_CODES = {code: field for field, codes in _LEXICON["codes"].items() for code in codes}
_TITLE_CODES = frozenset(_LEXICON["codes"]["headline"])
_STRONG = frozenset(map(fold_key, _LEXICON["strong"]))
_KEY_LINE = re.compile(
    r"(?P<key>[A-Za-z][A-Za-z._\-/() ]{1,24}?)(?:\s*[:=](?=\s|$)|=|(?=\t))(?:\s*(?P<value>\S.*))?", re.DOTALL
)
_BARE_LINE = re.compile(r"(?P<key>[A-Z][A-Za-z._\-/() ]{1,24}?)\s*:?(?:\s*\n\s*(?P<value>\S.*))?", re.DOTALL)
_TAG_LINE = re.compile(r"<(?P<key>\w{1,16})>\s*(?P<value>\S.*?)?\s*</(?P=key)>", re.DOTALL)
_INNER_TAG = re.compile(r"^\s*<\w{1,16}>|</\w{1,16}>\s*$")
_HEADING = re.compile(r"<(?P<tag>[Hh]\d)>\s*(?P<inner><.*>)\s*</(?P=tag)>", re.DOTALL)
_DASHED_LINE = re.compile(r"(?P<key>[A-Z][A-Za-z._\-/() ]{1,24}?)\s+[-–—]\s+(?P<value>\S.*)", re.DOTALL)
_TEXT_TAG = "<TEXT>"
"""The tag after which archives in SGML put the story."""
_UNKNOWN = re.compile(r"[A-Z][\w.\-]{1,24}(?: [\w.\-]{1,16}){0,2}:(?:\s|$)")
_CODE_LINE = re.compile(r"(?P<key>[A-Z]{2,3})(?:(?: +|\t| *\n\s*)(?P<value>\S.*))?", re.DOTALL)
_BRACKETED = re.compile(
    r"\[(?:(?P<kind>\w+)\b[^\[\]\"“]*)?"
    r"(?:[\"“](?P<title>[^\"”\[\]]+)[\"”](?P<after>[^\[\]]*))?\]"
)
_PROGRAMME = re.compile(r"\s*\w")
"""What follows the name of a programme: '[Report from the "Morning" show]'."""
_MARKERS = frozenset(load_lexicon("boilerplate")["markers"]) | {"by"}
_BY = re.compile(
    rf"(?:\[|\b(?:{'|'.join(load_lexicon('boilerplate')['signed_markers'])}) (?:(?:from|in) [\w ]{{2,30}} )?)"
    r"by (?P<author>[^\[\]\"“:;]{4,80})",
    re.IGNORECASE,
)
"""Who wrote it; the one after "Speech by" or "Interview by" is no writer."""
_ALONE = re.compile(r"[A-Z][A-Za-z._\-/() ]{1,24}:?")


@dataclass(frozen=True)
class KeyLine:
    """A key's field, its value, and where that starts; "ignore" fills no field, after "body" comes the story.

    `author`: who is named beside the value.
    """

    field: str
    value: str
    value_start: int = 0
    author: str | None = None


def read_key_line(line: str) -> KeyLine | None:
    """The field and value of a line with a known key; None for any other line."""
    if (heading := _HEADING.fullmatch(line)) is not None:
        line = heading["inner"]
    if line == _TEXT_TAG:
        return KeyLine("body", "", len(line))
    found = (_KEY_LINE.fullmatch(line) or _TAG_LINE.fullmatch(line)) if len(line) <= LONGEST else None
    if found is None:
        found = _KEY_LINE.match(line[:LONGEST])
        if found is None or _field(found) != "body":
            return None
        value = line[found.start("value") if found["value"] else found.end() :].lstrip()
        return KeyLine("body", value, len(line) - len(value))
    return _read(found, _field(found))


def is_field_tag(tag: str) -> bool:
    """Whether what the tag encloses is the value of a field, and not the story."""
    return fold_key(tag) in _KEYS and _KEYS[fold_key(tag)] != "body"


def read_code_line(line: str) -> KeyLine | None:
    """The field and value of a line such as "HD  Harbour bridge closed"; None for any other line."""
    found = _CODE_LINE.fullmatch(line)
    return _read(found, _CODES.get(found["key"])) if found is not None else None


def read_bare_line(line: str) -> KeyLine | None:
    """The field and value of a key on a line of its own and what stands below it; None for any other line."""
    found = _BARE_LINE.fullmatch(line) if len(line) <= LONGEST else None
    return _read(found, _field(found)) if found is not None else None


def read_dashed_line(line: str) -> KeyLine | None:
    """The field and value of a line such as "Outlet - The Bugle"; None for any other line."""
    found = _DASHED_LINE.fullmatch(line) if len(line) <= LONGEST else None
    return _read(found, _field(found)) if found is not None else None


def read_bracket_line(line: str) -> KeyLine | None:
    """The title in a monitoring service's brackets: '[Article by Jane Doe: "Bridge shut"]'; None for any other line."""
    found = _BRACKETED.fullmatch(line) if len(line) <= LONGEST else None
    if found is None or not (found["kind"] or found["title"]) or (found["kind"] or "by").casefold() not in _MARKERS:
        return None
    author = _BY.search(line)
    title = "" if _PROGRAMME.match(found["after"] or "") else found["title"]
    return KeyLine("headline" if title else "ignore", title or "", author=author["author"] if author else None)


def split_value(value: str) -> list[str]:
    """The lines of a value, without the mark that opens the further ones in some archives.

    >>> split_value("Bridge Shut:\\n@  Ferries Are Full")
    ['Bridge Shut:', 'Ferries Are Full']
    """
    return [line.strip("@ \t\r") for line in value.split("\n")]


def is_unknown_key(line: str) -> bool:
    """Whether the line may be of a key that is not known, where it follows one that is."""
    return read_key_line(line) is None and _UNKNOWN.match(line) is not None and len(line) <= LONGEST


def _field(found: re.Match[str]) -> str | None:
    return _KEYS.get(fold_key(found["key"]))


def _read(found: re.Match[str], field: str | None) -> KeyLine | None:
    if field is None:
        return None
    start = found.start("value") if found["value"] else found.end()
    return KeyLine(field, _INNER_TAG.sub("", found["value"] or "").strip(), start)


@dataclass(frozen=True)
class KeyStyle:
    """Which lines of keys a text has: with a colon, with codes, on a line above their value, with a dash."""

    has_keys: bool = False
    has_codes: bool = False
    has_bare: bool = False
    has_dashes: bool = False

    def read(self, line: str) -> KeyLine | None:
        """The line's field and value, if it is of a kind that the text has."""
        found = read_key_line(line) if self.has_keys else None
        found = found or (read_code_line(line) if self.has_codes else None)
        found = found or (read_dashed_line(line) if self.has_dashes else None)
        return found or (read_bare_line(line) if self.has_bare else None)

    def is_alone(self, line: str) -> bool:
        """Whether the line is a key whose value stands below it."""
        return _ALONE.fullmatch(line) is not None and (found := self.read(line)) is not None and not found.value


def find_key_style(lines: Sequence[str]) -> KeyStyle:
    """Which lines of keys the first lines of a text prove: two with a colon or a telling one, three of other kinds."""
    lines = lines[:SEARCHED]
    keys = [found for line in lines if (found := read_key_line(line)) is not None]
    strong = any(_is_strong(line) for line in lines)
    codes = {line[:2] for line in lines if read_code_line(line) is not None}
    bare = {
        line for line in lines if _ALONE.fullmatch(line) and (found := read_bare_line(line)) and found.field != "ignore"
    }
    dashed = {found.field for line in lines if (found := read_dashed_line(line)) is not None}
    has_title = not _TITLE_CODES.isdisjoint(codes)
    few = [len(codes) * has_title, len(bare), len(dashed - {"ignore"})]
    return KeyStyle(len(keys) >= 2 or strong, *(count >= FEWEST_CODES for count in few))


def _is_strong(line: str) -> bool:
    """Whether the line has a key that no sentence begins with."""
    found = _KEY_LINE.fullmatch(line) if len(line) <= LONGEST else None
    return found is not None and fold_key(found["key"]) in _STRONG and bool(found["value"])
