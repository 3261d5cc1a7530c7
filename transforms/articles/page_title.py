"""The title of a page on its first line, with the outlet behind it, and its date before it in archives."""

from __future__ import annotations

from collections.abc import Sequence

from transforms.articles.blocks import Block
from transforms.articles.draft import Draft
from transforms.articles.headers import is_title_shaped, key, may_be_headline, read_date_line, split_outlet
from transforms.articles.lines import picture_kind
from transforms.articles.lone_lines import is_dated_dateline
from transforms.articles.topic import LEAD, read_stems

LONGEST = 400
"""Characters; a longer block is the story."""
REPEATED_WITHIN = 8
"""Blocks within which a page repeats its title."""


def take_page_title(draft: Draft, blocks: Sequence[Block]) -> Sequence[Block]:
    """The blocks after a first line such as "date 2023-07-27 Title - Outlet", or with what of it is story."""
    line = read_date_line(draft.text, blocks[0].start, blocks[0].end) if blocks else None
    if line is None:
        return _take_repeated_title(draft, blocks)
    draft.add_evidence("stamp", line.date)
    draft.mark("boilerplate", blocks[0].start, line.date_end)
    return _take_title(draft, Block(line.rest_start, line.rest_end), blocks[1:])


def _take_title(draft: Draft, page_title: Block, blocks: Sequence[Block]) -> Sequence[Block]:
    """The blocks after a page's title, or with it where it is none."""
    if (tab := draft.text.find("\t", page_title.start, page_title.end)) != -1:
        blocks = [Block(tab + 1, page_title.end, after_blank=False), *blocks]
        page_title = Block(page_title.start, tab)
    title = draft.text[page_title.start : page_title.end]
    following = tuple(draft.text[b.start : b.end] for b in blocks[:2])
    if _split_title(draft, page_title, following, is_page_title=True):
        return blocks
    if title and following and (key(title) == key(following[0]) or _is_proven(draft.text, page_title)):
        draft.headline = draft.headline or " ".join(title.split())
        draft.mark("headline", page_title.start, page_title.end)
    elif title:
        return [page_title, *blocks]
    return blocks


def _is_proven(text: str, block: Block) -> bool:
    """Whether the block is shaped like a title, no caption, and the text below it is about the same."""
    title = text[block.start : block.end]
    is_title = is_title_shaped(title) and picture_kind(title) is None and not is_dated_dateline(title)
    return is_title and not read_stems(title).isdisjoint(read_stems(text[block.end : block.end + 2 * LEAD]))


def _take_repeated_title(draft: Draft, blocks: Sequence[Block]) -> Sequence[Block]:
    """The blocks after a first line such as "Title - Outlet", where a line below it or the name proves it one."""
    following = tuple(draft.text[b.start : b.end] for b in blocks[1:REPEATED_WITHIN])
    if not following or blocks[0].end - blocks[0].start > LONGEST:
        return blocks
    return blocks[1:] if _split_title(draft, blocks[0], following, is_page_title=False) else blocks


def _split_title(draft: Draft, block: Block, following: tuple[str, ...], is_page_title: bool) -> bool:
    """Whether the block is "Title - Outlet", which then has gone into the draft."""
    title = draft.text[block.start : block.end]
    cut = split_outlet(title, following, is_page_title)
    if cut is None or not (is_page_title or may_be_headline(title[: cut[0]])):
        return False
    outlet = " ".join(title[cut[1] :].split())
    draft.headline = draft.headline or " ".join(title[: cut[0]].split())
    draft.publisher = draft.publisher or outlet
    draft.mark("headline", block.start, block.start + cut[0])
    draft.mark("boilerplate", block.start + cut[0], block.end)
    return True
