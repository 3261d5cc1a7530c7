"""Who wrote it: bylines, names without "By", and the credits that close a story."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from transforms.articles.moments import DATE
from transforms.articles.names import (
    fold,
    is_agency,
    is_big_city,
    is_known_outlet,
    is_outlet,
    is_person_name,
    is_region,
    is_role,
    is_section,
    strip_titles,
)
from transforms.lexicon import load_lexicon

LONGEST = 200
"""Characters; a longer line is no byline."""

_LEXICON = load_lexicon("bylines")
_OPENER = re.compile(
    rf"(?P<opener>{'|'.join(sorted(_LEXICON['openers'], key=len, reverse=True))})\b\s*:?\s+", re.IGNORECASE
)
_PARTS = re.compile(r"\s*[|•·;/]\s*|\s+[-–—]\s+|\s{3,}|\n")
_LIST = re.compile(r",?\s+(?:and|und|et|y)\s+|\s*,\s*|\s*&\s*|\s+with\s+", re.IGNORECASE)
_TAIL = re.compile(r"\s+(?i:in|of|for|at|from|on)\s+(?:the\s+)?(?P<tail>[A-Z].*)$")
_CONTACT = re.compile(
    r"\S*@\S+|https?://\S+|www\.\S+|\(?twitter:?.*|updated.*|published.*|posted.*|\d+ (?:min|comments?|shares?)\b.*",
    re.IGNORECASE,
)
_DATE = re.compile(rf"(?:on\s+)?(?:{DATE})(?:[,\s]+(?:at\s+)?\d{{1,2}}[:.]\d\d.{{0,14}})?", re.IGNORECASE)
_TIME = re.compile(r"\d{1,2}[:.]\d\d ?(?:[ap]\.?m\.?)? ?\w{0,4}", re.IGNORECASE)


@dataclass
class Byline:
    """What a byline names, in order; `date` and `place` as written."""

    authors: list[str] = field(default_factory=list)
    agency: str | None = None
    publisher: str | None = None
    date: str | None = None
    place: str | None = None


def read_byline(line: str, known_publisher: str | None = None) -> Byline | None:
    """What a line that begins with "By" (or a like word) names; None where any of it is not understood.

    >>> read_byline("By Erin Kelly and Jo Li, USA TODAY").authors
    ['Erin Kelly', 'Jo Li']
    >>> read_byline("By then, the fire was out.") is None
    True
    """
    opener = _OPENER.match(line)
    if opener is None or len(line) > LONGEST or _ends_sentence(line):
        return None
    found = _read_parts(line[opener.end() :], known_publisher)
    return found if found is not None and (found.authors or found.agency or found.publisher or is_role(line)) else None


def read_bare_byline(line: str) -> Byline | None:
    """What a line says that is a name and what proves it a writer's: "JANE DOE, Associated Press Writer"."""
    if len(line) > LONGEST or _ends_sentence(line) or not re.search(r"[,|•·\n]|\s[-–—]\s", line):
        return None
    first = re.split(r"\s*[,|•·\n]\s*|\s[-–—]\s", line, maxsplit=1)
    if not is_person_name(first[0]) or is_section(first[0]) or is_big_city(first[0]) or is_region(first[1]):
        return None
    found = _read_parts(line, None)
    proven = (
        found is not None
        and len(found.authors) == 1
        and (found.agency or found.date or is_role(first[1]) or is_outlet(first[1]))
    )
    return found if proven else None


def is_bare_name(line: str) -> bool:
    """Whether the line is one person's name, or two joined by "and", with "in Paris" at most."""
    tail = re.search(r"\s+in\s+(?P<place>[A-Z][\w .'’-]*)$", line)
    if tail is not None and (is_big_city(tail["place"]) or is_region(tail["place"])):
        line = line[: tail.start()]
    names = re.split(r"\s+(?:and|&)\s+", line)
    return (
        len(line) <= 60
        and len(names) <= 2
        and all(is_person_name(n) and len(n.split()) <= 4 and _is_free(n) for n in names)
    )


def split_names(line: str) -> list[str]:
    """The names of a line that `is_bare_name`.

    >>> split_names("Jane Doe and Li Wei in Paris")
    ['Jane Doe', 'Li Wei']
    """
    return re.split(r"\s+(?:and|&)\s+", re.sub(r"\s+in\s+[A-Z].*$", "", line))


