"""A dateline that only its capitals and its dash tell: "BALLYCASTLE — "."""

from __future__ import annotations

import re

from transforms.articles.dateline import Dateline
from transforms.articles.labels import count_section_words, is_label
from transforms.articles.names import is_agency, is_given_name, is_known_outlet

REACH = 120
"""Characters: no such dateline is longer."""

_CAPITALS = re.compile(
    r"(?P<place>(?P<city>[^\W\d_]{3,}(?:[ .'’-]{1,2}[^\W\d_]+){0,3}+)(?:,\s[A-Z][\w. ]{1,24}?)?)"
    r"\s*(?:--+|[—–―‒]|(?<=\s)-(?=\s))"
    r"\s*(?=[\"“'‘A-Z])"
)


def find_capital_dateline(text: str, start: int, end: int, is_below_marker: bool) -> Dateline | None:
    """The dateline of an unknown place in capitals that nothing but its dash proves: "BALLYCASTLE — ".

    Below a byline or date that does; elsewhere the story must name the place, as in "the mayor of Ballycastle". None
    where the words are a label's or the text's own.
    """
    found = _CAPITALS.match(text, start, min(end, start + REACH))
    if found is None or text[found.end() : found.end() + REACH].isupper() or not found["city"].isupper():
        return None
    city = found["city"]
    is_person = " " in city and is_given_name(city.split()[0])
    if is_person or is_label(city) or is_agency(city) or is_known_outlet(city) or count_section_words(city):
        return None
    is_own_word = any(re.search(rf"\b{re.escape(word.lower())}\b", text) for word in city.split())
    if not _is_named(text, found.end(), city) and (is_own_word or not is_below_marker):
        return None
    return Dateline(start, found.end("place"), found.end(), " ".join(found["place"].split()), None, None, None)


def _is_named(text: str, start: int, city: str) -> bool:
    """Whether the story names the place within a sentence."""
    name = re.escape(" ".join(word.capitalize() for word in city.split()))
    return re.search(rf"\b(?:in|of|near|at|from|to|around|outside) {name}\b(?!['’])", text[start:]) is not None
