"""What is told where the seeds folder cannot be used, in the terminal and in Prefect's log alike."""

from __future__ import annotations

import io
import logging
from collections.abc import Callable
from pathlib import Path

import pytest
from rich.console import Console

from flows.commands.ingest import run
from flows.ingest import ingest
from flows.offline import in_memory_api
from flows.seeds import JUDGEMENTS, SeedsUnusableError, check_seeds

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
    for check in (check_seeds, lambda seeds: run(Console(), Console(), seeds, tmp_path / "out", verbose=False)):
        with pytest.raises(SeedsUnusableError) as told:
            check(tmp_path)
        assert message in str(told.value)


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
