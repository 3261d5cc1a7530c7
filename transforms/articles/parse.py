"""One raw article read into its header fields and paragraphs."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from transforms.articles.article import Article, Paragraph
from transforms.articles.blocks import read_blocks
from transforms.articles.draft import Draft
from transforms.articles.head import read_head
from transforms.articles.language import LANGUAGE_SAMPLE, detect_language
from transforms.articles.lone_lines import stands_alone
from transforms.articles.published import choose_publication
from transforms.articles.story import read_story
from transforms.articles.story_start import reads_like_head

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
    read_story(draft, story, dateline)
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
        or detect_language(draft.text[:LANGUAGE_SAMPLE])
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
