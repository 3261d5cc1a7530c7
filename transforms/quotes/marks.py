"""Quotation marks paired into quotations, whatever their shape."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from transforms.lexicon import load_lexicon

Span = tuple[int, int]

_LEXICON = load_lexicon("quote_marks")
_OPENING, _CLOSING = frozenset(_LEXICON["opening"]), frozenset(_LEXICON["closing"])
_SINGLE = frozenset(_LEXICON["single"])
_ELIDED = re.compile(r"(?:" + "|".join(_LEXICON["elided"]) + r"|\d0s)\b", re.IGNORECASE)
_MARK = re.compile("|".join(sorted(map(re.escape, _LEXICON["double"] + _LEXICON["single"]), key=len, reverse=True)))
_NEVER_FIRST = frozenset(",;:!?)]}")
_LEADING = frozenset("([{—–-/=>*|") | _OPENING | _SINGLE | frozenset(_LEXICON["double"])
_TRAILING = frozenset(")]}—–-/….,;:?!*|<") | _CLOSING | _SINGLE | frozenset(_LEXICON["double"])
INVISIBLE = "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
LONGEST_GAP = 3  # paragraphs without a mark that an open quotation may run over before it counts as never closed


@dataclass(frozen=True)
class Mark:
    """One quotation mark and what its neighbours let it be."""

    start: int
    end: int
    is_single: bool
    opens: bool
    closes: bool


@dataclass(frozen=True)
class Quotation:
    """Text between one pair of marks: a piece per paragraph, marks and outer white space left out.

    `start` and `end` include the marks. `is_closed`: False where no closing mark was found.
    """

    start: int
    end: int
    pieces: tuple[Span, ...]
    is_single: bool
    is_closed: bool


def read_marks(text: str, start: int, end: int) -> list[Mark]:
    """The quotation marks of text[start:end], apostrophes left out."""
    marks = (_read_mark(text, found.start(), found.end()) for found in _MARK.finditer(text, start, end))
    return [mark for mark in marks if mark is not None]


def _read_mark(text: str, start: int, end: int) -> Mark | None:
    before, after = _neighbours(text, start, end)
    glyph = text[start:end]
    opens = not (after.isspace() or after in _NEVER_FIRST) and (before.isspace() or before in _LEADING)
    closes = not before.isspace() and (after.isspace() or after in _TRAILING)
    if glyph in _SINGLE:
        return _read_single(text, Mark(start, end, True, opens, closes), glyph)
    if opens == closes or (glyph in _CLOSING and not before.isspace()):
        opens, closes = glyph not in _CLOSING, glyph not in _OPENING
    return Mark(start, end, False, opens, closes)


def _neighbours(text: str, start: int, end: int) -> tuple[str, str]:
    """The characters before and after a mark, invisible ones passed over; spaces at the ends of the text."""
    while start and text[start - 1] in INVISIBLE:
        start -= 1
    while end < len(text) and text[end] in INVISIBLE:
        end += 1
    return text[start - 1] if start else " ", text[end] if end < len(text) else " "


def _read_single(text: str, mark: Mark, glyph: str) -> Mark | None:
    opens = mark.opens and glyph not in _CLOSING and not _ELIDED.match(text, mark.end)
    closes = mark.closes and glyph not in _OPENING
    if opens and closes:
        opens, closes = glyph in _OPENING, glyph not in _OPENING
    return Mark(mark.start, mark.end, True, opens, closes) if opens or closes else None


def pair_marks(text: str, paragraphs: Sequence[Span]) -> list[Quotation]:
    """The outermost quotations of `paragraphs` (in order), in linear time."""
    return list(_Pairing(text, paragraphs).run())


class _Pairing:
    """One pass over the paragraphs with the quotation that is open, if any."""

    def __init__(self, text: str, paragraphs: Sequence[Span]) -> None:
        self.text = text
        self.paragraphs = paragraphs
        self.marks = [read_marks(text, start, end) for start, end in paragraphs]
        self.doubles = [[mark for mark in marks if not mark.is_single] for marks in self.marks]
        self.open: Mark | None = None
        self.resume = 0
        self.pieces: list[Span] = []

    def run(self) -> Iterator[Quotation]:
        for number, (start, end) in enumerate(self.paragraphs):
            self.resume = start
            last_close = max((i for i, mark in enumerate(self.marks[number]) if mark.closes), default=-1)
            for i, mark in enumerate(self.marks[number]):
                yield from self._step(number, i, mark, last_close)
            if self.open is not None:
                self._add_piece(self.resume, end)
                if not self._goes_on(number):
                    yield self._finish(self.pieces[-1][1] if self.pieces else end, is_closed=False)

    def _step(self, number: int, i: int, mark: Mark, last_close: int) -> Iterator[Quotation]:
        if self.open is None:
            if mark.opens and (not mark.is_single or last_close > i or self._announces_more(number, mark)):
                self.open, self.resume = mark, mark.end
        elif mark.is_single != self.open.is_single:
            return
        elif self._reopens(number, mark):
            self.resume = mark.end
        elif mark.closes and not (mark.is_single and self._is_possessive(number, i, last_close)):
            self._add_piece(self.resume, mark.start)
            yield self._finish(mark.end, is_closed=True)
        elif not mark.is_single and mark.start - self.open.end > 0:
            yield from self._restart(mark)

    def _restart(self, mark: Mark) -> Iterator[Quotation]:
        """A second opening mark inside: the first was never closed."""
        self._add_piece(self.resume, mark.start)
        yield self._finish(mark.start, is_closed=False)
        self.open, self.resume = mark, mark.end

    def _reopens(self, number: int, mark: Mark) -> bool:
        return bool(self.pieces) and mark.opens and mark.start == self.paragraphs[number][0]

    def _announces_more(self, number: int, mark: Mark) -> bool:
        """Whether a single mark, after a colon or at a paragraph's head, opens speech that the next one reopens."""
        start, _ = self.paragraphs[number]
        is_first = mark.start == start or self.text[start : mark.start].rstrip().endswith(":")
        if not is_first or number + 1 == len(self.marks):
            return False
        head, _ = self.paragraphs[number + 1]
        return any(one.is_single and one.opens and one.start == head for one in self.marks[number + 1][:1])

    def _is_possessive(self, number: int, i: int, last_close: int) -> bool:
        """Whether the mark after an s is more likely an apostrophe: words go on, and a later mark closes too."""
        mark = self.marks[number][i]
        after = self.text[mark.end : mark.end + 2]
        is_plural = self.text[mark.start - 1] in "sSxz" and after[:1] == " " and after[1:].islower()
        return is_plural and last_close > i

    def _goes_on(self, number: int) -> bool:
        """Whether the open quotation runs on into a later paragraph: one that reopens it or closes it first."""
        assert self.open is not None  # noqa: S101 (called only then)
        for later in range(number + 1, min(number + 2 + LONGEST_GAP, len(self.paragraphs))):
            start, _ = self.paragraphs[later]
            marks = [m for m in self.marks[later] if m.is_single] if self.open.is_single else self.doubles[later]
            if marks:
                first = marks[0]
                reopened = later == number + 1 and first.opens and first.start == start
                return reopened or (not self.open.is_single and first.closes and not first.opens)
        return False

    def _add_piece(self, start: int, end: int) -> None:
        piece = self.text[start:end]
        start += len(piece) - len(piece.lstrip())
        end -= len(piece) - len(piece.rstrip())
        if start < end:
            self.pieces.append((start, end))

    def _finish(self, end: int, is_closed: bool) -> Quotation:
        assert self.open is not None  # noqa: S101 (called only then)
        quotation = Quotation(self.open.start, end, tuple(self.pieces), self.open.is_single, is_closed)
        self.open, self.pieces = None, []
        return quotation
