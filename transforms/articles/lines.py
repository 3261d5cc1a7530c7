"""What a single line is by its own look: boilerplate, an identifier, a caption, a picture credit, a line of dates."""

from __future__ import annotations

import re
from dataclasses import dataclass

from transforms.articles.byline import Byline, read_byline, read_source_line
from transforms.articles.moments import DATE, TIME, has_digit
from transforms.articles.names import is_agency, is_big_city, is_outlet, is_person_name
from transforms.lexicon import load_lexicon

LONGEST_LABEL = 14
"""Words; a site's own short lines are not longer."""
LONGEST_ORDER = 8
"""Words of such a line that ends with a full stop: "Read more here."."""
LONGEST_CAPTION = 800
"""Characters."""
LONGEST_CREDIT = 120
"""Characters."""
LONGEST_OUTLET = 5
"""Words."""
FEWEST_CAPTION_SPACES = 2
"""Spaces; what stands before a credit is no caption if it has fewer than three words."""
LONGEST_DATED = 160
"""Characters of a line that holds a date and little else."""

_BOILERPLATE = load_lexicon("boilerplate")
_CREDITS = load_lexicon("credits")


@dataclass(frozen=True)
class DatedLine:
    """A date as written, the kind of evidence it is (published, updated, header), and a byline beside it."""

    kind: str
    date: str | None
    byline: Byline | None = None


def _any_of(patterns: list[str]) -> str:
    return "|".join(f"(?:{pattern})" for pattern in patterns)


_LABELS = re.compile(_any_of(_BOILERPLATE["lines"]), re.IGNORECASE)
_SENTENCES = re.compile(_any_of(_BOILERPLATE["sentences"]), re.IGNORECASE)
_IDENTIFIERS = re.compile(_any_of(_BOILERPLATE["identifiers"]), re.IGNORECASE)
_CAPTION_START = re.compile(_any_of(_CREDITS["caption_openers"]))
_CAPTION_END = re.compile(rf"(?:{_any_of(_CREDITS['caption_closers'])})\W*$")
_CREDIT_LINE = re.compile(_any_of(_CREDITS["credit_lines"]))
_SOURCES = tuple(sorted(_CREDITS["agencies"]))
_LAST_WORDS = frozenset(name.split()[-1] for name in _SOURCES)
_PICTURES = "|".join(map(re.escape, sorted(_CREDITS["agencies"], key=lambda name: (-len(name), name))))
_PHOTOGRAPHER = r"(?:[A-Z][\w.'’\-]*\s+){0,4}[A-Z][\w.'’\-]*"
_TRAILING_CREDIT = re.compile(
    rf"(?P<credit>\(?(?:(?i:photo(?:graph)?|picture|image|credit|via)\b[ :]*(?:by )?)?"
    rf"(?:{_PHOTOGRAPHER}\s*(?:[/|,•·—–]|\svia\s|\sfor\s|\s-\s)\s*)?(?:{_PICTURES})"
    rf"(?:\s*(?:[/|,•·]|\svia\s|\s-\s)\s*(?:{_PHOTOGRAPHER}|{_PICTURES})){{0,3}}\)?)\.?$"
)
_CREDIT_STARTS = re.compile(
    r"(?<=[.!?”\")\]])\s*(?=\(?[A-Z])|\s+(?=\()|\s+(?=REUTERS/)|\s+(?=(?:Photo|Picture|Image|Credit)[a-z]*:)"
)
_GLUED_CREDIT = re.compile(r"([a-z\d]{2}[.!?])[A-Z][^.!?]{2,60}(?:/| via )[^.!?]{2,60}$")
_DATE = re.compile(rf"(?<![\w.]){DATE}(?![\w/])", re.IGNORECASE)
_UPDATE = re.compile(
    r"[,;|(/·•\s–—-]*\b(?:last )?(?:updated?|modified|edited|corrected)\b.*", re.IGNORECASE | re.DOTALL
)
_TIMES = re.compile(TIME, re.IGNORECASE)
_PUBLISHED = re.compile(_any_of(_BOILERPLATE["published"]), re.IGNORECASE)
_NOISE = re.compile(
    rf"{TIME}|\b(?:{_any_of(_BOILERPLATE['date_words'])})\b|\b(?:{'|'.join(load_lexicon('weekdays')['spellings'])})\b\.?"
    rf"|\b(?:{'|'.join(load_lexicon('timezones')['abbreviations'])})\b|[+-]\d\d:?\d\d\b"
    r"|\d+ min(?:ute)?s?(?: read)?\b|[\W_]+",
    re.IGNORECASE,
)


