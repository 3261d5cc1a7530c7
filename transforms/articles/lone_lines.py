"""Lines that are no part of a paragraph, and lines that may stand above or within a headline."""

from __future__ import annotations

import re

from transforms.articles.bare_byline import read_bare_byline
from transforms.articles.byline import read_byline
from transforms.articles.closing import read_closing_source
from transforms.articles.dated import read_dated_line
from transforms.articles.dateline_finder import find_dateline
from transforms.articles.headers import read_date_line
from transforms.articles.key_lines import KeyStyle, read_key_line
from transforms.articles.labels import is_section_label, is_section_words
from transforms.articles.lines import is_boilerplate, is_identifier, picture_kind
from transforms.articles.moments import has_digit
from transforms.articles.names import is_agency
from transforms.articles.source_line import read_source_line
from transforms.articles.wire_slug import is_slug

_APART = re.compile(
    r"(?:©|\([cC]\)|[Cc]opyright\b).*|https?://\S+|www\.\S+|</?\w{1,16}(?: [^<>]*)?>(?:.*</\w{1,16}>)?|/\*.*\*/",
    re.DOTALL,
)
"""A notice of rights, an address, a tag, a remark."""


def stands_alone(line: str) -> bool:
    """Whether the line is never part of a wrapped paragraph."""
    return (
        _APART.fullmatch(line) is not None
        or read_byline(line) is not None
        or read_key_line(line) is not None
        or ((source := read_closing_source(line)) is not None and source.start == 0)
        or read_date_line(line, 0, len(line)) is not None
        or read_dated_line(line) is not None
        or is_dated_dateline(line)
        or is_slug(line)
    )


def is_dated_dateline(line: str) -> bool:
    """Whether the line is a place and a day: "PARIS, March 3"."""
    found = find_dateline(line, 0, len(line)) if has_digit(line) else None
    alone = found is not None and found.story_start == len(line) and not line.endswith("]")
    return alone and found is not None and bool(found.date and found.place)


def is_furniture(keys: KeyStyle, line: str) -> bool:
    """Whether the line may stand above a headline: a label, a date, a key, a number, a credit."""
    return is_section_label(line) or _is_read(keys, line)


def _is_read(keys: KeyStyle, line: str) -> bool:
    return (
        keys.read(line) is not None
        or is_identifier(line)
        or is_boilerplate(line)
        or read_dated_line(line) is not None
        or picture_kind(line) is not None
    )


def may_be_title(text: str, keys: KeyStyle, line: str) -> bool:
    """Whether the line may be a part of a headline: nothing else is read from it, nor does it end as a sentence."""
    return not (
        _is_read(keys, line)
        or is_section_words(line)
        or stands_alone(line)
        or read_bare_byline(text, line) is not None
        or read_source_line(line) is not None
        or line[-1] in ".:;"
        or (line[0].islower() and is_agency(line.split()[0]))
    )
