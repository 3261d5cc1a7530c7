"""Names in lines of capitals: only what the rest of the article, or everybody, knows."""

from __future__ import annotations

from transforms.entities.cues import FUNCTION_WORDS, GIVEN_NAMES, ORG_FIRST, ORG_LAST
from transforms.entities.known import known_label
from transforms.entities.name import Name, written_form
from transforms.entities.runs import Span
from transforms.entities.segments import Segment
from transforms.entities.words import Words

LONGEST = 6
_NO_VERBS = GIVEN_NAMES | ORG_FIRST | ORG_LAST


def headline_names(words: Words, runs: list[Span], forms: dict[str, str]) -> list[Name]:
    """The longest known names in runs of capitals; `forms` are the types of the article's other names."""
    found: list[Name] = []
    for start, end in runs:
        index = start
        while index < end:
            step = 1
            for length in range(min(LONGEST, end - index), 0, -1):
                label = _label(words, index, index + length, forms)
                if label:
                    found.append(Name(index, index + length, label))
                    step = length
                    break
            index += step
    return found


def mend_headlines(
    words: Words, segments: list[Segment], labels: list[str | None], forms: dict[str, str]
) -> list[Name]:
    """The names of all segments; in headlines that capitalise every word, those that the text does not have are cut.

    "Obama Overturns Rule" is not a person where the text has Obama. Where it has none of the words, what stands before
    the verb is the name, and what the model takes for none is none: capitals say nothing there. A line without a verb
    may be a list of names.
    """
    names: list[Name] = []
    clauses = {line for line, is_verb in zip(words.line, words.is_verb, strict=True) if is_verb}
    for segment, label in zip(segments, labels, strict=True):
        whole = [] if label is None else [Name(segment.start, segment.end, label)]
        is_clause = words.line[segment.start] in clauses
        names.extend(_cut(words, segment, whole, forms, is_clause) if _is_doubtful(words, segment, forms) else whole)
    return names


def _is_doubtful(words: Words, segment: Segment, forms: dict[str, str]) -> bool:
    """Whether a segment of a headline may be more than a name, or none: the text does not have it."""
    is_headline = words.line[segment.start] in words.title_case
    return is_headline and written_form(words.phrase(segment.start, segment.end)) not in forms


def _cut(words: Words, segment: Segment, whole: list[Name], forms: dict[str, str], is_clause: bool) -> list[Name]:
    label = whole[0].entity_type if whole else None
    verb = _first_verb(words, segment)
    is_seen = not is_clause or any(words.labels[segment.start : segment.end])
    if verb is None and is_seen and label not in (None, "PERSON"):
        return whole
    parts = headline_names(words, [(segment.start, segment.end)], forms)
    if any(part.entity_type == "PERSON" for part in parts) or (parts and (label is None or verb is not None)):
        return parts
    if verb is None or label is None:
        return whole if is_seen else parts
    is_name = label != "PERSON" or FUNCTION_WORDS.isdisjoint(words.lows[segment.start : segment.end])
    return [Name(segment.start, verb, label)] if verb > segment.start and is_name else []


def _first_verb(words: Words, segment: Segment) -> int | None:
    """The first word that is a verb, and neither a given name ("Will") nor a kind of body ("Center")."""
    for index in range(segment.start, segment.end):
        if words.is_verb[index] and words.lows[index] not in _NO_VERBS:
            return index
    return None


def _label(words: Words, start: int, end: int, forms: dict[str, str]) -> str | None:
    phrase = words.phrase(start, end)
    known = forms.get(written_form(phrase))
    if known:
        return known
    label = known_label(phrase)
    if label is None:
        label = known_label(phrase.title())
    if label == "CITY":
        return "GPE" if words.labels[start] in ("GPE", "LOC") else None
    if label is None and words.labels[start] == "PERSON" and words.begins[start] and end - start > 1:
        same = all(words.labels[index] == "PERSON" and not words.begins[index] for index in range(start + 1, end))
        return "PERSON" if same and (end == len(words) or words.labels[end] != "PERSON" or words.begins[end]) else None
    return label
