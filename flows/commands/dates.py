"""`dateline dates`: what the date reader makes of a text, and why."""

from __future__ import annotations

from rich.console import Console
from rich.table import Table
from rich.text import Text

from flows.commands.errors import UsageError
from transforms.dates import DateInterval, explain, read_dates_in_text, read_day


def run(out: Console, text: str, published: str | None) -> None:
    """Print a row a time expression: type, value, days and the sentence that says why."""
    found = read_dates_in_text(text, publication_day(published))
    if not found:
        out.print("No time expressions.")
        return
    table = Table("text", "type", "value", "mod", "earliest", "latest", "why", header_style="bold")
    for one in found:
        days = (str(day or "") for day in (one.earliest, one.latest))
        written = text[one.char_start : one.char_end]
        cells = (written, one.timex_type, one.timex_value, one.timex_mod or "", *days, explain(one, text))
        table.add_row(*(Text(cell) for cell in cells))
    out.print(table)


def publication_day(published: str | None) -> DateInterval | None:
    """The day that was given; UsageError when it is none."""
    if published is None:
        return None
    day = read_day(published)
    if day is None:
        raise UsageError(f"--published {published}: not a day of the calendar; expected one like 2023-07-29")
    return day
