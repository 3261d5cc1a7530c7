"""The lines that close a story: who worked on it, and the agency it came from."""

from __future__ import annotations

import re
from dataclasses import dataclass

from transforms.articles.dated import read_dated_line
from transforms.articles.moments import DATE
from transforms.articles.names import is_agency, is_big_city, is_person_name
from transforms.articles.source_line import known_source, read_rights_line
from transforms.lexicon import load_lexicon

LONGEST_CREDIT = 400
"""Characters of a line that names everyone who worked on a story."""
LONGEST_SOURCE = 60
"""Characters of a line that names an agency."""

_CLOSING = re.compile(
    "|".join(f"(?:{pattern})" for pattern in load_lexicon("bylines")["closing"]), re.IGNORECASE | re.DOTALL
)
_REPORTERS = re.compile(
    r"\(?(?:writing|reporting|reported|written)(?: and \w+)? by:?\s+(?P<names>[^;:()]{3,160}?)"
    r"(?:[;)]|\.?$)",
    re.IGNORECASE,
)
_NAMES = re.compile(r",?\s+and\s+|\s*,\s*|\s*&\s*", re.IGNORECASE)
_CREDIT = (
    r"[(\[/–—-]{0,2}\s?(?P<name>[A-Za-zÀ-ž .\-/]{2,40}?)"
    rf"(?:,?\s(?P<date>(?i:{DATE})))?[\s.\-/x)\]]*"
)
_WHOLE_CREDIT = re.compile(rf"(?:[Ss]ource: ?)?{_CREDIT}")
_LAST_CREDIT = re.compile(rf"(?<=[.!?\"”’'])[\s)]*(?P<credit>{_CREDIT})$")
_PRINTED = re.compile(
    r"\(?(?:(?:This|The) (?:story|article) (?:was )?)?[Pp]ublished (?:in|by) (?:the )?"
    rf"(?P<name>(?:The )?[A-Z][\w'’&. -]{{2,40}}?)(?:,? on|,)\s+(?P<date>(?i:{DATE}))\W*"
)
_DAY_LABEL = re.compile(
    r"(?:(?:first|last|originally) )?(?:published|posted|updated|modified|uploaded)(?: (?:on|at))?\s?[:|–-]",
    re.IGNORECASE,
)
_DAY = re.compile(rf"(?=.*(?:19|20)\d\d\b)(?i:{DATE})\.?")


def read_print_line(line: str) -> tuple[str, str] | None:
    """The paper and the day of a last line such as "Published in The Bugle, March 3rd, 2020."; None for any other."""
    found = _PRINTED.fullmatch(line) if len(line) <= LONGEST_SOURCE * 2 else None
    return (found["name"], found["date"]) if found is not None else None


def read_closing_day(line: str) -> tuple[str, str] | None:
    """The day that a line at the end tells, and the kind of evidence it is: with a label, or alone with its year.

    >>> read_closing_day("First Published: Dec 13, 2021 18:47 IST"), read_closing_day("3 March 2020")
    (('published', 'Dec 13, 2021'), ('closing', '3 March 2020'))
    """
    if len(line) <= LONGEST_SOURCE and _DAY.fullmatch(line) is not None:
        return "closing", line
    labelled = read_dated_line(line) if _DAY_LABEL.match(line) is not None else None
    return (labelled.kind, labelled.date) if labelled is not None and labelled.date is not None else None


def is_closing_credit(line: str) -> bool:
    """Whether the line is a credit that closes a story: "Reporting by …", "… contributed to this report."."""
    return len(line) <= LONGEST_CREDIT and _CLOSING.fullmatch(line) is not None


def read_reporters(line: str) -> list[str]:
    """The names after "Reporting by" or "Writing by" in a closing credit."""
    found = _REPORTERS.match(line)
    names = _NAMES.split(found["names"]) if found else []
    plain = [re.sub(r"\s+in\s+.*", "", name).strip(" .") for name in names]
    return [name for name in plain if is_person_name(name) and not is_big_city(name)]


@dataclass(frozen=True)
class ClosingSource:
    """The agency or outlet that closes a line, where its credit starts in the line, and the day beside it."""

    agency: str | None
    start: int
    date: str | None = None
    publisher: str | None = None


def read_closing_source(line: str) -> ClosingSource | None:
    """Who is credited at the end of a last line: "Reuter", "… shut. (AP)", "(Xinhua March 3, 2004)", "© 2004 NPR"."""
    whole = _WHOLE_CREDIT.fullmatch(line) if len(line) <= LONGEST_SOURCE else None
    if whole is not None and is_agency(whole["name"]):
        return ClosingSource(whole["name"].strip(), 0, whole["date"])
    source = (
        known_source(whole["name"].strip())
        if whole is not None and line.startswith("Source:")
        else read_rights_line(line)
    )
    if source is not None:
        return ClosingSource(source.agency, 0, publisher=source.publisher)
    last = _LAST_CREDIT.search(line, max(0, len(line) - LONGEST_SOURCE))
    if last is not None and is_agency(last["name"]):
        return ClosingSource(last["name"].strip(), last.start("credit"), last["date"])
    return None
