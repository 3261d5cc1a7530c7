"""The SQL files follow from the schemas."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pytest

from transforms.schemas import TABLES
from warehouse.ddl import generated_files

FILES = generated_files()


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_each_generated_file_is_current(path: Path) -> None:
    assert path.read_text(encoding="utf-8") == FILES[path], "run: python -m warehouse.ddl"


def test_every_table_and_column_is_commented() -> None:
    with duckdb.connect() as connection:
        for name in TABLES:
            sql = next(text for path, text in FILES.items() if path.parts[-2:] == ("tables", f"{name}.sql"))
            connection.execute(sql)
        own = "schema_name = 'main' AND NOT internal AND comment IS NULL"
        columns = connection.execute(f"SELECT table_name, column_name FROM duckdb_columns() WHERE {own}")  # noqa: S608
        assert columns.fetchall() == []
        tables = connection.execute(f"SELECT table_name FROM duckdb_tables() WHERE {own}")  # noqa: S608
        assert tables.fetchall() == []
