"""`prefect deployment run ingest` against a real server, and the life of the service that answers it."""

from __future__ import annotations

import signal
from pathlib import Path

import pytest

from flows.health import is_healthy
from tests.e2e.conftest import Served, serving, wait_until


@pytest.mark.parametrize("name", ["ingest", "ingest/ingest"])
def test_a_run_started_by_name_completes(served: Served, name: str) -> None:
    done = served.prefect("deployment", "run", name, "--watch")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "finished successfully in 'Completed'" in done.stdout
    assert (served.warehouse / "dateline.duckdb").is_file()


def test_a_name_that_is_not_served_is_reported(served: Served) -> None:
    done = served.prefect("deployment", "run", "digest")
    assert done.returncode == 1
    assert "'digest' not found" in done.stdout + done.stderr


def test_judgements_that_cannot_be_read_are_told_without_a_traceback(served: Served) -> None:
    file = served.seeds / "judgements.csv"
    file.write_bytes(b"left,right,entity_type,judgement\nZo\xeb,Zoe,PERSON,same\n")
    seen = len(served.log.read_text())
    done = served.prefect("deployment", "run", "ingest", "--watch")
    file.unlink()
    assert done.returncode == 1
    told = served.log.read_text()[seen:]
    assert f"{file}:2: not UTF-8.\nCSV in UTF-8" in told
    assert "Traceback" not in told


def test_an_interrupt_ends_the_service_and_its_server(tmp_path: Path, prefect_home: Path) -> None:
    with serving(tmp_path, prefect_home, "--no-watch", "--every", "3600") as service:
        assert is_healthy(service.api_url)
        assert service.stop(signal.SIGINT) == 0
        assert not is_healthy(service.api_url)
    assert "every 1:00:00" in service.log.read_text()
    assert "Stopped." in service.log.read_text()


def test_the_server_does_not_outlive_a_killed_service(tmp_path: Path, prefect_home: Path) -> None:
    with serving(tmp_path, prefect_home, "--no-watch") as service:
        service.stop(signal.SIGKILL)
        wait_until(lambda: not is_healthy(service.api_url), "the end of the server", service.log, seconds=60)
