"""Blocks that hold keys: a key joined to the value below it, the story apart from its key, the headline named."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from transforms.articles.blocks import Block
from transforms.articles.headers import split_outlet
from transforms.articles.key_lines import (
    SEARCHED,
    KeyLine,
    KeyStyle,
    find_key_style,
    is_field_tag,
    read_bracket_line,
    split_value,
)
from transforms.articles.lines import unmarked
from transforms.articles.markers import is_note_on_words
from transforms.articles.senders import without_forward_mark

LONGEST_VALUE = 400
"""Characters; a longer block without a key is the story."""
MOST_TAGGED = 8
"""Blocks of one tagged field."""

_OPEN_TAG = re.compile(r"<(?P<tag>[A-Z]\w{1,15})>")
_BRACKET = re.compile(r"\[[^\[\]]{1,300}\]")
_LEADING = re.compile(r"(?:Language: ?\w+ Article Type: ?\w+\s+)?(?P<brackets>(?:\[[^\[\]]{1,300}\]\s*)+)(?=\S)")
_DAY = re.compile(r"(?<=\S)\s{1,9}\[(?:19|20)\d{6}\]$")
LENGTH_OF_DAY = 10
"""Characters of such a day."""
_RULE = re.compile(r"\s*-{3,}\s*")
"""What parts a headline from the lines below it in some archives."""


def read_key_blocks(text: str, blocks: Sequence[Block]) -> tuple[KeyStyle, list[Block]]:
    """Which lines of keys the text has, and its blocks: keys with the values below them, the story without its key."""
    blocks = _join_tags(text, blocks)
    keys = find_key_style([unmarked(text[block.start : block.end]) for block in blocks[:SEARCHED]])
    blocks = _split_body_key(text, _join_values(text, blocks, keys), keys)
    return keys, _split_days(text, _split_brackets(text, blocks))


def _join_tags(text: str, blocks: Sequence[Block]) -> list[Block]:
    """The blocks, each tag that is not the story's joined to what it encloses."""
    joined: list[Block] = []
    index = 0
    while index < min(len(blocks), 2 * SEARCHED):
        line = text[blocks[index].start : blocks[index].end]
        tag = _OPEN_TAG.match(line)
        is_open = tag is not None and f"</{tag['tag']}>" not in line and is_field_tag(tag["tag"])
        end = _tag_end(text, blocks, index, f"</{tag['tag']}>") if tag is not None and is_open else index
        joined.append(Block(blocks[index].start, blocks[end].end, blocks[index].after_blank))
        index = end + 1
    return [*joined, *blocks[index:]]


def _join_values(text: str, blocks: Sequence[Block], keys: KeyStyle) -> list[Block]:
    """The blocks, each key that stands alone joined to the block below it and to what follows that without a gap."""
    joined: list[Block] = []
    index = 0
    while index < min(len(blocks), 2 * SEARCHED):
        block = blocks[index]
        found = _read(text, block, keys)
        if found is not None and found.field == "body":
            break
        end = _value_end(text, blocks, index, keys)
        joined.append(Block(block.start, blocks[end].end, block.after_blank))
        index = end + 1
    return [*joined, *blocks[index:]]


def _value_end(text: str, blocks: Sequence[Block], index: int, keys: KeyStyle) -> int:
    """The last block of the value of the key at `index`, or `index` where no value stands below a key."""
    end = index
    if not keys.is_alone(text[blocks[index].start : blocks[index].end]):
        return index + _runs_on(text, blocks[index : index + 2], keys)
    while end + 1 < len(blocks):
        following = blocks[end + 1]
        is_value = end == index or not following.after_blank
        if not is_value or following.end - following.start > LONGEST_VALUE or _read(text, following, keys) is not None:
            break
        end += 1
    return end


def _runs_on(text: str, pair: Sequence[Block], keys: KeyStyle) -> bool:
    """Whether the line below a headline's is its end: no gap, no key of its own, a lower-case beginning."""
    if len(pair) < 2 or pair[1].after_blank or not text[pair[1].start].islower():
        return False
    first, second = _read(text, pair[0], keys), _read(text, pair[1], keys)
    return first is not None and first.field in ("headline", "subject") and second is None


