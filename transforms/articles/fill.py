"""What each block of an article's head adds to the draft."""

from __future__ import annotations

import re
from dataclasses import replace

from transforms.articles.bare_byline import read_names
from transforms.articles.blocks import Block
from transforms.articles.byline import Byline, read_byline
from transforms.articles.classify import Item, repeats
from transforms.articles.dated import DatedLine
from transforms.articles.dateline import Dateline
from transforms.articles.dateline_finder import find_dateline
from transforms.articles.draft import Draft
from transforms.articles.key_lines import KeyLine, split_value
from transforms.articles.labels import is_capital
from transforms.articles.lines import find_trailing_credit, is_site_note, unmarked, without_item_mark
from transforms.articles.moments import DATE
from transforms.articles.names import is_agency, is_given_name
from transforms.articles.organisations import is_body_name
from transforms.articles.senders import is_forwarded, read_sender
from transforms.articles.source_line import strip_edition
from transforms.articles.stamps import read_stamp_day
from transforms.articles.topic import read_stems

MOST_MARKS = 2
"""Commas beside a date in a standfirst; more are a catalogue's."""
FEWEST_DECK_WORDS = 6
"""Words; a shorter line may as well be a crosshead or a section. Half as many do before a byline or date."""

LONG_DECK = 10
"""Words; a shorter line that shares none with headline and story is a link or another story's headline."""

_SENTENCE_END = re.compile(r"[^\W\d_]{2}[.!?][\"”’']?(?=\s|$)")
_OUTLET_DATE = re.compile(rf"(?P<outlet>\S.*?)(?<![\s,;])[\s,;]++(?P<date>{DATE}).{{0,30}}", re.IGNORECASE)
_WHOLE_DATE = re.compile(rf"(?:{DATE})", re.IGNORECASE)
_NO_DECK = re.compile(r"[|@]|https?://|www\.|^[(\[]|\.(?:jpe?g|png|gif)", re.IGNORECASE)
_OPENS_BYLINE = re.compile(r"(?i:by) +[^\W\d_][\w.'’-]*+(?: [^\W\d_][\w.'’-]*+){0,7} ?['’\d]*$")
"""A line that opens as a byline and was not understood."""
_CLOCK = re.compile(r"\d{1,2}:\d\d")
_PLACE_MARK = re.compile(r"\s*[;,\[]")
"""Where the place of publication begins after an outlet's name."""
_KEY_KINDS = {"headline": "headline", "subheadline": "subheadline", "authors": "byline", "dateline": "dateline"}


def fill(draft: Draft, item: Item, before_marker: bool, is_headline: bool, story: frozenset[str]) -> None:
    """Adds one block and what was read from it; a block that no rule understands is reported.

    `before_marker`: a byline, date or dateline follows it within the head; `story`: what the story's lead is about.
    """
    block, reading = item.block, item.reading
    if isinstance(reading, Byline):
        draft.add_byline(reading)
    elif isinstance(reading, DatedLine):
        _add_dated(draft, reading)
    elif isinstance(reading, Dateline) and item.kind == "dateline":
        draft.add_dateline(reading)
    elif isinstance(reading, KeyLine):
        fill_field(draft, reading)
    if item.is_text:
        draft.mark(_text_kind(draft, block, before_marker, is_headline, story), block.start, block.end)
    elif item.kind == "caption":
        mark_caption(draft, block)
    elif item.kind == "fragment":
        draft.unclassified.append((block.start, block.end))
        draft.mark("boilerplate", block.start, block.end)
    else:
        draft.mark(_kind(item), block.start, block.end)


def _kind(item: Item) -> str:
    """The paragraph's kind of a block that is no text."""
    if isinstance(item.reading, KeyLine):
        return _KEY_KINDS.get(item.reading.field, "boilerplate")
    return {"repeat": "headline", "dated": "boilerplate", "bio": "byline"}.get(item.kind, item.kind)


