"""A name found in an article."""

from __future__ import annotations

from dataclasses import dataclass

from transforms.names.key import is_logographic, to_ascii


@dataclass(frozen=True)
class Name:
    """A name as a span of tokens with its OntoNotes type."""

    start: int
    end: int
    entity_type: str


def written_form(text: str) -> str:
    """What different spellings of one form in one article have in common: no case, no accents, one apostrophe.

    >>> written_form("O’Brien"), written_form("ERDOĞAN") == written_form("Erdogan")
    ("o'brien", True)
    """
    plain = text.replace("’", "'")
    return (plain if is_logographic(plain) else to_ascii(plain)).casefold()
