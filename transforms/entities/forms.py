"""One type for one written form across an article, and the names that full names license."""

from __future__ import annotations

from collections.abc import Iterable

from transforms.entities.evidence import add
from transforms.entities.segments import Segment
from transforms.entities.words import Words

# How far the votes for the same form elsewhere in the article count beside those for this very place.
ELSEWHERE = 0.7
# What a full name of a person lends to its surname, and to its first name.
SURNAME, FIRST_NAME = 3.0, 1.5
# Below this a name that the model passed over stays unnamed; of those it saw, nearly all are names.
UNSEEN_THRESHOLD, SEEN_THRESHOLD = 2.0, 0.4
SUFFIXES = frozenset(("jr", "jr.", "sr", "sr.", "ii", "iii", "iv"))


def form_of(words: Words, segment: Segment) -> str:
    """The written form by which the same name is known again; words in capitals fall together with the others."""
    return words.phrase(segment.start, segment.end).replace("’", "'").casefold()


def best(votes: dict[str, float]) -> tuple[str, float]:
    """The type with most votes; among equals the first in the alphabet."""
    return max(votes.items(), key=lambda item: (item[1], item[0]), default=("", 0.0))


def decide(words: Words, segments: list[Segment]) -> list[tuple[Segment, str]]:
    """The segments that are names, each with its type."""
    totals: dict[str, dict[str, float]] = {}
    forms = [form_of(words, segment) for segment in segments]
    for segment, form in zip(segments, forms, strict=True):
        total = totals.setdefault(form, {})
        for label, weight in segment.votes.items():
            total[label] = total.get(label, 0.0) + weight
    counts: dict[str, int] = {}
    for form in forms:
        counts[form] = counts.get(form, 0) + 1
    _license(words, segments, forms, totals)
    decided: list[tuple[Segment, str]] = []
    for segment, form in zip(segments, forms, strict=True):
        total = totals[form]
        share = ELSEWHERE / counts[form] ** 0.5
        votes = {label: weight * share for label, weight in total.items()}
        for label, weight in segment.votes.items():
            votes[label] = votes.get(label, 0.0) + weight * (1 - share)
        label, weight = best(votes)
        seen = any(words.labels[index] for index in range(segment.start, segment.end))
        if label and weight >= (SEEN_THRESHOLD if seen else UNSEEN_THRESHOLD):
            decided.append((segment, label))
    return decided


def _license(words: Words, segments: Iterable[Segment], forms: list[str], totals: dict[str, dict[str, float]]) -> None:
    lent: dict[str, float] = {}
    for segment, form in zip(segments, forms, strict=True):
        label, weight = best(totals[form])
        parts = [words.lows[index] for index in range(segment.start, segment.end)]
        while len(parts) > 2 and parts[-1] in SUFFIXES:
            parts.pop()
        if label == "PERSON" and weight >= 1.0 and len(parts) > 1:
            lent[parts[-1]] = max(lent.get(parts[-1], 0.0), min(weight, SURNAME))
            lent[parts[0]] = max(lent.get(parts[0], 0.0), min(weight, FIRST_NAME))
            if "-" not in parts[1:-1] and len(parts) == 3:
                lent.setdefault(" ".join(parts[1:]), min(weight, FIRST_NAME))
    for form, total in totals.items():
        if form in lent:
            add(total, "PERSON", lent[form])
