from __future__ import annotations

import pytest
from prefect import flow, task
from prefect.artifacts import create_markdown_artifact
from prefect.client.orchestration import get_client
from prefect.context import FlowRunContext
from prefect.exceptions import PrefectHTTPStatusError
from prefect.server.api.server import SubprocessASGIServer

from flows.offline import available_api, in_memory_api

failures: list[str] = []


@task(retries=2, retry_delay_seconds=0)
def read(name: str) -> str:
    if name == "naïve.txt" and not failures:
        failures.append(name)
        raise OSError(name)
    return name.upper()


@flow(flow_run_name="{count} articles")
def ingest(count: int) -> tuple[str, ...]:
    context = FlowRunContext.get()
    assert context is not None
    assert context.flow_run is not None
    create_markdown_artifact("# Done", key="done")
    names = [context.flow_run.name, read("naïve.txt")]
    return tuple(names + read.map(["a", "b"]).result())


@flow
def fail() -> None:
    raise LookupError("no such article")


def test_flows_run_with_retries_and_no_server(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(SubprocessASGIServer, "start", lambda self: pytest.fail("a server is started"))
    failures.clear()
    with in_memory_api():
        assert ingest(2) == ("2 articles", "NAÏVE.TXT", "A", "B")
    assert failures == ["naïve.txt"]


def test_failures_come_through() -> None:
    with in_memory_api(), pytest.raises(LookupError, match="no such article"):
        fail()


def test_what_needs_a_server_says_so() -> None:
    with in_memory_api(), pytest.raises(PrefectHTTPStatusError, match="needs a Prefect server"):
        get_client(sync_client=True).read_work_pools()  # type: ignore[attr-defined]


def test_a_server_that_does_not_answer_is_done_without(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("flows.offline.configured_api_url", lambda: "http://127.0.0.1:9/api")
    with available_api() as api_url:
        assert api_url is None
        assert ingest(1)[0] == "1 articles"
