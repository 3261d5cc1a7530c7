from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import anyio
import pytest
from prefect import flow

from flows import deployment
from flows.deployment import Service, describe, parse_schedule, to_deployment


@flow(name="ingest")
def standin(seeds: Path = Path("seeds"), warehouse: Path = Path("warehouse")) -> None:
    """Does nothing."""


@pytest.fixture(autouse=True)
def _in_kolkata(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(deployment, "local_timezone", lambda: "Asia/Kolkata")


@pytest.mark.parametrize(
    ("every", "cron", "words"),
    [
        (None, None, "no schedule"),
        (900.0, None, "every 0:15:00"),
        (None, "0 6 * * 1-5", "cron 0 6 * * 1-5 Asia/Kolkata"),
    ],
)
def test_schedules_are_understood(every: float | None, cron: str | None, words: str) -> None:
    assert describe(parse_schedule(every, cron)) == words


@pytest.mark.parametrize(
    ("every", "cron", "message"),
    [
        (60.0, "0 6 * * *", "give one of them"),
        (0.0, None, "--every 0: at least 1 second"),
        (-5.0, None, "--every -5: at least 1 second"),
        (None, "0 6 * *", "--cron '0 6 \\* \\*': not a cron expression"),
        (None, "täglich", "not a cron expression"),
    ],
)
def test_schedules_without_sense_are_explained(every: float | None, cron: str | None, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        parse_schedule(every, cron)


def test_the_machine_without_a_time_zone_has_utc(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    monkeypatch.setenv("TZ", ":/nowhere")
    assert deployment.local_timezone() == "UTC"


def test_the_deployment_bears_the_flow_and_its_folders() -> None:
    schedule = parse_schedule(60, None)
    made = anyio.run(to_deployment, Service(standin, Path("/data/seeds"), Path("/data/out"), schedule))
    assert (made.flow_name, made.name, made.paused) == ("ingest", "ingest", False)
    assert made.parameters == {"seeds": "/data/seeds", "warehouse": "/data/out"}
    assert made.entrypoint == f"{__name__}.standin"
    assert [one.schedule.interval for one in made.schedules or []] == [timedelta(minutes=1)]
    assert len(made.triggers) == 1
