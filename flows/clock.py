"""The clock. SOURCE_DATE_EPOCH sets it still, so that the same seeds give the same bytes."""

from __future__ import annotations

import os
from datetime import UTC, datetime


def now() -> datetime:
    """The time in UTC: of the machine, or as SOURCE_DATE_EPOCH says (seconds; reproducible-builds.org)."""
    fixed = os.environ.get("SOURCE_DATE_EPOCH")
    return datetime.now(UTC) if fixed is None else datetime.fromtimestamp(int(fixed), UTC)