def _is_free(name: str) -> bool:
    """Whether the name is not that of a place, agency or outlet, nor a section label."""
    return not (
        is_section(name) or is_outlet(name) or is_agency(name) or is_role(name) or is_region(name) or is_big_city(name)
    )


def read_source_line(line: str) -> Byline | None:
    """The outlet or agency that a whole line names: "USA TODAY", "The Daily Planet"; None for any other line."""
    if len(line) > 40 or _ends_sentence(line):
        return None
    if is_agency(line):
        return Byline(agency=line)
    name, _, place = line.rstrip(")").partition(" (")
    capital = len(name.split()) <= 4 and all(word[0].isupper() for word in name.split())
    located = (line.startswith("The ") and not place) or (line.endswith(")") and is_big_city(place))
    return Byline(publisher=name) if is_known_outlet(line) or (capital and located and is_outlet(name)) else None


def is_section_label(line: str) -> bool:
    """Whether the line is the name of a section of a paper or site: "World News", "POLITICS"."""
    return (
        len(line) <= 40
        and len(line.split()) <= 3
        and line[-1].isalpha()
        and is_section(line)
        and not is_known_outlet(line)
    )


def _ends_sentence(line: str) -> bool:
    last = line.rsplit(None, 1)[-1]
    return line[-1] in "!?:" or (
        line[-1] == "." and fold(last) not in {"jr", "sr", "m.d", "ph.d", "a.m", "p.m", "inc", "co"} and len(last) > 3
    )


def _read_parts(rest: str, known_publisher: str | None) -> Byline | None:
    found = Byline()
    date = _DATE.search(rest)
    if date is not None:
        found.date = date.group()
        rest = rest[: date.start()] + "\n" + rest[date.end() :]
    for part in filter(None, (p.strip(" ,.()") for p in _PARTS.split(rest))):
        if not _read_part(part, found, known_publisher):
            return None
    return found


def _read_part(part: str, found: Byline, known_publisher: str | None) -> bool:
    """Adds what one part of a byline names; False where it is not understood."""
    if _CONTACT.fullmatch(part) or _TIME.fullmatch(part):
        return True
    joined_by_and = re.search(r"\s(?:and|&|und|et|y)\s", part) is not None
    for item in filter(
        None, (i.strip(" .()") if not i.strip().endswith(("Jr.", "Sr.")) else i.strip() for i in _LIST.split(part))
    ):
        if not _read_item(item, found, known_publisher, joined_by_and):
            return False
    return True


def _read_item(item: str, found: Byline, known_publisher: str | None, in_list: bool) -> bool:
    """Adds one name, agency, outlet, role or place; False where it is none of them."""
    tail = _TAIL.search(item)
    if tail is not None and is_person_name(item[: tail.start()]):
        _read_item(tail["tail"], found, known_publisher, False)
        item = item[: tail.start()]
    if _CONTACT.fullmatch(item) or item.casefold() in {"jr", "sr", "ii", "iii", "staff", "m.d", "ph.d"}:
        return True
    name = _without_role(item)
    if is_agency(name):
        found.agency = found.agency or name
        return True
    if name and ((known_publisher and fold(name) == fold(known_publisher)) or is_outlet(name)):
        found.publisher = found.publisher or name
        return True
    if is_role(item):
        return True
    if found.authors and (is_big_city(item) or is_region(item)):
        found.place = found.place or item
        return True
    if is_person_name(strip_titles(item)):
        found.authors.append(strip_titles(item))
        return True
    return bool(found.authors) and not in_list and len(item.split()) <= 6 and item[0].isupper()


def _without_role(item: str) -> str:
    """The words before those that tell what the writer is: "Associated Press" of "Associated Press Writer"."""
    words = item.removeprefix("the ").removeprefix("The ").split()
    names = [" ".join(words[:end]) for end in range(len(words), 0, -1)]
    known = next((name for name in names if is_agency(name) or is_known_outlet(name)), None)
    if known is not None and (known == " ".join(words) or is_role(item)):
        return known
    while words and is_role(words[-1]):
        words.pop()
    return " ".join(words)
