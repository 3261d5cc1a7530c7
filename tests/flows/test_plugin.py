from __future__ import annotations

import logging

import pytest
from prefect.client.orchestration import PrefectClient, SyncPrefectClient
from prefect.plugins import HookContext

from flows import plugin
from flows.health import LOCAL_API_URL


@pytest.mark.parametrize(
    ("name", "full"),
    [
        ("ingest", "ingest/ingest"),
        ("ingest/ingest", "ingest/ingest"),
        ("ingest/nightly", "ingest/nightly"),
        ("nächtlich", "nächtlich/nächtlich"),
    ],
)
def test_one_name_stands_for_flow_and_deployment(name: str, full: str) -> None:
    assert plugin.full_deployment_name(name) == full


@pytest.mark.parametrize("client", [PrefectClient, SyncPrefectClient])
def test_prefect_clients_read_short_names(client: type, monkeypatch: pytest.MonkeyPatch) -> None:
    for kind in (PrefectClient, SyncPrefectClient):
        monkeypatch.setattr(kind, "read_deployment_by_name", lambda self, name: name)
    plugin.accept_short_deployment_names()
    plugin.accept_short_deployment_names()
    assert client.read_deployment_by_name(None, "ingest") == "ingest/ingest"  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("configured", "answers", "address"),
    [
        (None, True, LOCAL_API_URL),
        (None, False, None),
        ("https://example.org/api", True, None),
    ],
)
def test_the_local_server_is_used_where_none_is_configured(
    configured: str | None, answers: bool, address: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(plugin, "is_healthy", lambda url: answers)
    monkeypatch.setattr(plugin, "accept_short_deployment_names", lambda: None)
    result = plugin.setup_environment(ctx=HookContext("3", configured, logging.getLogger))
    assert (result.env["PREFECT_API_URL"] if result else None) == address
