"""Annotating a batch of articles: parse its paragraphs once, run every stage, remember the results."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Any

from flows.models import load_model, model_id
from flows.parsing import Parses
from flows.versions import package_digest
from flows.worker import BatchReport
from transforms.annotate import annotate_article, without_parse
from transforms.articles import Article
from transforms.articles.article import body_span
from transforms.articles.language import LANGUAGE_SAMPLE, may_be_english
from warehouse.codec import decode, encode
from warehouse.memory import Memory

if TYPE_CHECKING:
    from spacy.language import Language

DEFAULT_LANGUAGE = "en"
ANNOTATION_ERRORS = (ValueError, LookupError, ArithmeticError, RecursionError, AssertionError)

_pipelines: dict[str, Language] = {}


def pipeline(name: str) -> Language:
    """The named pipeline, loaded once a process."""
    if name not in _pipelines:
        _pipelines[name] = load_model(name)
    return _pipelines[name]


def model_for(article: Article, models: Mapping[str, str]) -> str | None:
    """The pipeline for the article's language, the English one where it may be the unknown language; None for none."""
    if article.language is None and not may_be_english(article.text[body_span(article)[0] :][:LANGUAGE_SAMPLE]):
        return None
    return models.get(article.language or DEFAULT_LANGUAGE)


def annotate_articles(
    memory_file: Path, article_keys: Sequence[str], versions: Mapping[str, str], models: Mapping[str, str]
) -> BatchReport:
    """Annotate articles that are in the memory; their results are durable when this returns."""
    with Memory(memory_file) as memory:
        groups: dict[str | None, dict[str, Article]] = {}
        for key in article_keys:
            article = memory.article(key)
            groups.setdefault(model_for(article, models), {})[key] = article
        reports = [annotate_group(memory, model, articles, versions) for model, articles in groups.items()]
    failed = {key: reason for report in reports for key, reason in report.failed.items()}
    return BatchReport(
        sum(report.done for report in reports),
        failed,
        sum(report.parsed for report in reports),
        sum(report.remembered for report in reports),
    )


def parser_id(model: str) -> str:
    """What decides a parse besides the text: the pipeline, and which words it takes whole."""
    return f"{model_id(model)} {package_digest('transforms.tokenizing')}"


def annotate_group(
    memory: Memory, model: str | None, articles: Mapping[str, Article], versions: Mapping[str, str]
) -> BatchReport:
    """Annotate articles that share a pipeline; where there is none, only what needs no parse is worked out."""
    nlp = None if model is None else pipeline(model)
    with nullcontext() if nlp is None else nlp.memory_zone():
        parses = None if nlp is None or model is None else Parses(memory, nlp, parser_id(model))
        if parses is not None:
            parses.prepare(articles)
        results, failed = {}, {}
        for key, article in articles.items():
            try:
                results[key] = annotate_one(memory, key, article, versions, parses)
            except ANNOTATION_ERRORS as error:
                failed[key] = f"{type(error).__name__}: {error}"
        with memory.transaction():
            if parses is not None:
                parses.remember(results)
            for key, result in results.items():
                memory.remember_annotations(key, versions, result)
        counts = (0, 0) if parses is None else (len(parses.fresh), parses.remembered_count)
        return BatchReport(len(results), failed, *counts)


def annotate_one(
    memory: Memory, key: str, article: Article, versions: Mapping[str, str], parses: Parses | None
) -> dict[str, bytes]:
    """The stages of one article that are not remembered, as bytes."""
    known: dict[str, Any] = {s: decode(s, data) for s, data in memory.annotations(key, versions).items()}
    if parses is not None:
        made = annotate_article(parses.document(key, article), article, known)
    else:
        made = without_parse(article)
    return {stage: encode(stage, result) for stage, result in made.items()}
