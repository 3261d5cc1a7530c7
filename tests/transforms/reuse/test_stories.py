"""Stories are groups of articles about one happening, whatever the order of the rows."""

from datetime import date
from typing import Any

import pyarrow as pa
import pytest

from transforms.reuse import StoryTerms, find_text_reuse, group_stories, shingle_hashes, story_terms
from transforms.reuse.story_tables import STORIES, STORY_ARTICLES

FLOOD = "The river Oder burst its banks near Wrocław and a dam broke. Rescue teams brought {} families out of Wrocław."
STRIKE = (
    "Drivers of the Lisbon metro walked out over pay. The union FECTRANS called {} drivers in Lisbon to the strike."
)
TEXTS = [FLOOD.format("forty"), STRIKE.format("all"), FLOOD.format("many"), STRIKE.format("night"), "A cat was found."]
COLUMNS = ("headline", "agency", "publisher", "published_earliest", "published_latest")
SCHEMA = pa.schema([("article_id", pa.string())] + [(n, pa.date32() if "_" in n else pa.string()) for n in COLUMNS])


def grouped(texts: list[str], order: list[int] | None = None, **columns: list[Any]) -> tuple[pa.Table, pa.Table]:
    order = order or list(range(len(texts)))
    rows = [
        {"article_id": f"{row:02}"} | {name: columns[name][row] if name in columns else None for name in COLUMNS}
        for row in order
    ]
    articles = pa.Table.from_pylist(rows, SCHEMA)
    reuse = find_text_reuse(articles["article_id"].to_pylist(), [shingle_hashes(texts[row]) for row in order]).table
    found = group_stories(articles, [story_terms(texts[row]) for row in order], reuse)
    return found.stories, found.story_articles


def partition(story_articles: pa.Table) -> set[frozenset[str]]:
    rows = story_articles.to_pylist()
    return {frozenset(r["article_id"] for r in rows if r["story_id"] == s["story_id"]) for s in rows}


def test_every_article_is_in_one_story() -> None:
    stories, story_articles = grouped(TEXTS)
    assert partition(story_articles) == {frozenset(("00", "02")), frozenset(("01", "03")), frozenset(("04",))}
    assert (stories.schema, story_articles.schema) == (STORIES, STORY_ARTICLES)
    assert sorted(stories["article_count"].to_pylist()) == [1, 2, 2]
    assert all(0.0 <= score <= 1.0 for score in story_articles["score"].to_pylist())


def test_the_order_of_the_rows_does_not_matter() -> None:
    forward, backward = grouped(TEXTS), grouped(TEXTS, order=[4, 3, 2, 1, 0])
    assert all(one.equals(other) for one, other in zip(forward, backward, strict=True))


def test_of_two_headlines_the_older_names_the_story_whatever_the_files_are_called() -> None:
    days = [date(2024, 9, 15), date(2024, 9, 14)]
    stories, _ = grouped(
        [FLOOD.format("forty"), FLOOD.format("many")],
        headline=["Late", "Early"],
        published_earliest=days,
        published_latest=days,
    )
    assert stories["headline"].to_pylist() == ["Early"]


def test_a_later_article_renumbers_no_story() -> None:
    days = [date(2024, 9, day) for day in (14, 15, 16, 17, 18, 19)]
    dates = {"published_earliest": days, "published_latest": days}
    before, _ = grouped(TEXTS, **dates)
    after, _ = grouped([*TEXTS, FLOOD.format("sixty")], **dates)
    assert after["story_id"].to_pylist() == before["story_id"].to_pylist()


@pytest.mark.parametrize("gap", [0, 20])
def test_time_keeps_apart_what_comes_back_years_later(gap: int) -> None:
    days = [date(2000, 9, 14), date(2000 + gap, 9, 14)]
    texts = [FLOOD.format("forty"), "At Wrocław the Oder rose again, a dam broke, and families left."]
    _, story_articles = grouped(texts, published_earliest=days, published_latest=days)
    assert len(partition(story_articles)) == (1 if gap == 0 else 2)


RESULTS = "{} reported a higher profit for the quarter. {} sold more snacks and raised its outlook for the whole year."


@pytest.mark.parametrize(("other", "count"), [("Kestrel", 1), ("Tavola", 2)])
def test_words_of_a_sort_of_happening_join_nothing_without_a_name(other: str, count: int) -> None:
    texts = ["Investors of Kestrel were glad. " + RESULTS, f"Analysts had told {other} so. " + RESULTS]
    texts = [text.format(name, name) for text, name in zip(texts, ("Kestrel", other), strict=True)]
    ids = ["0", "1"]
    articles = pa.Table.from_pylist([{"article_id": one} for one in ids], SCHEMA)
    found = group_stories(articles, list(map(story_terms, texts)), find_text_reuse([], []).table)
    assert found.stories.num_rows == count


def test_a_story_says_when_and_from_how_many_sources() -> None:
    stories, _ = grouped(
        [FLOOD.format("forty")] * 2 + [FLOOD.format("few") + " Farmers in Opole lost their whole harvest of maize."],
        headline=[None, "Dam breaks", None],
        published_earliest=[None, date(2024, 9, 1), date(2024, 9, 17)],
        published_latest=[None, date(2024, 9, 30), date(2024, 9, 17)],
    )
    (row,) = stories.to_pylist()
    assert (row["headline"], row["earliest"], row["latest"]) == ("Dam breaks", date(2024, 9, 1), date(2024, 9, 30))
    assert (row["article_count"], row["independent_source_count"]) == (3, 1)


@pytest.mark.parametrize("terms", [[], [None], [None, story_terms("")]])
def test_articles_without_terms_are_alone(terms: list[StoryTerms | None]) -> None:
    articles = pa.Table.from_pylist([{"article_id": str(row)} for row in range(len(terms))], SCHEMA)
    found = group_stories(articles, terms, find_text_reuse([], []).table)
    assert found.stories.num_rows == len(terms)
