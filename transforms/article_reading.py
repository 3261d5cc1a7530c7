"""An article with all that was read from it, and the ids of its rows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

import pyarrow as pa

from transforms.articles import Article
from transforms.dates import TimeExpression
from transforms.entities import Mention, Role
from transforms.identity import short_digest
from transforms.publication import Inference
from transforms.quotes import Quote
from transforms.sentences import Sentence


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
    """What the resolve stage knows of some articles.

    `found`: for a table, the columns that resolve decides, by the id of its rows, which comes first. `holders`: where
    the mentions of chains that bear a role lead. `publications`: what was inferred on the articles, by their ids.
    """

    found: Mapping[str, pa.Table] = field(default_factory=dict)
    holders: pa.Table | None = None
    publications: Mapping[str, Inference] = field(default_factory=dict)

    @cached_property
    def entities(self) -> dict[str, str | None]:
        """The entity that the mention of a bearer of roles leads to."""
        if self.holders is None:
            return {}
        mentions, entities = (self.holders[name].to_pylist() for name in ("mention_id", "entity_id"))
        return dict(zip(mentions, entities, strict=True))


def span_id(article_id: str, what: str, start: int, end: int) -> str:
    """The id of a row that is identified by its span in an article."""
    return short_digest(article_id, what, start, end)


def mention_id(article_id: str, mention: Mention) -> str:
    """The id of a mention."""
    return span_id(article_id, f"mention {mention.kind}", mention.char_start, mention.char_end)


def quote_id(article_id: str, quote: Quote) -> str:
    """The id of a quote."""
    return span_id(article_id, f"quote {quote.kind}", quote.char_start, quote.char_end)