def is_boilerplate(line: str) -> bool:
    """Whether the line is a site's or an agency's own and no part of a story."""
    if len(line) > 400:
        return False
    most = LONGEST_LABEL if line[-1] != "." or line.endswith("..") else LONGEST_ORDER
    short = len(line) <= 160 and line.count(" ") < most
    return bool((short and _LABELS.fullmatch(line)) or _SENTENCES.fullmatch(line) or is_label(line))


def is_label(line: str) -> bool:
    """Whether the line has no letters and digits at all."""
    return not any(c.isalnum() for c in line)


def is_identifier(line: str) -> bool:
    """Whether the line is a message or document number, or a tag."""
    return len(line) <= 100 and (has_digit(line) or line[0] == "<") and _IDENTIFIERS.fullmatch(line) is not None


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
    name, _, outlet = line.partition("/")
    return bool(trailing or _CREDIT_LINE.fullmatch(line) or (is_person_name(name) and is_outlet(outlet)))


def _names_picture_source(line: str) -> bool:
    """Whether the line may end in a credit: its last word ends the name of a source, or a slash stands near its end."""
    tail = line[-LONGEST_CREDIT:]
    return "/" in tail or tail.rsplit(None, 1)[-1].strip(".)") in _LAST_WORDS or tail[-40:].endswith(_SOURCES)


def find_trailing_credit(line: str) -> int | None:
    """Where the picture credit at the end of a caption begins: "… was underway.AFP via Getty Images"."""
    if not _names_picture_source(line):
        return None
    for found in _CREDIT_STARTS.finditer(line, max(0, len(line) - LONGEST_CREDIT)):
        if found.end() > 0 and _TRAILING_CREDIT.fullmatch(line, found.end()):
            return found.end() if line.count(" ", 0, found.start()) >= FEWEST_CAPTION_SPACES else None
    glued = _GLUED_CREDIT.search(line, max(0, len(line) - LONGEST_CREDIT))
    return glued.end(1) if glued else None


def read_dated_line(line: str) -> DatedLine | None:
    """What a line says that holds a date or time and little else: a label, a byline or a source."""
    if len(line) > LONGEST_DATED or not has_digit(line):
        return None
    date = _DATE.search(line)
    before, after = (line[: date.start()], line[date.end() :]) if date else (line, "")
    is_update = _UPDATE.search(before) is not None
    rest = f"{before} | {after if is_update else _UPDATE.sub('', after)}"
    if date is None and not (is_update or _PUBLISHED.search(before)):
        return None
    byline = _read_beside_date(_TIMES.sub(" ", rest))
    if byline is None:
        return None
    kind = "updated" if is_update else "published" if _PUBLISHED.search(before) else "header"
    return DatedLine(kind, date.group() if date else None, byline)


def _read_beside_date(rest: str) -> Byline | None:
    """What the words beside a date name, part by part; None where any part is not understood."""
    found = Byline()
    for part in re.split(r"\s*[|•·]\s*|\s{3,}|(?=\bby\s)", rest, flags=re.IGNORECASE):
        plain = re.sub(r"^source\s*:?\s*|\beditor\s*:\s*\w+$", "", part.strip(" ,;-–—()/"), flags=re.IGNORECASE).strip(
            " :,()"
        )
        if not _NOISE.sub("", plain) or is_big_city(plain):
            continue
        named = read_byline(plain) or read_source_line(plain) or _read_outlet(plain)
        if named is None:
            return None
        found.authors += named.authors
        found.agency, found.publisher = found.agency or named.agency, found.publisher or named.publisher
    return found


def _read_outlet(words: str) -> Byline | None:
    """The outlet that a few capitalised words beside a date name, known or not."""
    capital = len(words.split()) <= LONGEST_OUTLET and all(word[0].isupper() for word in words.split())
    return Byline(publisher=words) if capital and is_outlet(words) else None
