"""Days of publication across articles: small cases, each a text beside dated ones."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from transforms.answers import Questions, Seek, answer, answers_to
from transforms.articles import Article, parse_article
from transforms.dates import DateInterval, read_dates_in_text
from transforms.publication import (
    INFERENCES,
    ArticleTimes,
    CorpusTimes,
    SharedWords,
    Story,
    Tie,
    infer_publication,
    infer_publications,
    told_by,
)
from transforms.ragged import Index

NOTHING_SHARED: tuple[Tie, ...] = ()


def times(text: str, published: str | None = None, basis: str = "header", path: str = "a.txt") -> ArticleTimes:
    article: Article = parse_article(text)
    days = None if published is None else DateInterval.from_iso(published)
    told = told_by(article, read_dates_in_text(text, days))
    return ArticleTimes(path, path, days, None if days is None else basis, told)


SIBLING = times(
    "The bridge of Porto Novo fell on Wednesday. The mayor resigned on Thursday.\n\nShe left on Friday.",
    "2023-07-29",
    path="sibling.txt",
)
STORY = Story((SIBLING,))


def inferred(text: str, *kinds: str, story: Story = STORY) -> str | None:
    ties = [Tie(kind, SIBLING) for kind in kinds]
    found = infer_publication(times(text), ties, story)
    return None if found is None or found.interval is None else found.interval.iso


@pytest.mark.parametrize(
    ("text", "kinds", "expected"),
    [
        ("The bridge fell, and nobody said when.", (), None),
        ("The bridge fell, and nobody said when.", ("statement",), None),
        ("The bridge fell, and nobody said when.", ("copy",), "2023-06-28/2023-08-29"),
        ("The mayor spoke on August 8.", (), "2023-08-08/2023-08-22"),
        ("The mayor spoke on 8 août.", (), None),
        ("The mayor, who had spoken on August 8, wept.", (), None),
        ("The bridge fell in 1964 and again in 2021.", (), None),
        ("The mayor spoke on March 3.", (), None),
        ("The mayor spoke on July 28.", ("text",), "2023-07-28/2023-08-11"),
        ("The mayor will speak on August 8.", ("text",), "2023-06-28/2023-08-08"),
        ("The mayor will speak on July 2. She came on August 8.", ("text",), None),
        (
            "She was led away. That was some time after breakfast, when the first ferries were long on the river and "
            "the market women had put up their stalls, their scales and their many-coloured umbrellas along the quay. "
            "The mayor spoke on July 28. The bridge fell on Wednesday and she wept on Thursday. She left two days ago.",
            ("text",),
            "2023-07-28/2023-07-30",
        ),
    ],
)
def test_interval(text: str, kinds: tuple[str, ...], expected: str | None) -> None:
    assert inferred(text, *kinds) == expected


def test_no_dated_article_no_date() -> None:
    assert inferred("The mayor spoke on August 8.", story=Story(())) is None


@pytest.mark.parametrize(
    ("dateline", "expected"),
    [
        ("PORTO NOVO, July 28 -", "2023-07-28"),
        ("PORTO NOVO, Saturday (Áquila) -", None),
        ("PORTO NOVO (Áquila) -", None),
    ],
)
def test_dateline_takes_its_year_from_a_copy(dateline: str, expected: str | None) -> None:
    found = inferred(f"{dateline} The bridge of Porto Novo fell, said Zoë Åkesson.\n", "copy")
    assert (found if expected else None) == expected


def test_the_same_weekday_in_shared_words() -> None:
    mine = times("The bridge of Porto Novo fell on Wednesday.")
    tie = Tie("copy", SIBLING, ((mine.told[0], SIBLING.told[0]),))
    found = infer_publication(mine, [tie], STORY)
    assert found is not None
    assert found.interval == DateInterval(date(2023, 7, 26), date(2023, 8, 1), "range")
    for word in ("sibling.txt (2023-07-29)", '"Wednesday" is 2023-07-26', "rule same_weekday"):
        assert word in found.note


def corpus(*articles: ArticleTimes, kind: str | None = None) -> CorpusTimes:
    known = {one.article_id: one for one in articles}
    shared = {one: {other: SharedWords(kind) for other in known if other != one} for one in known} if kind else {}
    undated = {one: replace(known[one], published=None, basis=None) for one in known}
    published = {one: article.published for one, article in known.items()}
    marks = {one: repr(article) for one, article in known.items()}
    return CorpusTimes(published, [sorted(known)], shared, marks, known.__getitem__, undated.__getitem__)


CRAWLED = times("The bridge fell recently. The mayor is currently away.", "2023-11-06", path="crawled.txt")
LATER = times("The bridge fell in July. The mayor came back on November 2.", "2023-11-06", path="later.txt")
BORNE_OUT = times("The bridge fell on July 26.", "2023-07-29", path="borne_out.txt")


@pytest.mark.parametrize(
    ("articles", "noted"),
    [
        ((CRAWLED, BORNE_OUT), ["crawled.txt"]),
        ((CRAWLED, replace(SIBLING, basis="dateline")), ["crawled.txt"]),
        ((CRAWLED, SIBLING), []),
        ((LATER, BORNE_OUT), []),
        ((replace(CRAWLED, basis="dateline"), BORNE_OUT), []),
        ((CRAWLED,), []),
    ],
)
def test_a_date_far_after_all_that_is_told_is_kept_with_a_note(
    articles: tuple[ArticleTimes, ...], noted: list[str]
) -> None:
    found = infer_publications(corpus(*articles))
    assert sorted(found) == noted
    assert all(one.interval is None and '"recently", "currently"' in one.note for one in found.values())


def test_a_date_before_what_is_told_as_past_gives_way_to_articles_that_bear_the_other_out() -> None:
    wrong = times("The bridge fell on July 26, 2023, and the mayor left.", "2022-01-01", path="wrong.txt")
    found = infer_publications(corpus(wrong, BORNE_OUT, kind="copy"))["wrong.txt"]
    assert found.interval is not None
    assert found.interval.earliest == date(2023, 7, 26)
    assert found.note.startswith('Not kept: 2022-01-01, as the text tells of "July 26, 2023" as past.')


@pytest.mark.parametrize(
    ("edited", "looked_up"), [(None, False), ("undated.txt", True), ("borne_out.txt", True), ("other.txt", False)]
)
def test_a_story_is_looked_at_again_when_one_of_its_articles_changed(edited: str | None, looked_up: bool) -> None:
    undated = times("The mayor spoke on July 28.", path="undated.txt")
    other = times("The mayor of Ürümqi spoke.", path="other.txt")
    stories = [[CRAWLED.path, BORNE_OUT.path, undated.path], [other.path]]
    whole = replace(corpus(CRAWLED, BORNE_OUT, undated, other), stories=stories)
    facts: dict[str, pa.Table] = {}
    asks = {name: partial(remembering, facts, name) for name in ("ask_doubts", "ask_inferences")}
    first = infer_publications(replace(whole, **asks))
    asked: list[str] = []
    marks = {path: f"{mark} edited" if path == edited else mark for path, mark in whole.marks.items()}
    again = replace(whole, **asks, marks=marks, times=lambda path: (asked.append(path), whole.times(path))[1])
    assert infer_publications(again) == first
    assert sorted(first) == ["crawled.txt", "undated.txt"]
    assert bool(asked) == looked_up


def remembering(facts: dict[str, pa.Table], name: str, questions: Questions, seek: Seek) -> tuple[Index, pa.Table]:
    facts[name] = answer(questions, facts.get(name, INFERENCES.empty_table()), seek)
    return answers_to(questions, facts[name])


def test_what_is_inferred_is_no_evidence() -> None:
    one, other = times("The mayor spoke on August 8.", path="1"), times("The mayor spoke on August 9.", path="2")
    assert infer_publications(corpus(one, other)) == {}


@settings(deadline=None)
@given(st.text(max_size=200), st.sampled_from(["copy", "text", "statement"]))
def test_any_text_gives_an_interval_near_its_evidence_or_none(text: str, kind: str) -> None:
    found = infer_publication(times(text), [Tie(kind, SIBLING)], STORY)
    assert found is None or found.interval is None or abs((found.interval.latest - date(2023, 7, 29)).days) <= 31
