"""The data dictionary in Markdown, from the schemas; `python -m warehouse.dictionary` writes it into docs/."""

from __future__ import annotations

from pathlib import Path

from transforms.schemas import PER_ARTICLE, TABLES
from transforms.schemas.table import Table
from warehouse.ddl import DUCKDB_TYPES, comment_of

PAGE = Path(__file__).resolve().parents[1] / "docs" / "data_dictionary.md"
HEAD = """\
# Data dictionary

Every table of `dateline.duckdb`, and of `parquet/TABLE/*.parquet` beside it. The same words are in the file itself, as
comments (`FROM duckdb_columns()`).

- `char_start`, `char_end` count Unicode code points in `articles.text`, from 0, the end excluded:
  `substring(a.text, char_start + 1, char_end - char_start) = text` holds for every row that bears them.
- NULL is unknown. A partial date is an interval of days, both ends included. Timestamps are UTC.
- Ids are digests of what identifies the thing: the same input gives the same ids on every machine.
"""


def table_section(table: Table) -> str:
    """One table: what it holds, its key, its columns."""
    rows = [
        f"| `{field.name}` | {DUCKDB_TYPES[field.type]}{'' if field.nullable else ' NOT NULL'} | {comment_of(field)} |"
        for field in table.columns
    ]
    key = ", ".join(f"`{name}`" for name in table.key)
    head = [
        f"## {table.name}",
        "",
        f"{table.comment}. Key: {key}.",
        "",
        "| column | type | meaning |",
        "|---|---|---|",
    ]
    return "\n".join([*head, *rows, ""])


def data_dictionary() -> str:
    """The whole page."""
    lines = [f"- [`{name}`](#{name}): {table.comment}" for name, table in TABLES.items()]
    per_article = ", ".join(f"`{table.name}`" for table in PER_ARTICLE)
    note = f"The rows of {per_article} belong to one article each; the others are about the corpus and the runs.\n"
    return "\n".join([HEAD, *lines, "", note, *(table_section(table) for table in TABLES.values())])


if __name__ == "__main__":
    PAGE.parent.mkdir(exist_ok=True)
    PAGE.write_text(data_dictionary(), encoding="utf-8")
