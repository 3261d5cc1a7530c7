"""What a block of prose says for the story: its length, and whether it is a notice, a summary or a caption."""

from __future__ import annotations

import re
from collections.abc import Sequence

from transforms.articles.classify import Item
from transforms.articles.draft import Draft
from transforms.articles.lines import is_item, is_site_note, is_summary_label, speaks_to_reader
from transforms.articles.topic import LEAD, read_stems

SHORT, MEDIUM = 200, 400
"""Characters of a standfirst or note, and of the longest one; a longer block is the story."""
LONGEST_NOTICE = 1000
"""Characters."""
FEWEST_STEMS = 3
"""Words of a summary that prove another block to tell the same."""

PROSE = (4, 6, 20)
"""What a short, a middling and a long block of prose says for the story."""

_SENTENCE_END = re.compile(r"[.!?…:][\"”’'»)\]]*$")
_OPEN_NOTE = re.compile(r"\[[^\]]*$")


def weigh_prose(draft: Draft, items: Sequence[Item], n: int) -> int:
    """What a block of prose says: more the longer it is, little where it is no paragraph or told again below."""
    start, end = items[n].block.start, items[n].block.end
    is_long, is_sentence = (
        end - start > MEDIUM,
        _SENTENCE_END.search(draft.text, max(start, end - SHORT), end) is not None,
    )
    is_part = draft.text[start].islower() and not (is_sentence and end - start > SHORT)
    if is_part or is_listed(draft, items[n]):
        return 0
    if _is_notice(draft, items, n) or _is_in_summary(draft, items, n) or _is_pictured(items, n):
        return -1
    if is_long or not is_sentence:
        return PROSE[2] if is_long else 1
    return -1 if _is_summary(draft, items, n) else PROSE[end - start > SHORT]


def is_listed(draft: Draft, item: Item) -> bool:
    """Whether the item is one of a list, or opens a note in brackets that ends below it."""
    line = draft.text[item.block.start : min(item.block.end, item.block.start + MEDIUM)]
    return is_item(line) or _OPEN_NOTE.match(line) is not None


def _is_pictured(items: Sequence[Item], n: int) -> bool:
    """Whether a short block has its picture's credit on the next line."""
    credit = items[n + 1] if n + 1 < len(items) else None
    is_short = items[n].block.end - items[n].block.start <= SHORT
    return credit is not None and credit.kind == "credit" and not credit.block.after_blank and is_short


def _is_in_summary(draft: Draft, items: Sequence[Item], n: int) -> bool:
    """Whether the block stands below a label such as "Key Points", and an empty line parts it from the story only.

    One below the label, too, where the block is indented.
    """
    end = items[n].block.end
    if "\n\n" not in draft.text[end : end + LEAD]:
        return False
    for m in range(n - 1, -1, -1):
        below = items[m + 1].block
        is_label = is_summary_label(draft.words(items[m].block.start, items[m].block.end))
        if below.after_blank and not (is_label and draft.text[below.start - 1] in " \t"):
            return False
        if is_label:
            return True
    return False


def _is_summary(draft: Draft, items: Sequence[Item], n: int) -> bool:
    """Whether a block below a title is told again by the next prose, which a dateline or picture parts from it."""
    kinds = [item.kind for item in items[:n]]
    again = next((i for i in range(n + 1, len(items)) if items[i].kind in ("prose", "opening")), n)
    is_parted = again > n + 1 or items[again].kind == "opening"
    if not is_parted or "title" not in kinds or "prose" in kinds or "opening" in kinds:
        return False
    start = items[again].block.start
    told = read_stems(draft.text[items[n].block.start : items[n].block.end])
    shared = len(told & read_stems(draft.text[start : start + 2 * MEDIUM]))
    return len(told) >= FEWEST_STEMS and 2 * shared >= len(told)


def _is_notice(draft: Draft, items: Sequence[Item], n: int) -> bool:
    """Whether a block is a site's own: above any title it speaks to the reader, or nothing below speaks of it."""
    block = items[n].block
    if draft.headline is not None or block.end - block.start > LONGEST_NOTICE:
        return False
    line, rest = draft.text[block.start : block.end], draft.text[block.end : block.end + 2 * LEAD]
    if len(line) > SHORT or any(item.kind == "title" for item in items[:n]):
        return len(line) > SHORT and is_site_note(line[:SHORT]) and speaks_to_reader(line[:SHORT])
    return speaks_to_reader(line) or (len(rest) > LEAD and read_stems(line).isdisjoint(read_stems(rest)))
