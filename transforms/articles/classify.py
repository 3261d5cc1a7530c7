"""What each block at the head of an article is, one block at a time."""

from __future__ import annotations

import re
from dataclasses import dataclass

from transforms.articles.archive_line import read_archive_line
from transforms.articles.bare_byline import read_bare_byline, read_names
from transforms.articles.bio import read_bio
from transforms.articles.blocks import Block
from transforms.articles.byline import Byline, read_byline
from transforms.articles.capital_dateline import find_capital_dateline
from transforms.articles.dated import DatedLine, read_dated_line
from transforms.articles.dateline import Dateline
from transforms.articles.dateline_finder import find_dateline
from transforms.articles.draft import Draft
from transforms.articles.headers import is_title_shaped, key
from transforms.articles.key_lines import KeyLine, KeyStyle, read_bracket_line
from transforms.articles.labels import is_section_label
from transforms.articles.lines import is_boilerplate, is_identifier, picture_kind, unmarked
from transforms.articles.lone_lines import is_dated_dateline
from transforms.articles.monitored import read_broadcast_line
from transforms.articles.names import is_given_name
from transforms.articles.organisations import is_company
from transforms.articles.source_line import read_outlet_line, read_rights_line, read_role_line, read_source_line
from transforms.articles.wire_slug import is_slug, read_stamp
from transforms.articles.wording import is_capital_text
from transforms.articles.writers import is_writer

MARKERS = frozenset({"repeat", "key", "dated", "byline", "bio", "dateline"})
"""Kinds of blocks that only the head of an article has."""
LONGEST_DATELINE = 120
"""Characters of a dateline on a line of its own."""
SHORTEST_REPEAT = 12
"""Characters of a headline that is printed twice."""
LONGEST_LINE = 1000
"""Characters; longer blocks are prose."""
LONGEST_FRAGMENT = 4
"""Words that are neither a title nor a sentence: codes, counts, names of languages."""

_REMARK = re.compile(r"\([^()\d]{4,60}\.?\)|(?=.*[a-z]{2})\w[\w’'-]+(?: [\w’'-]+){0,3} ?:")
"""A remark that belongs to no story: "(Delayed in transmission.)", "Share this story:"."""
_POINTS = re.compile(r"[a-z] \((?:left|right|cent(?:re|er)|(?:far|second from) (?:left|right))\)")
"""What points at someone in a picture."""
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
    def opens_surely(self) -> bool:
        """Whether the block opens with a dateline that holds a day or a source."""
        return isinstance(self.reading, Dateline) and self.reading.is_dated_or_credited

    @property
    def is_text(self) -> bool:
        """Whether the block may be part of the story."""
        return self.kind in ("title", "prose", "opening")


@dataclass(frozen=True)
class Surroundings:
    """What stands before a block: the text's lines of keys, a title, a byline just above, nothing that may be story.

    `authors`: the writers named so far; `is_below_marker`, `is_below_prose`: a byline or date, a sentence stands
    above; `titles`: the lines shaped like one.
    """

    keys: KeyStyle
    is_below_title: bool
    is_below_byline: bool
    is_before_story: bool
    authors: tuple[str, ...] = ()
    is_below_marker: bool = False
    is_below_prose: bool = False
    titles: tuple[str, ...] = ()