def _tag_end(text: str, blocks: Sequence[Block], index: int, closing: str) -> int:
    """The block that closes the tag which the block at `index` opens; `index` where none is near."""
    for end in range(index + 1, min(index + MOST_TAGGED, len(blocks))):
        line = text[blocks[end].start : blocks[end].end]
        inner = _OPEN_TAG.match(line)
        if blocks[end].end - blocks[index].start > LONGEST_VALUE or (inner is not None and is_field_tag(inner["tag"])):
            break
        if text.endswith(closing, 0, blocks[end].end):
            return end
    return index


def _split_body_key(text: str, blocks: list[Block], keys: KeyStyle) -> list[Block]:
    """The blocks, a key such as "Full text:" apart from the story that follows it on its line."""
    for index, block in enumerate(blocks[: 2 * SEARCHED]):
        found = _read(text, block, keys)
        if found is not None and found.field == "body" and found.value:
            story = block.start + found.value_start
            parts = (Block(block.start, story, block.after_blank), Block(story, block.end, after_blank=True))
            return [*blocks[:index], *parts, *blocks[index + 1 :]]
    return blocks


def _split_brackets(text: str, blocks: list[Block]) -> list[Block]:
    """The blocks, a monitoring service's brackets apart from the story that follows: '[By Jane Doe: "Bridge shut"]'."""
    for index, block in enumerate(blocks[:SEARCHED]):
        found = _LEADING.match(text, block.start, block.end) if text[block.start] in "[L" else None
        brackets = list(_BRACKET.finditer(text, found.start("brackets"), found.end())) if found is not None else []
        while brackets and is_note_on_words(brackets[-1].group()[1:-1]):
            brackets.pop()
        if not any(read_bracket_line(bracket.group()) for bracket in brackets):
            continue
        cuts = [block.start, *(bracket.start() for bracket in brackets), brackets[-1].end(), block.end]
        spans = [(a, b) for a, b in pairwise(sorted(set(cuts))) if text[a:b].strip()]
        parts = [Block(a + len(text[a:b]) - len(text[a:b].lstrip()), a + len(text[a:b].rstrip())) for a, b in spans]
        return [*blocks[:index], *parts, *blocks[index + 1 :]]
    return blocks


def _split_days(text: str, blocks: Sequence[Block]) -> list[Block]:
    """The blocks, a day in brackets apart from the title before it: "Bridge shut [20040303]"."""
    parts: list[Block] = []
    for block in blocks[:SEARCHED]:
        title = _DAY.sub("", text[block.start : block.end]) if block.end - block.start <= LONGEST_VALUE else ""
        cut = block.start + len(title)
        is_cut = 0 < len(title) < block.end - block.start
        day = Block(block.end - LENGTH_OF_DAY, block.end, after_blank=False)
        parts += [Block(block.start, cut, block.after_blank), day] if is_cut else [block]
    return [*parts, *blocks[SEARCHED:]]


def find_key_headline(text: str, blocks: Sequence[Block], keys: KeyStyle) -> str | None:
    """The headline that a key above the story names, whatever stands before it; a subject where none does."""
    named: dict[str, str] = {}
    for block in blocks[:SEARCHED]:
        found = _read(text, block, keys)
        if found is not None and found.field == "body":
            break
        if found is not None and found.field in ("headline", "subject") and found.value:
            named.setdefault(found.field, " ".join(_RULE.split("\n".join(split_value(found.value)))[0].split()))
    title = named.get("headline", without_forward_mark(named.get("subject", ""))) or None
    cut = split_outlet(title, (), is_page_title=False) if title is not None else None
    return title if title is None or cut is None else title[: cut[0]]


def count_head_blocks(text: str, blocks: Sequence[Block], keys: KeyStyle) -> int:
    """How many of the first blocks end with one of a known key before the story."""
    last = 0
    for index, block in enumerate(blocks[:SEARCHED]):
        found = _read(text, block, keys)
        if (found is None and block.end - block.start > LONGEST_VALUE) or (found and found.field == "body"):
            break
        last = index + 1 if found is not None else last
    return last


def _read(text: str, block: Block, keys: KeyStyle) -> KeyLine | None:
    line = text[block.start : block.end]
    if line[0] not in "*_":
        return keys.read(line)
    found = keys.read(unmarked(line))
    return None if found is not None and found.field == "body" else found
