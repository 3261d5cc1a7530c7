"""A name found in an article."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Name:
    """A name as a span of tokens with its OntoNotes type."""

    start: int
    end: int
    entity_type: str
