"""Nouns that report: `the mayor's claim that …`, `chants of "…"`."""

from __future__ import annotations

from functools import cache

from spacy.tokens import Doc, Token

from transforms.lexicon import load_lexicon
from transforms.quotes.ranges import Tokens, is_overlong, trim
from transforms.quotes.verbs import ReportingVerb, reporting_verbs

_FRAMES = frozenset(("noun",))
_CLAUSES = frozenset(("acl", "ccomp", "relcl"))
_AGENTS = frozenset(("by", "from"))
_HEADS = frozenset(("nsubj", "attr", "ROOT"))
_LIGHT = frozenset(("make", "issue", "give", "offer", "release", "send", "post", "sound", "have"))


@cache
def reporting_nouns() -> dict[str, ReportingVerb]:
    """By written form: the reporting noun as a cue that takes a that-clause."""
    lexicon = load_lexicon("reporting_nouns")["polarity"]
    entries = {noun: ReportingVerb(noun, name, _FRAMES) for name, nouns in lexicon.items() for noun in nouns}
    plurals = {_plural(noun): entry for noun, entry in entries.items()}
    return plurals | entries


@cache
def utterances() -> frozenset[str]:
    """Nouns for what is heard: they take a quotation after "of"."""
    lexicon = load_lexicon("reporting_nouns")["utterances"]
    return frozenset(lexicon["singular"] + lexicon["plural"])


@cache
def worded_nouns() -> dict[str, ReportingVerb]:
    """By written form: nouns for somebody's words, which a form of "be" or a colon ties to a quotation."""
    words = load_lexicon("reporting_nouns")["worded"]["nouns"]
    return {word: ReportingVerb(word, "neutral", _FRAMES) for word in words} | reporting_nouns()


def worded_noun(doc: Doc, start: int, end: int, is_owned: bool = True) -> Token | None:
    """The noun among the tokens for words of somebody who is named: "her answer was", "Ito’s advice:".

    Where it need not be said whose they are, `is_owned` is False: "came the reply".
    """
    for token in doc[start:end]:
        is_worded = token.dep_ in _HEADS and token.lower_ in worded_nouns() and not is_overlong(token)
        if is_worded and (not is_owned or any(child.dep_ == "poss" for child in token.lefts)):
            return token
    return None


def _plural(noun: str) -> str:
    return noun[:-1] + "ies" if noun.endswith("y") and noun[-2] not in "aeiou" else noun + "s"


def that_clause(noun: Token) -> Token | None:
    """The verb of the that-clause which says what the noun reports, unless a reporting verb already does."""
    if is_overlong(noun) or (noun.dep_ == "dobj" and noun.head.lower_ in reporting_verbs()):
        return None
    for child in noun.rights:
        may_be = child.dep_ in _CLAUSES and not is_overlong(child)
        if may_be and any(left.lower_ == "that" and left.dep_ == "mark" for left in child.lefts):
            return child
    return None


def noun_content(noun: Token) -> list[Tokens]:
    """The that-clause of the noun without its "that"."""
    clause = that_clause(noun)
    if clause is None:
        return []
    mark = next(left for left in clause.lefts if left.lower_ == "that")
    return [trim(noun, mark.i + 1, clause.right_edge.i + 1)]


def noun_speaker(noun: Token) -> Token | None:
    """Whose words the noun names: its possessor, the one it is by or from, or who makes it."""
    if is_overlong(noun):
        return None
    for child in noun.children:
        if child.dep_ == "poss":
            return child
        if child.dep_ == "prep" and child.lower_ in _AGENTS:
            return next((word for word in child.children if word.dep_ == "pobj"), None)
    if noun.dep_ == "dobj" and noun.head.lemma_ in _LIGHT and not is_overlong(noun.head):
        return next((child for child in noun.head.lefts if child.dep_ == "nsubj"), None)
    return None
