"""What is expected of a table: named expectations, each with a sentence, as plain data.

Nothing here needs Great Expectations; `expectations.engine` says which of its expectations each kind is run as.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Literal

from expectations.derived import FLAGS
from transforms.schemas import TABLES

Severity = Literal["critical", "warning", "info"]

FAULT = (
    "This is a fault of the rule that wrote the row, not of the file. Please report it with the file; "
    "to go on meanwhile, move the file out of the seeds folder and run again."
)
LOOK = "Nothing is lost. Look at the rows named here; if they are as they should be, no action is needed."


@dataclass(frozen=True, kw_only=True)
class Expectation:
    """One expectation of one column (or `*`, the whole row), failed by rows or, below 1, by too few that hold.

    `mostly` is the share of rows that must hold, 0 to 1. `needs` names the table whose rows it also looks at.
    """

    column: str
    sentence: str
    severity: Severity = "critical"
    mostly: float = 1.0
    advice: str = FAULT
    needs: str | None = None

    @property
    def checked_columns(self) -> tuple[str, ...]:
        """The columns that the check itself reads."""
        return (self.column,)

    def of(self, *columns: str) -> Expectation:
        """What is asked of each row, of these columns instead of its own: alike for all that ask the same."""
        return replace(self, **_unspoken(columns))


@dataclass(frozen=True, kw_only=True)
class IsTrue(Expectation):
    """The flag is true wherever `column` is known; a flag that is NULL there counts as false."""

    flag: str

    @property
    def checked_columns(self) -> tuple[str, ...]:
        """The flag alone: it is already settled against the column."""
        return (self.flag,)

    def of(self, *columns: str) -> Expectation:
        """The same of another flag."""
        return replace(self, flag=columns[0], **_unspoken(columns))


@dataclass(frozen=True, kw_only=True)
class IsPresent(Expectation):
    """The value is known."""


@dataclass(frozen=True, kw_only=True)
class IsOneOf(Expectation):
    """The value, where known, is one of a closed list."""

    values: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Matches(Expectation):
    """The value, where known, has the form of a regular expression."""

    pattern: str


@dataclass(frozen=True, kw_only=True)
class IsBetween(Expectation):
    """The number, where known, lies between two others, both included; None is no limit."""

    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, kw_only=True)
class IsReasonableDay(Expectation):
    """The day, where known, lies between 1400 and the end of the year after the one in which the gate runs."""

    first: date = date(1400, 1, 1)

    def last(self, today: date) -> date:
        """31 December of next year."""
        return date(today.year + 1, 12, 31)


@dataclass(frozen=True, kw_only=True)
class IsNotBefore(Expectation):
    """The value, where both are known, is not less than that of another column; greater, if `strictly`."""

    other: str
    strictly: bool = False

    @property
    def checked_columns(self) -> tuple[str, ...]:
        """Both columns."""
        return (self.column, self.other)

    def of(self, *columns: str) -> Expectation:
        """The same of two other columns."""
        return replace(self, other=columns[1], **_unspoken(columns))


@dataclass(frozen=True, kw_only=True)
class IsRareBeside(Expectation):
    """The table has at most `share` as many rows as the table it `needs`; `limit` is that number, once it is known."""

    share: float
    limit: int | None = None

    @property
    def checked_columns(self) -> tuple[str, ...]:
        """None of the table's: it counts rows."""
        return ()

    def beside(self, other_rows: int) -> IsRareBeside:
        """The expectation with its limit."""
        return replace(self, limit=int(self.share * other_rows))


def _unspoken(columns: tuple[str, ...]) -> dict[str, Any]:
    """All that Great Expectations need not know of an expectation, left out."""
    return {"column": columns[0], "sentence": "", "severity": "critical", "mostly": 1.0, "advice": "", "needs": None}


@dataclass(frozen=True)
class Suite:
    """The expectations of one table, in the order in which they are reported."""

    table: str
    expectations: tuple[Expectation, ...]

    @property
    def computed_columns(self) -> tuple[str, ...]:
        """What an audit of the table must yield beside the table's own columns."""
        own = {field.name for field in TABLES[self.table].columns} | set(FLAGS)
        flags = (x.flag for x in self.expectations if isinstance(x, IsTrue))
        return tuple(dict.fromkeys(flag for flag in flags if flag not in own))
