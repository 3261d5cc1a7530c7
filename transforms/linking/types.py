"""One type for one name, where the corpus agrees: a model calls Niger a person here and a country there."""

from __future__ import annotations

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from transforms.coding import Codes, code_texts, commonest, places_in
from transforms.linking.columns import Chains
from transforms.linking.names import PERSON
from transforms.names import parse_person
from transforms.names.spelling import spelling_key

_LEAST_ARTICLES = 3
_LEAST_SHARE = 2 / 3
"""A name that is a person's in a third of its articles may well be two things (Jordan, Washington)."""


_WEAK_TYPES = frozenset({"PRODUCT", "WORK_OF_ART", "LAW", "EVENT", "LANGUAGE"})
"""What a model falls back on for a rare surname that it has never seen."""


def settle_types(chains: Chains, names: pa.Table) -> Codes:
    """The entity type of each chain, by what most articles call its name; a person with a title stays a person.

    With fewer than three articles, or no two-thirds majority, every chain keeps its own type, but for a product and
    the like that bears the surname of a person of the corpus. `names`: the `NAMES` of the corpus at least.
    """
    person = chains.types.index(PERSON)
    settled = _majorities(chains, names)
    settled[_surnames_alone(chains, names)] = person
    titled = np.array(sorted(chains.titles), np.int64)
    settled[titled[chains.entity_type[titled] == person]] = person
    return settled


def _majorities(chains: Chains, names: pa.Table) -> Codes:
    """The type that two thirds of the chains of a name have, where there are three or more; else the chain's own."""
    folded = np.zeros(len(chains.texts), np.int64)
    places = places_in(chains.text_array, names["name"])
    folded[places[places >= 0]] = code_texts(names["folded"].filter(pa.array(places >= 0))).codes
    name = folded[chains.name]
    size = int(folded.max(initial=0)) + 1
    best = commonest(name, chains.entity_type, size)
    total = np.bincount(name, minlength=size)
    of_best = np.bincount(name[chains.entity_type == best[name]], minlength=size)
    is_settled = (total >= _LEAST_ARTICLES) & (of_best >= _LEAST_SHARE * total)
    return np.where(is_settled[name], best[name], chains.entity_type)


def _surnames_alone(chains: Chains, names: pa.Table) -> list[int]:
    """The chains of a weak type whose name is a surname of the corpus."""
    weak_types = [place for place, one in enumerate(chains.types) if one in _WEAK_TYPES]
    weak = np.flatnonzero(np.isin(chains.entity_type, weak_types))
    words = {name: parse_person(chains.texts[name]).words for name in np.unique(chains.name[weak]).tolist()}
    single = {name: spelling_key(found[0]) for name, found in words.items() if len(found) == 1}
    if not single:
        return []
    surnames = _surnames(chains, names)
    return [place for place in weak.tolist() if single.get(chains.name[place]) in surnames]


def _surnames(chains: Chains, names: pa.Table) -> frozenset[str]:
    """The surnames of people's full names, as spelling keys."""
    people = np.unique(chains.name[chains.entity_type == chains.types.index(PERSON)])
    is_full = pc.and_(pc.equal(names["group"], PERSON), pc.match_substring(names["name"], " "))
    full = names.select(["name", "word"]).filter(is_full)
    called = pc.is_in(full["name"], value_set=chains.text_array.take(pa.array(people)))
    return frozenset(full["word"].filter(called).to_pylist())
