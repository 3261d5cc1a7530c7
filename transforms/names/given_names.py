"""Words known to be given names, whoever bears them."""

from __future__ import annotations

from transforms.lexicon import load_lexicon
from transforms.names.key import to_ascii

GIVEN_NAMES = frozenset(
    to_ascii(" ".join(table["names"] for table in load_lexicon("given_names").values())).lower().split()
)
"""Folded words; names of both sexes and those that are surnames or words as well."""
