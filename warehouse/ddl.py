"""The SQL that follows from the schemas: for each table a CREATE TABLE, an audit query and an update script.

`python -m warehouse.ddl` writes them to sql/tables/, sql/audits/ and sql/updates/, and a query that counts all rows to
sql/row_counts.sql, where they are read, reviewed and run; a test holds the files to the schemas.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pyarrow as pa

from transforms.schemas import TABLES
from transforms.schemas.table import Table

SQL = Path(__file__).parent / "sql"
DUCKDB_TYPES = {
    pa.string(): "VARCHAR",
    pa.int32(): "INTEGER",
    pa.int64(): "BIGINT",
    pa.float64(): "DOUBLE",
    pa.bool_(): "BOOLEAN",
    pa.date32(): "DATE",
    pa.timestamp("us"): "TIMESTAMP",
    pa.list_(pa.string()): "VARCHAR[]",
}
SPANS = (
    ("span_matches", "text", "char_start", "char_end", "article_id"),
    ("cue_matches", "cue", "cue_start", "cue_end", "article_id"),
    ("speaker_matches", "speaker", "speaker_start", "speaker_end", "article_id"),
    ("text_a_matches", "text_a", "start_a", "end_a", "article_id_a"),
    ("text_b_matches", "text_b", "start_b", "end_b", "article_id_b"),
)
"""Flag, text, first character, one past the last, and the article they lie in."""


def quoted(text: str) -> str:
    """The text as an SQL string literal."""
    return "'" + text.replace("'", "''") + "'"


def comment_of(field: pa.Field) -> str:
    """The comment in a column's metadata."""
    return str((field.metadata or {})[b"comment"].decode())


def create_table(table: Table) -> str:
    """CREATE TABLE with its key, and a COMMENT ON for the table and each column."""
    lines = [
        f"    {field.name} {DUCKDB_TYPES[field.type]}" + ("" if field.nullable else " NOT NULL")
        for field in table.columns
    ]
    nullable = {field.name for field in table.columns if field.nullable}
    if not nullable & set(table.key):
        lines.append(f"    PRIMARY KEY ({', '.join(table.key)})")
    comments = [
        f"COMMENT ON COLUMN {table.name}.{field.name} IS {quoted(comment_of(field))};" for field in table.columns
    ]
    return "\n".join(
        [
            f"-- {table.comment}",
            f"CREATE TABLE {table.name} (",
            ",\n".join(lines),
            ");",
            f"COMMENT ON TABLE {table.name} IS {quoted(table.comment)};",
            *comments,
            "",
        ]
    )


def audit(table: Table) -> str:
    """A SELECT of the table's columns, the part they lie in and what the gate asks of each row; see `audit_columns`.

    Rows pass through one by one: a window over the keys, or an order, would hold all of them at once, each with the
    text of its article.
    """
    key = ", ".join(table.key)
    is_same = " AND ".join(f"repeated.{name} IS NOT DISTINCT FROM t.{name}" for name in table.key)
    computed = ",\n".join(f"    {expression} AS {name}" for name, expression in audit_columns(table).items())
    columns = ",\n".join(f"    t.{field.name}" for field in table.columns)
    joins = [
        f"LEFT JOIN {parent} AS {column}_row ON {column}_row.{TABLES[parent].key[0]} = t.{column}"
        for column, parent in table.references.items()
    ]
    return "\n".join(
        [
            f"-- Each row of {table.name} with what its expectations look at, in any order.",
            "WITH repeated AS (",
            f"    SELECT {key}, count(*) AS row_count",
            f"    FROM {table.name}",
            f"    GROUP BY {key}",
            "    HAVING count(*) > 1",
            ")",
            "SELECT",
            columns + ",",
            "    t.part,",
            computed,
            f"FROM {table.name} AS t",
            *joins,
            f"LEFT JOIN repeated ON {is_same}",
            "",
        ]
    )


def audit_columns(table: Table) -> dict[str, str]:
    """Names and expressions of the computed columns of an audit.

    `is_key_unique`; `COLUMN_exists` for each reference (NULL where the column is); `path`, the file it came from;
    for tables with spans `span_in_bounds`, and the flags of `SPANS` (NULL without a span).
    """
    names = {field.name for field in table.columns}
    computed = {"is_key_unique": "repeated.row_count IS NULL"}
    for column, parent in table.references.items():
        key = TABLES[parent].key[0]
        computed[f"{column}_exists"] = f"CASE WHEN t.{column} IS NOT NULL THEN {column}_row.{key} IS NOT NULL END"
    owners = [column for column, parent in table.references.items() if parent == "articles"]
    if owners and "path" not in names:
        computed["path"] = f"{owners[0]}_row.path"
    if table.has_spans:
        computed["span_in_bounds"] = (
            "t.char_start >= 0 AND t.char_start < t.char_end AND t.char_end <= length(article_id_row.text)"
        )
    for flag, column, start, end, owner in SPANS:
        if start in names:
            computed[flag] = f"substring({owner}_row.text, t.{start} + 1, t.{end} - t.{start}) = t.{column}"
    return computed


def update(table: Table) -> str:
    """A script that takes the rows of `gone` out of the table and puts those of `come` into it."""
    nullable = {field.name for field in table.columns if field.nullable}
    same = {name: "IS NOT DISTINCT FROM" if name in nullable else "=" for name in table.key}
    condition = " AND ".join(f"{table.name}.{name} {is_same} gone.{name}" for name, is_same in same.items())
    return "\n".join(
        [
            f"-- Rows of {table.name}: those of come in the place of those of gone.",
            f"DELETE FROM {table.name}",  # noqa: S608  the names are the schema's
            "USING gone",
            f"WHERE {condition};",
            "",
            f"INSERT INTO {table.name}",
            "BY NAME FROM come;",
            "",
        ]
    )


def row_counts(tables: Iterable[Table]) -> str:
    """A SELECT of each table's name and how many rows it has."""
    names = (table.name for table in tables)
    counts = (f"SELECT '{name}' AS table_name, count(*) AS row_count FROM {name}" for name in names)  # noqa: S608
    return "-- Every table with the number of its rows.\n" + "\nUNION ALL\n".join(counts) + ";\n"


def generated_files() -> dict[Path, str]:
    """Every generated SQL file with its content."""
    tables = {SQL / "tables" / f"{name}.sql": create_table(table) for name, table in TABLES.items()}
    audits = {SQL / "audits" / f"{name}.sql": audit(table) for name, table in TABLES.items()}
    updates = {SQL / "updates" / f"{name}.sql": update(table) for name, table in TABLES.items()}
    return tables | audits | updates | {SQL / "row_counts.sql": row_counts(TABLES.values())}


def main() -> None:
    """Write the generated files."""
    for path, content in generated_files().items():
        path.parent.mkdir(exist_ok=True)
        path.write_text(content, encoding="utf-8")


if __name__ == "__main__":
    main()
