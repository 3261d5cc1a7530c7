"""What a run tells people: in the terminal, and as Prefect artifacts."""

from __future__ import annotations

import shutil
import sys
from dataclasses import asdict
from pathlib import Path

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from flows.publishing import Published


def files_line(published: Published) -> str:
    """The files of the run in words: "14 added, 2 set aside"."""
    return ", ".join(f"{count:,} {what}" for what, count in published.file_counts.items() if count) or "none"


def summary_markdown(published: Published) -> str:
    """The run in Markdown: files, rows by table, what changed."""
    rows = [
        f"| {name} | {published.row_counts[name]:,} | {change.added:,} | {change.removed:,} |"
        for name, change in published.changes.items()
    ]
    head = ["| table | rows | added | removed |", "|---|---:|---:|---:|"]
    return "\n".join([f"# Run {published.run_id}", "", f"Files: {files_line(published)}.", "", *head, *rows])


def check_rows(published: Published) -> list[dict[str, object]]:
    """Every check, those that failed first."""
    return sorted((asdict(check) for check in published.checks), key=lambda row: bool(row["success"]))


def print_published(out: Console, published: Published) -> None:
    """Where the warehouse is, what is in it, what failed, and a query to try."""
    out.print(f"[bold green]Published[/] {escape(str(published.database))}")
    out.print(f"Run {published.run_id}; files: {files_line(published)}.\n", highlight=False, soft_wrap=True)
    table = Table(box=None, pad_edge=False)
    for heading in ("table", "rows", "added", "removed"):
        table.add_column(heading, justify="left" if heading == "table" else "right")
    for name, change in published.changes.items():
        table.add_row(name, *(f"{count:,}" for count in (published.row_counts[name], change.added, change.removed)))
    out.print(table)
    failed = [check for check in published.checks if not check.success]
    out.print(f"\n{len(published.checks) - len(failed)} of {len(published.checks)} checks hold.", highlight=False)
    for check in failed:
        out.print(f"[yellow]{check.severity}[/] {check.table_name}.{check.column_name}: {escape(check.expectation)}")
    warehouse = published.database.parent
    out.print(f"As pages: {warehouse}/data_docs/index.html", highlight=False, markup=False, soft_wrap=True)
    folder = "" if warehouse == Path("warehouse") else f" --warehouse {warehouse}"
    out.print("\nTry:", highlight=False)
    query = "SELECT earliest, sentence, path FROM timeline LIMIT 10"
    out.print(f'  {program()} query "{query}"{folder}', highlight=False, soft_wrap=True, markup=False)


def program() -> str:
    """How to call the command line from here: by its name where that finds this one, else by its path."""
    own = Path(sys.executable).with_name("dateline")
    found = shutil.which("dateline")
    if found is not None and own.samefile(found):
        return "dateline"
    return str(own.relative_to(Path.cwd()) if own.is_relative_to(Path.cwd()) else own)
