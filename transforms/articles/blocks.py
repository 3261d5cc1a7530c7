"""The text as blocks: lines, and lines wrapped at a fixed width joined to the paragraphs they were."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

WIDEST = 132
"""Columns of the widest line printer; longer lines are not wrapped by hand or machine."""
NARROWEST = 30
"""Columns; shorter "columns" are lists and tables."""
FULL_SHARE = 0.6
"""Share of line ends that must be full for the text to count as wrapped: paragraphs of two lines still do."""
FEWEST_PAIRS = 3
"""Line ends that prove a text wrapped; fewer do when each goes on in lower case, or is full below an indented line."""
LONGEST_DATELINE = 300
"""Characters of a dateline with the brackets after it."""
LONGEST_SOURCE = 60
"""Characters of a source's name that stand on the second line of a dateline."""
_OPEN_SOURCE = re.compile(r"\d ?\([^()]{2,}$")
_OPEN_DAY = re.compile(r", \d{1,2}(?: [^\W\d]{3,9}\.?)?(?: \d\d)?$")
_LATE_SOURCE = re.compile(r"(?:[^\W\d]{3,9}\.? )?(?:\d\d )?\([^()]{2,90}(?:\)\s*(?:--|[—–])|$)")
"""How the line below one that breaks off in a dateline's day goes on."""
_MARK = re.compile(r"(?:--+|[—–])\s*\[")
_DIGIT = re.compile(r"\d")
TERMINALS = ".!?\"”’':;"


@dataclass(frozen=True)
class Block:
    """`text[start:end]`, without white space at its ends; `after_blank`: an empty line stands before it."""

    start: int
    end: int
    after_blank: bool = True


@dataclass(frozen=True)
class Line:
    """A line without white space at its ends; `indent` in characters, `after_blank`: an empty line before it."""

    start: int
    end: int
    indent: int
    after_blank: bool


def split_lines(text: str) -> list[Line]:
    """The lines that hold anything, whatever ends them (LF, CRLF, CR, form feed, NEL, U+2028, U+2029)."""
    lines: list[Line] = []
    position, blank = 0, True
    for raw in text.splitlines(keepends=True):
        content = raw.strip()
        if content:
            indent = len(raw) - len(raw.lstrip())
            start = position + indent
            lines.append(Line(start, start + len(content), indent, blank))
        blank = not content
        position += len(raw)
    return lines


def read_blocks(text: str, stands_alone: Callable[[str], bool]) -> list[Block]:
    """Lines as blocks, wrapped ones joined; a line of which `stands_alone` is true is never joined to another."""
    lines = split_lines(text)
    width = _text_width(lines)
    alone = [
        width is None or line.end - line.start > WIDEST or stands_alone(text[line.start : line.end]) for line in lines
    ]
    wrapped_at = width if width is not None and _is_wrapped(text, lines, alone, width) else None
    blocks: list[Block] = []
    for index, line in enumerate(lines):
        before = lines[index - 1]
        is_free = not (alone[index] or alone[index - 1])
        goes_on = wrapped_at is not None and is_free and _continues(text, before, line, wrapped_at)
        if index > 0 and (goes_on or _goes_on_with_dateline(text, blocks[-1], before, line, wrapped_at)):
            blocks[-1] = Block(blocks[-1].start, line.end, blocks[-1].after_blank)
        else:
            blocks.append(Block(line.start, line.end, line.after_blank))
    return blocks


def _text_width(lines: Sequence[Line]) -> int | None:
    """The column which nearly all lines keep to; None where it is too far out or in for wrapped text."""
    edges = sorted(_right_edge(line) for line in lines)
    width = edges[int(0.95 * (len(edges) - 1))] if len(edges) > 1 else 0
    return width if NARROWEST <= width <= WIDEST else None


def _is_wrapped(text: str, lines: Sequence[Line], alone: Sequence[bool], width: int) -> bool:
    """Whether most long lines end where the next word would have gone beyond the width, or go on in lower case."""
    pairs = [
        (a, b)
        for (a, a_alone), (b, b_alone) in pairwise(zip(lines, alone, strict=True))
        if not (a_alone or b_alone or b.after_blank or b.indent > a.indent) and _right_edge(a) >= width * FULL_SHARE
    ]
    full = [_is_full(text, a, b, width) for a, b in pairs]
    lower = [text[b.start].islower() for _, b in pairs]
    if len(pairs) < FEWEST_PAIRS:
        is_opened = any(a.indent > b.indent or text[a.start] == "[" for a, b in pairs)
        return bool(pairs) and all(low or (is_opened and end) for low, end in zip(lower, full, strict=True))
    wrapped = sum(end and _is_prose(text, a) for end, (a, _) in zip(full, pairs, strict=True))
    return max(wrapped, sum(lower)) >= FULL_SHARE * len(pairs)


def _is_prose(text: str, line: Line) -> bool:
    """Whether the line breaks off within a sentence and is no row of a table."""
    content = text[line.start : line.end]
    digits = len(_DIGIT.findall(content))
    return content[-1] not in TERMINALS and digits < len(content) / 4 and content.count(" ") >= 3


def _right_edge(line: Line) -> int:
    return line.indent + line.end - line.start


def _is_full(text: str, line: Line, following: Line, width: int) -> bool:
    """Whether the next line's first word would have gone beyond the width (two columns of slack)."""
    first_word = text[following.start : following.end].split(None, 1)[0]
    return _right_edge(line) + 1 + len(first_word) > width - 2


def _goes_on_with_dateline(text: str, block: Block, line: Line, following: Line, width: int | None) -> bool:
    """Whether the block breaks off within a dateline: after its brackets, before or within "-- [Text]".

    In a text that is not wrapped only the brackets after its dash prove that.
    """
    if following.after_blank or following.indent > line.indent or line.end - block.start > LONGEST_DATELINE:
        return False
    before, after = text[block.start : line.end], text[following.start : following.end]
    if _OPEN_DAY.search(before) is not None and _LATE_SOURCE.match(after) is not None:
        return True
    if not ("[" in before or "(" in before or after[0] in "[-—"):
        return False
    is_open = before.rfind("[") > before.rfind("]")
    if after[0] == "[" and before.endswith(("--", "—", "–")):
        return True
    if _MARK.search(before) is not None and (is_open or (before[-1] == "]" and after[0] == "[")):
        return True
    if _OPEN_SOURCE.search(before) is not None and ")" in after[:LONGEST_SOURCE]:
        return True
    if width is None or not _is_full(text, line, following, width):
        return False
    is_open = is_open or before.rfind("(") > before.rfind(")")
    return is_open or (before.endswith(("]", "--", "—")) and after[0] == "[") or _MARK.match(after) is not None


def _continues(text: str, line: Line, following: Line, width: int) -> bool:
    """Whether the second line goes on with the first one's paragraph."""
    if following.after_blank or following.indent > line.indent:
        return False
    if text[following.start].islower():
        return True
    headline_ends = text[line.start : line.end].isupper() and not text[following.start : following.end].isupper()
    return not headline_ends and _is_full(text, line, following, width)
