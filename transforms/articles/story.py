"""The blocks of a story: its opening, its paragraphs, and the credits and day that close it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from transforms.articles.blocks import Block
from transforms.articles.byline import read_byline
from transforms.articles.closing import (
    is_closing_credit,
    read_closing_day,
    read_closing_source,
    read_print_line,
    read_reporters,
)
from transforms.articles.dateline import Dateline
from transforms.articles.draft import Draft
from transforms.articles.fill import fill_field, mark_caption
from transforms.articles.lead import Lead, read_lead
from transforms.articles.lines import is_boilerplate, picture_kind
from transforms.articles.markers import read_markers
from transforms.articles.monitored import read_broadcast_line
from transforms.articles.published import ORDER
from transforms.articles.wire_slug import read_stamp

LONGEST_LINE = 1000
"""Characters; longer blocks are the story's."""
CLOSING_BLOCKS = 8
"""Blocks at the end of a text among which credits such as "Reporting by" are looked for."""

_SIGNATURE = re.compile(r"(?P<byline>By [^.:\n]{6,80})[.:](?:\s+|$)")
"""A byline within the paragraph that a dateline opens: "PARIS, March 3 (XYZ) - By XYZ correspondent Jane Doe: "."""


def read_story(draft: Draft, blocks: Sequence[Block], dateline: Dateline | None) -> None:
    """Adds the blocks from the first of the story on, which `dateline` opens, to the draft."""
    if blocks:
        blocks = [Block(_read_opening(draft, blocks[0], dateline), blocks[0].end), *blocks[1:]]
    blocks = [block for block in blocks if draft.text[block.start : block.end].strip()]
    lines = [draft.text[block.start : block.end] for block in blocks]
    closing = max(len(blocks) - CLOSING_BLOCKS, 0)
    kinds = [_story_kind(line, is_closing=n >= closing) for n, line in enumerate(lines)]
    _read_days(draft, lines, kinds, max(closing, 1))
    last = max((n for n, kind in enumerate(kinds) if kind != "boilerplate"), default=0)
    for n, block in enumerate(blocks):
        is_read = n >= last and _read_last(draft, block, kinds[n])
        if not is_read and not _read_credit(draft, block, is_closing=n >= closing):
            _mark_story(draft, block, kinds[n])


def _read_days(draft: Draft, lines: Sequence[str], kinds: list[str], closing: int) -> None:
    """Takes the day out of the lines that close a story: "Published: March 3, 2020 10:15 IST", "3 March 2020"."""
    told = {n: day for n, line in enumerate(lines) if n >= closing and (day := read_closing_day(line)) is not None}
    strongest = min((kind for kind, _ in told.values()), key=ORDER.index, default="")
    days = {written for kind, written in told.values() if kind == strongest}
    is_taken = len(days) == 1 and not draft.evidence
    for n, (kind, _) in told.items():
        if is_taken or kind != "closing":
            kinds[n] = "boilerplate"
    if is_taken:
        draft.add_evidence(strongest, days.pop())


def _read_opening(draft: Draft, block: Block, dateline: Dateline | None) -> int:
    """Where the story starts in its first block, after its dateline and what else stands before it."""
    lead = Lead(block.start) if dateline is not None else read_lead(draft.text, block.start, block.end)
    dateline, start = dateline or lead.dateline, block.start
    draft.add_evidence("dateline", lead.date)
    draft.authors = draft.authors or list(lead.authors)
    if lead.title is not None and lead.dateline is None and draft.headline is not None:
        return block.start
    if lead.title is not None:
        draft.headline = draft.headline or draft.words(*lead.title)
        draft.mark("headline", *lead.title)
        start = lead.title[1]
    if dateline is None:
        draft.mark("boilerplate", start, lead.story_start)
        return lead.story_start
    draft.add_dateline(dateline)
    draft.mark("boilerplate", start, dateline.start)
    draft.mark("dateline", dateline.start, dateline.story_start)
    for said in read_markers(draft.text, dateline.end, dateline.story_start):
        if said.field != "source" or not dateline.is_sourced:
            fill_field(draft, said)
    return _read_signature(draft, dateline.story_start, block.end)


def _read_signature(draft: Draft, start: int, end: int) -> int:
    """Where the story starts after the writer and agency that a dateline may be followed by."""
    found = _SIGNATURE.match(draft.text, start, end)
    byline = read_byline(found["byline"]) if found is not None else None
    if found is None or byline is None or not (byline.authors and byline.has_source):
        return start
    draft.add_byline(byline)
    draft.mark("byline", start, found.end())
    return found.end()


def _story_kind(line: str, is_closing: bool) -> str:
    if len(line) > LONGEST_LINE:
        return "body"
    if is_closing and is_closing_credit(line):
        return "byline"
    if is_boilerplate(line):
        return "boilerplate"
    return picture_kind(line) or "body"


def _read_last(draft: Draft, block: Block, kind: str) -> bool:
    """Adds the last block, if it tells where the story was printed or broadcast, or ends with an agency's name."""
    line = draft.text[block.start : block.end]
    printed, source, broadcast = read_print_line(line), read_closing_source(line), read_broadcast_line(line)
    if (stamp := read_stamp(line)) is not None:
        draft.add_evidence("closing", stamp.date)
        draft.mark("boilerplate", block.start, block.end)
    elif printed is not None:
        draft.publisher = draft.publisher or printed[0]
        draft.add_evidence("published", printed[1])
        draft.mark("boilerplate", block.start, block.end)
    elif source is not None:
        draft.agency = draft.agency or source.agency
        draft.publisher = draft.publisher or source.publisher
        draft.add_evidence("closing", source.date)
        draft.mark(kind, block.start, block.start + source.start)
        draft.mark("boilerplate", block.start + source.start, block.end)
    elif broadcast is not None:
        draft.add_byline(broadcast.byline)
        draft.add_evidence("closing", broadcast.date)
        draft.mark("boilerplate", block.start, block.end)
    return any(found is not None for found in (stamp, printed, source, broadcast))


def _read_credit(draft: Draft, block: Block, is_closing: bool) -> bool:
    """Adds a block that names a source and nothing else: "Source: AP" anywhere, "(AP)" though menus follow it."""
    line = draft.text[block.start : block.end]
    if not (line.startswith("Source:") or (is_closing and line[0] == "(")):
        return False
    source = read_closing_source(line)
    is_whole = source.start == 0 if source is not None else read_broadcast_line(line) is not None
    return is_whole and _read_last(draft, block, "boilerplate")


def _mark_story(draft: Draft, block: Block, kind: str) -> None:
    if kind == "caption":
        mark_caption(draft, block)
        return
    if kind == "byline" and not draft.authors:
        draft.authors = read_reporters(draft.text[block.start : block.end])
    draft.mark(kind, block.start, block.end)
