"""What resolve needs to know of each written name: worked out once for a name, whatever the corpus."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

import pyarrow as pa

from transforms.identity import short_digest
from transforms.linking.blocks import blocking_keys
from transforms.linking.chains import fullness
from transforms.names import name_key, parse_person
from transforms.names.organisation import parse_organisation
from transforms.names.spelling import spelling_key

PERSON = "PERSON"
_GROUPS = {"GPE": "PLACE", "LOC": "PLACE", "FAC": "PLACE"}

NAMES = pa.schema(
    [
        ("name", pa.string()),
        ("group", pa.string()),
        ("folded", pa.string()),
        ("key", pa.string()),
        ("word_count", pa.int32()),
        ("full_word_count", pa.int32()),
        ("is_single", pa.bool_()),
        ("word", pa.string()),
        ("words", pa.list_(pa.string())),
        ("entity_id", pa.string()),
        ("blocks", pa.list_(pa.uint64())),
    ]
)
"""A row for each name of each group.

`folded`: its `name_key`; `key`: its `node_key`; `full_word_count`: those of its words that are no initials, see
`fullness`; `entity_id`: the id of an entity whose oldest name it is; `blocks`: digests of its blocking keys. Of people:
`is_single`; `word`, the surname as a spelling key; `words`, the same of all words but initials.
"""


def group_of(entity_type: str) -> str:
    """The types that are compared with each other: places of all kinds, any other type with itself.

    >>> group_of("GPE"), group_of("ORG")
    ('PLACE', 'ORG')
    """
    return _GROUPS.get(entity_type, entity_type)


@lru_cache(maxsize=1 << 17)
def node_key(name: str, entity_type: str) -> str:
    """What two names of one node have in common.

    >>> node_key("Mr. Robert S. MUELLER III", "PERSON"), node_key("the United States", "GPE")
    ('robert s mueller, third', 'us')
    """
    if entity_type == PERSON:
        person = parse_person(name)
        return " ".join(person.words) + (f", {person.generation}" if person.generation else "")
    organisation = parse_organisation(name)
    forms = ", ".join(sorted(organisation.forms))
    return " ".join(organisation.core) + (f", {forms}" if forms else "")


def is_single(name: str, entity_type: str) -> bool:
    """Whether a name is a person's surname or given name alone, which names many."""
    return entity_type == PERSON and len(parse_person(name).words) < 2


def name_table(chains: pa.Table) -> pa.Table:
    """`NAMES` of all forms of a `chain_table`."""
    listed = zip(chains["forms"].to_pylist(), chains["entity_type"].to_pylist(), strict=True)
    return name_rows(sorted({(form, group_of(kind)) for forms, kind in listed for form in forms}))


def name_rows(names: Iterable[tuple[str, str]]) -> pa.Table:
    """`NAMES` of these names and groups, in their order."""
    rows = [_row(name, group) for name, group in names]
    columns = zip(*rows, strict=True) if rows else [()] * len(NAMES)
    return pa.table([pa.array(c, f.type) for c, f in zip(columns, NAMES, strict=True)], schema=NAMES)


def _row(name: str, group: str) -> tuple[Any, ...]:
    key = node_key(name, group)
    full, words = fullness(name, group)
    about = (name, group, name_key(name), key, words, full)
    blocks = sorted({_digest(block) for block in blocking_keys(name, group)})
    return (*about, *_of_person(name, group), short_digest("entity", group, key), blocks)


def _of_person(name: str, group: str) -> tuple[bool, str, list[str]]:
    if group != PERSON:
        return False, "", []
    person = parse_person(name)
    words = [spelling_key(word) for word in person.words if len(word) > 1]
    return is_single(name, group), spelling_key(person.surname), words


def _digest(key: str) -> int:
    return int.from_bytes(hashlib.blake2b(key.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "little")
