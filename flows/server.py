"""The Prefect server that flows report to: which one is configured, and whether it answers."""

from __future__ import annotations

import httpx
from prefect.settings import get_current_settings

LOCAL_API_URL = "http://127.0.0.1:4200/api"  # where `prefect server start` puts it, too


def configured_api_url() -> str | None:
    """The Prefect API address from the environment, prefect.toml or the active profile; None when nobody set one."""
    return get_current_settings().api.url


def is_healthy(api_url: str, timeout_seconds: float = 2.0) -> bool:
    """Whether a Prefect API answers at this address."""
    try:
        return httpx.get(f"{api_url}/health", timeout=timeout_seconds, follow_redirects=True).json() is True
    except (httpx.HTTPError, ValueError):
        return False
