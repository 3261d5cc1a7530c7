"""How rows are drawn: as a table where its columns are wide enough to read, else one row after the other."""

from __future__ import annotations

import io

import pyarrow as pa
import pytest
from rich.console import Console

from flows.commands.errors import UsageError
from flows.commands.query import print_table, run

ROWS = pa.table(
    {
        "speaker": ["Zoë Ní Bhriain", None],
        "text": ["The bridge over the river opens on Monday", "水位が下がった。水位が下がった。"],
        "quote_count": [1, 20],
    }
)


def drawn(width: int, rows: pa.Table = ROWS) -> list[str]:
    out = io.StringIO()
    print_table(Console(file=out, width=width), rows)
    return out.getvalue().splitlines()


def test_a_wide_terminal_gets_a_table() -> None:
    lines = drawn(100)
    assert [name in lines[1] for name in ROWS.column_names] == [True] * 3
    assert "│ Zoë Ní Bhriain │ The bridge over the river opens on Monday │" in lines[3]
    assert lines[-1] == "2 rows"


def test_a_narrow_one_gets_row_by_row_what_is_known() -> None:
    lines = drawn(40)
    assert lines[0].startswith("1 ─")
    assert lines[1] == "speaker      Zoë Ní Bhriain".ljust(len(lines[1]))
    assert [line.split()[0] for line in lines if line.startswith("quote_count")] == ["quote_count"] * 2
    assert sum("speaker" in line for line in lines) == 1


def test_no_rows_are_said_to_be_none() -> None:
    assert drawn(80, ROWS.slice(0, 0))[-1] == "0 rows"


@pytest.mark.parametrize("sql", ["", " \n"])
def test_an_empty_query_is_told(sql: str) -> None:
    with pytest.raises(UsageError, match="SHOW TABLES"):
        run(Console(), None, sql, "table")  # type: ignore[arg-type]
