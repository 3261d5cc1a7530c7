"""Whether a Prefect API answers.

Imports nothing of Prefect's: its plugins are loaded in the middle of `import prefect`, and ours needs this.
"""

from __future__ import annotations

import httpx

LOCAL_API_URL = "http://127.0.0.1:4200/api"  # where `prefect server start` puts it, too


def is_healthy(api_url: str, timeout_seconds: float = 2.0) -> bool:
    """Whether a Prefect API answers at this address."""
    try:
        return httpx.get(f"{api_url}/health", timeout=timeout_seconds, follow_redirects=True).json() is True
    except (httpx.HTTPError, ValueError):
        return False
