"""One raw article read into its header fields and paragraphs."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from transforms.articles.article import Article, Paragraph
from transforms.articles.blocks import Block, read_blocks
from transforms.articles.closing import (
    is_closing_credit,
    is_closing_day,
    read_closing_source,
    read_print_line,
    read_reporters,
)
from transforms.articles.dateline import Dateline
from transforms.articles.draft import Draft
from transforms.articles.fill import mark_caption
from transforms.articles.head import read_head
from transforms.articles.language import LANGUAGE_SAMPLE, detect_language
from transforms.articles.lead import Lead, read_lead
from transforms.articles.lines import is_boilerplate, picture_kind
from transforms.articles.lone_lines import stands_alone
from transforms.articles.published import choose_publication
from transforms.articles.story_start import reads_like_head

LONGEST_LINE = 1000
"""Characters; longer blocks are the story's."""
CLOSING_BLOCKS = 8
"""Blocks at the end of a text among which credits such as "Reporting by" are looked for."""
BODY_SAMPLE = 50_000
"""Characters in which days are looked for that contradict the date of publication."""

_WORD = re.compile(r"\w+(?:['’.,\-]\w+)*")


def parse_article(text: str, metadata: Mapping[str, object] | None = None) -> Article:
    """The header fields and paragraphs of a text; what its container said of it (`Record.metadata`) goes first.

    >>> article = parse_article("LONDON (Reuters) - It rained on Monday.")
    >>> article.dateline_place, article.agency, article.text[article.body_start:]
    ('LONDON', 'Reuters', 'It rained on Monday.')
    """
    draft = _begin(text, metadata or {})
    story, dateline = read_head(draft, read_blocks(text, stands_alone))
    _read_story(draft, story, dateline)
    return _finish(draft)


def _begin(text: str, metadata: Mapping[str, object]) -> Draft:
    draft = Draft(text)
    for name in ("headline", "subheadline", "publisher", "agency", "language"):
        if isinstance(value := metadata.get(name), str) and value.strip():
            setattr(draft, name, value.strip())
    authors = metadata.get("authors")
    if isinstance(authors, Sequence) and not isinstance(authors, str):
        draft.authors = [name.strip() for name in authors if isinstance(name, str) and name.strip()]
    if isinstance(published := metadata.get("published"), str):
        draft.add_evidence("metadata", published)
    return draft


def _read_story(draft: Draft, blocks: Sequence[Block], dateline: Dateline | None) -> None:
    if blocks:
        blocks = [Block(_read_opening(draft, blocks[0], dateline), blocks[0].end), *blocks[1:]]
    blocks = [block for block in blocks if draft.text[block.start : block.end].strip()]
    kinds = [_story_kind(draft.text[b.start : b.end], len(blocks) - i) for i, b in enumerate(blocks)]
    days = [
        i for i in range(len(blocks))[-CLOSING_BLOCKS:] if is_closing_day(draft.text[blocks[i].start : blocks[i].end])
    ]
    if len(days) == 1 and days[0] > 0 and not draft.evidence:
        kinds[days[0]] = "boilerplate"
        draft.add_evidence("closing", draft.words(blocks[days[0]].start, blocks[days[0]].end))
    last = max((index for index, kind in enumerate(kinds) if kind != "boilerplate"), default=0)
    for index, block in enumerate(blocks):
        _mark_story(draft, block, kinds[index], is_last=index >= last)


def _read_opening(draft: Draft, block: Block, dateline: Dateline | None) -> int:
    """Where the story starts in its first block, after its dateline and what else stands before it."""
    lead = Lead(block.start) if dateline is not None else read_lead(draft.text, block.start, block.end)
    dateline, start = dateline or lead.dateline, block.start
    draft.add_evidence("dateline", lead.date)
    if lead.title is not None:
        draft.headline = draft.headline or draft.words(*lead.title)
        draft.mark("headline", *lead.title)
        start = lead.title[1]
    if dateline is None:
        draft.mark("boilerplate", start, lead.story_start)
        return lead.story_start
    draft.add_dateline(dateline)
    draft.mark("boilerplate", start, dateline.start)
    draft.mark("dateline", dateline.start, dateline.story_start)
    return dateline.story_start


def _story_kind(line: str, from_end: int) -> str:
    if len(line) > LONGEST_LINE:
        return "body"
    if from_end <= CLOSING_BLOCKS and is_closing_credit(line):
        return "byline"
    if is_boilerplate(line):
        return "boilerplate"
    return picture_kind(line) or "body"


def _mark_story(draft: Draft, block: Block, kind: str, is_last: bool) -> None:
    line = draft.text[block.start : block.end]
    source = read_closing_source(line) if is_last else None
    printed = read_print_line(line) if is_last else None
    if printed is not None:
        draft.publisher = draft.publisher or printed[0]
        draft.add_evidence("published", printed[1])
        draft.mark("boilerplate", block.start, block.end)
    elif source is not None:
        draft.agency = draft.agency or source
        draft.mark("boilerplate", block.start, block.end)
    elif kind == "caption":
        mark_caption(draft, block)
    else:
        if kind == "byline" and not draft.authors:
            draft.authors = read_reporters(line)
        draft.mark(kind, block.start, block.end)


def _reads_like_head(text: str, body: Sequence[Paragraph]) -> bool:
    return bool(body) and reads_like_head(text, body[0].char_start, body[0].char_end)


def _finish(draft: Draft) -> Article:
    body = [paragraph for paragraph in draft.paragraphs if paragraph.kind == "body"]
    start, end = (body[0].char_start, body[-1].char_end) if body else (None, None)
    is_known = draft.dateline is not None or not (draft.is_start_doubtful or _reads_like_head(draft.text, body))
    publication = choose_publication(draft.evidence, draft.text[start:end][:BODY_SAMPLE] if body else "")
    language = (
        draft.language[:2].casefold()
        if draft.language
        else detect_language(draft.text[start : (start or 0) + LANGUAGE_SAMPLE])
    )
    return Article(
        text=draft.text,
        headline=draft.headline,
        subheadline=draft.subheadline,
        authors=tuple(draft.authors or draft.senders),
        publisher=draft.publisher,
        agency=draft.agency,
        dateline=draft.dateline,
        dateline_place=draft.dateline_place or draft.place,
        published=publication.interval,
        published_basis=publication.basis,
        published_note=publication.note,
        language=language,
        body_start=start if is_known else None,
        body_end=end if is_known else None,
        word_count=sum(len(_WORD.findall(draft.text, p.char_start, p.char_end)) for p in body),
        paragraphs=tuple(draft.paragraphs),
        unclassified=tuple(draft.unclassified),
    )
