"""What cues report in their own clause, wholly or partly unquoted."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from transforms.quotes.clauses import find_content
from transforms.quotes.context import Context
from transforms.quotes.cues import Cue
from transforms.quotes.marks import INVISIBLE, Span
from transforms.quotes.ranges import Tokens
from transforms.quotes.speakers import find_speaker, has_subject

FEWEST_WORDS = 2  # of reported words without quotation marks: "said so", "said it" report nothing
_RELATIVES = frozenset(("WDT", "WP", "WP$", "WRB"))


@dataclass(frozen=True)
class Report:
    """A contiguous piece of reported words: characters, kind, and the numbers of the quotations in it."""

    cue: Cue
    speaker: Token | None
    span: Span
    kind: str
    held: tuple[int, ...]


def find_reports(context: Context) -> list[Report]:
    """The reports of all cues outside quotations, in the order of the cues."""
    reports: list[Report] = []
    borrowed: dict[int, Token | None] = {}
    for cue in context.cues:
        if context.inside[cue.head.i]:
            continue
        speaker = borrowed[cue.head.i] if cue.head.i in borrowed else find_speaker(cue)
        for piece in find_content(cue, speaker):
            conjoined = _conjoined(context, cue, piece)
            if conjoined is not None:
                piece = piece[0], _before_conjunction(conjoined, piece)
                if conjoined.head.dep_ == "conj" and not has_subject(conjoined.head):
                    borrowed[conjoined.head.i] = speaker
            reports.extend(_cut(context, cue, speaker, _without_aside(context, piece)))
    return reports


def _conjoined(context: Context, cue: Cue, piece: Tokens) -> Cue | None:
    """A cue that goes on from this one inside its content: "said it was late and called for calm"."""
    lower = bisect_left(context.cue_heads, piece[0])
    upper = bisect_left(context.cue_heads, piece[1])
    for other in context.cues[lower:upper]:
        is_next = other is not cue and not context.inside[other.head.i] and _goes_on(cue, other)
        if is_next and find_content(other, None):
            return other
    return None


def _goes_on(cue: Cue, other: Cue) -> bool:
    head = other.head
    if head.tag_ == "VBG" and head.dep_ in ("acl", "advcl") and "object" in cue.verb.frames:
        return True
    first = head
    while first.dep_ == "conj":
        first = first.head
    return head.dep_ == "conj" and first.head == cue.head


def _before_conjunction(cue: Cue, piece: Tokens) -> int:
    doc, end = cue.head.doc, cue.head.left_edge.i
    while end > piece[0] and (doc[end - 1].dep_ in ("cc", "punct", "advmod", "neg") or doc[end - 1].is_punct):
        end -= 1
    return end


def _without_aside(context: Context, piece: Tokens) -> Tokens:
    """The piece without a closing ", which …", which is the reporter's."""
    doc, (start, end) = context.doc, piece
    for i in range(start + 2, end):
        token = doc[i]
        if token.tag_ in _RELATIVES and doc[i - 1].text == "," and not context.inside[i]:
            clause = token
            while clause.dep_ != "relcl" and clause.head.i < end and clause.head != clause and clause.head.i > i:
                clause = clause.head
            if clause.dep_ == "relcl" and clause.right_edge.i + 1 >= end:
                return start, i - 1
    return piece


def _cut(context: Context, cue: Cue, speaker: Token | None, piece: Tokens) -> Iterator[Report]:
    """The piece as characters, stretched over quotations that it cuts; nothing where it leaves its paragraph."""
    if piece[0] >= piece[1]:
        return
    last = context.doc[piece[1] - 1]
    start, end = context.doc[piece[0]].idx, last.idx + len(last)
    lower, upper = context.paragraph(start)
    if not lower <= start < end <= upper:
        return
    held = tuple(context.quotations_in(start, end))
    for number in held:
        quotation = context.quotations[number]
        start, end = min(start, quotation.start), max(end, min(quotation.end, upper))
    if held:
        yield from _quoting(context, Report(cue, speaker, (start, end), "mixed", held))
    elif piece[1] - piece[0] >= FEWEST_WORDS:
        yield Report(cue, speaker, (start, end), "indirect", held)


def _quoting(context: Context, report: Report) -> Iterator[Report]:
    """The report with the marks around it left out, and what its last quotation says in later paragraphs."""
    last = context.quotations[report.held[-1]]
    first = context.quotations[report.held[0]]
    is_whole = not context.text[report.span[0] : first.start].strip(INVISIBLE) and report.span[1] <= first.end
    if len(report.held) == 1 and is_whole and first.pieces:
        yield Report(report.cue, report.speaker, first.pieces[0], "direct", report.held)
    else:
        yield report
    for piece in last.pieces[1:]:
        yield Report(report.cue, report.speaker, piece, "direct", report.held)