def _text_kind(draft: Draft, block: Block, before_marker: bool, is_headline: bool, story: frozenset[str]) -> str:
    """headline, byline, subheadline, or caption below a credit; boilerplate for the rest, which is reported."""
    line = draft.words(block.start, block.end)
    if draft.paragraphs and draft.paragraphs[-1].kind == "credit" and draft.headline and line[-1] == ".":
        return "caption"
    before = next((p.kind for p in reversed(draft.paragraphs) if p.kind not in ("boilerplate", "credit")), None)
    if is_headline and draft.headline is None:
        draft.headline = without_item_mark(unmarked(line))
        return "headline"
    if draft.headline is not None and repeats(line, draft.headline):
        return "headline"
    byline = read_names(draft.text, line) if not draft.authors else None
    if byline is not None and (draft.headline is not None or is_given_name(line.split()[0])):
        draft.add_byline(byline)
        return "byline"
    fewest = FEWEST_DECK_WORDS // 2 if before_marker else FEWEST_DECK_WORDS
    is_below = before in ("headline", "subheadline") and len(line.split()) >= fewest
    about = story | read_stems(draft.headline or "")
    is_about = len(line.split()) >= LONG_DECK or not about.isdisjoint(read_stems(line))
    if is_below and is_about and _is_deck(line, before_marker):
        draft.subheadline = draft.subheadline or unmarked(line)
        return "subheadline"
    draft.unclassified.append((block.start, block.end))
    return "boilerplate"


def _is_deck(line: str, before_marker: bool) -> bool:
    """Whether a line can be a standfirst: one sentence, no source in brackets, no time of day, alone no question."""
    if (
        _OPENS_BYLINE.match(line)
        or is_body_name(line.rpartition(", ")[2])
        or (line.count(",") + line.count(";") > MOST_MARKS and _WHOLE_DATE.search(line))
    ):
        return False
    sentences = len(_SENTENCE_END.findall(line))
    is_label = len(line.split()) < FEWEST_DECK_WORDS and is_capital(line) and not line.isupper()
    asks = line.endswith("?") or line.isupper()
    return (
        sentences <= 1
        and not is_label
        and not _NO_DECK.search(line)
        and not is_site_note(line)
        and line[-1] not in ")]"
        and not _CLOCK.search(line)
        and (before_marker or not asks)
    )


def mark_caption(draft: Draft, block: Block) -> None:
    """Adds a caption, and the credit at its end as a paragraph of its own."""
    credit = find_trailing_credit(draft.text[block.start : block.end])
    cut = block.end if credit is None else block.start + credit
    draft.mark("caption", block.start, cut)
    draft.mark("credit", cut, block.end)


def _add_dated(draft: Draft, line: DatedLine) -> None:
    draft.add_evidence(line.kind, line.date)
    draft.add_byline(line.byline)
    draft.place = draft.place or line.byline.place


def fill_field(draft: Draft, line: KeyLine) -> None:
    """Puts the value of a key line where it belongs; a value that is not what its key promises stays out."""
    value = " ".join(line.value.split())
    if line.author is not None:
        draft.add_byline(read_sender(line.author))
    if line.field == "headline":
        for written in split_value(line.value)[1:]:
            draft.add_byline(read_byline(written) or Byline())
    if not value:
        return
    if line.field in ("published", "updated"):
        draft.add_evidence("sent" if is_forwarded(draft.text) else line.field, value)
    elif line.field == "number":
        draft.add_evidence("wire", value if read_stamp_day(value) is not None else None)
    elif line.field in ("publisher", "source") and (dated := _OUTLET_DATE.fullmatch(value)) is not None:
        draft.add_evidence("header", dated["date"])
        _add_source(draft, _PLACE_MARK.split(dated["outlet"])[0].rstrip(" ."))
    elif line.field == "authors":
        draft.add_byline(read_sender(value))
    elif line.field == "sender":
        sender = read_sender(value)
        draft.senders += sender.authors
        draft.add_byline(replace(sender, authors=[]))
    elif line.field in ("publisher", "source"):
        _add_source(draft, value)
    elif line.field == "place":
        draft.place = draft.place or value
    elif line.field == "dateline":
        found = find_dateline(value, 0, len(value))
        draft.dateline = draft.dateline or value
        draft.dateline_place = draft.dateline_place or (found.place if found else value)
        if found is not None:
            draft.agency = draft.agency or found.agency
            draft.add_evidence("dateline", found.date)
    elif line.field in ("headline", "subheadline") and getattr(draft, line.field) is None:
        setattr(draft, line.field, value)


def _add_source(draft: Draft, name: str) -> None:
    name = strip_edition(name)
    if "://" in name:
        return
    if is_agency(name):
        draft.agency = draft.agency or name
    else:
        draft.publisher = draft.publisher or name
