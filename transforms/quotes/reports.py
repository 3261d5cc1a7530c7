"""What cues report in their own clause, wholly or partly unquoted."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from transforms.quotes.clauses import find_content
from transforms.quotes.context import Context
from transforms.quotes.cues import Cue
from transforms.quotes.marks import Span
from transforms.quotes.speakers import find_speaker


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
    reports = []
    for cue in context.cues:
        if not context.inside[cue.head.i]:
            speaker = find_speaker(cue)
            found = (_report(context, cue, speaker, piece) for piece in find_content(cue, speaker))
            reports.extend(report for report in found if report is not None)
    return reports


def _report(context: Context, cue: Cue, speaker: Token | None, piece: tuple[int, int]) -> Report | None:
    """The piece, stretched over quotations that it cuts; None where it leaves its paragraph."""
    if piece[0] >= piece[1]:
        return None
    last = context.doc[piece[1] - 1]
    start, end = context.doc[piece[0]].idx, last.idx + len(last)
    lower, upper = context.paragraph(start)
    if not lower <= start < end <= upper:
        return None
    held = tuple(context.quotations_in(start, end))
    for number in held:
        quotation = context.quotations[number]
        start, end = min(start, quotation.start), max(end, min(quotation.end, upper))
    if len(held) == 1:
        quotation = context.quotations[held[0]]
        if (start, end) == (quotation.start, quotation.end) and quotation.pieces:
            return Report(cue, speaker, quotation.pieces[0], "direct", held)
    return Report(cue, speaker, (start, end), "mixed" if held else "indirect", held)
