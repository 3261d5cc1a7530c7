"""Votes for the type of a name."""

from __future__ import annotations


def add(votes: dict[str, float], label: str, weight: float) -> None:
    """Count a vote."""
    votes[label] = votes.get(label, 0.0) + weight
