"""From a change in the seeds folder to a run of the deployment: an event, and the rule when to send it.

A change is served once a run has begun after it. So while a run is under way the event is held back, whatever the
number of changes, and it is not sent at all when a run is about to begin anyway.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Awaitable, Callable
from dataclasses import asdict
from pathlib import Path
from typing import Protocol
from uuid import UUID

import anyio
from prefect.events import DeploymentEventTrigger, Event, Resource
from prefect.events.clients import get_events_client

from flows.watch import Settled

EVENT = "dateline.seeds.changed"
RESOURCE = "dateline.seeds"
POLL_SECONDS = 1.0
ANSWER_SECONDS = 30.0  # a local server makes the run within a second of the event

log = logging.getLogger("prefect.dateline")


class Runs(Protocol):
    """What is known of a deployment's runs."""

    async def begun(self) -> set[UUID]:
        """The latest runs whose flow has begun."""

    async def is_one_expected(self) -> bool:
        """Whether a run is due, starting or under way."""


def seeds_trigger(seeds: Path) -> DeploymentEventTrigger:
    """The trigger that answers this folder's event with a run of the deployment it is given to."""
    return DeploymentEventTrigger(
        name=f"{EVENT} {seeds}",
        description=f"The files of {seeds} changed",
        expect={EVENT},
        match={"prefect.resource.id": resource_id(seeds)},
    )


def resource_id(seeds: Path) -> str:
    """The Prefect resource of a seeds folder, named by its absolute path."""
    return f"{RESOURCE}.{seeds}"


async def send_event(seeds: Path, settled: Settled) -> None:
    """Tell the Prefect server that the folder has changed; returns when the server has the event."""
    event = Event(
        event=EVENT,
        resource=Resource({"prefect.resource.id": resource_id(seeds), "prefect.resource.name": str(seeds)}),
        payload=asdict(settled),
    )
    async with get_events_client(checkpoint_every=1) as client:
        await client.emit(event)


async def see_run_begin(runs: Runs, send: Callable[[], Awaitable[None]]) -> None:
    """Return once a run has begun that had not begun when called; send the event for it where none is expected."""
    begun_before = await runs.begun()
    sent_at: float | None = None
    while await runs.begun() <= begun_before:
        waited = None if sent_at is None else time.monotonic() - sent_at
        if (waited is None or waited > ANSWER_SECONDS) and not await runs.is_one_expected():
            if waited is not None:
                log.warning("No run followed the event %s: is its automation switched on? Sending it again.", EVENT)
            await send()
            sent_at = time.monotonic()
        await anyio.sleep(POLL_SECONDS)
