"""What stands around a quotation: the reporter's words before it, and what it looks like itself."""

from __future__ import annotations

from dataclasses import dataclass

from transforms.quotes.context import Context
from transforms.quotes.marks import Quotation

STOPS = frozenset(".!?…")
ENDS = STOPS | frozenset(",—–-;")
FEWEST_WORDS = 4  # of a quotation that may be introduced from afar


@dataclass(frozen=True)
class Surroundings:
    """A quotation, the reporter's words before it in its sentence, and where its sentence and paragraph begin.

    `follows_quotation`: nothing but white space parts it from the quotation before.
    """

    number: int
    quotation: Quotation
    before: str
    before_start: int
    paragraph: int
    follows_quotation: bool
    is_capitalised: bool
    is_long: bool
    last: str
    after: str

    @classmethod
    def read(cls, context: Context, number: int) -> Surroundings:
        """The surroundings of the quotation with this number."""
        quotation = context.quotations[number]
        paragraph = context.paragraph_number(quotation.start)
        start = _introduction_start(context, paragraph, quotation.start)
        previous_end = context.quotations[number - 1].end if number else 0
        before_start = max(start, previous_end, context.sentence_start(_last_word(context, quotation.start)))
        before = context.text[before_start : quotation.start].strip()
        if before[-1:] in STOPS and not before.endswith(("...", "…")):
            before, before_start = "", quotation.start
        follows = start < previous_end and not context.text[previous_end : quotation.start].strip()
        text = context.text[quotation.pieces[0][0] : quotation.pieces[0][1]] if quotation.pieces else ""
        is_capitalised, has_words = not text[:1].islower(), text.count(" ") + 1 >= FEWEST_WORDS
        last, after = _last_character(context, quotation), context.text[quotation.end : quotation.end + 2].strip()[:1]
        is_long = is_capitalised and has_words
        return cls(number, quotation, before, before_start, paragraph, follows, is_capitalised, is_long, last, after)

    @property
    def is_sentence(self) -> bool:
        """Whether the quotation ends as a sentence or the part of one that a tag follows."""
        is_whole = self.after == "." and not self.before and self.is_capitalised
        return self.last in ENDS or self.after in (",", "—") or is_whole or len(self.quotation.pieces) > 1

    @property
    def ends_sentence(self) -> bool:
        """Whether the reporter's sentence ends with the quotation or goes on after a comma."""
        return self.after in ("", ".", ",") or (self.last in STOPS and not self.after.islower())


def _introduction_start(context: Context, paragraph: int, position: int) -> int:
    """Where words that introduce the quotation may begin: in the paragraph before, where that ends with a colon."""
    start, _ = context.paragraphs[paragraph]
    if paragraph and position == start:
        before_start, before_end = context.paragraphs[paragraph - 1]
        if context.text[before_end - 1] == ":":
            return before_start
    return start


def _last_word(context: Context, position: int) -> int:
    """The last character before the position that is no white space."""
    return len(context.text[max(position - 100, 0) : position].rstrip()) + max(position - 100, 0) - 1 if position else 0


def _last_character(context: Context, quotation: Quotation) -> str:
    """The last character of a quotation that is no quotation mark."""
    if not quotation.pieces:
        return " "
    start, end = quotation.pieces[-1]
    return context.text[max(start, end - 3) : end].rstrip("'’”\"")[-1:] or " "
