"""The warehouse follows the seeds folder: real server, real watcher."""

from __future__ import annotations

from pathlib import Path

import duckdb

from tests.e2e.conftest import STATEMENT, Served, wait_until


def articles(warehouse: Path) -> dict[str, str]:
    """The text of each file in the published warehouse; nothing before the first publication."""
    database = warehouse / "dateline.duckdb"
    if not database.is_file():
        return {}
    with duckdb.connect(str(database), read_only=True) as connection:
        return dict(connection.execute("SELECT path, text FROM articles").fetchall())


def wait_for(served: Served, expected: dict[str, str]) -> None:
    wait_until(lambda: articles(served.warehouse) == expected, f"{sorted(expected)} in the warehouse", served.log)


def test_the_warehouse_follows_the_folder(served: Served) -> None:
    expected = {path.name: path.read_text() for path in served.seeds.iterdir()}
    wait_for(served, expected)

    expected["Mittwoch.txt"] = STATEMENT.format(day="Wednesday")
    (served.seeds / "Mittwoch.txt").write_text(expected["Mittwoch.txt"])
    wait_for(served, expected)

    expected["Monday.txt"] = expected["Monday.txt"].replace("two metres", "nine metres")
    (served.seeds / "Monday.txt").write_text(expected["Monday.txt"])
    (served.seeds / "Tuesday.txt").unlink()
    del expected["Tuesday.txt"]
    wait_for(served, expected)
    assert served.process.poll() is None
