"""The head of an article: its blocks up to the story, each used, set aside or reported."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from transforms.articles.blocks import Block
from transforms.articles.broken_titles import join_broken_title
from transforms.articles.classify import MARKERS, Item, Surroundings, classify
from transforms.articles.dated import read_dated_line
from transforms.articles.dateline import Dateline
from transforms.articles.draft import Draft
from transforms.articles.fill import fill
from transforms.articles.headline import choose_headline
from transforms.articles.key_blocks import count_head_blocks, find_key_headline, read_key_blocks
from transforms.articles.key_lines import KeyLine, KeyStyle, is_unknown_key
from transforms.articles.lone_lines import is_furniture, may_be_title
from transforms.articles.page_title import take_page_title
from transforms.articles.settle import settle_above, settle_items
from transforms.articles.story_start import find_start, has_begun, is_doubtful, lean
from transforms.articles.topic import LEAD, read_stems

REACH = 40
"""Blocks looked at; the longest mail headers have about 25 lines."""
DATE_REACH = 5
"""Blocks within which a date proves that what stands above it is no story."""
LONGEST_DECK = 400
"""Characters; a longer block is the story."""


def read_head(draft: Draft, blocks: Sequence[Block]) -> tuple[list[Block], Dateline | None]:
    """The blocks of the story and its dateline, after everything before them has gone into the draft."""
    rest = take_page_title(draft, blocks)
    keys, rest = read_key_blocks(draft.text, rest)
    rest = join_broken_title(draft.text, rest, partial(is_furniture, keys), partial(may_be_title, draft.text, keys))
    draft.headline = draft.headline or find_key_headline(draft.text, rest, keys)
    items, body = _scan(draft, rest, keys)
    items = settle_items(draft, items, body)
    headline = choose_headline(draft, items, body) if draft.headline is None else None
    items = settle_above(draft, items, headline or 0)
    story = read_stems(draft.text[items[body].block.start :][:LEAD]) if body < len(items) else frozenset()
    for index in range(min(body, len(items))):
        is_marked = any(item.kind in MARKERS for item in items[index + 1 : body])
        fill(draft, items[index], is_marked, index == headline, story)
    draft.is_start_doubtful = is_doubtful(draft, items, body)
    opening = items[body] if body < len(items) else None
    if opening is None or not isinstance(opening.reading, Dateline) or (draft.dateline and not opening.opens_surely):
        return list(rest[body:]), None
    return list(rest[body:]), opening.reading


def _scan(draft: Draft, blocks: Sequence[Block], keys: KeyStyle) -> tuple[list[Item], int]:
    """The blocks classified as far as needed, and which of them begins the story."""
    items: list[Item] = []
    leans: list[int] = []
    last_key = count_head_blocks(draft.text, blocks, keys)
    for index, block in enumerate(blocks[:REACH]):
        is_key = keys.read(draft.text[block.start : block.end]) is not None
        folded = None if is_key else _folded(draft, block, items, index < last_key)
        around = _surroundings(draft, items, keys, blocks[index + 1 : index + DATE_REACH])
        items.append(folded or classify(draft, block, around))
        leans.append(lean(draft, items, index))
        if has_begun(items, leans):
            break
    return items, find_start(draft, items)


def _surroundings(draft: Draft, items: Sequence[Item], keys: KeyStyle, following: Sequence[Block]) -> Surroundings:
    is_below_title = draft.headline is not None or any(item.kind == "title" for item in items)
    before = next((item.kind for item in reversed(items) if item.kind != "boilerplate"), None)
    prose = [item.block for item in items if item.kind in ("prose", "opening")]
    is_before_story = not prose or (is_below_title and _is_above_date(draft, prose, items, following))
    is_below_marker = any(item.kind in ("byline", "dated", "key") for item in items)
    authors = tuple(name for i in items if (names := i.names) for name in names)
    titles = tuple(draft.words(i.block.start, i.block.end) for i in items if i.kind == "title")
    return Surroundings(
        keys, is_below_title, before == "byline", is_before_story, authors, is_below_marker, bool(prose), titles
    )


def _is_above_date(draft: Draft, prose: Sequence[Block], items: Sequence[Item], following: Sequence[Block]) -> bool:
    """Whether the only prose so far is short and a date stands near, so that it is a standfirst and no story."""
    if len(prose) > 1 or prose[0].end - prose[0].start > LONGEST_DECK // 2 or items[0].block is prose[0]:
        return False
    near = any(read_dated_line(draft.text[b.start : b.end], is_below_title=True) is not None for b in following)
    return near or any(_is_date(item) for item in items)


def _is_date(item: Item) -> bool:
    """Whether the block tells a day of publication."""
    is_key = isinstance(item.reading, KeyLine) and item.reading.field in ("published", "updated")
    return item.kind == "dated" or is_key


def _folded(draft: Draft, block: Block, items: Sequence[Item], is_among_keys: bool) -> Item | None:
    """The block as a part of the "Key: value" lines around it: one of an unknown key, or indented (RFC 5322)."""
    if not items or items[-1].kind != "key" or (block.after_blank and not is_among_keys):
        return None
    if isinstance(reading := items[-1].reading, KeyLine) and reading.field == "body":
        return None
    is_indented = draft.text[block.start - 1] in " \t" and not block.after_blank
    goes_on = is_indented or is_unknown_key(draft.text[block.start : block.end])
    return Item("key", block, KeyLine("ignore", "")) if goes_on else None
