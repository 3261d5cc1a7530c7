"""What each block at the head of an article is, one block at a time."""

from __future__ import annotations

import re
from dataclasses import dataclass

from transforms.articles.bare_byline import (
    is_section_label,
    is_writer,
    read_bare_byline,
    read_names,
    read_role_line,
)
from transforms.articles.bio import read_bio
from transforms.articles.blocks import Block
from transforms.articles.byline import Byline, read_byline
from transforms.articles.capital_dateline import find_capital_dateline
from transforms.articles.closing import read_closing_source
from transforms.articles.dated import DatedLine, read_broadcast_line, read_dated_line
from transforms.articles.dateline import Dateline
from transforms.articles.dateline_finder import find_dateline
from transforms.articles.draft import Draft
from transforms.articles.headers import is_title_shaped, key, read_date_line
from transforms.articles.key_lines import KeyLine, KeyStyle, read_bracket_line, read_key_line
from transforms.articles.lines import is_boilerplate, is_identifier, picture_kind, unmarked
from transforms.articles.moments import has_digit
from transforms.articles.names import is_given_name
from transforms.articles.source_line import read_outlet_line, read_source_line

MARKERS = frozenset({"repeat", "key", "dated", "byline", "bio", "dateline"})
"""Kinds of blocks that only the head of an article has."""
LONGEST_DATELINE = 120
"""Characters of a dateline on a line of its own."""
LONGEST_LINE = 1000
"""Characters; longer blocks are prose."""
LONGEST_FRAGMENT = 4
"""Words that are neither a title nor a sentence: codes, counts, names of languages."""

_REMARK = re.compile(r"\([^()\d]{4,60}\.?\)|(?=.*[a-z]{2})\w[\w’'-]+(?: [\w’'-]+){0,3}:")
"""A remark that belongs to no story: "(Delayed in transmission.)", "Share this story:"."""
_SENTENCE_END = re.compile(r"[.!?…:][\"”’'»)]*$")


@dataclass(frozen=True)
class Item:
    """A block, what was read from it, and its kind.

    Kinds are those of paragraphs, and repeat, key, dated, bio, opening, title, prose, fragment.
    """

    kind: str
    block: Block
    reading: Byline | Dateline | KeyLine | DatedLine | None = None

    @property
    def names(self) -> list[str]:
        """The writers that the block names."""
        if isinstance(self.reading, Byline):
            return self.reading.authors
        return self.reading.byline.authors if isinstance(self.reading, DatedLine) else []

    @property
    def is_text(self) -> bool:
        """Whether the block may be part of the story."""
        return self.kind in ("title", "prose", "opening")


@dataclass(frozen=True)
class Surroundings:
    """What stands before a block: the text's lines of keys, a title, a byline just above, nothing that may be story.

    `authors`: the writers named so far; `is_below_marker`: a byline or date stands above.
    """

    keys: KeyStyle
    is_below_title: bool
    is_below_byline: bool
    is_before_story: bool
    authors: tuple[str, ...] = ()
    is_below_marker: bool = False


def stands_alone(line: str) -> bool:
    """Whether the line is never part of a wrapped paragraph."""
    return (
        read_byline(line) is not None
        or read_key_line(line) is not None
        or read_closing_source(line) is not None
        or read_date_line(line, 0, len(line)) is not None
        or read_dated_line(line) is not None
        or _is_dated_dateline(line)
    )


def _is_dated_dateline(line: str) -> bool:
    found = find_dateline(line, 0, len(line)) if has_digit(line) else None
    alone = found is not None and found.story_start == len(line) and not line.endswith("]")
    return alone and found is not None and bool(found.date and found.place)


