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
from transforms.articles.topic import read_stems

REACH = 40
"""Blocks looked at; the longest mail headers have about 25 lines."""
MOST_PROSE = 2
"""Blocks of prose that may stand before a byline or dateline: a standfirst, an editor's note."""
MOST_TITLES = 6
"""Lines shaped like titles that may follow one another before the story: a headline, a bulleted standfirst."""
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
    for index in range(min(body, len(items))):
        is_marked = any(item.kind in MARKERS for item in items[index + 1 : body])
        fill(draft, items[index], before_marker=is_marked, is_headline=index == headline)
    opening = items[body] if body < len(items) else None
    if opening is None or not isinstance(opening.reading, Dateline) or (draft.dateline and not _is_sure(opening)):
        return list(rest[body:]), None
    return list(rest[body:]), opening.reading


def _scan(draft: Draft, blocks: Sequence[Block], keys: KeyStyle) -> tuple[list[Item], int]:
    """The blocks classified as far as needed, and which of them begins the story.

    That is the block which a dateline opens, or the first text after the last mark of a head; marks are looked for
    until the text has gone on for too long without one. A mark that no text follows is none of the head's.
    """
    items: list[Item] = []
    starts, since = [0], {"prose": 0, "title": 0}
    last_key = count_head_blocks(draft.text, blocks, keys)
    for index, block in enumerate(blocks[:REACH]):
        is_key = keys.read(draft.text[block.start : block.end]) is not None
        folded = None if is_key else _folded(draft, block, items, index < last_key)
        around = _surroundings(draft, items, keys, blocks[index + 1 : index + DATE_REACH])
        item = folded or classify(draft, block, around)
        items.append(item)
        if item.kind == "opening" and (
            _is_sure(item) or since["prose"] == 0 or _is_late(draft, items, item, since["prose"])
        ):
            return items, index
        if item.is_text and (_follows_body_key(items) or _follows_dateline(draft.text, item, items)):
            return items, index
        if item.kind in MARKERS and _may_follow(item, since, items):
            starts.append(index + 1)
            since = {"prose": 0, "title": 0}
        elif item.is_text:
            since["title" if item.kind == "title" else "prose"] += 1
            too_long = item.kind != "title" and item.block.end - item.block.start > LONGEST_DECK
            if too_long or since["prose"] > MOST_PROSE or since["title"] > MOST_TITLES:
                break
    found = [_first_text(draft, items, start) for start in starts]
    no_text = next((index for index, item in enumerate(items) if item.kind == "bio"), len(items))
    return items, next((index for index in reversed(found) if index < len(items)), no_text)


def _surroundings(draft: Draft, items: Sequence[Item], keys: KeyStyle, following: Sequence[Block]) -> Surroundings:
    is_below_title = draft.headline is not None or any(item.kind == "title" for item in items)
    before = next((item.kind for item in reversed(items) if item.kind != "boilerplate"), None)
    prose = [item.block for item in items if item.kind in ("prose", "opening")]
    is_before_story = not prose or (is_below_title and _is_above_date(draft, prose, items, following))
    is_below_marker = any(item.kind in ("byline", "dated", "key") for item in items)
    authors = tuple(name for i in items if (names := i.names) for name in names)
    title = next((draft.words(i.block.start, i.block.end) for i in items if i.kind == "title"), None)
    return Surroundings(
        keys, is_below_title, before == "byline", is_before_story, authors, is_below_marker, bool(prose), title
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


def _follows_dateline(text: str, item: Item, items: Sequence[Item]) -> bool:
    """Whether a dateline on a line of its own stands before the block, with "[Text]" or below a headline."""
    has_title = item.kind != "title" or any(i.kind in ("title", "repeat") for i in items[:-1])
    return any(i.kind == "dateline" and (has_title or text[i.block.end - 1] == "]") for i in items)


def _follows_body_key(items: Sequence[Item]) -> bool:
    """Whether the last block is the first after a key such as "BODY:"."""
    reading = items[-2].reading if len(items) > 1 else None
    return isinstance(reading, KeyLine) and reading.field == "body"


def _folded(draft: Draft, block: Block, items: Sequence[Item], is_among_keys: bool) -> Item | None:
    """The block as a part of the "Key: value" lines around it: one of an unknown key, or indented (RFC 5322)."""
    if not items or items[-1].kind != "key" or (block.after_blank and not is_among_keys):
        return None
    if isinstance(reading := items[-1].reading, KeyLine) and reading.field == "body":
        return None
    is_indented = draft.text[block.start - 1] in " \t" and not block.after_blank
    goes_on = is_indented or is_unknown_key(draft.text[block.start : block.end])
    return Item("key", block, KeyLine("ignore", "")) if goes_on else None


def _is_sure(item: Item) -> bool:
    return isinstance(item.reading, Dateline) and item.reading.is_dated_or_credited


def _tells_again(draft: Draft, items: Sequence[Item], item: Item) -> bool:
    """Whether the block tells what the short block below the title told, so that this one was a summary."""
    kinds = [i.kind for i in items if i.is_text]
    summary = next((i.block for i in items if i.kind in ("prose", "opening")), item.block)
    if "title" not in kinds[:-1] or summary is item.block or summary.end - summary.start > LONGEST_DECK:
        return False
    told = read_stems(draft.text[summary.start : summary.end])
    again = read_stems(draft.text[item.block.start : item.block.start + 2 * LONGEST_DECK])
    return 2 * len(told & again) >= len(told) > MOST_PROSE


def _is_late(draft: Draft, items: Sequence[Item], item: Item, prose: int) -> bool:
    """Whether a dateline still opens the story after one block, a caption or summary under a headline."""
    found = item.reading
    if prose != 1 or not isinstance(found, Dateline):
        return False
    is_capital = (found.place or "").partition(",")[0].isupper()
    return (draft.headline is not None and is_capital) or _tells_again(draft, items, item)


def _may_follow(item: Item, since: dict[str, int], items: Sequence[Item]) -> bool:
    """Whether a mark still belongs to the head: a date or a repeated title after the story began does not."""
    if since["prose"] == 0 or item.kind in ("byline", "dateline") or (since["prose"] == 1 and item.kind == "repeat"):
        return True
    if isinstance(item.reading, KeyLine):
        return since["prose"] == 1 and item.reading.field in ("authors", "published", "updated")
    first = items[0].block
    is_short = first.end - first.start <= LONGEST_DECK // 2
    return since["prose"] == 1 and item.kind == "dated" and is_short and sum(i.is_text for i in items) <= 2


def _first_text(draft: Draft, items: Sequence[Item], start: int) -> int:
    """The first block from `start` on that is the story, headline and standfirst without a mark passed over."""
    texts = [i for i in range(start, len(items)) if items[i].is_text]
    if not texts:
        return len(items)
    before = items[start - 1] if start > 0 else None
    is_alone = before is not None and "\n" in draft.text[before.block.start : before.block.end]
    if before is not None and before.kind == "key" and (draft.headline is not None or is_alone):
        return texts[0]
    prose = next((i for i in texts if items[i].kind != "title"), None)
    if prose is None:
        has_headline = draft.headline is not None or start > 0
        alone = has_headline or len(texts) == 1 or not items[texts[1]].block.after_blank
        return texts[0] if alone else texts[1]
    return prose if sum(i < prose for i in texts) <= MOST_TITLES else texts[0]
