"""What speaks for two chains being one besides the name: the company they keep."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from math import fsum, log2

from transforms.entities.resolve_chains import Chain
from transforms.entities.resolve_nodes import node_key
from transforms.names import parse_person
from transforms.names.spelling import spelling_key

_SAMPLE = 100
"""Articles of one entity that are looked at: more say no more."""

Profile = Mapping[int, float]


class Context:
    """The people, organisations and places of every article, each weighing the less the more articles name it.

    A companion that f articles name weighs 1 / log2(2 + f): 0.63 for one article, 0.21 for 25, 0.1 for a thousand.
    """

    def __init__(self, chains: Sequence[Chain], types: Sequence[str]) -> None:
        numbers: dict[str, int] = {}
        self._articles: dict[int, tuple[int, ...]] = {}
        self._chains = chains
        features = [numbers.setdefault(_feature(c, t), len(numbers)) for c, t in zip(chains, types, strict=True)]
        companions: dict[int, set[int]] = {}
        for chain, feature in zip(chains, features, strict=True):
            companions.setdefault(chain.article, set()).add(feature)
        self._own = features
        self._articles = {article: tuple(sorted(found)) for article, found in companions.items()}
        frequency = Counter(feature for found in self._articles.values() for feature in found)
        self._weight = [1 / log2(2 + frequency[feature]) for feature in range(len(numbers))]

    def profile(self, chains: Iterable[int]) -> Profile:
        """How often the companions of these chains occur in their articles, as the square root of the share.

        Of many articles an even sample is taken. The names of the chains themselves are no companions.
        """
        places = list(chains)
        step = -(-len(places) // _SAMPLE)
        sample = places[::step] if step > 1 else places
        counts: Counter[int] = Counter()
        for place in sample:
            counts.update(self._articles[self._chains[place].article])
        for own in {self._own[place] for place in sample}:
            del counts[own]
        return {feature: (count / len(sample)) ** 0.5 for feature, count in counts.items()}

    def overlap(self, one: Profile, other: Profile) -> float:
        """The weight of the companions that two profiles share; 0 for none, 1 and more for the same story."""
        weight = self._weight
        return fsum(weight[feature] * min(one[feature], other[feature]) for feature in one.keys() & other.keys())


def _feature(chain: Chain, entity_type: str) -> str:
    if entity_type == "PERSON":
        return f"PERSON {spelling_key(parse_person(chain.name).surname)}"
    return f"{entity_type} {node_key(chain.name, entity_type)}"
