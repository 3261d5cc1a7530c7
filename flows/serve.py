"""Serve a flow: a local Prefect server where none answers, the deployment's runner, and the watch on the seeds."""

from __future__ import annotations

import asyncio
import logging
import os
import signal
import subprocess
from collections.abc import Callable, Iterator
from contextlib import aclosing, contextmanager, suppress
from dataclasses import replace
from functools import partial

import anyio
import httpx
from prefect import get_client
from prefect.context import refresh_global_settings_context
from prefect.runner import Runner
from websockets.exceptions import WebSocketException

from flows.deployment import Service, describe, to_deployment
from flows.deployment_runs import DeploymentRuns
from flows.health import LOCAL_API_URL, is_healthy
from flows.serve_lock import serve_lock
from flows.server import ServerError, configured_api_url, log_file, running_server
from flows.trigger import see_run_begin, send_event
from flows.watch import BEGUN, Settled, settled_changes

POLL_SECONDS = 2.0
SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)

log = logging.getLogger("prefect.dateline")


def serve(service: Service, say: Callable[[str], None]) -> None:
    """Serve until SIGINT, SIGTERM or SIGHUP; then end the run under way, and the server if it was started here.

    Raises ServerError when no server answers and none can be started, or when another service is there already.
    """
    api_url = configured_api_url() or LOCAL_API_URL
    if not is_healthy(api_url):
        say(f"Starting a Prefect server for {api_url}: 20 seconds or more the first time, then 8.")
    with serve_lock(api_url, service.seeds), running_server(api_url) as server:
        use_api(api_url)
        logging.getLogger("prefect.runner").setLevel(logging.WARNING)  # it tells every 2 s of runs that wait
        try:
            asyncio.run(_serve(service, api_url, server, say))
        except ExceptionGroup:
            if is_healthy(api_url):
                raise
        if has_ended(server) or not is_healthy(api_url):
            own = "" if server is None else f": see {log_file()}"
            raise ServerError(f"The Prefect server at {api_url} no longer answers{own}")
    say("Stopped.")


def use_api(api_url: str) -> None:
    """Let this process and those it starts report to this Prefect API."""
    os.environ["PREFECT_API_URL"] = api_url
    refresh_global_settings_context()


async def _serve(
    service: Service, api_url: str, server: subprocess.Popen[bytes] | None, say: Callable[[str], None]
) -> None:
    """Let the runner and its helpers go side by side until a signal comes, or the server we started ends."""
    # One run at a time, by the runner: the slot of a deployment's limit stays taken for minutes when a run is killed.
    runner = Runner(name=service.flow.name, query_seconds=POLL_SECONDS, limit=1)
    async with get_client() as client:
        runs = DeploymentRuns(client, await runner.aadd_deployment(await to_deployment(service)))
        if server is not None:
            await runs.crash_abandoned()
        runs = replace(runs, abandoned=frozenset(await runs.under_way()))
        await runs.skip_superseded()
        async with anyio.create_task_group() as tasks:
            tasks.start_soon(runner.start)
            while not runner.started:
                await anyio.sleep(0.05)
            with signals_caught() as stop:
                async with anyio.create_task_group() as helpers:
                    helpers.start_soon(_keep_house, runs, server, stop)
                    if service.is_watching:
                        helpers.start_soon(_watch, service, runs)
                    say(ready_line(service, api_url))
                    await stop.wait()
                    helpers.cancel_scope.cancel()
            if has_ended(server):
                tasks.cancel_scope.cancel()
            else:
                await runner.astop()


def has_ended(server: subprocess.Popen[bytes] | None) -> bool:
    """Whether a server that we started is gone."""
    return server is not None and server.poll() is not None


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
    watched = "watched" if service.is_watching else "not watched"
    return (
        f"Serving {service.name} at {api_url.removesuffix('/api')} ({describe(service.schedule)}).\n"
        f"{service.seeds} is {watched}. Start a run: prefect deployment run {service.flow.name}. Stop: Ctrl-C."
    )


async def _watch(service: Service, runs: DeploymentRuns) -> None:
    """Have a run follow each settled group of changes, and what changed while nobody watched."""
    async with aclosing(settled_changes(service.seeds, service.warehouse, service.settle_seconds)) as groups:
        async for settled in groups:
            if settled != BEGUN or not await anyio.to_thread.run_sync(service.is_up_to_date):
                await _see_run_begin(service, runs, settled)


async def _see_run_begin(service: Service, runs: DeploymentRuns, settled: Settled) -> None:
    """See a run begin; a server that is away for a while is waited for, so no change is lost."""
    while True:
        try:
            return await see_run_begin(runs, partial(send_event, service.seeds, settled))
        except (httpx.HTTPError, WebSocketException, OSError) as error:
            log.warning("The Prefect server could not be asked for a run (%s); asking again.", error)
            await anyio.sleep(POLL_SECONDS)


async def _keep_house(runs: DeploymentRuns, server: subprocess.Popen[bytes] | None, stop: asyncio.Event) -> None:
    """Skip needless runs of the schedule; stop the service once its own server has ended."""
    while not has_ended(server):
        with suppress(httpx.HTTPError):
            await runs.skip_superseded()
        await anyio.sleep(POLL_SECONDS)
    stop.set()
