"""Quotes of one article with their cues and speakers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from spacy.tokens import Doc

from transforms.quotes.attribution import Attribution, attribute, attribute_rest
from transforms.quotes.blocks import find_blocks
from transforms.quotes.context import Context
from transforms.quotes.headlines import find_headline_quotes
from transforms.quotes.interviews import find_speech
from transforms.quotes.marks import Span
from transforms.quotes.quote import Quote
from transforms.quotes.reports import FEWEST_WORDS, Report, find_reports
from transforms.quotes.rows import RowWriter

if TYPE_CHECKING:
    from transforms.articles.article import Article
    from transforms.entities.mention import Mention

OWN_CUE = frozenset(("cue before", "cue after", "sentence"))
HEADLINE_KINDS = frozenset(("headline", "subheadline"))
QUOTING_KINDS = frozenset(("headline", "subheadline", "caption", "dateline", "body"))


def find_quotes(doc: Doc, article: Article, mentions: Sequence[Mention]) -> list[Quote]:
    """The quotes of an article, sorted by `char_start`; one row for each contiguous piece of what is said."""
    body = article.body_start
    paragraphs = [
        (body if body is not None and p.char_start < body < p.char_end else p.char_start, p.char_end)
        for p in article.paragraphs
        if p.kind in QUOTING_KINDS
    ]
    headlines = [(p.char_start, p.char_end) for p in article.paragraphs if p.kind in HEADLINE_KINDS]
    return find_quotes_in(doc, article.text, paragraphs, mentions, headlines)


def find_quotes_in(
    doc: Doc, text: str, paragraphs: Sequence[Span], mentions: Sequence[Mention], headlines: Sequence[Span] = ()
) -> list[Quote]:
    """The quotes in the given paragraphs of a document with this text, no two of the same span.

    `headlines` are those of them that may name a speaker before a colon: `Ito: Bridge is safe`.
    """
    if not paragraphs or not len(doc):
        return []
    context = Context(doc, text, paragraphs)
    writer = RowWriter(doc, mentions)
    reports = find_reports(context)
    alone = _attribute_all(context, reports)
    quotes = [
        writer.quote(span, kind, found.cue, found.speaker, found.rule)
        for number, found in alone.items()
        for span, kind in _pieces(context, number, found)
    ]
    taken = {found.cue.head.i for found in alone.values() if found.cue is not None and found.rule in OWN_CUE}
    for block in find_blocks(context):
        taken.add(block.cue.head.i)
        quotes.append(writer.quote(block.span, "direct", block.cue, block.speaker, "block"))
    for said in find_speech(context, headlines):
        taken.update({said.cue.head.i} if said.cue is not None else ())
        quotes.append(writer.quote(said.span, "direct", said.cue, said.speaker, said.rule))
    for report in reports:
        if report.cue.head.i not in taken:
            rest = _beside(context, report, alone)
            if rest is not None:
                quotes.append(writer.quote(rest.span, rest.kind, rest.cue, rest.speaker, "clause"))
    for line in find_headline_quotes(context, headlines):
        quotes.append(writer.quote(line.span, line.kind, None, line.speaker, "headline"))
    by_span: dict[Span, Quote] = {}
    for quote in quotes:
        by_span.setdefault((quote.char_start, quote.char_end), quote)
    return [by_span[span] for span in sorted(by_span)]


def _pieces(context: Context, number: int, found: Attribution) -> Iterator[tuple[Span, str]]:
    pieces = context.quotations[number].pieces
    if found.content_start is None:
        yield from ((piece, "direct") for piece in pieces)
    else:
        yield (found.content_start, context.quotations[number].end if len(pieces) == 1 else pieces[0][1]), "mixed"
        yield from ((piece, "direct") for piece in pieces[1:])


def _attribute_all(context: Context, reports: Sequence[Report]) -> dict[int, Attribution]:
    """The attributions of the quotations that stand alone, by number."""
    inside = {number: report for report in reversed(reports) for number in report.held}
    alone: dict[int, Attribution] = {}
    previous: Attribution | None = None
    for number, quotation in enumerate(context.quotations):
        clause_start = inside[number].span[0] if number in inside else None
        found = attribute(context, number, previous, clause_start)
        if found is None and number not in inside:
            found = attribute_rest(context, number)
        if found is not None:
            alone[number] = found
        elif number in inside:
            found = Attribution(inside[number].cue, inside[number].speaker, "clause", 0)
        if found is not None:
            previous = replace(found, paragraph=context.paragraph_number(quotation.end - 1))
    return alone


def _beside(context: Context, report: Report, alone: Mapping[int, Attribution]) -> Report | None:
    """The report, ending before a quotation that stands alone; whole where that one is told inside it."""
    start, end = report.span
    for number in report.held:
        found = alone.get(number)
        if found is not None and not (found.cue is not None and start <= found.cue.head.idx < end):
            before = context.text[start : context.quotations[number].start].rstrip(" ,:;—–-")
            held = tuple(n for n in report.held if n < number)
            if before.count(" ") + 1 < FEWEST_WORDS:
                return None
            return replace(report, span=(start, start + len(before)), held=held, kind="mixed" if held else "indirect")
    return report
