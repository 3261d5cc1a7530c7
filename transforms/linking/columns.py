"""The chains and names of a corpus as columns of numbers: what resolve works on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from transforms.coding import Codes, code_texts, distinct, find, places_in
from transforms.linking.chains import article_places
from transforms.linking.names import PERSON, group_of, name_rows
from transforms.ragged import Ragged, starts_of


@dataclass(frozen=True)
class Chains:
    """The chains by article, the oldest first, and number; a chain is known by its place.

    `name` is the fullest of its `forms`, both places in `texts`; `counts` goes with `forms.values`. `entity_type` is a
    place in `types`, as its group is in `groups` (see `group_of`). `titles`, folded, of the chains that have any.
    """

    article: Codes
    number: Codes
    entity_type: Codes
    name: Codes
    forms: Ragged
    counts: Codes
    titles: Mapping[int, frozenset[str]]
    first_mention: pa.Array
    texts: Sequence[str]
    types: Sequence[str]
    groups: Sequence[str]
    group_of_type: Codes

    def __len__(self) -> int:
        return len(self.article)

    @cached_property
    def text_array(self) -> pa.Array:
        """`texts` as an Arrow array."""
        return pa.array(self.texts, pa.string())

    @cached_property
    def form_owners(self) -> Codes:
        """The chain of each of `forms.values`."""
        return np.repeat(np.arange(len(self)), np.diff(self.forms.starts))


def read_chains(table: pa.Table, article_order: pa.Array) -> Chains:
    """The chains of a `chain_table`; the order of its rows makes no difference."""
    places = article_places(table, article_order), table["chain"]
    article, number = (one.to_numpy().astype(np.int64) for one in places)
    order = np.argsort(article << 32 | number, kind="stable")
    placed = table.combine_chunks().take(pa.array(order))
    column = {name: placed[name].combine_chunks() for name in placed.schema.names}
    starts = starts_of(pc.list_value_length(column["forms"]).to_numpy())
    forms = code_texts(column["forms"].flatten())
    types = sorted({*pc.unique(column["entity_type"]).to_pylist(), PERSON})
    groups = sorted(set(map(group_of, types)))
    titled = np.flatnonzero(pc.list_value_length(column["titles"]).to_numpy())
    titles = zip(titled.tolist(), column["titles"].take(pa.array(titled)).to_pylist(), strict=True)
    return Chains(
        article=article[order],
        number=number[order],
        entity_type=places_in(pa.array(types, pa.string()), column["entity_type"]),
        name=places_in(forms.texts, column["name"]),
        forms=Ragged(forms.codes, starts),
        counts=column["counts"].flatten().to_numpy().astype(np.int64),
        titles={place: frozenset(found) for place, found in titles},
        first_mention=column["first_mention"],
        texts=forms.texts.to_pylist(),
        types=types,
        groups=groups,
        group_of_type=np.array([groups.index(group_of(one)) for one in types], np.int64),
    )


class Names:
    """What is known of the names of a corpus, by column of `NAMES`; a row is found by group and name (`row_of`).

    `key` is coded by itself, `word` and `words` are coded together.
    """

    def __init__(self, table: pa.Table, chains: Chains, types: Codes) -> None:
        self._size = len(chains.texts)
        owners = chains.form_owners
        self._codes = distinct(self._code(chains.group_of_type[types[owners]], chains.forms.values))
        table = self._rows(table, chains)
        keys = code_texts(table["key"])
        self.key, self.key_texts = keys.codes, keys.texts
        self.word_count: Codes = table["word_count"].to_numpy().astype(np.int64)
        self.full_word_count: Codes = table["full_word_count"].to_numpy().astype(np.int64)
        self.is_single: NDArray[np.bool_] = table["is_single"].to_numpy()
        words = table["words"].combine_chunks()
        both = code_texts(pa.concat_arrays([table["word"].combine_chunks(), words.flatten()]))
        self.word, self.word_texts = both.codes[: len(table)], both.texts
        self.no_word = int(places_in(both.texts, pa.array([""]))[0])
        self.words = Ragged(both.codes[len(table) :], starts_of(pc.list_value_length(words).to_numpy()))
        blocks = table["blocks"].combine_chunks()
        self.blocks = Ragged(blocks.flatten().to_numpy(), starts_of(pc.list_value_length(blocks).to_numpy()))
        self.entity_id: pa.Array = table["entity_id"].combine_chunks()

    def row_of(self, group: Codes, name: Codes) -> Codes:
        """The rows of names in groups, as they are met in the corpus; -1 for others."""
        return find(self._codes, self._code(group, name))

    def _code(self, group: Codes, name: Codes) -> Codes:
        return group * self._size + name

    def _rows(self, table: pa.Table, chains: Chains) -> pa.Table:
        """The rows wanted, in the order of their codes: those that the table has, and others worked out now."""
        name = places_in(chains.text_array, table["name"])
        group = places_in(pa.array(chains.groups, pa.string()), table["group"])
        codes = np.where((name < 0) | (group < 0), -1, self._code(group, name))
        known, rows = np.unique(codes, return_index=True)
        places = find(known, self._codes)
        missing = self._codes[places < 0]
        new = name_rows((chains.texts[code % self._size], chains.groups[code // self._size]) for code in missing)
        wanted = np.where(places < 0, 0, rows[places])
        wanted[places < 0] = len(table) + np.arange(len(missing))
        return pa.concat_tables([table, new]).combine_chunks().take(pa.array(wanted)).combine_chunks()
