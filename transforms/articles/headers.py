"""Titles, and the archive's " date DAY TITLE - OUTLET" line that holds one."""

from __future__ import annotations

import re
from dataclasses import dataclass

from transforms.articles.moments import DATE
from transforms.articles.names import is_agency, is_known_outlet, is_outlet, is_paper_word, is_person_name
from transforms.lexicon import load_lexicon

LONGEST_TITLE = 180
"""Characters; the longest headlines of the web have about 170."""

LONGEST_LINE = 400
"""Characters of a title with its outlet; a longer line is running text."""

LONGEST_QUESTION = 110
"""Characters of a headline that asks or exclaims; longer questions are spoken ones."""

_DATE_LINE = re.compile(
    r"(?:date\s+)?(?P<date>\d{4}-\d{2}-\d{2})(?P<time>[T ]\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:?\d{2})?)?(?:\s+|$)"
)
_OUTLET_MARK = re.compile(r"\s+[-–—|]\s+")
_TURN = re.compile(r"(?:Q|A|Question|Answer)\s*[:.]\s", re.IGNORECASE)

_DAY = re.compile(DATE, re.IGNORECASE)
_CLOCK = re.compile(r"\d{1,2}:\d\d\b")
_ABBREVIATED = re.compile(r"\b(?:[A-Z]\.){2,}$")
_HANDLE = re.compile(r"\(@\w+\)")
_ABBREVIATIONS = "".join(
    rf"(?<!(?i:\b{re.escape(title)}))" for title in load_lexicon("bylines")["titles"] if title.endswith(".")
)
SENTENCE_END = rf"[^\W\d_]{{3}}[.?!]{_ABBREVIATIONS}"
"""The end of a sentence: a word of three letters and its mark, and no "Sen." or "Capt."."""
_SENTENCES = re.compile(SENTENCE_END + r"[\"”’']?\s+[A-Z\"“‘']")
"""Ends of sentences within a line; a headline has one at most."""


@dataclass(frozen=True)
class DateLine:
    """A line that begins with a day: the day as written, and where the rest of the line starts and ends."""

    date: str
    date_end: int
    rest_start: int
    rest_end: int


def read_date_line(text: str, start: int, end: int) -> DateLine | None:
    """The parts of `text[start:end]`, if it is a line such as "date 2023-07-27 Title - Outlet"."""
    found = _DATE_LINE.match(text, start, end)
    if found is None:
        return None
    date_end = found.end("time") if found["time"] else found.end("date")
    return DateLine(found["date"], date_end, min(found.end(), end), end)


def key(text: str) -> str:
    """Letters and digits alone, without case: what two printings of a title share."""
    return re.sub(r"[\W_]+", "", text.casefold())


def split_outlet(title: str, next_lines: tuple[str, ...], is_page_title: bool) -> tuple[int, int] | None:
    """Where the title ends and the outlet begins in "Title - Outlet"; None where no outlet is sure.

    Sure is what follows a title that one of the next lines (or the first two) repeats, or a name that only outlets
    have; in the title of a page, as a day before it tells it, a word of such a name is enough.
    """
    marks = list(_OUTLET_MARK.finditer(title)) if len(title) <= LONGEST_LINE else []
    repeats = {key(line[:LONGEST_TITLE]) for line in (*next_lines, "".join(next_lines[:2]))}
    for mark in marks:
        if key(title[: mark.start()]) in repeats:
            return mark.start(), mark.end()
    if marks and key(title) not in repeats:
        outlet = title[marks[-1].end() :]
        if _is_page_outlet(outlet) if is_page_title else _is_title_outlet(outlet, marks[-1].group()):
            return marks[-1].start(), marks[-1].end()
    return None


def _is_page_outlet(outlet: str) -> bool:
    """Whether the words after the title of a page are its outlet's."""
    is_named = is_outlet(outlet) and outlet[:1].isupper() and len(outlet.split()) <= 5
    return is_known_outlet(outlet) or is_agency(outlet) or is_named


def _is_title_outlet(outlet: str, mark: str) -> bool:
    """Whether the words after a headline are its outlet's, and not whom it rests on: "Rates to rise - Reuters"."""
    words = outlet.split()
    is_paper = len(words) > 1 and words[0][0].isupper() and len(words) <= 5 and is_paper_word(words[-1])
    is_known = is_known_outlet(outlet) or is_agency(outlet)
    return is_known if "|" in mark else is_paper or (len(words) > 1 and is_known_outlet(outlet))


def may_be_headline(title: str) -> bool:
    """Whether words before an outlet's name are shaped like a title, hold no day and are no person's name.

    >>> may_be_headline("Bridge shut by crack"), may_be_headline("Jane Doe"), may_be_headline("May 1, 1997")
    (True, False, False)
    """
    return is_title_shaped(title) and not (_DAY.search(title) or is_person_name(title) or is_outlet(title))


def is_title_shaped(line: str) -> bool:
    """Whether a line can be a headline: not too long, no sentence's end, no lower-case beginning.

    >>> is_title_shaped("Niger’s president held"), is_title_shaped("He was held on Wednesday.")
    (True, False)
    """
    if len(line) > LONGEST_TITLE or len(line.split()) < 2 or not any(c.isalpha() for c in line):
        return False
    if (
        _DAY.fullmatch(line)
        or _TURN.match(line)
        or _CLOCK.match(line)
        or _HANDLE.search(line)
        or len(_SENTENCES.findall(line)) > 1
    ):
        return False
    first = next(c for c in line if c.isalpha())
    last = line.rstrip("\"”’'»)")[-1:]
    if first.islower() and not (line[0].isdigit() or line[0] in "'\"‘“@#i"):
        return False
    if last in "?!" and len(line) > LONGEST_QUESTION:
        return False
    is_abbreviated = _ABBREVIATED.search(line) is not None and all(w[0].isupper() for w in line.split() if len(w) > 4)
    return is_abbreviated or line.endswith(("...", "…")) or last not in ".;:,"
