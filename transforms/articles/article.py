"""What is read from the layout of one article."""

from __future__ import annotations

from dataclasses import dataclass

from transforms.dates import DateInterval


@dataclass(frozen=True)
class Paragraph:
    """A stretch of the text of one kind; its number is its place in `Article.paragraphs`.

    `kind`: headline, subheadline, byline, dateline, caption, credit, body or boilerplate.
    `text[char_start:char_end]` has no white space at its ends; paragraphs are in order and never overlap.
    """

    kind: str
    char_start: int
    char_end: int


@dataclass(frozen=True)
class Article:
    """The header fields and paragraphs of one article; None is unknown.

    `text` is the decoded text, unchanged. `unclassified` holds the spans of header lines that no rule understood.
    `body_start` to `body_end` runs from the first to the last character of the story itself, after the dateline;
    None where nothing tells with what it begins, though paragraphs are marked as body.
    """

    text: str
    headline: str | None
    subheadline: str | None
    authors: tuple[str, ...]
    publisher: str | None
    agency: str | None
    dateline: str | None
    dateline_place: str | None
    published: DateInterval | None
    published_basis: str | None
    published_note: str | None
    language: str | None
    body_start: int | None
    body_end: int | None
    word_count: int
    paragraphs: tuple[Paragraph, ...]
    unclassified: tuple[tuple[int, int], ...] = ()


def body_span(article: Article) -> tuple[int, int]:
    """Where the story itself lies in the text, as far as that is known; the whole text where it has no body."""
    if article.body_start is not None and article.body_end is not None:
        return article.body_start, article.body_end
    body = [paragraph for paragraph in article.paragraphs if paragraph.kind == "body"]
    return (body[0].char_start, body[-1].char_end) if body else (0, len(article.text))


def body_of(article: Article) -> str:
    """The characters of the story itself."""
    return article.text[slice(*body_span(article))]


def head_of(article: Article) -> str:
    """The headline and what stands below it, as far as they are known, each on a line."""
    return "\n".join(filter(None, (article.headline, article.subheadline)))
