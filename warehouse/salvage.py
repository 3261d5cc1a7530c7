"""What is left of a release that was damaged, in a folder like a release."""

from __future__ import annotations

import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

import duckdb

from transforms.schemas import TABLES
from warehouse.parts import write_part

HISTORY = ("checks", "runs", "table_changes", "entity_redirects")
"""Tables of what earlier runs found: no run can find it again."""


def salvage(release: Path, whole: Iterable[str], older: Path | None, folder: Path) -> None:
    """Fill a new folder with links to the files that are whole.

    History that is in none of them comes from the DuckDB file, or else from an older release, which lacks the last run.
    """
    _link(release, whole, folder)
    if (lost := _lost(folder)) and (release / "dateline.duckdb").is_file():
        with suppress(duckdb.Error):
            _salvage_tables(release / "dateline.duckdb", lost, folder / "parquet")
    if older is not None:
        files = [file for name in _lost(folder) for file in sorted((older / "parquet" / name).glob("*.parquet"))]
        _link(older, [str(file.relative_to(older)) for file in files], folder)


def _lost(folder: Path) -> list[str]:
    return [name for name in HISTORY if not (folder / "parquet" / name).is_dir()]


def _link(release: Path, paths: Iterable[str], folder: Path) -> None:
    (folder / "parquet").mkdir(parents=True, exist_ok=True)
    for path in paths:
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        os.link(release / path, folder / path)


def _salvage_tables(database: Path, names: Iterable[str], parquet: Path) -> None:
    with duckdb.connect(str(database), read_only=True) as connection:
        for name in names:
            rows = connection.table(name).to_arrow_table().cast(TABLES[name].schema)
            write_part(rows, parquet / name, 0)
