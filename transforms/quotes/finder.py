"""Quotes of one article with their cues and speakers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from transforms.articles.article import Article
from transforms.entities.mention import Mention
from transforms.quotes.attribution import Attribution, attribute
from transforms.quotes.context import Context
from transforms.quotes.cues import Cue
from transforms.quotes.marks import Span
from transforms.quotes.quote import Quote
from transforms.quotes.reports import Report, find_reports
from transforms.quotes.speakers import speaker_bounds

OWN_CUE = frozenset(("cue before", "cue after"))
QUOTING_KINDS = frozenset(("headline", "subheadline", "caption", "dateline", "body"))


def find_quotes(doc: Doc, article: Article, mentions: Sequence[Mention]) -> list[Quote]:
    """The quotes of an article, sorted by `char_start`; one row for each contiguous piece of what is said."""
    paragraphs = [(p.char_start, p.char_end) for p in article.paragraphs if p.kind in QUOTING_KINDS]
    return find_quotes_in(doc, paragraphs, mentions)


def find_quotes_in(doc: Doc, paragraphs: Sequence[Span], mentions: Sequence[Mention]) -> list[Quote]:
    """The quotes in the given paragraphs of a document."""
    if not paragraphs or not len(doc):
        return []
    context = Context(doc, doc.text, paragraphs)
    chains = _Chains(context, mentions)
    reports = find_reports(context)
    alone = _attribute_all(context, reports)
    quotes = [
        chains.quote(span, "direct", found.cue, found.speaker, found.rule)
        for number, found in alone.items()
        for span in context.quotations[number].pieces
    ]
    taken = {found.cue.head.i for found in alone.values() if found.cue is not None and found.rule in OWN_CUE}
    for report in reports:
        if report.cue.head.i not in taken and not any(number in alone for number in report.held):
            quotes.append(chains.quote(report.span, report.kind, report.cue, report.speaker, "clause"))
    return sorted(set(quotes), key=lambda quote: (quote.char_start, quote.char_end, quote.kind))


def _attribute_all(context: Context, reports: Sequence[Report]) -> dict[int, Attribution]:
    """The attributions of the quotations that stand alone, by number."""
    inside = {number: report for report in reports for number in report.held}
    alone: dict[int, Attribution] = {}
    previous: Attribution | None = None
    for number, quotation in enumerate(context.quotations):
        found = attribute(context, number, previous)
        if found is not None:
            alone[number] = found
        elif number in inside:
            report = inside[number]
            found = Attribution(report.cue, report.speaker, "clause", 0)
        if found is not None:
            previous = replace(found, paragraph=context.paragraph_number(quotation.end - 1))
    return alone


class _Chains:
    """Speakers as written, and the mention chain each belongs to."""

    def __init__(self, context: Context, mentions: Sequence[Mention]) -> None:
        self.context = context
        self.by_end = {mention.char_end: mention for mention in sorted(mentions, key=lambda m: -m.char_start)}

    def quote(self, span: Span, kind: str, cue: Cue | None, speaker: Token | None, rule: str) -> Quote:
        chain = None
        bounds = None
        if speaker is not None:
            bounds = speaker_bounds(speaker)
            mention = self.by_end.get(speaker.idx + len(speaker))
            chain = mention.chain if mention is not None else None
        cue_start, cue_end = self._characters((cue.start, cue.end) if cue is not None else None)
        speaker_start, speaker_end = self._characters(bounds)
        polarity = cue.polarity if cue is not None else None
        return Quote(*span, kind, cue_start, cue_end, speaker_start, speaker_end, chain, polarity, rule)

    def _characters(self, tokens: Span | None) -> tuple[int | None, int | None]:
        if tokens is None:
            return None, None
        last = self.context.doc[tokens[1] - 1]
        return self.context.doc[tokens[0]].idx, last.idx + len(last)
