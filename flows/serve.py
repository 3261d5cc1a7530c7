"""Serve a flow: a local Prefect server where none answers, the deployment, its schedule, and the watch on the seeds."""

from __future__ import annotations

import asyncio
import logging
import os
import signal
import subprocess
from collections.abc import Callable, Iterator
from contextlib import aclosing, contextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any

import anyio
import httpx
from prefect import Flow, get_client
from prefect.context import refresh_global_settings_context
from prefect.deployments.runner import RunnerDeployment
from prefect.runner import Runner
from prefect.schedules import Cron, Interval, Schedule
from prefect.types.entrypoint import EntrypointType
from websockets.exceptions import WebSocketException

from flows.server import LOCAL_API_URL, ServerError, configured_api_url, running_server
from flows.trigger import DeploymentRuns, see_run_begin, seeds_trigger, send_event
from flows.watch import SETTLE_SECONDS, Settled, settled_changes

POLL_SECONDS = 2.0
SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)

log = logging.getLogger("prefect.dateline")


@dataclass(frozen=True)
class Service:
    """What is served: a flow of two folders, both absolute; `is_up_to_date` says whether a first run is needless."""

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


def serve(service: Service, say: Callable[[str], None]) -> None:
    """Serve until SIGINT or SIGTERM, then end the run under way and the server, if it was started here.

    Raises ServerError when no server answers and none can be started.
    """
    api_url = configured_api_url() or LOCAL_API_URL
    with running_server(api_url) as server:
        use_api(api_url)
        asyncio.run(_serve(service, api_url, server, say))
    say("Stopped.")


def parse_schedule(every_seconds: float | None, cron: str | None) -> Schedule | None:
    """The schedule asked for, None when none was; ValueError with a sentence when it makes no sense."""
    if every_seconds is not None and cron is not None:
        raise ValueError("--every and --cron are two ways to say the same: give one of them")
    if every_seconds is not None:
        if every_seconds <= 0:
            raise ValueError(f"--every {every_seconds:g}: the number of seconds must be above 0")
        return Interval(timedelta(seconds=every_seconds))
    return None if cron is None else Cron(cron)


def use_api(api_url: str) -> None:
    """Let this process and those it starts report to this Prefect API."""
    os.environ["PREFECT_API_URL"] = api_url
    refresh_global_settings_context()


async def _serve(
    service: Service, api_url: str, server: subprocess.Popen[bytes] | None, say: Callable[[str], None]
) -> None:
    """Let the runner, the watch and a look at the server go side by side until a signal comes."""
    runner = Runner(name=service.flow.name, query_seconds=POLL_SECONDS, limit=1)
    async with get_client() as client, anyio.create_task_group() as tasks:
        deployment_id = await runner.aadd_deployment(await to_deployment(service))
        runs = await runs_of_now_on(DeploymentRuns(client, deployment_id))
        tasks.start_soon(runner.start)
        while not runner.started:
            await anyio.sleep(0.05)
        with signals_caught() as stop:
            async with anyio.create_task_group() as helpers:
                helpers.start_soon(_end_with, server)
                if service.is_watching:
                    helpers.start_soon(_watch, service, runs)
                say(ready_line(service, api_url))
                await stop.wait()
                helpers.cancel_scope.cancel()
        await runner.astop()


async def to_deployment(service: Service) -> RunnerDeployment:
    """The deployment, of the flow's name, that runs the flow by its import path with this service's folders."""
    return await service.flow.ato_deployment(
        service.flow.name,
        description=service.flow.description,
        schedules=[service.schedule] if service.schedule else [],
        paused=False,
        parameters={"seeds": str(service.seeds), "warehouse": str(service.warehouse)},
        triggers=[seeds_trigger(service.seeds)],
        entrypoint_type=EntrypointType.MODULE_PATH,
    )


async def runs_of_now_on(runs: DeploymentRuns) -> DeploymentRuns:
    """The same runs, without those that a killed service left behind as if they were under way."""
    return replace(runs, abandoned=frozenset(await runs.under_way()))


@contextmanager
def signals_caught() -> Iterator[asyncio.Event]:
    """An event that SIGINT, SIGTERM and SIGHUP set; afterwards they act at once, for the impatient."""
    loop, stop = asyncio.get_running_loop(), asyncio.Event()
    for number in SIGNALS:
        loop.add_signal_handler(number, stop.set)
    yield stop
    for number in SIGNALS:
        loop.remove_signal_handler(number)


def ready_line(service: Service, api_url: str) -> str:
    """What is served and where, in lines for the terminal."""
    watched = f"{service.seeds} is watched" if service.is_watching else f"{service.seeds} is not watched"
    return (
        f"Serving {service.name} at {api_url.removesuffix('/api')} ({describe(service.schedule)}; {watched}).\n"
        f"Start a run with: prefect deployment run {service.flow.name}    Stop with Ctrl-C."
    )


def describe(schedule: Schedule | None) -> str:
    """The schedule in words.

    >>> describe(Cron("0 6 * * *")), describe(None)
    ('cron 0 6 * * * UTC', 'no schedule')
    """
    if schedule is None:
        return "no schedule"
    return f"cron {schedule.cron} {schedule.timezone or 'UTC'}" if schedule.cron else f"every {schedule.interval}"


async def _watch(service: Service, runs: DeploymentRuns) -> None:
    """Have a run follow each settled group of changes, and what changed while nobody watched."""
    if not await anyio.to_thread.run_sync(service.is_up_to_date):
        await _see_run_begin(service, runs, Settled(0, 0, 0, ()))
    async with aclosing(settled_changes(service.seeds, service.settle_seconds)) as groups:
        async for settled in groups:
            await _see_run_begin(service, runs, settled)


async def _see_run_begin(service: Service, runs: DeploymentRuns, settled: Settled) -> None:
    """See a run begin; a server that is away for a while is waited for, so no change is lost."""
    while True:
        try:
            return await see_run_begin(runs, partial(send_event, service.seeds, settled))
        except (httpx.HTTPError, WebSocketException, OSError) as error:
            log.warning("The Prefect server could not be asked for a run (%s); asking again.", error)
            await anyio.sleep(POLL_SECONDS)


async def _end_with(server: subprocess.Popen[bytes] | None) -> None:
    """Raise ServerError once the server process has ended by itself; wait for ever when it is not ours."""
    while server is None or server.poll() is None:
        await anyio.sleep(POLL_SECONDS)
    raise ServerError(f"The Prefect server ended by itself (status {server.returncode}).")
