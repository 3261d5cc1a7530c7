"""A span of days: what is known about a date that may be known only in part."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, order=True)
class DateInterval:
    """All days from `earliest` to `latest`, both included; `granularity` names the unit that was written.

    >>> DateInterval(date(2023, 7, 1), date(2023, 7, 31), "month").is_day
    False
    """

    earliest: date
    latest: date
    granularity: str = "day"

    def __post_init__(self) -> None:
        """Raises ValueError where `earliest` lies after `latest`."""
        if self.earliest > self.latest:
            raise ValueError(f"interval ends before it begins: {self.earliest} to {self.latest}")

    @classmethod
    def day(cls, day: date) -> DateInterval:
        """The interval of a single known day."""
        return cls(day, day, "day")

    @property
    def is_day(self) -> bool:
        """Whether the day itself is known."""
        return self.earliest == self.latest

    @property
    def day_count(self) -> int:
        """How many days it spans, at least 1."""
        return (self.latest - self.earliest).days + 1

    def __contains__(self, day: date) -> bool:
        """Whether the day lies within.

        >>> date(2023, 7, 9) in DateInterval(date(2023, 7, 1), date(2023, 7, 31), "month")
        True
        """
        return self.earliest <= day <= self.latest

    def contains(self, other: DateInterval) -> bool:
        """Whether every day of the other one lies within this one."""
        return self.earliest <= other.earliest and other.latest <= self.latest

    def overlaps(self, other: DateInterval) -> bool:
        """Whether they have a day in common."""
        return self.earliest <= other.latest and other.earliest <= self.latest

    def intersection(self, other: DateInterval) -> DateInterval | None:
        """The days in common, in the finer granularity; None where there are none."""
        if not self.overlaps(other):
            return None
        finer = self if self.day_count <= other.day_count else other
        return DateInterval(max(self.earliest, other.earliest), min(self.latest, other.latest), finer.granularity)

    def hull(self, other: DateInterval) -> DateInterval:
        """The shortest interval that contains both, in the coarser granularity."""
        coarser = self if self.day_count >= other.day_count else other
        return DateInterval(min(self.earliest, other.earliest), max(self.latest, other.latest), coarser.granularity)

    @property
    def iso(self) -> str:
        """ISO 8601: the day, or both ends with a slash.

        >>> DateInterval(date(2023, 7, 1), date(2023, 7, 31), "month").iso
        '2023-07-01/2023-07-31'
        """
        first = self.earliest.isoformat()
        return first if self.is_day else f"{first}/{self.latest.isoformat()}"

    @classmethod
    def from_iso(cls, text: str, granularity: str = "range") -> DateInterval:
        """The interval that `iso` writes; raises ValueError for anything else.

        >>> DateInterval.from_iso("2023-07-29").is_day
        True
        """
        first, _, last = text.partition("/")
        earliest = date.fromisoformat(first)
        return cls(earliest, date.fromisoformat(last), granularity) if last else cls.day(earliest)
