"""What is known of an article for dating it: the times it tells, and the dated articles it is tied to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from transforms.articles import Article
from transforms.articles.article import body_span
from transforms.dates import DateInterval, TimeExpression
from transforms.lexicon import load_lexicon
from transforms.publication.offsets import ReadOffsets, WeekOffsets, read_offsets

LEAD_CHARACTERS = 200
"""Where the first sentence of a story, in which its news stands, mostly ends."""

_WORDS = load_lexicon("publication_words")
_BACKGROUND = re.compile(rf"\b(?:{'|'.join(_WORDS['background'])})\b", re.IGNORECASE)
_NARRATIVE = re.compile(rf"\b(?:{'|'.join(_WORDS['narrative'])})\b", re.IGNORECASE)
_YEARLESS = re.compile(r"XXXX-(\d\d)-(\d\d)(?:T.*)?")
_WEEKDAY = re.compile(r"XXXX-WXX-([1-7])(?:T.*)?")
_OFFSET_RULES = frozenset({"ago", "deictic_day", "relative_part", "part_of_day", "clock_of_day"})
_DAY_RULES = frozenset({"month_day", "day_month", "clock_of_date"})


@dataclass(frozen=True)
class Told:
    """A time that an article tells.

    `month_day` is a day without its year; `weekday` a bare or relative weekday, with its `past_offsets` and
    `future_offsets`; `offsets` are given where the day told follows from the words and the tense alone. `is_body`: it
    stands in the story or a caption; `is_news`: in the first sentence, as the day of the news; `is_current`: only an
    article close to what it tells says so.
    """

    text: str
    char_start: int
    tense: str | None
    interval: DateInterval | None = None
    anchor: str | None = None
    month_day: tuple[int, int] | None = None
    weekday: int | None = None
    past_offsets: WeekOffsets | None = None
    future_offsets: WeekOffsets | None = None
    offsets: WeekOffsets | None = None
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
            readings.append(self.future_offsets)
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


def told_by(
    article: Article, expressions: Sequence[TimeExpression], read: ReadOffsets = read_offsets
) -> tuple[Told, ...]:
    """The points in time that an article tells, in its order; `read` gives the offsets that words mean."""
    return tuple(_told(article, one, read) for one in expressions if one.timex_type in ("DATE", "TIME"))


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


def _told(article: Article, one: TimeExpression, read: ReadOffsets) -> Told:
    text = article.text[one.char_start : one.char_end]
    interval = None
    if one.earliest is not None and one.latest is not None:
        interval = DateInterval(one.earliest, one.latest, one.granularity or "range")
    start, end = body_span(article)
    in_story, before = start <= one.char_start < end, article.text[start : min(one.char_start, start + LEAD_CHARACTERS)]
    is_body = in_story or any(
        p.kind == "caption" and p.char_start <= one.char_start < p.char_end for p in article.paragraphs
    )
    weekday = _weekday(one)
    past, future = (None if weekday is None else read(text, is_future) for is_future in (False, True))
    offsets = read(text, one.tense == "future") if _is_relative(one, text) else None
    return Told(
        text,
        one.char_start,
        one.tense,
        interval,
        one.anchor,
        _month_day(one, interval),
        weekday,
        past,
        future,
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
