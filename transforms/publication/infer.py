"""The days on which an article may have been published, from all evidence together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from transforms.dates import DateInterval
from transforms.publication.evidence import ArticleTimes, Story, Tie
from transforms.publication.rules import RULES

TIE_DAYS = 31
"""Days between a story and a print of it, or between two articles that quote the same words."""
STORY_DAYS = 60
"""Days for which the press comes back to a happening."""
SHARED = {
    "copy": "Most of its text stands in {}",
    "text": "Part of its text stands in {}",
    "statement": "It quotes the same words as {}",
    "story": "It tells of the same happening as {}",
}
"""What ties an article to others, strongest first."""
NEEDED: dict[str, frozenset[str]] = {
    "copy": frozenset(),
    "text": frozenset(rule.__name__ for rule in RULES),
    "statement": frozenset({"same_weekday", "dateline_day", "news_day", "story_days"}),
    "story": frozenset({"news_day"}),
}
"""The rules of which one must narrow the days down: what is quoted may be quoted again much later. None for a copy."""
MOST_NAMED = 3


@dataclass(frozen=True)
class Inference:
    """The days on which an article may have been published, with the evidence; no interval where its date is kept."""

    interval: DateInterval | None
    note: str


def infer_publication(article: ArticleTimes, ties: Sequence[Tie], story: Story) -> Inference | None:
    """When an article was published, by its own times and dated articles; None without evidence, or where it disagrees.

    `ties` and `story` name dated articles only.
    """
    kind = min((tie.kind for tie in ties), key=list(SHARED).index, default="story")
    beside = [tie.other for tie in ties if tie.kind == kind] or list(story.articles)
    reach = STORY_DAYS if kind == "story" else TIE_DAYS
    days = days_around(beside, reach)
    sentences = [f"{SHARED[kind].format(_names(beside))}: within {reach} days."]
    deciding = not NEEDED[kind] and bool(days)
    for rule in RULES:
        found = rule(article, ties, story, days)
        if found is None or len(found.days) == len(days):
            continue
        days = found.days
        sentences.append(f"{found.sentence} (rule {rule.__name__}).")
        deciding = deciding or rule.__name__ in NEEDED[kind]
    if not days or not deciding:
        return None
    interval = DateInterval(days[0], days[-1], "day" if len(days) == 1 else "range")
    return Inference(interval, f"Inferred: {interval.iso}. {' '.join(sentences)}")


def days_around(articles: Sequence[ArticleTimes], reach: int) -> list[date]:
    """Every day at most so many days from the publication of one of the articles, in order."""
    numbers: set[int] = set()
    for published in {article.published for article in articles}:
        if published is not None:
            first, last = published.earliest.toordinal() - reach, published.latest.toordinal() + reach
            numbers.update(range(max(first, 1), min(last, date.max.toordinal()) + 1))
    return [date.fromordinal(number) for number in sorted(numbers)]


def _names(articles: Sequence[ArticleTimes]) -> str:
    names = sorted({article.dated for article in articles})
    more = f" and {len(names) - MOST_NAMED} more" if len(names) > MOST_NAMED else ""
    return ", ".join(names[:MOST_NAMED]) + more
