"""The command line. Heavy imports wait until a command needs them."""

from __future__ import annotations

import gc
import sys
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.markup import escape

app = typer.Typer(
    name="dateline",
    help="Raw news articles in, a checked DuckDB warehouse out.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode="rich",
    pretty_exceptions_enable=False,
)
NEW_OBJECTS = 50_000
"""After so many, cyclic garbage is looked for; after Python's 700, that takes a tenth of the time of a small ingest."""

OUT, ERR = Console(), Console(stderr=True)
SeedsOption = Annotated[Path, typer.Option("--seeds", envvar="DATELINE_SEEDS", help="Folder of raw articles.")]
WarehouseOption = Annotated[
    Path, typer.Option("--warehouse", envvar="DATELINE_WAREHOUSE", help="Folder of the warehouse.")
]
SEEDS, WAREHOUSE = Path("seeds"), Path("warehouse")


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
def serve(
    seeds: SeedsOption = SEEDS,
    warehouse: WarehouseOption = WAREHOUSE,
    every: Annotated[float | None, typer.Option("--every", help="Also ingest every so many seconds.")] = None,
    cron: Annotated[str | None, typer.Option("--cron", help="Also ingest on a cron schedule.")] = None,
    watch: Annotated[bool, typer.Option(help="Ingest when the seeds folder changes.")] = True,
) -> None:
    """Serve the Prefect deployment `ingest`, until Ctrl-C; a local Prefect server is started if none answers.

    Example: dateline serve --cron "0 6 * * *"
    """
    from flows.commands import serve as command

    raise typer.Exit(command.run(OUT, ERR, seeds, warehouse, every=every, cron=cron, watch=watch))


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
def dates(
    text: Annotated[str, typer.Argument(help="Any text.")],
    published: Annotated[str | None, typer.Option("--published", help="The day it was published, 2023-07-29.")] = None,
) -> None:
    """Show the time expressions of a text: what each means, and why.

    Example: dateline dates "He left on Wednesday." --published 2023-07-29
    """
    from flows.commands import dates as command

    command.run(OUT, text, published)


@app.command()
def judge(
    judgement: Annotated[str, typer.Argument(help="same, different or unsure.")],
    left: Annotated[str, typer.Argument(help="A name.")],
    right: Annotated[str, typer.Argument(help="Another name.")],
    seeds: SeedsOption = SEEDS,
    entity_type: Annotated[str, typer.Option("--type", help="PERSON, ORG, GPE, …")] = "PERSON",
    note: Annotated[str, typer.Option("--note", help="Why.")] = "",
    by: Annotated[str, typer.Option("--by", help="Who says so.")] = "",
) -> None:
    """Decide whether two names are one: written to judgements.csv in the seeds folder, obeyed by the next run.

    Example: dateline judge different "George W. Bush" "George H. W. Bush" --note "son and father"
    """
    from flows.commands import judge as command

    command.run(OUT, seeds, command.Judged(judgement, left, right, entity_type, note, by))


@app.command()
def inspect(file: Annotated[Path, typer.Argument(help="A file of raw articles.")]) -> None:
    """Show what would be read from a file: format, encoding, header fields, paragraphs by kind.

    Example: dateline inspect seeds/lost_violin_wire.txt
    """
    from flows.commands import inspect as command

    command.run(OUT, file)


@app.command()
def diff(
    table: Annotated[str | None, typer.Argument(help="A table; without one, all tables are counted.")] = None,
    warehouse: WarehouseOption = WAREHOUSE,
) -> None:
    """Show what the last run changed: rows by table, or row by row for one table.

    Example: dateline diff entities
    """
    from flows.commands import diff as command

    command.run(OUT, warehouse, table)


@app.command()
def check(warehouse: WarehouseOption = WAREHOUSE) -> None:
    """Read a published warehouse through: are its files and rows those that were published, does every check hold?

    Nothing is changed. The exit status is 0 when all is sound, else 1.
    """
    from flows.commands import check as command

    raise typer.Exit(command.run(OUT, warehouse))


@app.command()
def doctor() -> None:
    """Show what is installed, which pipeline is used and whether a Prefect server answers."""
    from flows.commands import doctor as command

    raise typer.Exit(command.run(OUT))


def main() -> None:
    """The entry point: runs a command; a user's mistake is one message and exit status 2."""
    gc.set_threshold(NEW_OBJECTS)
    from flows.commands.errors import UsageError
    from flows.models import ModelMissingError
    from flows.quick_end import QuickEnd
    from flows.seeds import SeedsUnusableError
    from flows.settings import SettingsUnusableError

    end = QuickEnd()
    try:
        app()
    except (UsageError, ModelMissingError, SeedsUnusableError, SettingsUnusableError) as error:
        ERR.print(f"[bold red]dateline:[/] {escape(str(error))}", highlight=False, soft_wrap=True)
        end.status = 2
        sys.exit(2)
    except SystemExit as error:
        end.status = error.code
        raise
