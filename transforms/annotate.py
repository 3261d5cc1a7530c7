"""All that is read from one article at a time, in stages that are versioned and remembered apart."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from transforms.articles import Article
from transforms.articles.article import body_of, head_of
from transforms.dates import TimeExpression, is_english, read_dates, read_dates_abroad
from transforms.entities import ArticleEntities
from transforms.entities.annotate import annotate_entities
from transforms.quotes.finder import find_quotes
from transforms.reuse import shingle_hashes, story_terms
from transforms.sentences import find_sentences
from transforms.stages import STAGES

if TYPE_CHECKING:
    from spacy.tokens import Doc

RUN: dict[str, Callable[[Doc, Article, Mapping[str, Any]], Any]] = {
    "sentences": lambda doc, article, _: find_sentences(doc, article),
    "dates": lambda doc, article, _: _read_dates(doc, article),
    "entities": lambda doc, article, _: annotate_entities(doc, article),
    "quotes": lambda doc, article, known: find_quotes(doc, article, known["entities"].mentions),
    "shingles": lambda _, article, __: shingle_hashes(body_of(article)),
    "terms": lambda _, article, __: story_terms(body_of(article), head_of(article)),
}
"""What each stage does."""


def _read_dates(doc: Doc, article: Article) -> list[TimeExpression]:
    if article.language is None or is_english(article.language):
        return read_dates(doc, article.published, text=article.text)
    return read_dates_abroad(article.text, article.language)


def annotate_article(doc: Doc, article: Article, known: Mapping[str, Any]) -> dict[str, Any]:
    """The results of all stages that are not in `known`, by stage. `doc.text` is `article.text`."""
    results = dict(known)
    for name in STAGES:
        if name not in results:
            results[name] = RUN[name](doc, article, results)
    return {name: result for name, result in results.items() if name not in known}


def without_parse(article: Article) -> dict[str, Any]:
    """All stages of an article in a language for which there is no pipeline: only its words are looked at."""
    body = body_of(article)
    nothing: dict[str, Any] = {"sentences": [], "dates": [], "entities": ArticleEntities((), ()), "quotes": []}
    return nothing | {"shingles": shingle_hashes(body), "terms": story_terms(body, head_of(article))}
