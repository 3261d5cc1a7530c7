"""Chains inside one article: which names are names of one entity, and why."""

from __future__ import annotations

from dataclasses import dataclass

from transforms.entities import gazetteer
from transforms.entities.aliases import equated_names
from transforms.entities.cues import GOVERNMENT_NOUNS, GOVERNMENT_VERBS, RELATIVES, SPEAKING
from transforms.entities.link import Link
from transforms.entities.name import Name
from transforms.entities.organisation_chains import OrganisationChains
from transforms.entities.person_chains import PersonChains
from transforms.entities.person_names import is_numbered, name_parts
from transforms.entities.titles import Title
from transforms.entities.words import Words

# How many tokens back a full name still says whom a shared surname means.
NEARBY = 60
ALIAS_SCORE = 0.9
PLACES = frozenset(("GPE", "LOC", "FAC"))


@dataclass(frozen=True)
class Named:
    """A name with its text and the title before it."""

    name: Name
    text: str
    title: Title | None
    title_text: str | None


def chain_names(words: Words, named: list[Named]) -> list[Link]:
    """The link of each name."""
    links: list[Link | None] = [None] * len(named)
    first_bare: dict[str, int] = {}
    for one in named:
        if one.name.entity_type == "PERSON" and len(parts := name_parts(one.text)) == 1:
            first_bare.setdefault(parts[0], one.name.start)
    people = PersonChains(0, first_bare)
    for index in _fullest_first(named):
        one = named[index]
        kinship = _is_introduced_as_kin(words, one)
        links[index] = people.add_full(one.text, one.title_text, one.name.start, kinship)
    shorts = [index for index, one in enumerate(named) if one.name.entity_type == "PERSON" and links[index] is None]
    for index in shorts:
        one = named[index]
        recent = _people_before(named, links, index)
        links[index] = people.add_short(one.text, one.title_text, one.name.start, recent)
    _join_aliases(words, named, links)
    others = OrganisationChains(people.next_number)
    bodies = [index for index, one in enumerate(named) if one.name.entity_type == "ORG"]
    for index, link in zip(bodies, others.link([named[index].text for index in bodies]), strict=True):
        links[index] = link
    return _chain_rest(words, named, links, others.next_number)


def _join_aliases(words: Words, named: list[Named], links: list[Link | None]) -> None:
    """The second name of a person that the text equates with the first joins its chain, wherever it stands."""
    people = [index for index, one in enumerate(named) if one.name.entity_type == "PERSON"]
    spans = [(one.title.start if one.title else one.name.start, one.name.end) for one in (named[i] for i in people)]
    for first, second in equated_names(words, spans):
        link, alias = links[people[first]], links[people[second]]
        if link is None or alias is None or None in (link.chain, alias.chain) or link.chain == alias.chain:
            continue
        for index in people:
            held = links[index]
            if held is not None and held.chain == alias.chain:
                links[index] = Link(link.chain, "also_known_as", ALIAS_SCORE)


def _speaks_for_government(words: Words, name: Name) -> bool:
    """ "Washington said", "the Kremlin's refusal"."""
    after = name.end
    if after + 1 >= len(words):
        return False
    if words.lows[after] in ("has", "had", "will", "would", "also", "have"):
        after += 1
    if words.lows[after] in ("'s", "’s"):
        return words.lows[after + 1] in GOVERNMENT_NOUNS
    return words.lows[after] in SPEAKING or words.lows[after] in GOVERNMENT_VERBS


def _is_introduced_as_kin(words: Words, one: Named) -> bool:
    """ "his wife Jane Doe", "first lady Jane Doe", "Jane Doe, his sister"."""
    if one.title is not None and any(low in RELATIVES for low in words.lows[one.title.start : one.title.end]):
        return True
    before = one.name.start - 1
    if before > 0 and words.texts[before] == "," and words.lows[before - 1] in RELATIVES:
        return True
    after = one.name.end
    return (
        after + 2 < len(words)
        and words.texts[after] == ","
        and words.lows[after + 1] in ("his", "her", "the", "whose", "their")
        and any(low in RELATIVES for low in words.lows[after + 2 : after + 4])
    )


def _fullest_first(named: list[Named]) -> list[int]:
    """The places of people's names of two words or more, those of most words first."""
    lengths = [
        len(name_parts(one.text)) + is_numbered(one.text) if one.name.entity_type == "PERSON" else 0 for one in named
    ]
    return sorted((index for index, length in enumerate(lengths) if length > 1), key=lambda index: -lengths[index])


def _people_before(named: list[Named], links: list[Link | None], index: int) -> list[int]:
    here, found = named[index].name.start, []
    for earlier in range(index - 1, -1, -1):
        if here - named[earlier].name.end > NEARBY:
            break
        link = links[earlier]
        if link is not None and link.chain is not None:
            found.append(link.chain)
    return found


def _chain_rest(words: Words, named: list[Named], links: list[Link | None], number: int) -> list[Link]:
    """Everything else is one with what bears the same name; a country with its other names.

    A place that speaks keeps its chain, and its rule says that it speaks for a government.
    """
    numbers: dict[tuple[str, str], int] = {}
    done: list[Link] = []
    for one, link in zip(named, links, strict=True):
        if link is None:
            key = gazetteer.fold(one.text)
            code = gazetteer.country_codes().get(key) if one.name.entity_type in PLACES else None
            slot = (
                ("country", code)
                if code
                else ("place" if one.name.entity_type in PLACES else one.name.entity_type, key)
            )
            if slot not in numbers:
                numbers[slot] = number
                number += 1
            rule = "country_name" if code else "same_name"
            if one.name.entity_type in PLACES and _speaks_for_government(words, one.name):
                rule = "place_for_government"
            link = Link(numbers[slot], rule, 1.0)
        done.append(link)
    return done
