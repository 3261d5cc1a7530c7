"""The outlet or agency that a line of the head names and nothing else."""

from __future__ import annotations

import re

from transforms.articles.byline import Byline, ends_sentence
from transforms.articles.labels import count_section_words, is_capital, is_section_words
from transforms.articles.names import (
    is_agency,
    is_city,
    is_known_outlet,
    is_masthead,
    is_outlet,
    is_paper_word,
    is_region,
    is_role_noun,
)

LONGEST_SOURCE = 40
"""Characters of a line that names an outlet."""
MOST_ROLE_WORDS = 7
"""Words of a line that tells what a writer is."""

_OF = re.compile(r"(?:of|for|at|from)\s+(?:the\s+)?(?=[A-Z])", re.IGNORECASE)
_MARKS = re.compile(r"\s*[,|•·\n]\s*|\s[-–—/]\s|\s\((?=[^()]+\)$)")
_TOWN = re.compile(r"(?P<name>[^(),]+?)(?:(?:, | \()(?P<town>[A-Z][^(),]*)(?:, [^(),]+)?\)?)?")
_INVERTED = re.compile(r"(?P<name>[A-Z][^,()\d]{2,40}), The(?: \((?P<state>[A-Z]{2})\))?")
"""A paper's name as catalogues print it: "Bugle, The (CA)"."""
_EDITION = re.compile(r"\s*\([A-Z]{1,3}\)(?=,|$)|,? (?i:page|pp?\.?) ?[A-Z]{0,2}\d[\w-]*$|\s+--\s+[A-Z][a-z]{3,9}$")
"""What archives print after a paper's name: its code, page and language."""
LONGEST_RIGHTS = 400
"""Characters; what follows the owner's name may be long."""
_RIGHTS = re.compile(
    r"(?:©|\(c\)|copyright|c\.(?= ?\d{4}))(?: ?(?:©|\(c\)))?,? ?(?:\d{4}(?:[-–]\d{4})?,? )?(?:by )?"
    r"(?P<name>[^\W\d][\w.&'’ /-]{1,40}?)"
    r"(?:,? (?:limited|ltd|inc|llc|plc)\b\.?)?(?:,? \d{4})?(?:[.,;]? (?:all rights|distributed|visit)\b.*|\.)?",
    re.IGNORECASE | re.DOTALL,
)
"""A line of copyright: "(c) Reuters Limited 1996", "c. 1996 Bay News Service", "© 2019 NPR. All rights reserved."."""
_COPYRIGHT = r"(?:©|\(c\)|\bcopyright\b)[^\n]{0,30}?\b"


def strip_edition(name: str) -> str:
    """The name without what archives print after it.

    >>> strip_edition("DAILY PLANET (J), PAGE B8"), strip_edition("(J), PAGE B8")
    ('DAILY PLANET', '(J), PAGE B8')
    """
    return _EDITION.sub("", name) or name


def read_source_line(line: str) -> Byline | None:
    """The outlet or agency that a whole line names: "USA TODAY", "The Daily Planet"; None for any other line."""
    inverted = _INVERTED.fullmatch(line)
    if inverted is not None and (inverted["state"] or is_masthead(inverted["name"])):
        return Byline(publisher=f"The {inverted['name']}")
    line = strip_edition(line)
    if len(line) > LONGEST_SOURCE or ends_sentence(line):
        return None
    if is_agency(agency := line.strip("()[] ")):
        return Byline(agency=agency)
    name, place = _split_place(line)
    is_section = len(name.split()) == 1 and count_section_words(name) > 0
    if is_known_outlet(name) and not is_section and (not place or is_city(place) or is_region(place)):
        return Byline(publisher=name)
    is_located = name.casefold().startswith("the ") or is_city(place)
    return Byline(publisher=name) if is_located and is_capital(name) and is_masthead(name) else None


def read_rights_line(line: str) -> Byline | None:
    """The agency or known outlet whose copyright a whole line states: "(c) 1997 Reuters"; None for any other line."""
    found = _RIGHTS.fullmatch(line) if len(line) <= LONGEST_RIGHTS else None
    return known_source(found["name"]) if found is not None else None


def known_source(name: str) -> Byline | None:
    """The agency or known outlet of that name; None for any other."""
    if is_agency(name):
        return Byline(agency=name)
    return Byline(publisher=name) if is_known_outlet(name) else None


def _split_place(line: str) -> tuple[str, str]:
    """A paper's name and its town: "The Herald (Leeds, England)", "The Herald, Leeds"; "" where none is given."""
    found = _TOWN.fullmatch(line)
    return (found["name"], found["town"] or "") if found is not None else (line, "")


def read_outlet_line(text: str, line: str, is_below_byline: bool) -> Byline | None:
    """The outlet that a line below the headline names, known or not; None for any other line.

    What proves it: a line of copyright that names it too, a word that papers end with, letters before "News", or "The"
    below a byline.
    """
    name, place = _split_place(line)
    if (
        len(line) > LONGEST_SOURCE
        or ends_sentence(line)
        or not is_capital(name)
        or is_section_words(name)
        or is_role_noun(name)
    ):
        return None
    if place and not (is_city(place) or is_region(place)):
        return None
    words = name.split()
    is_paper = len(words) > 1 and is_paper_word(words[-1]) and not is_section_words(" ".join(words[:-1]))
    is_channel = len(words) == 2 and words[0].isupper() and words[1] == "News"
    is_proven = (
        is_paper
        or is_channel
        or (is_below_byline and words[0] == "The" and len(words) > 1)
        or _has_copyright(text, name)
    )
    return Byline(publisher=name) if is_proven else None


def _has_copyright(text: str, name: str) -> bool:
    return re.search(_COPYRIGHT + re.escape(name) + r"\b", text, re.IGNORECASE) is not None


def read_role_line(line: str) -> Byline | None:
    """What a line below a byline says of the writer: "West Africa correspondent", "BBC News, Bamako"; else None."""
    words = line.split()
    if len(words) > MOST_ROLE_WORDS or ends_sentence(line):
        return None
    parts = [_OF.sub("", part) for part in _MARKS.split(line.strip(" ·•|")) if part]
    first = next((part for part in parts if not is_role_noun(part)), parts[0])
    known = [" ".join(first.split()[:end]) for end in range(len(first.split()), 0, -1)]
    source = next((name for name in known if is_agency(name) or is_known_outlet(name)), None)
    is_named = is_capital(first) and not is_role_noun(first) and (is_outlet(first) or source == first)
    if source is not None and (is_named or is_role_noun(line)):
        return Byline(agency=source) if is_agency(source) else Byline(publisher=source)
    if is_named and is_masthead(first):
        return Byline(publisher=first)
    return Byline() if is_role_noun(line) else None
