"""Roles that stand for their holders: "the secretary", "the former president"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from transforms.entities.cues import OFFICES, ROLE_MODIFIERS, ROLES, bare
from transforms.entities.link import Link
from transforms.entities.segments import title_length
from transforms.entities.words import Words

LONGEST_NOMINAL = 6
# Words that make another office of the same noun: the vice president is not the president.
APART = frozenset(("vice", "deputy", "former", "ex", "assistant", "under", "acting", "elect", "then", "late", "next"))


@dataclass(frozen=True)
class HeldRole:
    """A role said of a person in this article, casefolded words, at a token."""

    words: frozenset[str]
    chain: int
    token: int


@dataclass(frozen=True)
class Nominal:
    """A definite role without a name, from its article to its noun, with the link to its holder."""

    start: int
    end: int
    link: Link


def role_words(text: str) -> frozenset[str]:
    """The telling words of a role.

    >>> sorted(role_words("US Secretary of State"))
    ['secretary', 'state', 'us']
    """
    return frozenset(bare(word) for word in text.replace("-", " ").split()) - {"of", "the", "for", "and", "’s", "'s"}


def find_nominals(words: Words, roles: list[HeldRole], taken: set[int]) -> Iterator[Nominal]:
    """Definite roles that no name follows; `taken` are the tokens of names and their titles."""
    for index, low in enumerate(words.lows):
        if low != "the":
            continue
        start = index + 1
        end = _noun_end(words, start)
        if end and not any(token in taken for token in range(start, end + 1)):
            yield Nominal(index, end, _holder(words, start, end, index, roles))


def _noun_end(words: Words, start: int) -> int:
    """The end of the role that starts here, over its modifiers; 0 if there is none."""
    index = start
    while index < min(start + LONGEST_NOMINAL, len(words)) and words.line[index] == words.line[start]:
        length = title_length(words, index, min(index + 4, len(words)))
        length -= length > 1 and words.texts[index + length - 1] == "."  # that of the sentence
        if length and not _goes_on(words, index + length):
            return index + length if bare(words.phrase(index, index + length)) in ROLES else 0
        if words.bares[index] in ROLE_MODIFIERS or words.caps[index]:
            index += 1
        else:
            return 0
    return 0


def _goes_on(words: Words, end: int) -> bool:
    """Whether the noun is but the first part of a longer one: "the president's office" ends, "the police chief" not."""
    return end < len(words) and (words.is_noun[end] or words.is_proper[end] or words.texts[end] == "-")


def _holder(words: Words, start: int, end: int, index: int, roles: list[HeldRole]) -> Link:
    said = role_words(words.phrase(start, end))
    apart = said & APART
    fitting = [role for role in roles if said <= role.words and role.words & APART == apart]
    before = [role for role in fitting if role.token < index]
    chains = {role.chain for role in before}
    if len(chains) == 1 and len({role.chain for role in fitting}) == 1:
        return Link(before[0].chain, "role_nominal", 0.85)
    exact = {role.chain for role in before if role.words == said}
    if len(chains) > 1 and len(exact) == 1:
        return Link(next(iter(exact)), "same_role_words", 0.7)
    if len(chains) == 1 and words.bares[end - 1] in OFFICES:
        return Link(before[0].chain, "role_named_before", 0.7)
    return Link(None, "no_holder" if not fitting else "several_holders", 0.0)
