"""`dateline show`: everything known about a person, organisation or place."""

from __future__ import annotations

from pathlib import Path

import pyarrow as pa
from rich.console import Console
from rich.text import Text

from flows.commands.errors import UsageError
from flows.commands.query import print_table
from flows.commands.warehouse_file import ask, database_in
from transforms.linking.rules import explain_rule
from warehouse.store import read_question


def run(out: Console, warehouse: Path, name: str) -> None:
    """Print what is known about each entity that the name may mean."""
    if not name.strip():
        raise UsageError('an empty name; to see whom the articles name: dateline query "FROM people"')
    database = database_in(warehouse)
    found = ask(database, read_question("entities_named"), [name]).to_pylist()
    if not found:
        out.print(f"{name}: nobody and nothing of this name, in any spelling close to it.", highlight=False)
    for entity in found:
        out.rule(Text(f"{entity['name']} ({entity['entity_type']}, {entity['reason']})"), align="left")
        for title, question in SECTIONS:
            rows = with_reasons(ask(database, read_question(question), [entity["entity_id"]]))
            if rows.num_rows:
                out.print(f"\n[bold]{title}[/]")
                print_table(out, rows)


def with_reasons(rows: pa.Table) -> pa.Table:
    """The rows; where they name a rule, with the sentence that says what it is."""
    if "rule" not in rows.column_names:
        return rows
    reasons = [explain_rule(rule) for rule in rows["rule"].to_pylist()]
    return rows.append_column("why", pa.array(reasons, pa.string()))


SECTIONS = (
    ("Place", "place"),
    ("Written as", "variants"),
    ("Roles", "roles"),
    ("Says", "quotes"),
    ("May also be", "doubtful"),
)
