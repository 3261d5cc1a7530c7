"""Chains inside one article: which names are names of one entity, and why."""

from __future__ import annotations

from dataclasses import dataclass

from transforms.entities import gazetteer
from transforms.entities.name import Name
from transforms.entities.organisation_chains import OrganisationChains
from transforms.entities.person_chains import Link, PersonChains, name_parts
from transforms.entities.titles import Title
from transforms.entities.words import Words

# How many tokens back a full name still says whom a shared surname means.
NEARBY = 60
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
    people = PersonChains(0)
    shorts: list[int] = []
    for index, one in enumerate(named):
        if one.name.entity_type == "PERSON":
            if len(name_parts(one.text)) > 1:
                links[index] = people.add_full(one.text, one.title_text, one.name.start)
            else:
                shorts.append(index)
    for index in shorts:
        one = named[index]
        recent = _people_before(named, links, index)
        links[index] = people.add_short(one.text, one.title_text, one.name.start, recent)
    others = OrganisationChains(people.next_number)
    bodies = [index for index, one in enumerate(named) if one.name.entity_type == "ORG"]
    for index, link in zip(bodies, others.link([named[index].text for index in bodies]), strict=True):
        links[index] = link
    return _chain_rest(named, links, others.next_number)


def _people_before(named: list[Named], links: list[Link | None], index: int) -> list[int]:
    here, found = named[index].name.start, []
    for earlier in range(index - 1, -1, -1):
        if here - named[earlier].name.end > NEARBY:
            break
        link = links[earlier]
        if link is not None and link.chain is not None:
            found.append(link.chain)
    return found


def _chain_rest(named: list[Named], links: list[Link | None], number: int) -> list[Link]:
    """Everything else is one with what bears the same name; a country with its other names."""
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
            link = Link(numbers[slot], "country_name" if code else "same_name", 1.0)
        done.append(link)
    return done
