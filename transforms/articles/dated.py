"""Lines that hold a date and little else: labels, a byline or a source beside it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from transforms.articles.beside_date import read_beside_date
from transforms.articles.byline import Byline
from transforms.articles.labels import is_capital, is_section_words
from transforms.articles.lines import any_of
from transforms.articles.moments import DATE, TIME, has_digit
from transforms.articles.names import is_big_city, is_role_noun
from transforms.lexicon import load_lexicon

LONGEST = 160
"""Characters."""
LONGEST_CUE = 60
"""Characters before a date in which a word tells what it is the date of."""
MOST_LOWER = 2
"""Such words in lower case; labels have capitals."""
MOST_UNKNOWN = 6
"""Words beside a date that need not be understood where a headline stands above: sections, counts of comments."""

_WORDS = load_lexicon("boilerplate")
_WEEKDAYS = "|".join(load_lexicon("weekdays")["spellings"])
_WEEKDAY_FIRST = re.compile(rf"(?:{_WEEKDAYS})\b\.?,", re.IGNORECASE)
_DATE = re.compile(
    rf"(?<![\w.])(?<!\d:)(?P<date>{DATE})(?:T[\d:.]{{4,15}}(?:Z|[+-]\d\d:?\d\d)?)?(?:(?<=\d{{4}})(?=\d{{1,2}}(?::\d\d|\s))|(?![\w/]))",
    re.IGNORECASE,
)
_GLUED = re.compile(
    r"(?<=\d)(?=(?:updated|published|posted|modified)(?:\b|\d))|(?:(?<=dated)|(?<=ified))(?=\d)"
    r"|(?<=release)(?=[a-z]+ \d)",
    re.IGNORECASE,
)
_UPDATE = re.compile(
    r"[,;|(/·•\s–—-]*\b(?:last )?(?:updated?|modified|edited|corrected)\b.*", re.IGNORECASE | re.DOTALL
)
_TIME_AFTER = re.compile(rf"[\s,]*{TIME}(?:\s+[A-Z]{{2,4}}\b)?", re.IGNORECASE)
_TIMES = re.compile(TIME, re.IGNORECASE)
_PUBLISHED = re.compile(any_of(_WORDS["published"]), re.IGNORECASE)
_COPIED = re.compile(
    r"\b(?:downloaded|accessed|retrieved|crawled|fetched|archived|captured|printed|viewed|saved)\b", re.IGNORECASE
)
"""Words of a date on which a page was copied, not published."""
_ADDRESS = re.compile(r"\s*<\S+@\S+>")
_PLACE_BEFORE = re.compile(r"(?:[A-Z][\w'’.-]*+\s?){1,3},\s*")
"""The beginning of the first line of a telegram or letter: "Ballycastle, March 3, 1921."."""
_RANK = re.compile(r"\d{1,3}[.)]\s+[^\W\d]")
"""The beginning of a line of a list: "2. Italy I (Huber, Tartaglia)"."""
_PUBLISHED_DATE = re.compile(
    rf"\b(?:{any_of(_WORDS['published'])})\b[\s:|–—-]*(?:(?:on|at)\s+)?(?:{TIME}[\s,]*(?:[a-z]{{2,4}},?\s)?(?:on\s)?)?(?P<date>{DATE})",
    re.IGNORECASE,
)
"""The date that a word such as "Published" stands before, where another date may stand before it."""
_UPDATE_BEFORE = re.compile(rf"\b(?:last )?(?:updated?|modified|edited)\b[\s:|–—-]*(?:on\s+)?{DATE}", re.IGNORECASE)
_PRINT = re.compile(r"\b(?:pp?\.? ?\d|pg\b|page \w?\d|vol(?:ume|\.)|issue \d|no\. ?\d)", re.IGNORECASE)
_PAGE = re.compile(r"\bpp?\. ?\d")
_PLACE_LAST = re.compile(r"\d.{0,20}[|–—-]\s*(?P<place>[A-Z][A-Z ]{2,})$")
"""The place that ends a line of a date: "Updated - March 3, 2020 06:59 pm IST - CHENNAI"."""
_PLACE_MARK = re.compile(r"\s*[,;(\[]|\s{2,}|\s[|–—-]\s")
_BRACKETS = re.compile(r"[()\[\]]")


@dataclass(frozen=True)
class DatedLine:
    """A date as written, the kind of evidence it is (see `published.ORDER`), and a byline beside it.

    `names`: those without "By", which may as well be the words of a title.
    """

    kind: str
    date: str | None
    byline: Byline
    names: tuple[str, ...] = ()


def read_dated_line(line: str, is_below_title: bool = False) -> DatedLine | None:
    """What a line says that holds a date or time and little else; below a title a few words may be anything.

    >>> read_dated_line("Published: March 3, 2020 10:15 am EST").date
    'March 3, 2020'
    """
    if len(line) > LONGEST or not has_digit(line) or _RANK.match(line):
        return None
    line = _GLUED.sub(" ", _ADDRESS.sub(" ", line) if "@" in line else line)
    stated = _PUBLISHED_DATE.search(line) if _PUBLISHED.search(line) is not None else None
    found = stated or _DATE.search(line)
    before, after = (line[: found.start()], line[found.end() :]) if found else (line, "")
    is_published = stated is not None or _PUBLISHED.search(before[-LONGEST_CUE:]) is not None
    is_update = stated is None and _UPDATE.search(before) is not None
    if found is None and not (is_update or is_published):
        return None
    rest = (
        f"{before if is_update else _UPDATE_BEFORE.sub(' ', before)} | {after if is_update else _UPDATE.sub('', after)}"
    )
    if _COPIED.search(before[-LONGEST_CUE:]) is not None:
        return DatedLine("header", None, Byline())
    byline, names, unknown, lower = read_beside_date(_BRACKETS.sub(" | ", _TIMES.sub(" | ", _DATE.sub(" | ", rest))))
    is_placed = _PLACE_BEFORE.fullmatch(before) is not None and not after.strip(" .")
    opens_line = is_placed or (not before and _WEEKDAY_FIRST.match(line) is not None)
    is_loose = (
        (is_below_title or opens_line or _PAGE.search(after) is not None)
        and found is not None
        and _is_whole(found["date"])
        and line[-1] not in "!?"
    )
    is_proven = byline.has_source or any(map(is_role_noun, rest.split("|")))
    if unknown > (MOST_UNKNOWN if is_loose else 0) or lower > MOST_LOWER or (names and not (is_loose or is_proven)):
        return None
    if _PRINT.search(line) is not None:
        byline, names = _read_paper(byline, before), ()
    place = _PLACE_LAST.search(line)
    if place is not None and is_big_city(place["place"]):
        byline = replace(byline, place=place["place"])
    kind = "updated" if is_update else "published" if is_published else "header"
    return DatedLine(kind, _with_time(found, line) if found else None, byline, names)


def _read_paper(byline: Byline, before: str) -> Byline:
    """The byline, with the paper that opens a line which names its page or issue."""
    name = _PLACE_MARK.split(before)[0].strip()
    is_paper = byline.publisher is None and len(name.split()) > 1 and is_capital(name)
    return replace(byline, publisher=name) if is_paper and not is_section_words(name) else byline


def _with_time(found: re.Match[str], line: str) -> str:
    """The date as written; one in figures with the time after it, which may tell whether its month goes first."""
    if not found["date"][-1:].isdigit() or "/" not in found["date"]:
        return found["date"]
    time = _TIME_AFTER.match(line, found.end())
    return found["date"] if time is None else line[found.start("date") : time.end()]


def _is_whole(date: str) -> bool:
    """Whether the date has a year."""
    return re.search(r"\d{4}|\d\d$", date) is not None and len(re.findall(r"\d+", date)) > 1
