"""Who wrote it, told by lines without "By": a name and what proves it a writer's, an outlet, a role."""

from __future__ import annotations

import re
from dataclasses import replace

from transforms.articles.byline import LONGEST, Byline, ends_sentence, read_parts
from transforms.articles.labels import count_section_words, is_capital, is_section_words
from transforms.articles.lines import find_trailing_credit
from transforms.articles.names import (
    is_agency,
    is_big_city,
    is_city,
    is_free_name,
    is_given_name,
    is_known_outlet,
    is_outlet,
    is_particle,
    is_person_name,
    is_region,
    is_role,
)
from transforms.articles.organisations import is_organisation
from transforms.articles.wording import is_common_word
from transforms.articles.writers import is_writer
from transforms.lexicon import load_lexicon

LONGEST_ACRONYM = 5
"""Letters."""
LONGEST_NAMES = 90
"""Characters of a line that holds names and nothing else."""
MOST_NAMES = 3
"""Writers of one story."""

_MARKS = re.compile(r"\s*[,|•·\n]\s*|\s[-–—/]\s|\s\((?=[^()]+\)$)|(?<=[A-Z]{2})\s(?=[A-Z][a-z])")
_AND = re.compile(r",?\s+(?:and|&)\s+")
_COMMAS = re.compile(r",?\s+(?:and|&)\s+|,\s+")
_PLACE = re.compile(r"(?:\s+in\s+|\s*,\s*|\s+[-–—|/]\s+)(?P<place>[A-Z][\w .'’-]*)$")
_AGENCIES = re.compile(r"\s+and agenc(?:ies|y)$", re.IGNORECASE)
_FOREIGN_OPENERS = "|".join(word for word in load_lexicon("bylines")["foreign_openers"] if not is_particle(word))
_FOREIGN_OPENER = re.compile(rf"(?:{_FOREIGN_OPENERS})\s+(?=[^\W\d_])", re.IGNORECASE)
_LATE_BY = re.compile(r"\s+[Bb]y:?$")
_HANDLE = re.compile(r"\s*@\w+$")


def read_bare_byline(text: str, line: str) -> Byline | None:
    """What a line says that is a name and what proves it a writer's: "JANE DOE, Associated Press Writer"."""
    if len(line) > LONGEST or ends_sentence(line) or find_trailing_credit(line) is not None:
        return None
    marks = list(_MARKS.finditer(line))[:MOST_NAMES]
    readings = (_read_proven(text, line[: mark.start()], line[mark.end() :].rstrip(")")) for mark in marks)
    found = next((found for found in readings if found is not None), None)
    if found is None and len(marks) == 1 and marks[0].group().strip() in ("|", "•", "·"):
        return _read_before_bullet(text, line[: marks[0].start()], line[marks[0].end() :])
    return found


def _read_before_bullet(text: str, first: str, second: str) -> Byline | None:
    """The writer before a bullet and what may be an outlet's name: "Jane Doe • Bay Weekly"."""
    is_label = is_section_words(second) or is_region(second) or not is_capital(second)
    is_name = is_bare_name(first) and is_given_name(first.split()[0]) and is_writer(text, first)
    return Byline(authors=[first]) if is_name and not is_label else None


def _read_proven(text: str, first: str, second: str) -> Byline | None:
    """The writers whom the first part names, where the second names their source, role or a day and nobody else."""
    names = split_names(first) if is_bare_name(first) else []
    if not names or is_region(second) or not all(is_writer(text, name) for name in names):
        return None
    found = read_parts(f"{names[0]}, {second}", None)
    is_proven = found is not None and found.authors == names[:1]
    tells = found is not None and (found.has_source or found.date or is_role(second) or is_outlet(second))
    if found is None or not is_proven or not (tells or is_organisation(second)):
        return None
    return replace(found, authors=names)


def is_bare_name(line: str) -> bool:
    """Whether the line is one person's name, or two joined by "and", with "in Paris" at most.

    >>> is_bare_name("Jane Doe in Paris and agencies"), is_bare_name("World News"), is_bare_name("Paris, France")
    (True, False, False)
    """
    names = split_names(line)
    return (
        len(line) <= LONGEST_NAMES
        and 0 < len(names) <= MOST_NAMES
        and all(is_person_name(n) and "," not in n and len(n.split()) <= 4 and is_free(n) for n in names)
    )


def split_names(line: str) -> list[str]:
    """The names of a line that `is_bare_name`.

    >>> split_names("Jane Doe and Li Wei in Paris")
    ['Jane Doe', 'Li Wei']
    """
    line = _FOREIGN_OPENER.sub("", _LATE_BY.sub("", _HANDLE.sub("", _AGENCIES.sub("", line))))
    listed = _COMMAS.split(line)
    is_list = len(listed) > 1 and all(len(name.split()) > 1 and not is_region(name) for name in listed)
    return [_without_place(name) for name in (listed if is_list else _AND.split(line))]


def _without_place(name: str) -> str:
    """The name of "Jane Doe in Paris", "Jane Doe, Paris" or "Jane Doe Paris"."""
    place = _PLACE.search(name)
    if place is not None and (is_region(place["place"]) or is_city(place["place"]) or " in " in place.group()):
        return name[: place.start()]
    first, _, last = name.rpartition(" ")
    return first if is_big_city(last) and len(name.split()) > 2 and " in " not in name else name


def _may_end_in_place(name: str) -> bool:
    """Whether the last of three words or more may be the writer's city: "Łukasz Nowak Sheffield"."""
    *before, last = name.split()
    return (
        len(before) > 1
        and len(before[-1]) > 2
        and before[-1][0].isupper()
        and not is_given_name(before[-1])
        and is_city(last)
    )


def read_names(text: str, line: str) -> Byline | None:
    """The writers that a line of the text names and nothing else; None where it is none or may be something else."""
    names = split_names(line) if is_bare_name(line) else []
    names = [name.rpartition(" ")[0] if _is_in_place(text, name) else name for name in names]
    is_sure = not any(_may_end_in_place(name) for name in names)
    return Byline(authors=names) if names and is_sure and all(is_writer(text, name) for name in names) else None


def _is_in_place(text: str, name: str) -> bool:
    """Whether the last word may be the writer's city, and the story speaks of it."""
    return _may_end_in_place(name) and text.casefold().count(name.split()[-1].casefold()) > 1


def is_free(name: str) -> bool:
    """Whether the name is not that of a place, agency or outlet, nor a section label."""
    words = name.split()
    return not (
        any(_is_source(" ".join(words[:n]), name.isupper()) for n in range(1, len(words)))
        or count_section_words(name) > 0
        or is_outlet(name)
        or is_agency(name)
        or is_role(name)
        or is_region(name)
        or is_big_city(name)
        or not is_free_name(name)
        or (not is_given_name(words[0]) and (is_region(words[0]) or any(map(is_common_word, words))))
        or (is_region(words[-1]) and not is_given_name(words[0]))
    )


def _is_source(words: str, all_capitals: bool) -> bool:
    """Whether the words are an agency or outlet; "Ann" is none, though ANN is one."""
    is_acronym = len(words) <= LONGEST_ACRONYM and words.isalpha()
    return (not is_acronym or (words.isupper() and not all_capitals)) and (is_agency(words) or is_known_outlet(words))
