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

    @classmethod
    def day(cls, day: date) -> DateInterval:
        """The interval of a single known day."""
        return cls(day, day, "day")

    @property
    def is_day(self) -> bool:
        """Whether the day itself is known."""
        return self.earliest == self.latest
