"""Ranges of tokens: subtrees, what stands around them, what is trimmed off their edges."""

from __future__ import annotations

from spacy.tokens import Token

Tokens = tuple[int, int]

VERBS = frozenset(("VERB", "AUX"))
LONGEST_CLAUSE = 1_000  # tokens under a word beyond which it is no sentence, and its parse is not looked at
HIGHEST_CLAUSE = 20  # heads between a phrase and the verb of its clause
_SKIPPED_FIRST = frozenset(("that", ",", ":", ";", "—", "–", "--", "-", "and", "but"))
_SKIPPED_LAST = frozenset(("and", "but", "or", "however"))


def subtree(token: Token) -> Tokens:
    """The range from the first to the last word under the token."""
    return token.left_edge.i, token.right_edge.i + 1


def is_overlong(token: Token) -> bool:
    """Whether more hangs on the token than any sentence has, so that looking through it would take too long."""
    start, end = subtree(token)
    return end - start > LONGEST_CLAUSE


def main_verb(token: Token) -> Token:
    """The verb that an auxiliary belongs to; the token itself if it is none."""
    return token.head if token.dep_ in ("aux", "auxpass") else token


def clause_of(token: Token) -> Token:
    """The nearest verb above the token."""
    head = token.head
    for _ in range(HIGHEST_CLAUSE):
        if head.pos_ in VERBS or head.dep_ == "ROOT":
            break
        head = head.head
    return head


def around(clause: Token, tag: Tokens) -> list[Tokens]:
    """The clause before and after the tag, each trimmed; what is empty is left out."""
    start, end = subtree(clause)
    before = trim(clause, start, min(tag[0], end)) if start < tag[0] else (0, 0)
    after = trim(clause, max(tag[1], start), end) if end > tag[1] else (0, 0)
    return [piece for piece in (before, after) if piece[0] < piece[1]]


def trim(token: Token, start: int, end: int) -> Tokens:
    """The range without "that", conjunctions and punctuation at its edges."""
    doc = token.doc
    while start < end and (doc[start].lower_ in _SKIPPED_FIRST or doc[start].is_space):
        start += 1
    while start < end and (doc[end - 1].lower_ in _SKIPPED_LAST or doc[end - 1].is_space or _is_stop(doc[end - 1])):
        end -= 1
    return start, end


def _is_stop(token: Token) -> bool:
    return token.is_punct and not token.is_quote and token.text not in ")]}"


def is_day(preposition: Token) -> bool:
    """Whether it says on what day: "denied the charge on Monday", "police on Monday said"."""
    return preposition.lower_ == "on" and all(child.ent_type_ == "DATE" for child in preposition.children)