def classify(draft: Draft, block: Block, around: Surroundings) -> Item:
    """The block's kind by its own look and what stands before it."""
    line = draft.text[block.start : block.end]
    if len(line) > LONGEST_LINE:
        return _classify_text(draft, block, line, find_dateline(draft.text, block.start, block.end))
    line = unmarked(line)
    if draft.headline is not None and repeats(line, draft.headline):
        return Item("repeat", block)
    if len(line) >= SHORTEST_REPEAT and any(repeats(line, title) for title in around.titles):
        return Item("repeat", block)
    if (key_line := around.keys.read(line) or read_bracket_line(line)) is not None:
        return Item("key", block, key_line)
    found = find_dateline(draft.text, block.start, block.end)
    if found is None:
        found = find_capital_dateline(draft.text, block.start, block.end, around.is_below_marker)
    if len(line) <= LONGEST_DATELINE and is_dated_dateline(line):
        return Item("dateline", block, found)
    if found is not None and found.place and found.date and found.is_sourced:
        return _classify_text(draft, block, line, found)
    if (dated := _read_dated(draft, line, around)) is not None:
        return Item("dated", block, dated)
    if around.is_before_story and (rights := read_rights_line(line)) is not None:
        return Item("byline", block, rights)
    if _is_set_aside(line, around):
        return Item("boilerplate", block)
    if (byline := _read_byline(draft, line, around)) is not None:
        is_credit = around.authors and around.is_below_prose and read_byline(line, draft.publisher) is None
        return Item("credit", block) if is_credit and byline.authors else Item("byline", block, byline)
    if is_section_label(line):
        return Item("boilerplate", block)
    if around.is_before_story and (bio := read_bio(draft.text, line, around.authors)) is not None:
        return Item("bio", block, bio)
    if (picture := picture_kind(line)) is not None:
        return Item(picture, block)
    if around.is_before_story and _POINTS.search(line) is not None:
        return Item("caption", block)
    return _classify_text(draft, block, line, found)


def _is_set_aside(line: str, around: Surroundings) -> bool:
    """Whether the line belongs to no story: a number, what sites and agencies print beside one, a remark above it."""
    is_furniture = is_identifier(line) or is_boilerplate(line) or is_slug(line)
    return is_furniture or (around.is_before_story and _REMARK.fullmatch(line) is not None)


def _read_byline(draft: Draft, line: str, around: Surroundings) -> Byline | None:
    """Who wrote or sent the story, as the line says; below a byline or headline less proof is needed."""
    byline = read_byline(line, draft.publisher) or read_bare_byline(draft.text, line) or read_source_line(line)
    if byline is None and around.is_below_byline:
        byline = read_role_line(line)
    if byline is None and around.is_below_title and around.is_before_story:
        byline = read_outlet_line(draft.text, line, around.is_below_byline) or _read_names(draft.text, line, around)
    return byline


def _read_dated(draft: Draft, line: str, around: Surroundings) -> DatedLine | None:
    """The line of a date, with the names beside it that nothing in the text speaks against."""
    found = (
        read_stamp(line)
        or read_archive_line(line)
        or read_broadcast_line(line)
        or read_dated_line(line, around.is_below_title)
    )
    if found is not None:
        found.byline.authors += [name for name in found.names if is_writer(draft.text, name)]
    return found


def _read_names(text: str, line: str, around: Surroundings) -> Byline | None:
    """The writers that the line names; where one is named already, only names that begin with a known given name."""
    found = read_names(text, line)
    is_sure = found is None or not around.authors or all(is_given_name(name.split()[0]) for name in found.authors)
    return found if is_sure else None


def _is_shouted_title(text: str, line: str) -> bool:
    """Whether the line is a headline of old, in capitals and with a full stop: "FIRE AT THE MILL."."""
    return line.isupper() and line[-1] == "." and is_title_shaped(line[:-1]) and not is_capital_text(text)


def repeats(line: str, headline: str) -> bool:
    """Whether the line is the headline again, or its first or last part."""
    if len(line) > 2 * len(headline) + 20 or len(headline) > LONGEST_LINE:
        return False
    printed, known = key(line), key(headline)
    is_part = len(printed) >= 20 and (known.startswith(printed) or known.endswith(printed))
    return bool(printed) and (printed == known or is_part)


def _classify_text(draft: Draft, block: Block, line: str, found: Dateline | None) -> Item:
    if found is not None and not draft.text[found.story_start : block.end].strip():
        return Item("dateline", block, found)
    is_title = is_title_shaped(line) or _is_shouted_title(draft.text, line)
    if found is not None and (found.is_dated_or_credited or not is_title):
        return Item("opening", block, found)
    if is_title:
        return Item("title", block)
    is_fragment = (len(line.split()) <= LONGEST_FRAGMENT and not _SENTENCE_END.search(line)) or is_company(line)
    return Item("fragment" if is_fragment else "prose", block)
