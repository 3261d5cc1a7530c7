"""The command line. Heavy imports wait until a command needs them."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

app = typer.Typer(
    name="dateline",
    help="Raw news articles in, a checked DuckDB warehouse out.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode="rich",
    pretty_exceptions_enable=False,
)
OUT, ERR = Console(), Console(stderr=True)
SeedsOption = Annotated[Path, typer.Option("--seeds", help="Folder of raw articles.")]
WarehouseOption = Annotated[Path, typer.Option("--warehouse", help="Folder of the warehouse.")]
SEEDS, WAREHOUSE = Path("seeds"), Path("warehouse")


class UsageError(Exception):
    """What a user asked for cannot be done; the message says what to do instead."""


@app.command()
def ingest(
    seeds: SeedsOption = SEEDS,
    warehouse: WarehouseOption = WAREHOUSE,
    verbose: Annotated[bool, typer.Option("--verbose", help="Show Prefect's log.")] = False,
) -> None:
    """Bring the warehouse up to date with the seeds folder.

    Example: dateline ingest --seeds articles --warehouse out
    """
    from flows.commands import ingest as command

    raise typer.Exit(command.run(OUT, ERR, seeds, warehouse, verbose=verbose))


@app.command()
def query(
    sql: Annotated[str, typer.Argument(help="One SQL query.")],
    warehouse: WarehouseOption = WAREHOUSE,
    format: Annotated[str, typer.Option("--format", help="table, csv, json or markdown.")] = "table",
) -> None:
    """Ask the warehouse in SQL.

    Example: dateline query "SELECT speaker, text FROM quotes LIMIT 5" --format csv
    """
    from flows.commands import query as command

    command.run(OUT, warehouse, sql, format)


@app.command()
def show(
    name: Annotated[str, typer.Argument(help="A person, organisation or place, in any spelling.")],
    warehouse: WarehouseOption = WAREHOUSE,
) -> None:
    """Show all that is known about a name: its variants with their reasons, roles, quotes.

    Example: dateline show "Antony Blinken"
    """
    from flows.commands import show as command

    command.run(OUT, warehouse, name)


@app.command()
def doctor() -> None:
    """Show what is installed, which pipeline is used and whether a Prefect server answers."""
    from flows.commands import doctor as command

    raise typer.Exit(command.run(OUT))


def main() -> None:
    """The entry point: runs a command; a user's mistake is one message and exit status 2."""
    from flows.commands.errors import USER_ERRORS, explain

    try:
        app(standalone_mode=True)
    except USER_ERRORS as error:
        ERR.print(f"[bold red]dateline:[/] {explain(error)}", highlight=False, soft_wrap=True)
        sys.exit(2)
