"""What is served: the deployment of a flow of two folders, with its schedule and its trigger."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any
from zoneinfo import available_timezones

from prefect import Flow
from prefect.deployments.runner import RunnerDeployment
from prefect.schedules import Cron, Interval, Schedule
from prefect.types.entrypoint import EntrypointType

from flows.trigger import seeds_trigger
from flows.watch import SETTLE_SECONDS


@dataclass(frozen=True)
class Service:
    """A flow and its folders, both absolute; `is_up_to_date` says at the start whether there is anything to run for."""

    flow: Flow[..., Any]
    seeds: Path
    warehouse: Path
    schedule: Schedule | None = None
    is_watching: bool = True
    is_up_to_date: Callable[[], bool] = lambda: True
    settle_seconds: float = SETTLE_SECONDS

    @property
    def name(self) -> str:
        """Flow and deployment, which have one name."""
        return f"{self.flow.name}/{self.flow.name}"


async def to_deployment(service: Service) -> RunnerDeployment:
    """The deployment, of the flow's name, that runs the flow by its import path with this service's folders."""
    return await service.flow.ato_deployment(
        service.flow.name,
        description=service.flow.description,
        schedules=[service.schedule] if service.schedule else [],
        paused=False,
        parameters={"seeds": str(service.seeds), "warehouse": str(service.warehouse)},
        triggers=[seeds_trigger(service.seeds)] if service.is_watching else [],
        entrypoint_type=EntrypointType.MODULE_PATH,
    )


def parse_schedule(every_seconds: float | None, cron: str | None) -> Schedule | None:
    """The schedule asked for, None when none was; ValueError with a sentence when it makes no sense.

    >>> parse_schedule(None, "0 6 * *")
    Traceback (most recent call last):
    ValueError: --cron '0 6 * *': not a cron expression; five fields are expected, such as '0 6 * * 1-5'
    """
    if every_seconds is not None and cron is not None:
        raise ValueError("--every and --cron both set a schedule: give one of them")
    if every_seconds is not None:
        if every_seconds < 1:
            raise ValueError(f"--every {every_seconds:g}: at least 1 second is expected")
        return Interval(timedelta(seconds=every_seconds))
    return None if cron is None else _cron(cron, local_timezone())


def local_timezone() -> str:
    """The IANA name of this machine's time zone, UTC when it has none."""
    zone = os.environ.get("TZ") or os.path.realpath("/etc/localtime").partition("zoneinfo/")[2]
    return zone if zone in available_timezones() else "UTC"


def describe(schedule: Schedule | None) -> str:
    """The schedule in words.

    >>> describe(Cron("0 6 * * *", timezone="Asia/Kolkata")), describe(None)
    ('cron 0 6 * * * Asia/Kolkata', 'no schedule')
    """
    if schedule is None:
        return "no schedule"
    return f"cron {schedule.cron} {schedule.timezone or 'UTC'}" if schedule.cron else f"every {schedule.interval}"


def _cron(expression: str, timezone: str) -> Schedule:
    try:
        return Cron(expression, timezone=timezone)
    except ValueError:
        example = "five fields are expected, such as '0 6 * * 1-5'"
        raise ValueError(f"--cron {expression!r}: not a cron expression; {example}") from None
