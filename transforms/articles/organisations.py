"""Names of organisations, as far as layout needs to tell them from people and headlines."""

from __future__ import annotations

import re
from itertools import pairwise

from transforms.lexicon import load_lexicon

LONGEST_COMPANY = 7
"""Words."""
LONGEST_BODY = 10
"""Words of a name such as "Office of the Secretary of State"."""
LONGEST_PLAIN = 5
"""Words of a name that only its last word tells; headlines end with such words, too."""

_LEGAL_FORMS = frozenset(load_lexicon("letterheads")["legal_forms"])
_OFFICES = frozenset(load_lexicon("letterheads")["offices"])
_ORGANISATIONS = frozenset(word.casefold() for word in load_lexicon("organisation_cues")["last"]["words"])


_ASIDE = re.compile(r" --? | \(")
"""What stands beside a body's name: "Office of the Secretary (Public Affairs)"."""


def is_organisation(name: str) -> bool:
    """Whether the words begin or end as names of organisations do: "Monash University"."""
    words = name.casefold().split()
    return len(words) > 1 and not _ORGANISATIONS.isdisjoint((words[0], words[-1]))


def is_company(name: str) -> bool:
    """Whether the words are a company's or office's name in full: "Acme Ltd", "Ministry of Transport"."""
    words = name.split()
    is_name = 1 < len(words) <= LONGEST_COMPANY and all(word[0].isupper() or len(word) <= 3 for word in words)
    return is_name and (words[-1].strip(".").casefold() in _LEGAL_FORMS or words[0].casefold() in _OFFICES)


def is_body_name(line: str) -> bool:
    """Whether a line is the name of a company, an office or another body: "U.S. Department of State"."""
    line = _ASIDE.split(line)[0]
    words = line.casefold().split()
    is_capital = all(word[0].isupper() or len(word) <= 3 for word in line.split())
    nouns = {word for word, after in pairwise(words) if after in ("of", "for")}
    nouns |= set(words[-1:]) if len(words) <= LONGEST_PLAIN else set()
    is_named = 1 < len(words) <= LONGEST_BODY and is_capital and not nouns.isdisjoint(_ORGANISATIONS | _OFFICES)
    return is_named or is_company(line)
