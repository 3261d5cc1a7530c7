"""The head of an article: its blocks up to the story, each used, set aside or reported."""

from __future__ import annotations

import re
from collections.abc import Sequence

from transforms.articles.blocks import Block
from transforms.articles.byline import Byline, is_bare_name, read_byline
from transforms.articles.classify import MARKERS, Item, classify
from transforms.articles.dateline import Dateline, find_dateline
from transforms.articles.draft import Draft
from transforms.articles.headers import KeyLine, is_title_shaped, key, read_date_line, read_key_line, split_outlet
from transforms.articles.lines import find_trailing_credit
from transforms.articles.names import is_agency, is_person_name

REACH = 40
"""Blocks looked at; the longest mail headers have about 25 lines."""
MOST_PROSE = 2
"""Blocks of prose that may stand before a byline or dateline: a standfirst, an editor's note."""
LONGEST_DECK = 400
"""Characters; a longer block is the story."""


def read_head(draft: Draft, blocks: Sequence[Block]) -> tuple[list[Block], Dateline | None]:
    """The blocks of the story and its dateline, after everything before them has gone into the draft."""
    rest = _take_date_line(draft, blocks)
    items = _classify_head(draft, rest)
    body = _body_index(draft, items)
    for index in range(min(body, len(items))):
        _APPLY.get(items[index].kind, _apply_text)(draft, items, index)
    opening = items[body] if body < len(items) else None
    dateline = opening.reading if opening and opening.kind == "opening" else None
    return list(rest[body:]), dateline if isinstance(dateline, Dateline) else None


def _classify_head(draft: Draft, blocks: Sequence[Block]) -> list[Item]:
    head = blocks[:REACH]
    keys = sum(read_key_line(draft.text[b.start : b.end]) is not None for b in head[:15])
    return [classify(draft, block, keys >= 2) for block in head]


def _take_date_line(draft: Draft, blocks: Sequence[Block]) -> Sequence[Block]:
    """The blocks after a first line such as "date 2023-07-27 Title - Outlet", or with what of it is story."""
    line = read_date_line(draft.text, blocks[0].start, blocks[0].end) if blocks else None
    if line is None:
        return blocks
    draft.add_evidence("header", line.date)
    draft.mark("boilerplate", blocks[0].start, line.date_end)
    title = draft.text[line.rest_start : line.rest_end]
    following = tuple(draft.text[b.start : b.end] for b in blocks[1:3])
    cut = split_outlet(title, following)
    if cut is not None:
        draft.headline = " ".join(title[: cut[0]].split())
        draft.publisher = " ".join(title[cut[1] :].split())
        draft.mark("headline", line.rest_start, line.rest_start + cut[0])
        draft.mark("boilerplate", line.rest_start + cut[0], line.rest_end)
    elif title and following and (key(title) == key(following[0]) or is_title_shaped(title)):
        draft.headline = " ".join(title.split())
        draft.mark("headline", line.rest_start, line.rest_end)
    elif title:
        return [Block(line.rest_start, line.rest_end), *blocks[1:]]
    return blocks[1:]


def _body_index(draft: Draft, items: Sequence[Item]) -> int:
    """The first block of the story: the one a dateline opens, or the first after the last mark of a head."""
    last_marker, prose = -1, 0
    for index, item in enumerate(items):
        length = item.block.end - item.block.start
        if item.kind == "opening":
            strong = isinstance(item.reading, Dateline) and item.reading.is_dated_or_credited
            if strong or prose == 0:
                return index
        if item.kind in MARKERS and not (item.kind == "dated" and prose > 1):
            last_marker, prose = index, 0
        elif item.kind in ("prose", "opening"):
            prose += 1
            if prose > MOST_PROSE or length > LONGEST_DECK:
                break
    return _first_text(draft, items, last_marker + 1)


def _first_text(draft: Draft, items: Sequence[Item], start: int) -> int:
    """The first block from `start` on that is the story, headline and standfirst without prose passed over."""
    texts = [i for i in range(start, len(items)) if items[i].kind in ("title", "prose", "opening")]
    prose = next((i for i in texts if items[i].kind != "title"), None)
    if not texts:
        return len(items)
    if start > 0 and items[start - 1].kind == "dateline":
        return texts[0]
    if prose is None:
        has_headline = draft.headline is not None or start > 0
        return texts[0] if has_headline or len(texts) == 1 or not items[texts[1]].block.after_blank else texts[1]
    titles = [i for i in texts if i < prose]
    return prose if len(titles) <= 3 else texts[0]


