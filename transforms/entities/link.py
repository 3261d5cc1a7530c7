"""Why a mention is in its chain."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Link:
    """The chain of a mention (None: not clear) with the rule that decided and how sure that is (0 to 1)."""

    chain: int | None
    rule: str
    score: float
