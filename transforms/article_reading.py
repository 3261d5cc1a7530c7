"""An article with all that was read from it, and the ids of its rows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from transforms.articles import Article
from transforms.dates import TimeExpression
from transforms.entities import Mention, Role
from transforms.identity import short_digest
from transforms.publication import Inference
from transforms.quotes import Quote
from transforms.sentences import Sentence


@dataclass(frozen=True)
class Link:
    """Where a mention leads; `entity_type` is what the corpus takes the entity for."""

    entity_id: str
    entity_type: str
    rule: str
    score: float


@dataclass(frozen=True)
class Said:
    """Whose words a quote is, and which statement it is a wording of, where known."""

    speaker_id: str | None = None
    statement_id: str | None = None


@dataclass(frozen=True)
class ArticleReading:
    """An article with all that was read from it."""

    article_id: str
    path: str
    record_no: int
    source_locator: str | None
    article: Article
    sentences: Sequence[Sentence] = ()
    dates: Sequence[TimeExpression] = ()
    mentions: Sequence[Mention] = ()
    roles: Sequence[Role] = ()
    quotes: Sequence[Quote] = ()

    def written(self, start: int, end: int) -> tuple[int, int, str]:
        """A span with its characters."""
        return start, end, self.article.text[start:end]


@dataclass(frozen=True)
class Resolution:
    """What the resolve stage knows about mentions, quotes and days of publication: by mention, quote and article id."""

    links: Mapping[str, Link]
    quotes: Mapping[str, Said]
    publications: Mapping[str, Inference] = field(default_factory=dict)


def span_id(article_id: str, what: str, start: int, end: int) -> str:
    """The id of a row that is identified by its span in an article."""
    return short_digest(article_id, what, start, end)


def mention_id(article_id: str, mention: Mention) -> str:
    """The id of a mention."""
    return span_id(article_id, f"mention {mention.kind}", mention.char_start, mention.char_end)


def quote_id(article_id: str, quote: Quote) -> str:
    """The id of a quote."""
    return span_id(article_id, f"quote {quote.kind}", quote.char_start, quote.char_end)