def classify(draft: Draft, block: Block, around: Surroundings) -> Item:
    """The block's kind by its own look and what stands before it."""
    line = draft.text[block.start : block.end]
    if len(line) > LONGEST_LINE:
        return _classify_text(draft, block, line, find_dateline(draft.text, block.start, block.end))
    line = unmarked(line)
    if draft.headline is not None and _repeats(line, draft.headline):
        return Item("repeat", block)
    if (key_line := around.keys.read(line) or read_bracket_line(line)) is not None:
        return Item("key", block, key_line)
    found = find_dateline(draft.text, block.start, block.end)
    if found is None and around.is_below_marker:
        found = find_capital_dateline(draft.text, block.start, block.end)
    if len(line) <= LONGEST_DATELINE and _is_dated_dateline(line):
        return Item("dateline", block, found)
    if found is not None and found.place and found.date and found.is_sourced:
        return _classify_text(draft, block, line, found)
    if (dated := _read_dated(draft, line, around)) is not None:
        return Item("dated", block, dated)
    if is_identifier(line) or is_boilerplate(line) or (around.is_before_story and _REMARK.fullmatch(line)):
        return Item("boilerplate", block)
    byline = read_byline(line, draft.publisher) or read_bare_byline(draft.text, line) or read_source_line(line)
    if byline is None and around.is_below_byline:
        byline = read_role_line(line)
    if byline is None and around.is_below_title and around.is_before_story:
        byline = read_outlet_line(draft.text, line, around.is_below_byline) or _read_names(draft.text, line, around)
    if byline is not None:
        is_credit = around.authors and not around.is_before_story and read_byline(line, draft.publisher) is None
        return Item("credit", block) if is_credit and byline.authors else Item("byline", block, byline)
    if is_section_label(line):
        return Item("boilerplate", block)
    if around.is_before_story and (bio := read_bio(draft.text, line, around.authors)) is not None:
        return Item("bio", block, bio)
    if (picture := picture_kind(line)) is not None:
        return Item(picture, block)
    return _classify_text(draft, block, line, found)


def is_furniture(keys: KeyStyle, line: str) -> bool:
    """Whether the line may stand above a headline: a label, a date, a key, a number, a credit."""
    return (
        keys.read(line) is not None
        or is_identifier(line)
        or is_boilerplate(line)
        or is_section_label(line)
        or read_dated_line(line) is not None
        or picture_kind(line) is not None
    )


def may_be_title(text: str, keys: KeyStyle, line: str) -> bool:
    """Whether the line may be a part of a headline: nothing else is read from it, nor does it end as a sentence."""
    return not (
        is_furniture(keys, line)
        or stands_alone(line)
        or read_bare_byline(text, line) is not None
        or read_source_line(line) is not None
        or line[-1] in ".:;"
    )


def _read_dated(draft: Draft, line: str, around: Surroundings) -> DatedLine | None:
    """The line of a date, with the names beside it that nothing in the text speaks against."""
    found = read_broadcast_line(line) or read_dated_line(line, around.is_below_title)
    if found is not None:
        found.byline.authors += [name for name in found.names if is_writer(draft.text, name)]
    return found


def _read_names(text: str, line: str, around: Surroundings) -> Byline | None:
    """The writers that the line names; where one is named already, only names that begin with a known given name."""
    found = read_names(text, line)
    is_sure = found is None or not around.authors or all(is_given_name(name.split()[0]) for name in found.authors)
    return found if is_sure else None


def _repeats(line: str, headline: str) -> bool:
    """Whether the line is the headline again, or its first or last part."""
    if len(line) > 2 * len(headline) + 20:
        return False
    printed, known = key(line), key(headline)
    is_part = len(printed) >= 20 and (known.startswith(printed) or known.endswith(printed))
    return bool(printed) and (printed == known or is_part)


def _classify_text(draft: Draft, block: Block, line: str, found: Dateline | None) -> Item:
    if found is not None and not draft.text[found.story_start : block.end].strip():
        return Item("dateline", block, found)
    is_title = is_title_shaped(line)
    if found is not None and (found.is_dated_or_credited or not is_title):
        return Item("opening", block, found)
    if is_title:
        return Item("title", block)
    is_fragment = len(line.split()) <= LONGEST_FRAGMENT and not _SENTENCE_END.search(line)
    return Item("fragment" if is_fragment else "prose", block)
