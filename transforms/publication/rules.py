"""Rules that narrow down when an article was published: each keeps the days that agree with one kind of evidence."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from transforms.publication.evidence import ArticleTimes, Story, Tie, Told

YEARLESS_DAYS = 240
"""A day told without its year lies within eight months; beyond them, writers name the year."""
NEWS_DAYS = 14
"""The news of a first sentence is at most two weeks old, or its day would not be news."""
FEWEST_DAYS = 2
"""One weekday agrees with every week; two different times hardly fall on days of the story by chance."""
MOST_NAMED = 3
FEWEST_FOR_ALL = 3
"""Times that must all agree before days on which only some do are left out."""


@dataclass(frozen=True)
class Finding:
    """The days that agree with the evidence, and the evidence in a sentence."""

    days: list[date]
    sentence: str


Rule = Callable[[ArticleTimes, Sequence[Tie], Story, Sequence[date]], Finding | None]


def same_weekday(article: ArticleTimes, ties: Sequence[Tie], story: Story, days: Sequence[date]) -> Finding | None:
    """A weekday in a passage that a dated article has too is the same day in both."""
    kept, seen = list(days), {}
    for tie in ties:
        for mine, theirs in tie.same_times:
            if mine.weekday is None or theirs.day is None or tie.other.published is None:
                continue
            is_later = theirs.day > tie.other.published.latest
            offsets = mine.future_offsets if is_later else mine.past_offsets
            if offsets is not None:
                kept = [day for day in kept if _shifted(day, offsets) == theirs.day]
                seen[f'"{mine.plain}" is {theirs.day} there'] = tie.other.path
    if not seen:
        return None
    return Finding(kept, f"In words shared with {', '.join(dict.fromkeys(seen.values()))}, {', '.join(seen)}")


def _shifted(day: date, offsets: Sequence[int]) -> date:
    return date.fromordinal(day.toordinal() + offsets[day.isoweekday() - 1])


def dateline_day(article: ArticleTimes, ties: Sequence[Tie], story: Story, days: Sequence[date]) -> Finding | None:
    """The day or weekday that the dateline names is that of the publication."""
    named = [told for told in article.told if told.is_dateline and (told.month_day or told.weekday)]
    if not named:
        return None
    kept = [
        day
        for day in days
        if all(told.month_day in (None, (day.month, day.day)) for told in named)
        and all(told.weekday in (None, day.isoweekday()) for told in named)
    ]
    return Finding(kept, f"The dateline says {_quoted(named)}")


def told_past(article: ArticleTimes, ties: Sequence[Tie], story: Story, days: Sequence[date]) -> Finding | None:
    """What is told as past lies before the publication."""
    return _bounded(article, days, "past", -1)


def told_future(article: ArticleTimes, ties: Sequence[Tie], story: Story, days: Sequence[date]) -> Finding | None:
    """What is told as coming lies after the publication."""
    return _bounded(article, days, "future", 1)


def _bounded(article: ArticleTimes, days: Sequence[date], tense: str, direction: int) -> Finding | None:
    named = [
        told for told in article.told if told.is_body and told.tense == tense and (told.month_day or told.explicit_day)
    ]
    kept = [day for day in days if all(_lies(told, day, direction) for told in named)]
    return Finding(kept, f"It tells of {_quoted(named)} as {'past' if direction < 0 else 'coming'}") if named else None


def _lies(told: Told, day: date, direction: int) -> bool:
    if told.month_day is None:
        named = told.explicit_day
        return named is None or direction * (named - day).days >= 0
    distance = distance_to(told.month_day, day, direction)
    return distance is None or distance <= YEARLESS_DAYS


def distance_to(month_day: tuple[int, int], day: date, direction: int) -> int | None:
    """Days to the next (1) or back to the last (-1) day of that name; None where no year near has it.

    >>> distance_to((12, 30), date(2023, 1, 2), -1)
    3
    """
    distances = []
    for year in (day.year, day.year + direction):
        try:
            distance = direction * (date(year, *month_day) - day).days
        except ValueError:
            continue
        distances += [distance] if distance >= 0 else []
    return min(distances, default=None)


def news_day(article: ArticleTimes, ties: Sequence[Tie], story: Story, days: Sequence[date]) -> Finding | None:
    """The day that the first sentence tells as news lies shortly before the publication."""
    named = [told for told in article.told if told.is_news and (told.month_day or told.explicit_day)]
    kept = [day for day in days if any(_is_shortly_before(told, day) for told in named)]
    return (
        Finding(kept, f"Its first sentence tells {_quoted(named)} as news, at most {NEWS_DAYS} days old")
        if named
        else None
    )


def _is_shortly_before(told: Told, day: date) -> bool:
    if told.month_day is not None:
        distance = distance_to(told.month_day, day, -1)
    else:
        named = told.explicit_day
        distance = None if named is None else (day - named).days
    return distance is not None and 0 <= distance <= NEWS_DAYS


def story_days(article: ArticleTimes, ties: Sequence[Tie], story: Story, days: Sequence[date]) -> Finding | None:
    """Of what it tells from its own day, two times or more fall on days that its story tells of.

    Where three or more all do, days on which only some do are left out; else one may be news that nobody else tells.
    """
    times = {told.plain.lower(): told for told in article.told if told.is_body and told.offsets and any(told.offsets)}
    own = {told.month_day for told in article.told if told.is_body and told.tense == "past" and told.month_day}
    agreeing = {day: [one for one in times.values() if _told_days(one, day, story, own)] for day in days}
    most = max((len(found) for found in agreeing.values()), default=0)
    if most < FEWEST_DAYS or not ties:
        return None
    least = most if most == len(times) >= FEWEST_FOR_ALL else most - 1
    kept = [day for day, found in agreeing.items() if len(found) >= least]
    told = list(dict.fromkeys(one for day in kept for one in agreeing[day]))
    known = {found for day in kept for one in told for found in _told_days(one, day, story, own)}
    files = sorted({story.told_days[day] for day in known if day in story.told_days})
    places = " or ".join(filter(None, (", ".join(files[:MOST_NAMED]), "itself")))
    return Finding(kept, f"Read from then, {_quoted(told)} fall on days dated in {places}")


def _told_days(told: Told, day: date, story: Story, own: set[tuple[int, int]]) -> list[date]:
    """Of the days that it can mean in an article of that day, those that are told elsewhere with their date."""
    return [one for one in told.days_from(day) if one in story.told_days or (one.month, one.day) in own]


def _quoted(told: Sequence[Told]) -> str:
    return ", ".join(dict.fromkeys(f'"{one.plain}"' for one in told))


RULES: tuple[Rule, ...] = (same_weekday, dateline_day, told_past, told_future, news_day, story_days)
"""In the order in which they are asked; `story_days` last, as it looks at the days that the others left."""
