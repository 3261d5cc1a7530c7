"""What is told where the seeds folder cannot be used, in the terminal and in Prefect's log alike."""

from __future__ import annotations

import io
import logging
import os
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from rich.console import Console

from flows.commands.errors import UsageError
from flows.commands.ingest import check_writable, run
from flows.ingest import ingest
from flows.manifest import Manifest
from flows.offline import in_memory_api
from flows.run import plan_run
from flows.seeds import JUDGEMENTS, SeedsUnusableError, check_seeds
from tests.conftest import SEEDS
from tests.pipelines import NOW, ingest_inline, settings_for

HEADER = "left,right,entity_type,judgement\n"


def in_latin_1(file: Path) -> None:
    file.write_bytes(HEADER.encode() + "Zoë,Zoe,PERSON,same\n".encode("latin-1"))


def in_utf_16(file: Path) -> None:
    file.write_text(HEADER, encoding="utf-16")


def leading_nowhere(file: Path) -> None:
    file.symlink_to("away.csv")


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (in_latin_1, "judgements.csv:2: not UTF-8.\nCSV in UTF-8, with commas and the columns left, right,"),
        (in_utf_16, "judgements.csv:1: not UTF-8.\nCSV in UTF-8, with commas"),
        (Path.mkdir, "judgements.csv: cannot be read: Is a directory.\nCSV in UTF-8, with commas"),
        (leading_nowhere, "judgements.csv: cannot be read: No such file or directory.\nCSV in UTF-8, with commas"),
    ],
)
def test_judgements_that_cannot_be_read_are_told(make: Callable[[Path], None], message: str, tmp_path: Path) -> None:
    make(tmp_path / JUDGEMENTS)
    for check in (
        lambda seeds: check_seeds(seeds, tmp_path / "out"),
        lambda seeds: run(Console(), Console(), seeds, tmp_path / "out", verbose=False),
    ):
        with pytest.raises(SeedsUnusableError) as told:
            check(tmp_path)
        assert message in str(told.value)


def test_folders_that_cannot_be_used_are_told(tmp_path: Path) -> None:
    odd = tmp_path / os.fsdecode(b"caf\xe9")
    odd.mkdir()
    for seeds, warehouse, message in (
        (odd, tmp_path / "out", r"caf\\xe9: the name is not valid UTF-8"),
        (tmp_path, tmp_path / "." / "", "holds the warehouse itself"),
    ):
        with pytest.raises(SeedsUnusableError, match=message):
            check_seeds(seeds, warehouse)
    for warehouse in (odd, tmp_path / "why?"):
        with pytest.raises(UsageError, match="a question mark, or is not valid UTF-8"):
            check_writable(warehouse)


def test_an_empty_folder_where_a_disk_was_is_told(tmp_path: Path) -> None:
    settings = settings_for(tmp_path)
    settings.seeds.mkdir()
    shutil.copy(SEEDS / "lost_violin_wire.txt", settings.seeds)
    ingest_inline(settings)
    manifest = (settings.warehouse / "current").resolve() / "manifest.json"
    (settings.seeds / "lost_violin_wire.txt").unlink()
    assert plan_run(settings, NOW).changes.removed
    manifest.write_text(replace(Manifest.load(manifest.read_text()), device=1).dump())
    with pytest.raises(SeedsUnusableError, match="not on the disk from which 1 files were read"):
        plan_run(settings, NOW)


@pytest.mark.parametrize(("make", "message"), [(in_latin_1, "judgements.csv:2: not UTF-8"), (None, "no such folder")])
def test_a_run_of_the_flow_tells_it_without_a_traceback(
    make: Callable[[Path], None] | None, message: str, tmp_path: Path
) -> None:
    if make:
        (tmp_path / "seeds").mkdir()
        make(tmp_path / "seeds" / JUDGEMENTS)
    handler, log = logging.StreamHandler(io.StringIO()), logging.getLogger("prefect.flow_runs")
    log.addHandler(handler)
    log.setLevel(logging.INFO)  # a command in this process may have silenced Prefect
    with in_memory_api(), pytest.raises(SeedsUnusableError, match=message):
        ingest(tmp_path / "seeds", tmp_path / "out")
    log.removeHandler(handler)
    log.setLevel(logging.NOTSET)
    assert message in handler.stream.getvalue()
    assert "Traceback" not in handler.stream.getvalue()
    assert not (tmp_path / "out" / "current").exists()
