"""Who wrote it, told by a line that opens with "By" or a like word."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from transforms.articles.employer import is_service, split_employer, without_role
from transforms.articles.moments import DATE
from transforms.articles.names import (
    fold,
    is_agency,
    is_big_city,
    is_free_name,
    is_given_name,
    is_known_outlet,
    is_masthead,
    is_outlet,
    is_outlet_word,
    is_person_name,
    is_region,
    is_role,
    strip_titles,
)
from transforms.articles.wording import is_common_word
from transforms.lexicon import load_lexicon

LONGEST = 200
"""Characters; a longer line is no byline."""
LONGEST_NOTE = 6
"""Words after a name that need not be understood: where the writer works."""

_LEXICON = load_lexicon("bylines")
_OPENERS = _LEXICON["openers"] + _LEXICON["foreign_openers"]
_OPENER = re.compile(rf"(?P<opener>{'|'.join(sorted(_OPENERS, key=len, reverse=True))})\b\s*:?\s+", re.IGNORECASE)
_GLUED_OPENER = re.compile(r"By(?=[A-Z][^\W\d_])")
_LATE_OPENER = re.compile(r"[^|/•·:.]{2,40}?\s*[|/•·]\s*(?P<byline>[Bb][Yy]:? .+)")
"""A unit, section or place before a byline: "ABC Far North / By Jane Doe"."""
_FIRST = re.compile(r"(?P<name>[^,|•·/()]{4,40}?)(?:,| [|•·/–—-]|(?= (?:in|at|for|of|from) [A-Z])) ?(?P<note>.+)")
_COMMENTS = re.compile(
    r"\b(?:(?:leave|add|post|write) (?:a )?(?:comments?|reply)|(?:no|\d+) comments?|share(?: this)?)\b"
    r"|[,;]? (?:edited|translated|photographed|illustrated|produced) by\b.*|\s['’]\d\d\b",
    re.IGNORECASE,
)
_FOREIGN_OPENERS = frozenset(_LEXICON["foreign_openers"])
_HANDLE = re.compile(r"(?:(?<![\w.])\s?|(?<=[^\W\d_]))@[\w-]+(?![\w.@])")
_NOTE_IN_BRACKETS = re.compile(r"\s*\((?P<inner>[^()]+)\)")
_SENT = re.compile(
    r"[(\[]?(?:by )?(?:special|wireless|cable|radio|telegraph|telephone|mail)"
    r"(?: (?:dispatch|cable|correspondence|report))?"
    r" (?:to|for) (?P<outlet>(?:the )?[A-Z].{2,40}?)[.)\]]*",
    re.IGNORECASE,
)
_BRACKETED = re.compile(r"\((?P<inner>[^()]+?)\.?\)\.?")
_PARTS = re.compile(r"\s*[|•·;/]\s*|\s+[-–—]\s+|\s{3,}|\n")
_LIST = re.compile(r",?\s+(?:and|und|et|y)\s+|\s*,\s*|\s*&\s*|\s+with\s+", re.IGNORECASE)
_TAIL = re.compile(r"\s+(?i:in|of|for|at|from|on)\s+(?:the\s+)?(?P<tail>[A-Z].*|scene)$")
_WHERE = re.compile(r"(?:in|of|for|at|from|on)\s+(?:the\s+)?[A-Z]")
_IGNORED = re.compile(
    r"\S*@\S+|https?://\S+|www\.\S+|\(?twitter:?.*|updated.*|published.*|posted.*|\d+ (?:min|comments?|shares?)\b.*"
    r"|[\d,.]+k?|\d{1,2}[:.]\d\d ?(?:[ap]\.?m\.?)? ?\w{0,4}",
    re.IGNORECASE,
)
_DATE = re.compile(rf"(?:on\s+)?(?:{DATE})(?:[,\s]+(?:at\s+)?\d{{1,2}}[:.]\d\d.{{0,14}})?", re.IGNORECASE)
_STAFF = re.compile(r"\s+(?:staff|wire)(?: (?:and|&) (?:wire|staff))?(?: reports?)?$", re.IGNORECASE)
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "staff", "m.d", "ph.d"})
_ABBREVIATIONS = frozenset({"jr", "sr", "m.d", "ph.d", "a.m", "p.m", "inc", "co"})


@dataclass
class Byline:
    """What a byline names, in order; `date` and `place` as written."""

    authors: list[str] = field(default_factory=list)
    agency: str | None = None
    publisher: str | None = None
    date: str | None = None
    place: str | None = None

    @property
    def has_source(self) -> bool:
        """Whether it names an agency or outlet."""
        return self.agency is not None or self.publisher is not None


def read_byline(line: str, known_publisher: str | None = None) -> Byline | None:
    """What a line that begins with "By" (or a like word) names; None where any of it is not understood.

    >>> read_byline("By Erin Kelly and Jo Li, USA TODAY").authors
    ['Erin Kelly', 'Jo Li']
    >>> read_byline("By then, the fire was out.") is None
    True
    """
    if len(line) > LONGEST:
        return None
    if (sent := _SENT.fullmatch(line)) is not None and (is_masthead(sent["outlet"]) or line.isupper()):
        return Byline(publisher=sent["outlet"] if is_masthead(sent["outlet"]) else None)
    bracketed = _BRACKETED.fullmatch(line)
    line = bracketed["inner"] if bracketed is not None else line
    if (late := _LATE_OPENER.fullmatch(line)) is not None:
        line = late["byline"]
    opener = _OPENER.match(line) or _GLUED_OPENER.match(line)
    if opener is not None and line[-1] == "." and is_person_name(line[opener.end() : -1]):
        line = line[:-1]
    if opener is None or ends_sentence(line):
        return None
    rest = _COMMENTS.sub("\n", line[opener.end() :])
    found = read_parts(rest, known_publisher) or _read_first(rest)
    if found is None or (_is_foreign(opener.group()) and not all(is_given_name(n.split()[0]) for n in found.authors)):
        return None
    return found if found.authors or found.has_source or is_role(line) else None


def _is_foreign(opener: str) -> bool:
    """Whether the opening word may as well begin a name: "De Bruyne"."""
    return opener.casefold().strip(" :") in _FOREIGN_OPENERS and ":" not in opener


def _read_first(rest: str) -> Byline | None:
    """The one person named before what is not understood; None where the words may be none's name."""
    found = _FIRST.match(rest)
    if found is None or not is_person_name(found["name"]) or not is_given_name(found["name"].split()[0]):
        return None
    return Byline(authors=[found["name"]]) if len(found["note"].split()) <= LONGEST_NOTE else None


