"""What a single line is by its own look: boilerplate, an identifier, a caption, a picture credit, a line of dates."""

from __future__ import annotations

import re
from dataclasses import dataclass

from transforms.articles.byline import Byline, read_byline
from transforms.articles.dateline import DATE
from transforms.articles.names import is_agency, is_outlet
from transforms.lexicon import load_lexicon

LONGEST_LABEL = 14
"""Words; a site's own short lines are not longer."""
LONGEST_CAPTION = 800
"""Characters."""
LONGEST_CREDIT = 120
"""Characters."""
LONGEST_DATED = 160
"""Characters of a line that holds a date and little else."""

_BOILERPLATE = load_lexicon("boilerplate")
_CREDITS = load_lexicon("credits")


@dataclass(frozen=True)
class DatedLine:
    """A date as written, the kind of evidence it is (published, updated, header), and a byline beside it."""

    kind: str
    date: str
    byline: Byline | None = None


def _any_of(patterns: list[str]) -> str:
    return "|".join(f"(?:{pattern})" for pattern in patterns)


_LABELS = re.compile(_any_of(_BOILERPLATE["lines"]), re.IGNORECASE)
_SENTENCES = re.compile(_any_of(_BOILERPLATE["sentences"]), re.IGNORECASE)
_IDENTIFIERS = re.compile(_any_of(_BOILERPLATE["identifiers"]), re.IGNORECASE)
_CAPTION_START = re.compile(_any_of(_CREDITS["caption_openers"]))
_CAPTION_END = re.compile(rf"(?:{_any_of(_CREDITS['caption_closers'])})\W*$")
_CREDIT_LINE = re.compile(_any_of(_CREDITS["credit_lines"]))
_SOURCES = tuple(_CREDITS["agencies"])
_PICTURES = "|".join(map(re.escape, sorted(_CREDITS["agencies"], key=lambda name: (-len(name), name))))
_PHOTOGRAPHER = r"(?:[A-Z][\w.'’\-]*\s+){0,4}[A-Z][\w.'’\-]*"
_TRAILING_CREDIT = re.compile(
    rf"(?P<credit>\(?(?:(?i:photo(?:graph)?|picture|image|credit|via)\b[ :]*(?:by )?)?"
    rf"(?:{_PHOTOGRAPHER}\s*(?:[/|,•·—–]|\svia\s|\sfor\s|\s-\s)\s*)?(?:{_PICTURES})"
    rf"(?:\s*(?:[/|,•·]|\svia\s|\s-\s)\s*(?:{_PHOTOGRAPHER}|{_PICTURES})){{0,3}}\)?)\.?$"
)
_TIME = r"(?:,?\s*(?:at\s+)?\d{1,2}[:.]\s?\d\d(?:[:.]\d\d)?(?:\s?[ap]\.?m\.?)?(?:\s?\(?[A-Z]{2,5}\b\)?)?)"
_DATED = re.compile(
    r"(?P<label>(?:first |last |originally |date )?"
    r"(?:published|posted|updated?|modified|issued|created|released|filed|date|uploaded)"
    rf"(?: on| at|:)?\s*[:|\-–—]?\s*|on\s+)?(?P<date>{_TIME}?[,\s]*{DATE}{_TIME}?)(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
_AFTER_DATE = re.compile(
    r"\s*[,;|(/·•\-–—]*\s*(?:(?:last )?(?:updated?|modified)\b.*|[|(·•]?\s*\d+ min.*|[\s)|.(]*)",
    re.IGNORECASE | re.DOTALL,
)
_CLOSING_SOURCE = re.compile(r"\(?[-–—]{0,2}\s?(?P<name>[A-Za-zÀ-ž .\-/]{2,40}?)[\s.\-/x)]*")


def is_boilerplate(line: str) -> bool:
    """Whether the line is a site's or an agency's own and no part of a story."""
    if len(line) > 400:
        return False
    short = len(line) <= 160 and line.count(" ") < LONGEST_LABEL and not re.search(r"\w\w\.$", line)
    return bool((short and _LABELS.fullmatch(line)) or _SENTENCES.fullmatch(line) or is_label(line))


def is_label(line: str) -> bool:
    """Whether the line has no letters and digits at all."""
    return not any(c.isalnum() for c in line)


def is_identifier(line: str) -> bool:
    """Whether the line is a message or document number, or a tag."""
    return (
        len(line) <= 100
        and (any(c.isdigit() for c in line) or line[0] == "<")
        and _IDENTIFIERS.fullmatch(line) is not None
    )


def picture_kind(line: str) -> str | None:
    """'caption' or 'credit' for a line that goes with a picture; None for any other."""
    if len(line) <= LONGEST_CAPTION and (_CAPTION_START.match(line) or _CAPTION_END.search(line)):
        return "caption"
    if _is_credit(line):
        return "credit"
    return "caption" if find_trailing_credit(line) is not None else None


def _is_credit(line: str) -> bool:
    if len(line) > LONGEST_CREDIT:
        return False
    trailing = _names_picture_source(line) and _TRAILING_CREDIT.fullmatch(line) and not is_agency(line)
    return bool(trailing or _CREDIT_LINE.fullmatch(line))


def _names_picture_source(line: str) -> bool:
    """Whether the line's last words name a source of pictures, or a photographer stands after one."""
    return any(source in line[-LONGEST_CREDIT:] for source in _SOURCES)


def find_trailing_credit(line: str) -> int | None:
    """Where the picture credit at the end of a caption begins: "… was underway.AFP via Getty Images"."""
    if not _names_picture_source(line):
        return None
    tail = max(0, len(line) - LONGEST_CREDIT)
    for found in re.finditer(r"(?<=[.!?”\")\]])\s*(?=\(?[A-Z])|\s+(?=\()|\s+(?=REUTERS/)", line[tail:]):
        position = tail + found.end()
        if position > 0 and _TRAILING_CREDIT.fullmatch(line, position):
            return position
    return None


def read_dated_line(line: str) -> DatedLine | None:
    """What a line says that holds a date and little else: a label, a time, a byline or a source."""
    found = _DATED.fullmatch(line) if len(line) <= LONGEST_DATED and any(c.isdigit() for c in line) else None
    if found is None:
        return None
    byline = None
    if not _AFTER_DATE.fullmatch(found["rest"]):
        rest = found["rest"].strip(" ,;|-–—·•()")
        byline = read_byline(rest) or (read_byline(f"By {rest}") if is_agency(rest) or is_outlet(rest) else None)
        if byline is None:
            return None
    label = (found["label"] or "").casefold()
    if "updat" in label or "modified" in label:
        return DatedLine("updated", found["date"], byline)
    return DatedLine("header" if label.strip(" :") in ("", "on", "date") else "published", found["date"], byline)


def read_closing_source(line: str) -> str | None:
    """The agency that a story's last line names and nothing else: "Reuter", "(AP)", "REUTER..."."""
    found = _CLOSING_SOURCE.fullmatch(line) if len(line) <= 60 else None
    return found["name"].strip() if found and is_agency(found["name"]) else None
