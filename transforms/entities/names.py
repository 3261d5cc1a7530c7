"""The names of an article: where they lie and of what type they are."""

from __future__ import annotations

import re
from collections.abc import Mapping

from transforms.entities.acronyms import introduced_acronyms
from transforms.entities.datelines import opens_report
from transforms.entities.evidence import weigh
from transforms.entities.forms import decide, form_of
from transforms.entities.headlines import headline_names, mend_headlines
from transforms.entities.holidays import holiday_tokens
from transforms.entities.name import Name, written_form
from transforms.entities.nicknamed import nicknamed_names
from transforms.entities.runs import Span, find_runs
from transforms.entities.segments import Segment, cut_run
from transforms.entities.sport import weigh_teams
from transforms.entities.votes import add
from transforms.entities.words import Words
from transforms.lexicon import load_lexicon

LINKS = frozenset("-‐‑&")
# Votes for a long name with its acronym in brackets, and for a place at the head of a report.
INTRODUCED, DATELINE = 3.0, 12.0
_CALENDAR = re.compile(r"[QH][1-4]|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.")
_ZONES = frozenset(zone.upper() for zone in load_lexicon("timezones")["abbreviations"])
_BEFORE_ZONE = re.compile(r".*\d(?:[ap]m)?|(?:[ap]\.?)?m\.?|[ap]m", re.IGNORECASE)
_MODEL_NUMBER = re.compile(r"[A-Z]{1,3}[-‐‑]\d{1,3}s?")
_PARTY_AND_STATE = re.compile(r"[DRI][-‐‑][A-Z][A-Za-z. ]+")


def find_names(words: Words, hints: Mapping[str, str]) -> list[Name]:
    """The names of an article in order, without overlap; `hints` are types of names known from elsewhere."""
    introduced = list(introduced_acronyms(words))
    nicknamed = set(nicknamed_names(words))
    forced = sorted(nicknamed.union(long for long, _ in introduced))
    feasts = holiday_tokens(words)
    found = merge_spans(find_runs(words), forced)
    runs = [run for run in found if not (_is_no_name(words, run) or feasts.issuperset(range(*run)))]
    loud = [run for run in runs if words.line[run[0]] in words.shouted]
    segments = [
        trimmed
        for run in runs
        if words.line[run[0]] not in words.shouted
        for segment in ([Segment(*run, titled=True)] if run in nicknamed else cut_run(words, run))
        if (trimmed := _trim(words, segment)) is not None
    ]
    _weigh_all(words, segments, {span for pair in introduced for span in pair})
    known = {written_form(name): label for name, label in hints.items()}
    labels = decide(words, segments, known)
    names = [Name(segment.start, segment.end, label) for segment, label in zip(segments, labels, strict=True) if label]
    in_text = [name for name in names if words.line[name.start] not in words.title_case]
    forms = known | {form_of(words, name): name.entity_type for name in reversed(in_text)}
    forms = _surnames(words, in_text) | forms
    mended = mend_headlines(words, segments, labels, forms)
    return sorted(mended + headline_names(words, loud, forms), key=lambda name: name.start)


def _weigh_all(words: Words, segments: list[Segment], introduced: set[Span]) -> None:
    for segment in segments:
        weigh(words, segment)
        if (segment.start, segment.end) in introduced:
            add(segment.cues, "ORG", INTRODUCED)
        if opens_report(words, segment):
            add(segment.here, "GPE", DATELINE)
    weigh_teams(words, segments)


def merge_spans(runs: list[Span], forced: list[Span]) -> list[Span]:
    """The runs with each forced span in place of all that touch it."""
    if not forced:
        return runs
    taken = {token for start, end in forced for token in range(start, end)}
    return sorted([run for run in runs if taken.isdisjoint(range(*run))] + forced)


def _surnames(words: Words, names: list[Name]) -> dict[str, str]:
    """Last words of people's full names, which headlines use alone."""
    return {written_form(words.texts[name.end - 1]): "PERSON" for name in names if name.entity_type == "PERSON"}


def _is_no_name(words: Words, run: Span) -> bool:
    """Whether a run is a model's number, "F-16", "D-Ohio", or the head of a table: words of two capitals."""
    texts = words.texts[run[0] : run[1]]
    if len(texts) == 1 and (_CALENDAR.fullmatch(texts[0]) or _is_zone(words, run[0])):
        return True
    if _MODEL_NUMBER.fullmatch("".join(texts)):
        return True
    if run[0] > 0 and words.texts[run[0] - 1] in (",", "(") and _PARTY_AND_STATE.fullmatch(words.phrase(*run)):
        return True
    longest = 2 if len(texts) == 2 else 3
    return len(texts) > 1 and all(len(text) <= longest and text.isupper() and text.isalpha() for text in texts)


def _is_zone(words: Words, index: int) -> bool:
    """Whether it is the zone of a time of day: "18.22 AEDT", "4 p.m. EST"."""
    return index > 0 and words.texts[index] in _ZONES and _BEFORE_ZONE.fullmatch(words.texts[index - 1]) is not None


def _trim(words: Words, segment: Segment) -> Segment | None:
    """The segment without hyphens and links at its ends; None when no letter is left."""
    while segment.start < segment.end and not words.texts[segment.start][0].isalnum():
        segment.start += 1
    while segment.start < segment.end and words.texts[segment.end - 1] in LINKS:
        segment.end -= 1
    return segment if segment.start < segment.end else None