def ends_sentence(line: str) -> bool:
    """Whether the line ends as a sentence does, and not with an abbreviation."""
    last = line.rsplit(None, 1)[-1]
    return line[-1] in "!?:" or (line[-1] == "." and fold(last) not in _ABBREVIATIONS and len(last) > 3)


def read_parts(rest: str, known_publisher: str | None) -> Byline | None:
    """What the parts of a byline after its opening word name; None where one of them is not understood."""
    found = Byline()
    rest = _HANDLE.sub(" | ", rest)
    rest = _NOTE_IN_BRACKETS.sub(r" | \g<inner> | ", rest)
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
    if _IGNORED.fullmatch(part):
        return True
    joined_by_and = re.search(r"\s(?:and|&|und|et|y)\s", part) is not None
    items = (i.strip() if i.strip().endswith(("Jr.", "Sr.")) else i.strip(" .()") for i in _LIST.split(part))
    return all(_read_item(item, found, known_publisher, joined_by_and) for item in items if item)


def _read_item(item: str, found: Byline, known_publisher: str | None, in_list: bool) -> bool:
    """Adds one name, agency, outlet, role or place; False where it is none of them."""
    tail = _TAIL.search(item)
    if tail is not None and is_person_name(item[: tail.start()]):
        _read_item(tail["tail"], employer := Byline(), known_publisher, False)
        found.agency, found.publisher = found.agency or employer.agency, found.publisher or employer.publisher
        found.place = found.place or employer.place
        item = item[: tail.start()]
    if _IGNORED.fullmatch(item) or item.casefold() in _SUFFIXES:
        return True
    if (parts := split_employer(item)) is not None:
        return all(_read_item(part, found, known_publisher, False) for part in parts)
    name = without_role(item)
    if _read_source(name, found, known_publisher):
        return True
    if is_role(item):
        if is_person_name(name) and (is_given_name(name.split()[0]) or is_free_name(name)):
            found.authors.append(name)
        return True
    if (found.authors or found.has_source) and (is_big_city(item) or is_region(item)):
        found.place = found.place or item
        return True
    if all(map(is_common_word, item.split())):
        return True
    if is_person_name(strip_titles(item)):
        found.authors.append(strip_titles(item))
        return True
    is_note = item[0].isupper() or _WHERE.match(item) is not None
    return bool(found.authors) and not in_list and len(item.split()) <= LONGEST_NOTE and is_note


def _read_source(name: str, found: Byline, known_publisher: str | None) -> bool:
    """Adds an agency or outlet, also that of "The Bugle staff reports"; False where the name is neither."""
    name = _STAFF.sub("", name)
    if is_agency(name):
        found.agency = found.agency or name.removeprefix("The ")
        return True
    is_paper = (name.startswith("The ") and is_masthead(name)) or is_service(name)
    is_named = is_outlet(name) and (is_known_outlet(name) or not is_outlet_word(name))
    if name and (is_paper or (known_publisher and fold(name) == fold(known_publisher)) or is_named):
        found.publisher = found.publisher or name
        return True
    return False
