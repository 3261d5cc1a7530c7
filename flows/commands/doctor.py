"""`dateline doctor`: what is installed, which pipeline is used, whether a Prefect server answers."""

from __future__ import annotations

import os
import platform
from importlib.metadata import version

from rich.console import Console
from rich.table import Table

from flows.models import ModelMissingError, model_id
from flows.settings import PREFIX, Settings, read_settings
from flows.versions import code_version

PACKAGES = ("prefect", "spacy", "duckdb", "pyarrow", "great-expectations", "pandas")


TEST_VARIABLES = ("DATELINE_TEST_SEQUENCES", "DATELINE_UPDATE_GOLDEN")


def unknown_variables() -> list[str]:
    """Environment variables that look like settings and are none: misspelt ones."""
    known = {f"{PREFIX}{field.upper()}" for field in Settings.model_fields} | set(TEST_VARIABLES)
    return sorted(name for name in os.environ if name.startswith(PREFIX) and name not in known)


def run(out: Console) -> int:
    """Print what was found; 1 when something is missing, else 0."""
    from flows.health import LOCAL_API_URL, is_healthy
    from flows.server import configured_api_url

    table = Table(show_header=False, box=None, pad_edge=False)
    table.add_row("dateline", code_version())
    table.add_row("Python", f"{platform.python_version()} on {platform.system()}")
    for package in PACKAGES:
        table.add_row(package, version(package))
    problems = 0
    for variable in unknown_variables():
        table.add_row(variable, "[red]no such setting; the settings are listed in README.md[/]")
        problems += 1
    for language, name in sorted(read_settings().models.items()):
        try:
            table.add_row(f"pipeline ({language})", model_id(name))
        except ModelMissingError as error:
            table.add_row(f"pipeline ({language})", f"[red]{error}[/]")
            problems += 1
    url = configured_api_url() or LOCAL_API_URL
    answer = "answers" if is_healthy(url) else "no answer; `dateline serve` starts one, `dateline ingest` needs none"
    table.add_row("Prefect server", f"{url}: {answer}")
    out.print(table)
    return 1 if problems else 0
