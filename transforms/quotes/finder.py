"""Quotes of one article with their cues and speakers."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc, Token

from transforms.articles.article import Article
from transforms.entities.mention import Mention
from transforms.quotes.attribution import Attribution, attribute
from transforms.quotes.clauses import find_content
from transforms.quotes.context import Context
from transforms.quotes.cues import Cue
from transforms.quotes.marks import Span
from transforms.quotes.quote import Quote
from transforms.quotes.speakers import find_speaker, speaker_bounds

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
    quotes: list[Quote] = []
    taken: set[int] = set()
    previous: Attribution | None = None
    alone: set[int] = set()
    for number, quotation in enumerate(context.quotations):
        found = attribute(context, number, previous)
        if found is None:
            continue
        alone.add(number)
        previous = found
        if found.cue is not None:
            taken.add(found.cue.head.i)
        quotes.extend(chains.quote(span, "direct", found.cue, found.speaker, found.rule) for span in quotation.pieces)
    quotes.extend(_indirect(context, chains, taken, alone))
    return sorted(set(quotes), key=lambda quote: (quote.char_start, quote.char_end, quote.kind))


def _indirect(context: Context, chains: _Chains, taken: set[int], alone: set[int]) -> list[Quote]:
    quotes = []
    for cue in context.cues:
        if cue.head.i in taken or context.inside[cue.head.i]:
            continue
        speaker = find_speaker(cue)
        for start, end in find_content(cue, speaker):
            span = context.doc[start].idx, context.doc[end - 1].idx + len(context.doc[end - 1])
            position, stop = context.paragraph(span[0])
            if not position <= span[0] < span[1] <= stop:
                continue
            held = context.quotations_in(*span)
            if any(n in alone for n in held):
                continue
            for n in held:
                quotation = context.quotations[n]
                span = min(span[0], quotation.start), max(span[1], min(quotation.end, stop))
            kind = "mixed" if held else "indirect"
            if len(held) == 1 and span == (context.quotations[held[0]].start, context.quotations[held[0]].end):
                span, kind = context.quotations[held[0]].pieces[0], "direct"
            quotes.append(chains.quote(span, kind, cue, speaker, "clause"))
    return quotes


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