def _apply_text(draft: Draft, items: Sequence[Item], index: int) -> None:
    """A headline, a name, a standfirst; what is none of these is reported."""
    block = items[index].block
    line = draft.words(block.start, block.end)
    before = next((p.kind for p in reversed(draft.paragraphs) if p.kind not in ("boilerplate", "credit")), None)
    if draft.headline is None and before is None and len(line) <= LONGEST_DECK:
        draft.headline = line
        draft.mark("headline", block.start, block.end)
    elif is_bare_name(line) and _is_named_once(draft.text, line):
        draft.add_byline(Byline(authors=re.split(r"\s+(?:and|&)\s+", line)))
        draft.mark("byline", block.start, block.end)
    elif before == "headline" and draft.subheadline is None and len(line.split()) >= 4:
        draft.subheadline = line
        draft.mark("subheadline", block.start, block.end)
    else:
        draft.unclassified.append((block.start, block.end))
        draft.mark("boilerplate", block.start, block.end)


def _is_named_once(text: str, line: str) -> bool:
    """Whether the surnames occur nowhere else: people in the news are named again, writers are not."""
    return all(text.count(name.split()[-1]) == 1 for name in re.split(r"\s+(?:and|&)\s+", line))


def _apply_plain(draft: Draft, items: Sequence[Item], index: int) -> None:
    item = items[index]
    draft.mark("headline" if item.kind == "repeat" else item.kind, item.block.start, item.block.end)


def _apply_caption(draft: Draft, items: Sequence[Item], index: int) -> None:
    mark_caption(draft, items[index].block)


def mark_caption(draft: Draft, block: Block) -> None:
    """Adds a caption, and the credit at its end as a paragraph of its own."""
    credit = find_trailing_credit(draft.text[block.start : block.end])
    cut = block.end if credit is None else block.start + credit
    draft.mark("caption", block.start, cut)
    draft.mark("credit", cut, block.end)


def _apply_byline(draft: Draft, items: Sequence[Item], index: int) -> None:
    reading = items[index].reading
    if isinstance(reading, Byline):
        draft.add_byline(reading)
    draft.mark("byline", items[index].block.start, items[index].block.end)


def _apply_dated(draft: Draft, items: Sequence[Item], index: int) -> None:
    reading = items[index].reading
    if isinstance(reading, tuple):
        draft.add_evidence(*reading)
    draft.mark("boilerplate", items[index].block.start, items[index].block.end)


def _apply_dateline(draft: Draft, items: Sequence[Item], index: int) -> None:
    reading = items[index].reading
    if isinstance(reading, Dateline):
        draft.add_dateline(reading)
    draft.mark("dateline", items[index].block.start, items[index].block.end)


def _apply_key(draft: Draft, items: Sequence[Item], index: int) -> None:
    reading, block = items[index].reading, items[index].block
    if isinstance(reading, KeyLine) and reading.value:
        _fill_field(draft, reading)
    kinds = {"headline": "headline", "subheadline": "subheadline", "authors": "byline", "dateline": "dateline"}
    draft.mark(
        kinds.get(reading.field, "boilerplate") if isinstance(reading, KeyLine) else "boilerplate",
        block.start,
        block.end,
    )


def _fill_field(draft: Draft, line: KeyLine) -> None:
    """Puts the value of a key line where it belongs; a value that is not what its key promises stays out."""
    value = " ".join(line.value.split())
    if line.field in ("published", "updated"):
        draft.add_evidence(line.field, value)
    elif line.field == "authors":
        draft.add_byline(_read_sender(value))
    elif line.field == "source":
        draft.agency, draft.publisher = (
            (draft.agency or value, draft.publisher) if is_agency(value) else (draft.agency, draft.publisher or value)
        )
    elif line.field == "dateline":
        found = find_dateline(value, 0, len(value))
        draft.dateline = draft.dateline or value
        draft.dateline_place = draft.dateline_place or (found.place if found else value)
    elif line.field in ("headline", "subheadline", "publisher") and getattr(draft, line.field) is None:
        setattr(draft, line.field, value)


def _read_sender(value: str) -> Byline:
    """The people named in a sender's line: "Jane Doe <jane@example.org>", "jane@example.org (Jane Doe)"."""
    bracketed = re.fullmatch(r"\S+@\S+\s+\(([^()]+)\)", value)
    name = bracketed[1] if bracketed else re.sub(r"\s*<[^<>]*>", "", value).strip("\"' ")
    if is_person_name(name):
        return Byline(authors=[name])
    return read_byline(name if name.casefold().startswith("by ") else f"By {name}") or Byline()


_APPLY = {
    "repeat": _apply_plain,
    "boilerplate": _apply_plain,
    "credit": _apply_plain,
    "caption": _apply_caption,
    "byline": _apply_byline,
    "dated": _apply_dated,
    "dateline": _apply_dateline,
    "key": _apply_key,
}
