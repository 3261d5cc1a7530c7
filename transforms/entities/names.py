"""The names of an article: where they lie and of what type they are."""

from __future__ import annotations

from dataclasses import dataclass

from transforms.entities.evidence import weigh
from transforms.entities.forms import decide
from transforms.entities.runs import find_runs
from transforms.entities.segments import Segment, cut_run
from transforms.entities.words import Words


@dataclass(frozen=True)
class Name:
    """A name as a span of tokens with its OntoNotes type."""

    start: int
    end: int
    entity_type: str


def find_names(words: Words) -> list[Name]:
    """The names of an article in order, without overlap."""
    segments: list[Segment] = []
    for run in find_runs(words):
        segments.extend(cut_run(words, run))
    segments = [trimmed for segment in segments if (trimmed := _trim(words, segment)) is not None]
    for segment in segments:
        weigh(words, segment)
    return [Name(segment.start, segment.end, label) for segment, label in decide(words, segments)]


def _trim(words: Words, segment: Segment) -> Segment | None:
    """The segment without hyphens and links at its ends; None when no letter is left."""
    while segment.start < segment.end and not words.texts[segment.start][0].isalnum():
        segment.start += 1
    while (
        segment.start < segment.end
        and not words.texts[segment.end - 1][-1].isalnum()
        and words.texts[segment.end - 1] in "-‐‑&"
    ):
        segment.end -= 1
    return segment if segment.start < segment.end else None
