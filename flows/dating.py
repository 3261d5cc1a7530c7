"""Days of publication across articles: what the resolve stage knows, handed to the rules, and what follows from it."""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache, partial
from itertools import product

import pyarrow as pa

from flows.columns import CorpusColumns
from flows.corpus import Corpus, CorpusArticle, load_annotations
from flows.remembered import DOUBTFUL_DATES, INFERRED_DATES
from transforms.dates import DateInterval, is_english, read_dates_again
from transforms.publication import ArticleTimes, CorpusTimes, Inference, SharedWords, told_by
from transforms.publication.offsets import ReadOffsets
from transforms.reuse import StoryGrouping
from transforms.rows import rows_of
from warehouse.memory import Memory
from warehouse.parts import PART_COUNT, part_of

Shared = dict[str, dict[str, SharedWords]]
KINDS = {"identical": "copy", "near": "copy", "partial": "text"}
"""What each kind of `text_reuse` says about two publications."""
SAME_STATEMENT = SharedWords("statement")
REMEMBERED = 20_000
"""Articles whose times are kept at hand."""


def corpus_times(
    corpus: Corpus,
    memory: Memory,
    columns: CorpusColumns,
    assignments: pa.Table,
    reuse: pa.Table,
    passages: pa.Table,
    told: StoryGrouping,
    read: ReadOffsets,
) -> CorpusTimes:
    """The corpus as the rules look at it; what an article tells is looked up in the memory when they ask."""
    days = rows_of(columns.articles, *_DAYS)
    published = {one: None if first is None else DateInterval(first, last) for one, first, last in days}
    stories: defaultdict[str, list[str]] = defaultdict(list)
    for story, article in rows_of(told.story_articles, "story_id", "article_id"):
        stories[story].append(article)
    shared: Shared = defaultdict(dict)
    add_statements(shared, published, columns.quotes, assignments)
    add_reuse(shared, reuse, passages)
    articles = {one.article_id: one for one in corpus.articles}
    look_up = partial(article_times, corpus, memory, read, articles)
    return CorpusTimes(
        published,
        list(stories.values()),
        shared,
        {article_id: told_mark(corpus, one) for article_id, one in articles.items()},
        lru_cache(REMEMBERED)(partial(look_up, is_dated=True)),
        partial(look_up, is_dated=False),
        partial(DOUBTFUL_DATES.ask, memory),
        partial(INFERRED_DATES.ask, memory),
    )


_DAYS = ("article_id", "published_earliest", "published_latest")


def told_mark(corpus: Corpus, one: CorpusArticle) -> str:
    """All that decides what an article tells of time, and the name by which it is spoken of."""
    return f"{corpus.versions['dates']} {one.article_key} {one.article_key in corpus.failed} {one.place}"


def article_times(
    corpus: Corpus,
    memory: Memory,
    read: ReadOffsets,
    articles: dict[str, CorpusArticle],
    article_id: str,
    is_dated: bool,
) -> ArticleTimes:
    """What an article tells of time, read with its own date or without."""
    one = articles[article_id]
    article = memory.article(one.article_key)
    dates = load_annotations(corpus, memory, one, ("dates",)).get("dates", ())
    if not is_dated and is_english(article.language):
        dates = read_dates_again(article.text, dates, None)
    told = told_by(article, dates, read)
    return ArticleTimes(article_id, one.place, article.published, article.published_basis, told)


def add_statements(
    shared: Shared, published: dict[str, DateInterval | None], quotes: pa.Table, assignments: pa.Table
) -> None:
    """Tie the undated articles that quote a statement to the dated ones that do."""
    article_of: dict[str, str] = dict(rows_of(quotes, "quote_id", "article_id"))
    quoted: defaultdict[str, set[str]] = defaultdict(set)
    for quote, statement in rows_of(assignments, "quote_id", "statement_id"):
        quoted[statement].add(article_of[quote])
    for articles in quoted.values():
        undated = [one for one in sorted(articles) if published[one] is None]
        dated = [one for one in sorted(articles) if published[one] is not None]
        for one, other in product(undated, dated):
            shared[one][other] = SAME_STATEMENT


def add_reuse(shared: Shared, reuse: pa.Table, passages: pa.Table) -> None:
    """Tie the articles of each pair that shares text, with the passages that they share."""
    ends: defaultdict[tuple[str, str], list[tuple[int, int, int, int]]] = defaultdict(list)
    for a, b, start_a, end_a, start_b, end_b in rows_of(passages, "article_id_a", "article_id_b", *_ENDS):
        ends[a, b].append((start_a, end_a, start_b, end_b))
        ends[b, a].append((start_b, end_b, start_a, end_a))
    for a, b, kind in rows_of(reuse, "article_id_a", "article_id_b", "kind"):
        shared[a][b] = SharedWords(KINDS[kind], ends[a, b])
        shared[b][a] = SharedWords(KINDS[kind], ends[b, a])


_ENDS = ("start_a", "end_a", "start_b", "end_b")


def publications_by_part(inferred: dict[str, Inference]) -> list[dict[str, Inference]]:
    """What was inferred, by the part of the article."""
    parts: list[dict[str, Inference]] = [{} for _ in range(PART_COUNT)]
    for article_id, found in inferred.items():
        parts[part_of(article_id)][article_id] = found
    return parts


def with_publications(articles: pa.Table, inferred: dict[str, Inference]) -> pa.Table:
    """The articles with the days of publication that were inferred."""
    intervals = [found.interval if (found := inferred.get(one)) else None for one in articles["article_id"].to_pylist()]
    for name, end in (("published_earliest", "earliest"), ("published_latest", "latest")):
        own = articles[name].to_pylist()
        days = [getattr(found, end) if found else day for found, day in zip(intervals, own, strict=True)]
        place = articles.schema.get_field_index(name)
        articles = articles.set_column(place, articles.schema.field(place), pa.array(days, pa.date32()))
    return articles


def with_days(told: StoryGrouping, articles: pa.Table) -> pa.Table:
    """The stories, from the first to the last day on which an article of theirs may have been published."""
    joined = told.story_articles.join(articles.select(_DAYS), "article_id").group_by("story_id")
    days = joined.aggregate([("published_earliest", "min"), ("published_latest", "max")])
    known = {
        story: (first, last) for story, first, last in rows_of(days, "story_id", *(f"{n}_{f}" for n, f in _ENDS_OF))
    }
    stories = told.stories
    for number, name in enumerate(("earliest", "latest")):
        place = stories.schema.get_field_index(name)
        column = pa.array([known[story][number] for story in stories["story_id"].to_pylist()], pa.date32())
        stories = stories.set_column(place, stories.schema.field(place), column)
    return stories


_ENDS_OF = (("published_earliest", "min"), ("published_latest", "max"))
