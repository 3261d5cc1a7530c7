"""What stands beside a date on its line: writers, a source, words that may be anything."""

from __future__ import annotations

import re
from dataclasses import replace

from transforms.articles.bare_byline import is_bare_name, split_names
from transforms.articles.byline import Byline, read_byline
from transforms.articles.labels import is_capital, is_section_words
from transforms.articles.lines import any_of
from transforms.articles.moments import TIME
from transforms.articles.names import is_big_city, is_outlet, is_region, is_role_noun
from transforms.articles.source_line import read_role_line, read_source_line
from transforms.lexicon import load_lexicon

_WORDS = load_lexicon("boilerplate")["date_words"]
_WEEKDAYS = "|".join(load_lexicon("weekdays")["spellings"])
_ZONES = "|".join(load_lexicon("timezones")["abbreviations"])
_NOISE = re.compile(
    r"\b(?:pp?|pg|page|vol(?:ume)?|no|issue|col(?:umn)?|sec(?:tion)?|part)\b[.:]? ?[\w-]{1,6}(?: of \d+)?\b|"
    rf"{TIME}|\b(?:{any_of(_WORDS)})\b|\b(?:{_WEEKDAYS})\b\.?|\b(?:{_ZONES})\b|[+-]\d\d:?\d\d\b"
    r"|\b(?:staff|wire) reports?\b|\b(?:eastern|central|mountain|pacific|moscow|local)(?: standard| daylight)? time\b"
    r"|\b(?:an?|\d+) (?:min(?:ute)?|hour|day|week|month|year)s? ago\b"
    r"|\d+ min(?:ute)?s?(?: read)?\b|\d+ words?\b|[\d,.]+k? ?(?:views?|comments?|shares?|reads?|likes?)\b"
    r"|\b[a-f]\d{1,2}\b|[\W_]+|(?<!\S)\d+(?!\S)",
    re.IGNORECASE,
)
_PARTS = re.compile(
    r"\s*[|•·]\s*|\s+/\s+|\s+(?=(?:source|editor|edited|author|reporter|photo)\s*:)|\s{3,}|(?=\bby\s)"
    r"|(?<=\w)\s(?=(?:published|posted|updated|filed)\b)|\s[-–—]\s",
    re.IGNORECASE,
)
_PREPOSITION = re.compile(r"\s+(?:on|at|in)$")
_DOUBLED = re.compile(r"^(.{4,}) \1$")
"""A name that a page shows twice, once for its emblem: "KYODO NEWS KYODO NEWS"."""
_ABBREVIATED = ("Jr.", "Sr.", "Inc.", "Corp.")
_LABEL = re.compile(r"^source\s*:?\s*|\beditor\s*:\s*\w+$", re.IGNORECASE)


def read_beside_date(rest: str) -> tuple[Byline, tuple[str, ...], int, int]:
    """What the words beside a date name, names that may be anything, how many words are unknown, and in lower case."""
    found, names, unknown, lower = Byline(), [], 0, 0
    for part in _PARTS.split(rest):
        plain = _LABEL.sub("", part.strip(" ,;-–—()/")).strip(" :,()")
        plain = _DOUBLED.sub(r"\1", _PREPOSITION.sub("", plain))
        plain = plain if plain.endswith(_ABBREVIATED) else plain.rstrip(".")
        if not _NOISE.sub("", plain) or is_big_city(plain) or is_region(plain) or is_section_words(plain):
            continue
        named = read_byline(plain) or read_source_line(plain)
        if named is None and part.strip(" ,;-–—()/").casefold().startswith("source"):
            named = Byline(publisher=plain)
        if named is None and is_role_noun(plain):
            unknown += len(plain.split())
            named = read_role_line(plain)
        named = named or _read_outlet(plain)
        if named is not None:
            found.authors += named.authors
            found.agency, found.publisher = found.agency or named.agency, found.publisher or named.publisher
        elif (signed := _read_signed(plain)) is not None:
            names += signed.authors
            found.agency, found.publisher = found.agency or signed.agency, found.publisher or signed.publisher
        elif is_bare_name(person := _without_role(plain)):
            names += split_names(person)
        else:
            words = _NOISE.sub(" ", plain).split()
            unknown += len(words)
            lower += sum(word.islower() for word in words)
    return found, tuple(names), unknown, lower


def _without_role(words: str) -> str:
    """The words before a comma and a role: "Jane Doe" of "Jane Doe, Staff Writer"."""
    name, _, role = words.rpartition(",")
    return name if name and is_role_noun(role) else words


def _read_outlet(words: str) -> Byline | None:
    """The outlet that a few capitalised words beside a date name, known or not."""
    return Byline(publisher=words) if ":" not in words and is_capital(words) and is_outlet(words) else None


def _read_signed(words: str) -> Byline | None:
    """The writer and source of "Jane Doe, The Daily Bugle, Oslo"; None where no source follows the name."""
    name, _, rest = words.partition(", ")
    source = read_source_line(rest.partition(", ")[0]) if rest and is_bare_name(name) else None
    return replace(source, authors=split_names(name)) if source is not None else None
