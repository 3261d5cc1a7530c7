"""What is known of an article for dating it: the times it tells, and the dated articles it is tied to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache

from transforms.articles import Article
from transforms.dates import DateInterval, TimeExpression, read_dates_in_text
from transforms.lexicon import load_lexicon

LEAD_CHARACTERS = 200
"""Where the first sentence of a story, in which its news stands, mostly ends."""

_WORDS = load_lexicon("publication_words")
_BACKGROUND = re.compile(rf"\b(?:{'|'.join(_WORDS['background'])})\b", re.IGNORECASE)
_NARRATIVE = re.compile(rf"\b(?:{'|'.join(_WORDS['narrative'])})\b", re.IGNORECASE)
_YEARLESS = re.compile(r"XXXX-(\d\d)-(\d\d)(?:T.*)?")
_WEEKDAY = re.compile(r"XXXX-WXX-([1-7])(?:T.*)?")
_OFFSET_RULES = frozenset({"ago", "deictic_day", "relative_part", "part_of_day", "clock_of_day"})
_DAY_RULES = frozenset({"month_day", "day_month", "clock_of_date"})
_WEEK = tuple(date(2023, 7, day) for day in range(3, 10))


@dataclass(frozen=True)
class Told:
    """A time that an article tells.

    `month_day` is a day without its year; `weekday` a bare or relative weekday; `offsets` the days from the publication
    to what is told, for a publication on Monday to Sunday, where it follows from the words alone. `is_body`: it stands
    in the story or a caption; `is_news`: in the first sentence, as the day of the news; `is_current`: only an article
    close to what it tells says so.
    """

    text: str
    char_start: int
    tense: str | None
    interval: DateInterval | None = None
    anchor: str | None = None
    month_day: tuple[int, int] | None = None
    weekday: int | None = None
    offsets: tuple[int, ...] | None = None
    is_body: bool = True
    is_news: bool = False
    is_dateline: bool = False
    is_current: bool = False

    @property
    def plain(self) -> str:
        """The words on one line."""
        return " ".join(self.text.split())

    @property
    def day(self) -> date | None:
        """The very day that was read, where one was."""
        return self.interval.earliest if self.interval is not None and self.interval.is_day else None

    @property
    def explicit_day(self) -> date | None:
        """The day, where the words name it with its year."""
        return self.day if self.anchor is None else None

    def days_from(self, published: date) -> list[date]:
        """The days that may be meant in an article of that day: two where a weekday can be the last or the next."""
        readings = [self.offsets]
        if self.weekday is not None and self.tense not in ("past", "future"):
            readings.append(read_offsets(self.text, is_future=True))
        shifts = {offsets[published.isoweekday() - 1] for offsets in readings if offsets is not None}
        return [date.fromordinal(published.toordinal() + shift) for shift in sorted(shifts)]


@dataclass(frozen=True)
class ArticleTimes:
    """An article as far as its day of publication is concerned."""

    article_id: str
    path: str
    published: DateInterval | None
    basis: str | None
    told: tuple[Told, ...]

    @property
    def dated(self) -> str:
        """Its file, and when it was published."""
        return self.path if self.published is None else f"{self.path} ({self.published.iso})"


@dataclass(frozen=True)
class Story:
    """The dated articles about one happening."""

    articles: tuple[ArticleTimes, ...]

    @cached_property
    def told_days(self) -> dict[date, str]:
        """The days that their texts tell, each with the first file that does."""
        days: dict[date, str] = {}
        for article in self.articles:
            for told in article.told:
                if told.is_body and told.day is not None:
                    days.setdefault(told.day, article.path)
        return days


@dataclass(frozen=True)
class Tie:
    """What an article shares with a dated one.

    `kind`: copy (most of the text), text (some of it) or statement (somebody's words). `same_times` are the pairs of
    times that both tell in the same words of a shared passage, its own first.
    """

    kind: str
    other: ArticleTimes
    same_times: tuple[tuple[Told, Told], ...] = ()


def told_by(article: Article, expressions: Sequence[TimeExpression]) -> tuple[Told, ...]:
    """The points in time that an article tells, in its order."""
    return tuple(_told(article, one) for one in expressions if one.timex_type in ("DATE", "TIME"))


def shared_times(
    mine: ArticleTimes, other: ArticleTimes, passages: Sequence[tuple[int, int, int, int]]
) -> tuple[tuple[Told, Told], ...]:
    """The times that two articles tell in the same words of a shared passage (its ends in the one and in the other)."""
    pairs: list[tuple[Told, Told]] = []
    for start, end, other_start, other_end in passages:
        ours = [one for one in mine.told if start <= one.char_start < end]
        theirs = [one for one in other.told if other_start <= one.char_start < other_end]
        if [one.plain for one in ours] == [one.plain for one in theirs]:
            pairs += zip(ours, theirs, strict=True)
    return tuple(pairs)


def _told(article: Article, one: TimeExpression) -> Told:
    text = article.text[one.char_start : one.char_end]
    interval = None
    if one.earliest is not None and one.latest is not None:
        interval = DateInterval(one.earliest, one.latest, one.granularity or "range")
    start, end = article.body_start or 0, article.body_end or 0
    in_story, before = start <= one.char_start < end, article.text[start : min(one.char_start, start + LEAD_CHARACTERS)]
    is_body = in_story or any(
        p.kind == "caption" and p.char_start <= one.char_start < p.char_end for p in article.paragraphs
    )
    offsets = read_offsets(text, one.tense == "future") if _is_relative(one, text) else None
    return Told(
        text,
        one.char_start,
        one.tense,
        interval,
        one.anchor,
        _month_day(one, interval),
        _weekday(one),
        offsets,
        is_body,
        in_story and one.tense == "past" and len(before) < LEAD_CHARACTERS and not _BACKGROUND.search(before),
        not is_body and article.dateline is not None and text in article.dateline,
        offsets is not None or one.timex_value == "PRESENT_REF" or text.lower() in _WORDS["current"],
    )


def _month_day(one: TimeExpression, interval: DateInterval | None) -> tuple[int, int] | None:
    if (found := _YEARLESS.fullmatch(one.timex_value)) is not None:
        return int(found[1]), int(found[2])
    if one.rule in _DAY_RULES and one.anchor is not None and interval is not None and interval.is_day:
        return interval.earliest.month, interval.earliest.day
    return None


def _weekday(one: TimeExpression) -> int | None:
    found = _WEEKDAY.fullmatch(one.timex_value)
    return None if found is None else int(found[1])


def _is_relative(one: TimeExpression, text: str) -> bool:
    is_weekday = "weekday" in one.rule or _WEEKDAY.fullmatch(one.timex_value) is not None
    return (is_weekday or one.rule in _OFFSET_RULES) and _NARRATIVE.search(text) is None


@lru_cache(4096)
def read_offsets(text: str, is_future: bool = False) -> tuple[int, ...] | None:
    """Days from each day of a week to the day that the words mean on it; None where they do not mean a single day.

    >>> read_offsets("Wednesday")
    (-5, -6, 0, -1, -2, -3, -4)
    """
    lead = "It will be " if is_future else ""
    offsets = []
    for day in _WEEK:
        found = read_dates_in_text(lead + text, DateInterval.day(day))
        if len(found) != 1 or found[0].char_start != len(lead) or found[0].anchor is None:
            return None
        if found[0].earliest is None or found[0].earliest != found[0].latest:
            return None
        offsets.append((found[0].earliest - day).days)
    return tuple(offsets)
