"""Names in lines of capitals: only what the rest of the article, or everybody, knows."""

from __future__ import annotations

from transforms.entities.known import known_label
from transforms.entities.name import Name
from transforms.entities.runs import Span
from transforms.entities.segments import Segment
from transforms.entities.words import Words

LONGEST = 6


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
    """The names of all segments; those of headlines that capitalise every word are cut where the text knows a part.

    "Obama Overturns Rule" is not a person where the text has Obama.
    """
    names: list[Name] = []
    for segment, label in zip(segments, labels, strict=True):
        is_doubtful = words.line[segment.start] in words.title_case and label in (None, "PERSON")
        if is_doubtful and segment.end - segment.start > 1:
            phrase = words.phrase(segment.start, segment.end).replace("’", "'").casefold()
            parts = headline_names(words, [(segment.start, segment.end)], forms) if phrase not in forms else []
            if any(part.entity_type == "PERSON" for part in parts) or (parts and label is None):
                names.extend(parts)
                continue
        if label is not None:
            names.append(Name(segment.start, segment.end, label))
    return names


def _label(words: Words, start: int, end: int, forms: dict[str, str]) -> str | None:
    phrase = words.phrase(start, end)
    known = forms.get(phrase.replace("’", "'").casefold())
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
