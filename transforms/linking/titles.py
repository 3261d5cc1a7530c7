"""What titles and given names tell about a person: man or woman, and which office."""

from __future__ import annotations

from collections.abc import Iterable

from transforms.lexicon import load_lexicon
from transforms.names import name_key, parse_person

_HONORIFICS = load_lexicon("honorifics")
_MALE_TITLES, _FEMALE_TITLES, _NEUTRAL_TITLES = (
    frozenset(name_key(word) for word in _HONORIFICS[kind]["words"]) for kind in ("male", "female", "neutral")
)
_MEN, _WOMEN = (
    frozenset(name_key(name) for name in load_lexicon("given_names")[sex]["names"].split())
    for sex in ("male", "female")
)
_MEN_ONLY, _WOMEN_ONLY = _MEN - _WOMEN, _WOMEN - _MEN


def offices(titles: Iterable[str]) -> frozenset[str]:
    """The folded titles that name an office: "president", not "mr" or "dr", which fit anybody.

    >>> sorted(offices(["mr", "president", "us secretary of state"]))
    ['president', 'us secretary of state']
    """
    return frozenset(titles) - _MALE_TITLES - _FEMALE_TITLES - _NEUTRAL_TITLES


def sex_of(titles: Iterable[str], names: Iterable[str] = ()) -> str | None:
    """m or f where the titles say so, else where given names known for one sex only do; None where unknown or both.

    >>> sex_of(["mrs"]), sex_of([], ["Emmanuel Macron"]), sex_of(["mr"], ["Melania Trump"]), sex_of([], ["Trump"])
    ('f', 'm', 'm', None)
    """
    held = frozenset(titles)
    told = _one_of(held & _MALE_TITLES, held & _FEMALE_TITLES)
    if told:
        return told
    given = {words[0] for name in names if len(words := parse_person(name).words) > 1}
    return _one_of(given & _MEN_ONLY, given & _WOMEN_ONLY)


def _one_of(male: Iterable[str], female: Iterable[str]) -> str | None:
    if bool(male) == bool(female):
        return None
    return "m" if male else "f"
