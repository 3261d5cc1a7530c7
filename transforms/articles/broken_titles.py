"""Headlines that run over several lines, joined."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from transforms.articles.blocks import Block
from transforms.articles.wording import is_capital_text
from transforms.lexicon import load_lexicon

TITLE_REACH = 8
"""Blocks at the head of a text among which the lines of a headline are looked for."""
WIDEST = 60
"""Columns of a headline's broken line."""
LONGEST_LABEL = 200
"""Characters of a line above a headline."""
MOST_LINES = 4
"""Lines of one headline."""

_NEVER_LAST = frozenset(load_lexicon("line_breaks")["never_last"])
_CERTAIN_LAST = frozenset(load_lexicon("line_breaks")["certainly_never_last"])
_SELDOM_FIRST = frozenset(load_lexicon("line_breaks")["seldom_first"])


LineTest = Callable[[str], bool]


def join_broken_title(text: str, blocks: Sequence[Block], is_furniture: LineTest, is_free: LineTest) -> list[Block]:
    """The blocks, the first lines as one where they are a headline that breaks off.

    `is_furniture`: a line may stand above a headline; `is_free`: it may be part of one.
    """
    lines = [text[block.start : block.end] for block in blocks[:TITLE_REACH]]
    first = (i for i, line in enumerate(lines) if len(line) > LONGEST_LABEL or not is_furniture(line))
    index = next(first, len(blocks))
    run = _run(text, blocks, index, is_free)
    if len(run) < 2 or not _is_broken([text[b.start : b.end] for b in run], is_capital_text(text)):
        return list(blocks)
    whole = Block(run[0].start, run[-1].end, run[0].after_blank)
    return [*blocks[:index], whole, *blocks[index + len(run) :]]


def _run(text: str, blocks: Sequence[Block], index: int, is_free: LineTest) -> list[Block]:
    """The short lines from `index` on that no empty line parts, all in capitals or none."""
    run: list[Block] = []
    for block in blocks[index : index + MOST_LINES + 1]:
        line = text[block.start : block.end]
        is_part = not run or (not block.after_blank and line.isupper() == text[run[0].start : run[0].end].isupper())
        if not is_part or len(line) > WIDEST or not is_free(line):
            break
        run.append(block)
    return run if len(run) <= MOST_LINES else []


def _is_broken(lines: list[str], is_capital_text: bool) -> bool:
    """Whether each line breaks off where the next goes on, and none is a title of its own."""
    width = max(len(part) for line in lines for part in line.splitlines())
    is_shouted = lines[0].isupper() and not is_capital_text
    return all(_goes_on(a, b) or ((is_shouted or b[0].isdigit()) and _fills(a, b, width)) for a, b in pairwise(lines))


def is_broken_off(line: str) -> bool:
    """Whether the line ends within a phrase, as no headline does: "News provided by".

    >>> is_broken_off("NEWS PROVIDED BY"), is_broken_off("Bridge shut by crack")
    (True, False)
    """
    return line.split()[-1].casefold() in _CERTAIN_LAST


def _goes_on(line: str, following: str) -> bool:
    """Whether a line ends or the next begins within a phrase."""
    last, first = line.split()[-1].casefold(), following.split()[0]
    if line[-1] in ".!?" or len(line.split()) < 2:
        return False
    return (
        last in _NEVER_LAST
        or line[-1] in ",-–—"
        or first[0].islower()
        or (line.isupper() and (first.casefold() in _SELDOM_FIRST or len(following.split()) == 1))
    )


def _fills(line: str, following: str, width: int) -> bool:
    """Whether the next line's first word would not have fitted on the line."""
    last = line.splitlines()[-1]
    return len(last.split()) > 2 and len(last) + 1 + len(following.split()[0]) > width
