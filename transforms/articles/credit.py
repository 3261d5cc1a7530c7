"""The agency or outlet that a dateline credits in its brackets."""

from __future__ import annotations

import re
from dataclasses import dataclass

from transforms.articles.moments import DATE
from transforms.articles.names import is_agency, is_known_outlet

MOST_WORDS = 8
"""Words of a source's name; beside a place and a day half as many more, as monitored stations are described."""
MOST_LOWER = 2
"""Words of it in lower case; twice as many beside a place and a day."""

_CREDIT = re.compile(rf"(?P<names>.*?)(?:(?:^|\s+[-–—]\s+|,\s*|/\s*)(?P<date>{DATE}))?", re.IGNORECASE | re.DOTALL)
_CORRESPONDENT = re.compile(r"(?P<agency>\S.*?)(?:'s|’s)? (?:special )?correspondents? [A-Z].*")
_JOINTS = re.compile(r"\s+(?:and|via)\s+")
_SLASH = re.compile(r"\s*/\s*")


@dataclass(frozen=True)
class Credit:
    """Agency, outlet and day, as far as each is written."""

    agency: str | None = None
    publisher: str | None = None
    date: str | None = None

    def with_other(self, other: Credit) -> Credit:
        """Both credits as one; what the other says goes first."""
        return Credit(other.agency or self.agency, other.publisher or self.publisher, other.date or self.date)


def read_credit(written: str, is_sure: bool) -> Credit | None:
    """What the brackets of a dateline name; None where something else stands there.

    `is_sure`: a place and a day stand beside it, so that it can hardly be anything but a source.

    >>> read_credit("Morning News / EFE - 29th July, 2023", False)
    Credit(agency='EFE', publisher='Morning News', date='29th July, 2023')
    """
    found = _CREDIT.fullmatch(" ".join(written.split()))
    if found is None or not written.strip():
        return None
    credit = Credit(date=found["date"])
    for name in _split(found["names"].strip(" -–—,")):
        one = _read_name(name, credit, is_sure)
        if one is None:
            return None
        credit = credit.with_other(one)
    return credit


def _split(names: str) -> list[str]:
    """The names of a credit: "and" joins two only where one of them is an agency's, and "Pagina/12" is one."""
    if is_agency(names) or is_known_outlet(names):
        return [names]
    parts = [part for part in _SLASH.split(names) if part]
    parts = parts if all(any(map(str.isalpha, part)) for part in parts) else [names]
    joined = [_JOINTS.split(part) for part in parts]
    return [
        name
        for part, several in zip(parts, joined, strict=True)
        for name in (several if any(map(is_agency, several)) else [part])
    ]


def _read_name(name: str, before: Credit, is_sure: bool) -> Credit | None:
    """What one name adds to those before it; an unknown one is an outlet's, after an outlet's an agency's."""
    correspondent = _CORRESPONDENT.fullmatch(name)
    if correspondent is not None and is_agency(correspondent["agency"]):
        name = correspondent["agency"]
    is_acronym = name.isupper() and name.isalpha() and 2 <= len(name) <= 6
    if is_agency(name) or (is_acronym and not is_known_outlet(name)):
        return Credit(agency=before.agency or name)
    if not _is_source_name(name, is_sure):
        return None
    return Credit(agency=before.agency or name) if before.publisher else Credit(publisher=name)


def _is_source_name(name: str, is_sure: bool) -> bool:
    words = name.split()
    most, lower = (MOST_WORDS * 3 // 2, MOST_LOWER * 2) if is_sure else (MOST_WORDS, MOST_LOWER)
    return (
        ":" not in name
        and len(name) > 1
        and len(words) <= most
        and (name[0].isupper() or is_known_outlet(name))
        and sum(word[0].islower() for word in words) <= lower
        and not name.endswith(".")
    )
