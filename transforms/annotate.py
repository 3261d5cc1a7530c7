"""All that is read from one article at a time, in stages that are versioned and remembered apart."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from transforms.articles import Article
from transforms.articles.article import body_of
from transforms.dates import read_dates
from transforms.entities import ArticleEntities
from transforms.entities.annotate import annotate_entities
from transforms.quotes.finder import find_quotes
from transforms.reuse import shingle_hashes, story_terms
from transforms.sentences import find_sentences
from transforms.stages import STAGES

if TYPE_CHECKING:
    from spacy.tokens import Doc

<<<<<<< HEAD
RUN: dict[str, Callable[[Doc, Article, Mapping[str, Any]], Any]] = {
    "sentences": lambda doc, article, _: find_sentences(doc, article),
    "dates": lambda doc, article, _: read_dates(doc, article.published),
    "entities": lambda doc, article, _: annotate_entities(doc, article),
    "quotes": lambda doc, article, known: find_quotes(doc, article, known["entities"].mentions),
    "shingles": lambda _, article, __: shingle_hashes(body_of(article)),
    "terms": lambda _, article, __: story_terms(body_of(article)),
=======

@dataclass(frozen=True)
class Stage:
    """A stage: the packages whose code decides its result, and the stages that it builds on."""

    run: Callable[[Doc, Article, Mapping[str, Any]], Any]
    packages: tuple[str, ...]
    needs: tuple[str, ...] = ()


def find_sentences(doc: Doc, article: Article) -> list[Sentence]:
    """The sentences of each paragraph, without white space at their ends; none crosses a paragraph."""
    starts = [token.idx for token in doc if token.is_sent_start]
    sentences = []
    position = 0
    for number, paragraph in enumerate(article.paragraphs):
        while position < len(starts) and starts[position] <= paragraph.char_start:
            position += 1
        cuts = [paragraph.char_start]
        while position < len(starts) and starts[position] < paragraph.char_end:
            cuts.append(starts[position])
            position += 1
        for start, end in zip(cuts, [*cuts[1:], paragraph.char_end], strict=True):
            written = article.text[start:end]
            if written.strip():
                left = start + len(written) - len(written.lstrip())
                sentences.append((number, left, start + len(written.rstrip())))
    return sentences


def body_span(article: Article) -> tuple[int, int]:
    """Where the story itself lies in the text; the whole text where that is not known."""
    start, end = article.body_start, article.body_end
    return 0 if start is None else start, len(article.text) if end is None else end


def body_of(article: Article) -> str:
    """The characters of the story itself."""
    return article.text[slice(*body_span(article))]


def _entities(doc: Doc, article: Article, _: Mapping[str, Any]) -> ArticleEntities:
    return annotate_entities(doc, article)


STAGES: dict[str, Stage] = {
    "sentences": Stage(lambda doc, article, _: find_sentences(doc, article), ("transforms.documents",)),
    "dates": Stage(
        lambda doc, article, _: read_dates(doc, article.published, text=article.text), ("transforms.dates",)
    ),
    "entities": Stage(_entities, ("transforms.entities", "transforms.names")),
    "quotes": Stage(
        lambda doc, article, known: find_quotes(doc, article, known["entities"].mentions),
        ("transforms.quotes",),
        needs=("entities",),
    ),
    "shingles": Stage(lambda _, article, __: shingle_hashes(body_of(article)), ("transforms.reuse",)),
    "terms": Stage(lambda _, article, __: story_terms(body_of(article)), ("transforms.reuse",)),
>>>>>>> incoming-dates
}
"""What each stage does."""


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
    return nothing | {"shingles": shingle_hashes(body), "terms": story_terms(body)}
