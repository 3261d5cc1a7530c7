"""Dates of publication that what the article tells speaks against."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from transforms.publication.evidence import ArticleTimes, Told
from transforms.publication.infer import TIE_DAYS

_OUTER = frozenset({"header", "metadata"})
"""Where the day of a crawl can stand instead of that of the publication."""


def late_note(article: ArticleTimes, story: Sequence[ArticleTimes]) -> str | None:
    """A sentence where a date is far later than all that is told as current; None where nothing speaks against it.

    That is so where the article names no day near its date, speaks of the present, and every article of its story that
    does name one was published more than a month before.
    """
    published = article.published
    current = dict.fromkeys(f'"{told.plain}"' for told in article.told if told.is_current)
    if published is None or article.basis not in _OUTER or not current or _is_borne_out(article):
        return None
    others = [one for one in story if one.article_id != article.article_id and _is_borne_out(one)]
    latest = max(
        others,
        key=lambda one: (one.published.latest, one.path) if one.published else (published.earliest, ""),
        default=None,
    )
    if latest is None or latest.published is None:
        return None
    days = (published.earliest - latest.published.latest).days
    if days <= TIE_DAYS:
        return None
    return (
        f"Kept, but doubtful: {days} days after {latest.dated}, the latest article of its story whose date is "
        f"borne out, though it tells as current: {', '.join(current)}. It may be the day of a crawl."
    )


def _is_borne_out(article: ArticleTimes) -> bool:
    """Whether a day that the text names lies near its date, or the article itself bears the date."""
    published = article.published
    if published is None or article.basis not in _OUTER:
        return published is not None
    first, last = published.earliest - timedelta(TIE_DAYS), published.latest + timedelta(TIE_DAYS)
    return any(
        told.day is not None and first <= told.day <= last and (told.month_day or told.explicit_day) and told.is_body
        for told in article.told
    )


def contradictions(article: ArticleTimes) -> list[Told]:
    """The days, named with their year, that the text tells as past though they lie after the date of publication."""
    if article.published is None:
        return []
    latest = article.published.latest + timedelta(1)
    return [
        told
        for told in article.told
        if told.is_body and told.tense == "past" and told.explicit_day is not None and told.explicit_day > latest
    ]
