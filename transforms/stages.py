"""The stages in which an article is annotated: whose code decides the result of each, and which others it builds on."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Stage:
    """The packages or modules whose code decides the result, and the stages that must be done before."""

    packages: tuple[str, ...]
    needs: tuple[str, ...] = ()


STAGES: dict[str, Stage] = {
    "sentences": Stage(("transforms.documents", "transforms.sentences")),
    "dates": Stage(("transforms.dates",)),
    "entities": Stage(("transforms.entities", "transforms.names")),
    "quotes": Stage(("transforms.quotes",), needs=("entities",)),
    "shingles": Stage(("transforms.reuse.shingles",)),
    "terms": Stage(("transforms.reuse.terms", "transforms.reuse.shingles")),
}
"""Every stage, each after those that it needs."""
