"""Prefect plugin, loaded by every Prefect command run from this checkout (prefect.toml switches plugins on).

`prefect deployment run ingest` then finds ingest/ingest, on the server that `dateline serve` started when no other one
is configured.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from prefect.plugins import HookContext, SetupResult, register_hook

from flows.health import LOCAL_API_URL, is_healthy

_METHOD = "read_deployment_by_name"


@register_hook
def setup_environment(*, ctx: HookContext) -> SetupResult | None:
    """The address of the local server where none is configured and it answers; makes short deployment names work."""
    accept_short_deployment_names()
    if ctx.api_url is None and is_healthy(LOCAL_API_URL):
        return SetupResult(env={"PREFECT_API_URL": LOCAL_API_URL}, note=f"local server at {LOCAL_API_URL}")
    return None


def accept_short_deployment_names() -> None:
    """Let Prefect's clients read a deployment called NAME as NAME/NAME; harmless when called twice."""
    from prefect.client.orchestration import PrefectClient, SyncPrefectClient

    for client in (PrefectClient, SyncPrefectClient):
        setattr(client, _METHOD, _with_full_name(getattr(client, _METHOD)))


def full_deployment_name(name: str) -> str:
    """FLOW/DEPLOYMENT, both of the same name when only one was given.

    >>> full_deployment_name("ingest"), full_deployment_name("ingest/nightly")
    ('ingest/ingest', 'ingest/nightly')
    """
    return name if "/" in name else f"{name}/{name}"


def _with_full_name(read_by_name: Callable[..., Any]) -> Callable[..., Any]:
    @wraps(read_by_name)
    def read(client: object, name: str) -> Any:
        return read_by_name(client, full_deployment_name(name))

    return read
