"""What stands beside a writer's name without a mark between: an employer, a role."""

from __future__ import annotations

import re
from itertools import takewhile

from transforms.articles.names import (
    is_agency,
    is_big_city,
    is_given_name,
    is_known_outlet,
    is_outlet_word,
    is_person_name,
    is_role,
    is_role_noun,
)

_SENT = re.compile(r"(?:special|exclusive)(?:ly)? (?:to|for) (?:the )?(?=[A-Z])", re.IGNORECASE)
"""What stands before the paper to which a writer sent a story: "Special to The Bugle"."""


def split_employer(item: str) -> tuple[str, str] | None:
    """The name and what stands beside it without a comma: "Jane Doe Fox News", "PIB Delhi"."""
    words = item.split()
    if words[0].isupper() and is_agency(words[0]) and is_big_city(" ".join(words[1:])):
        return words[0], " ".join(words[1:])
    shouted = len(list(takewhile(str.isupper, words)))
    if (
        shouted < len(words)
        and sum(len(word) > 2 for word in words[:shouted]) > 1
        and is_person_name(" ".join(words[:shouted]))
    ):
        return " ".join(words[:shouted]), " ".join(words[shouted:])
    for cut in range(2, len(words)):
        first, last = " ".join(words[:cut]), " ".join(words[cut:])
        if is_person_name(first) and (is_known_outlet(last) or (is_agency(last) and (last.isupper() or " " in last))):
            return first, last
    for cut in range(1, len(words) - 1):
        last = " ".join(words[cut:])
        if is_role_noun(words[cut - 1]) and is_person_name(last) and not is_role(last):
            return last, " ".join(words[:cut])
    return None


def is_service(name: str) -> bool:
    """Whether the name is that of an outlet's service: "VOA Khmer", "BBC Persian"."""
    outlet, _, language = name.partition(" ")
    return outlet.isupper() and is_known_outlet(outlet) and language.istitle() and language.isalpha()


def without_role(item: str) -> str:
    """The words before those that tell what the writer is: "Associated Press" of "Associated Press Writer"."""
    words = _SENT.sub("", item).removeprefix("the ").split()
    names = [" ".join(words[:end]) for end in range(len(words), 0, -1)]
    known = next((name for name in names if _is_source(name)), None)
    if known is not None and (known == item or (is_role(item) and not is_outlet_word(known))):
        return known
    while len(words) > 1 and is_role(words[-1]):
        words.pop()
    name = " ".join(words)
    return "" if name != item and is_outlet_word(name) else name


def _is_source(name: str) -> bool:
    """Whether the words are an agency or a known outlet; "Ana" is none, though ANA is one."""
    return (is_agency(name) or is_known_outlet(name)) and not (name.istitle() and is_given_name(name))
