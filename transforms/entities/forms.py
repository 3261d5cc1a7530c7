"""One type for one written form across an article, and the names that full names license."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from transforms.entities.cues import COMPANY_FORMS, GIVEN_NAMES, ORG_FIRST
from transforms.entities.evidence import HONORIFIC
from transforms.entities.known import known_label
from transforms.entities.name import Name, written_form
from transforms.entities.recurring import PARTICLES
from transforms.entities.segments import Segment
from transforms.entities.votes import add
from transforms.entities.words import Words

# What the model's guesses for one form are worth all together, and the one for this very place beside them.
MODEL_EVERYWHERE, MODEL_HERE = 1.5, 0.5
# Cues from all over the article count for no more than this.
MOST_CUES = 4.0
# What the header says of a name (its author, its agency) is worth as much as a title.
HINT = 4.0
# What a full name of a person lends to its surname, and to its first name.
SURNAME, FIRST_NAME = 3.0, 2.0
# Below this a name that the model passed over stays unnamed; of those it saw, nearly all are names.
UNSEEN_THRESHOLD, SEEN_THRESHOLD = 1.4, 0.4
# What a company's full name lends to its first words; what a full name lends to a surname that is also a place.
FIRST_WORDS, SURNAME_OF_PLACE = 2.5, 12.0
SUFFIXES = frozenset(("jr", "jr.", "sr", "sr.", "ii", "iii", "iv"))


def form_of(words: Words, segment: Segment | Name) -> str:
    """The written form by which the same name is known again; words in capitals fall together with the others."""
    return written_form(words.phrase(segment.start, segment.end))


def best(votes: dict[str, float]) -> tuple[str, float]:
    """The type with most votes; among equals the first in the alphabet."""
    return max(votes.items(), key=lambda item: (item[1], item[0]), default=("", 0.0))


def decide(words: Words, segments: list[Segment], hints: Mapping[str, str]) -> list[str | None]:
    """The type of each segment, None for those that are no names; `hints` are types of written forms from elsewhere."""
    forms = [form_of(words, segment) for segment in segments]
    uses = Counter(forms)
    totals = _totals(segments, forms, uses)
    for form, label in hints.items():
        if form in totals:
            add(totals[form], label, HINT)
    lent, first_full = _license(words, segments, forms, totals)
    _license_companies(words, segments, totals)
    decided: list[str | None] = []
    for segment, form in zip(segments, forms, strict=True):
        votes = dict(totals[form])
        for label, weight in segment.model.items():
            add(votes, label, MODEL_HERE * weight)
        for place_votes in (segment.cues, segment.here):
            for label, weight in place_votes.items():
                add(votes, label, weight)
        if form not in lent and (segment.is_title_word or (uses[form] == 1 and _is_opening_noise(words, segment))):
            decided.append(None)
            continue
        if lent.get(form) == SURNAME_OF_PLACE and (
            segment.cues.get("GPE", 0.0) > 0 or segment.start < first_full.get(form, 0)
        ):
            add(votes, "GPE", SURNAME_OF_PLACE)
        label, weight = best(votes)
        threshold = SEEN_THRESHOLD if segment.model else UNSEEN_THRESHOLD
        decided.append(label if label and weight >= threshold else None)
    return decided


def _is_opening_noise(words: Words, segment: Segment) -> bool:
    """A sentence's first word that nothing but the model takes for a name, and the tagger not for a proper noun."""
    return (
        segment.end - segment.start == 1
        and words.opens[segment.start]
        and not words.is_proper[segment.start]
        and segment.known is None
        and not segment.cues
        and not segment.here
        and sum(segment.model.values()) <= 1.0
    )


def _totals(segments: list[Segment], forms: list[str], counts: Mapping[str, int]) -> dict[str, dict[str, float]]:
    """Votes by written form: the model's as shares of its uses, cues added up."""
    totals: dict[str, dict[str, float]] = {form: {} for form in counts}
    cues: dict[str, dict[str, float]] = {form: {} for form in counts}
    for segment, form in zip(segments, forms, strict=True):
        for label, weight in segment.model.items():
            add(totals[form], label, MODEL_EVERYWHERE * weight / counts[form])
        for label, weight in segment.cues.items():
            add(cues[form], label, weight)
    for form, weights in cues.items():
        for label, weight in weights.items():
            add(totals[form], label, max(-MOST_CUES, min(MOST_CUES, weight)))
    return totals


def _license_companies(words: Words, segments: Iterable[Segment], totals: dict[str, dict[str, float]]) -> None:
    """A company's full name, "Acme Mining Corp", votes for its first words alone."""
    lent: dict[str, None] = {}
    for segment in segments:
        if words.lows[segment.end - 1] in COMPANY_FORMS and words.texts[segment.start] not in ORG_FIRST:
            for end in range(segment.start + 1, segment.end):
                lent[written_form(words.phrase(segment.start, end))] = None
    for form in lent:
        if form in totals:
            add(totals[form], "ORG", FIRST_WORDS)


def _license(
    words: Words, segments: Iterable[Segment], forms: list[str], totals: dict[str, dict[str, float]]
) -> tuple[dict[str, float], dict[str, int]]:
    """Full names of people vote for their surnames and first names alone; the votes lent by form.

    With them goes where each surname is first met in a full name: before it, a place of that name is a place.
    """
    lent: dict[str, float] = {}
    first_full: dict[str, int] = {}
    for segment, form in zip(segments, forms, strict=True):
        if segment.here.get("PERSON", 0.0) >= HONORIFIC and segment.end - segment.start == 1:
            lent[form] = SURNAME_OF_PLACE  # "Mr Hale", and then "Hale"
            first_full.setdefault(form, segment.start)
        label, weight = best(totals[form])
        parts = form.split()
        while len(parts) > 2 and parts[-1] in SUFFIXES:
            parts.pop()
        if label == "PERSON" and weight >= 1.0 and len(parts) > 1:
            is_sure = parts[0] in GIVEN_NAMES and len(parts) == 2
            surname = SURNAME_OF_PLACE if is_sure and known_label(words.texts[segment.end - 1]) else SURNAME
            first_full.setdefault(parts[-1], segment.start)
            lent[parts[-1]] = max(lent.get(parts[-1], 0.0), surname)
            lent[parts[0]] = max(lent.get(parts[0], 0.0), min(weight, FIRST_NAME))
            for part in parts[1:-1]:
                if len(part) > 2 and part not in PARTICLES:
                    lent.setdefault(part, min(weight, FIRST_NAME))  # "José Ortega Villalba", and then "Ortega"
            if len(parts) == 3:
                lent.setdefault(" ".join(parts[1:]), min(weight, FIRST_NAME))
    for form, total in totals.items():
        if form in lent:
            add(total, "PERSON", lent[form])
    return lent, first_full
