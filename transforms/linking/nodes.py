"""Chains grouped by name: what the pairwise comparison works on."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from transforms.coding import Codes, commonest, find
from transforms.linking.columns import Chains, Names
from transforms.ragged import Ragged, places_by_owner


@dataclass(frozen=True)
class Nodes:
    """All chains whose fullest name is the same but for case, accents, titles and small words: a node, by its place.

    Nodes are in the order of group and key; only nodes of one group are ever joined. `entity_type` and `name` are what
    most chains have, `row` is where `Names` has that name. `chains`: those of each node, the oldest article first;
    `of_chain`: the node of each chain, -1 for a person's single name, which is in none.
    """

    group: Codes
    key: Codes
    entity_type: Codes
    name: Codes
    row: Codes
    chains: Ragged
    of_chain: Codes

    def __len__(self) -> int:
        return len(self.group)

    def place(self, group: Codes, key: Codes) -> Codes:
        """The nodes of these groups and keys; -1 for none."""
        width = int(self.key.max(initial=0)) + 1
        return np.where(key < width, find(self.group * width + self.key, group * width + key), -1)


def build_nodes(chains: Chains, types: Codes, names: Names) -> Nodes:
    """The nodes of the chains, whose entity types are `types`."""
    groups = chains.group_of_type[types]
    rows = names.row_of(groups, chains.name)
    full = np.flatnonzero(~names.is_single[rows])
    width = len(names.key_texts)
    codes, node = np.unique(groups[full] * width + names.key[rows[full]], return_inverse=True)
    group, key = np.divmod(codes, max(width, 1))
    of_chain = np.full(len(chains), -1)
    of_chain[full] = node
    name = commonest(node, chains.name[full], len(codes))
    return Nodes(
        group=group,
        key=key,
        entity_type=commonest(node, types[full], len(codes)),
        name=name,
        row=names.row_of(group, name),
        chains=places_by_owner(of_chain, len(codes)),
        of_chain=of_chain,
    )
