"""Words that are no names."""

from __future__ import annotations

import re

from transforms.lexicon import load_lexicon

_STOPS = frozenset(word for words in load_lexicon("name_stops")["words"].values() for word in words)
_EVERYDAY = frozenset(load_lexicon("bylines")["everyday"])
_ROLES = frozenset(
    word for group in ("office", "person") for role in load_lexicon("roles")[group]["words"] for word in role.split()
)
_ENDINGS = re.compile(
    r".{2,}(?:[ts]ion|ness|ical|[tc]ial|ual|i[sz]e[sd]|fie[sd]|[st]ments?|ings|less|ful|ally|ism|wide|down|able|ible)s?"
)
"""How English forms words that are no names."""


SAMPLE = 400
"""Characters at the end of a text that tell whether all of it is in capitals."""


def is_capital_text(text: str) -> bool:
    """Whether all of a text is in capitals, where names and titles look like other words."""
    return text[-SAMPLE:].isupper()


def is_common_word(word: str) -> bool:
    """Whether a word is no name, by a list or by its ending: "Showdown", "Identifies"; many are not known."""
    word = word.casefold()
    return word in _STOPS or word in _EVERYDAY or word in _ROLES or _ENDINGS.fullmatch(word) is not None
