"""Flow runs without a server: the few Prefect REST routes that one run needs, answered in memory.

Without a configured API Prefect starts a temporary server: ten seconds or more, a database in the home folder, and an
orphan process when the run is killed. Here flows and tasks keep Prefect's engine (states, retries, caching, mapping)
at a fixed cost of about 0.3 s; what is lost is the record of the run, which needs a server.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

import httpx
import prefect
from prefect.client.orchestration import SyncPrefectClient
from prefect.context import SyncClientContext
from prefect.settings import (
    PREFECT_API_KEY,
    PREFECT_API_URL,
    PREFECT_FLOWS_HEARTBEAT_FREQUENCY,
    PREFECT_LOGGING_TO_API_ENABLED,
    PREFECT_SERVER_EPHEMERAL_ENABLED,
    temporary_settings,
)

from flows.health import NO_CERTIFICATES, is_healthy
from flows.server import configured_api_url

type Record = dict[str, Any]
type Answer = tuple[int, Any]

# With a key and no address Prefect has nowhere to send events, and tries no temporary server for them either.
OFFLINE_SETTINGS = {
    PREFECT_API_URL: None,
    PREFECT_API_KEY: "offline",
    PREFECT_LOGGING_TO_API_ENABLED: False,
    PREFECT_FLOWS_HEARTBEAT_FREQUENCY: None,
    PREFECT_SERVER_EPHEMERAL_ENABLED: False,
}


class InMemoryApi:
    """Prefect's REST API as far as one process running flows asks for it; forgets everything at its end."""

    def __init__(self) -> None:
        self._flow_runs: dict[str, Record] = {}
        self._routes: list[tuple[str, str, Callable[..., Answer]]] = [
            ("GET", r"/admin/version", self._version),
            ("GET", r"/admin/storage", self._storage),
            ("GET", r"/csrf-token", self._no_csrf_token),
            ("POST", r"/(?:flows|artifacts|logs)/", self._create),
            ("POST", r"/flow_runs/", self._create_flow_run),
            ("GET", r"/flow_runs/([^/]+)", self._read_flow_run),
            ("PATCH", r"/flow_runs/([^/]+)", self._update_flow_run),
            ("POST", r"/flow_runs/([^/]+)/set_state", self._set_state),
        ]

    def __call__(self, request: httpx.Request) -> httpx.Response:
        """The answer to one request; 404 with a sentence for a route that is not kept here."""
        path = request.url.path.removeprefix("/api")
        body = json.loads(request.content) if request.content else {}
        for method, pattern, answer in self._routes:
            if method == request.method and (match := re.fullmatch(pattern, path)):
                status, content = answer(body, *match.groups())
                return httpx.Response(status, json=content)
        return httpx.Response(404, json={"detail": f"{request.method} {path} needs a Prefect server: `dateline serve`"})

    def _version(self, body: Record) -> Answer:
        return 200, prefect.__version__

    def _storage(self, body: Record) -> Answer:
        return 200, {"default_result_storage_block_id": None}

    def _no_csrf_token(self, body: Record) -> Answer:
        return 404, {"detail": "CSRF protection is off"}

    def _create(self, body: Record) -> Answer:
        return 201, {"id": str(uuid4()), "created": _now(), "updated": _now(), **body}

    def _create_flow_run(self, body: Record) -> Answer:
        _, flow_run = self._create(body)
        self._flow_runs[flow_run["id"]] = flow_run
        return 201, flow_run

    def _read_flow_run(self, body: Record, flow_run_id: str) -> Answer:
        return 200, self._flow_runs[flow_run_id]

    def _update_flow_run(self, body: Record, flow_run_id: str) -> Answer:
        self._flow_runs[flow_run_id].update(body)
        return 200, None

    def _set_state(self, body: Record, flow_run_id: str) -> Answer:
        state = {"id": str(uuid4()), "timestamp": _now(), **body["state"]}
        self._flow_runs[flow_run_id]["state"] = state
        return 201, {"status": "ACCEPT", "details": {"type": "accept_details"}, "state": state}


@contextmanager
def in_memory_api() -> Iterator[None]:
    """Inside it, flows and tasks of this process (threads too) run with no server and leave no record with Prefect."""
    with temporary_settings(OFFLINE_SETTINGS):
        connection = {"transport": httpx.MockTransport(InMemoryApi()), "verify": NO_CERTIFICATES}
        client = SyncPrefectClient("http://offline/api", httpx_settings=connection)
        with SyncClientContext.model_construct(client=client):
            yield


@contextmanager
def available_api() -> Iterator[str | None]:
    """The address of the configured Prefect API when it answers, which then records the run; else None, in memory."""
    api_url = configured_api_url()
    if api_url is not None and is_healthy(api_url):
        yield api_url
    else:
        with in_memory_api():
            yield None


def _now() -> str:
    return datetime.now(UTC).isoformat()
