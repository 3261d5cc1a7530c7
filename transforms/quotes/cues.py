"""Cues: the words that say that somebody says something."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray
from spacy.attrs import LOWER
from spacy.strings import get_string_id
from spacy.tokens import Doc, Token

from transforms.quotes.nouns import reporting_nouns, that_clause, utterances
from transforms.quotes.ranges import is_overlong
from transforms.quotes.verbs import ReportingVerb, reporting_verbs, withholding_verbs

_ACCORDING = ReportingVerb("according to", "neutral", frozenset())
_IN_WORDS = ("in", "the", "words", "of")
_UTTERANCE = ReportingVerb("utter", "neutral", frozenset(("noun",)))
_NOR = frozenset(("neither", "nor"))
_NOBODY = frozenset(("neither", "nobody", "none"))
_NO_VERB_AFTER = frozenset(("-", "so", "the", "a", "an"))  # "so-called", "the accused"
_AUXILIARIES = frozenset(("aux", "auxpass", "neg", "advmod"))
_NO_VERB_TAGS = frozenset(("NN", "NNS", "NNP", "NNPS", "IN", "DT", "CC", "RB", "CD"))


@dataclass(frozen=True)
class Cue:
    """A reporting expression of the document: tokens `start` to `end` (exclusive), its head token and lexicon entry."""

    head: Token
    start: int
    end: int
    verb: ReportingVerb
    is_negated: bool

    @property
    def is_according(self) -> bool:
        """Whether it is "according to" or "in the words of"."""
        return self.verb is _ACCORDING

    @property
    def is_noun(self) -> bool:
        """Whether it is a noun: "the claim that …"."""
        return "noun" in self.verb.frames

    @property
    def is_passive(self) -> bool:
        """Whether somebody is told or quoted rather than telling."""
        return not is_overlong(self.head) and any(child.dep_ == "auxpass" for child in self.head.lefts)

    @property
    def polarity(self) -> str:
        """Claim, admit, deny or neutral; what is said not to have been said is negated."""
        return "negated" if self.is_negated else self.verb.polarity


def find_cues(doc: Doc) -> list[Cue]:
    """The cues of the document in order."""
    verbs, nouns = reporting_verbs(), reporting_nouns()
    cues: list[Cue] = []
    for i in np.flatnonzero(np.isin(doc.to_array([LOWER]), _cue_words())).tolist():
        token = doc[i]
        lower = token.lower_
        if lower == "according":
            cue = _according(token)
        elif lower == "words":
            cue = _in_words(token)
        elif lower in verbs and (token.tag_ not in _NO_VERB_TAGS or _is_misread(token)):
            cue = _verbal(token, verbs[lower])
        else:
            cue = _nominal(token, nouns.get(lower))
        if cue is not None:
            cues.append(cue)
    return cues


@cache
def _cue_words() -> NDArray[np.uint64]:
    """spaCy's ids of all words that may be cues, sorted."""
    words = {"according", "words", *reporting_verbs(), *reporting_nouns(), *utterances()}
    return np.array(sorted(map(get_string_id, words)), np.uint64)


def _is_misread(token: Token) -> bool:
    """Whether the tagger took a past form for a noun: "the 23-year-old added"."""
    return (
        token.tag_ in ("NN", "NNP") and token.lower_.endswith("ed") and token.i > 0 and token.nbor(-1).lower_ == "old"
    )


def _according(token: Token) -> Cue | None:
    if token.i + 1 < len(token.doc) and token.nbor().lower_ == "to":
        return Cue(token, token.i, token.i + 2, _ACCORDING, False)
    return None


def _in_words(token: Token) -> Cue | None:
    start = max(token.i - 2, 0)
    if tuple(word.lower_ for word in token.doc[start : token.i + 2]) == _IN_WORDS:
        return Cue(token.doc[start], start, token.i + 2, _ACCORDING, False)
    return None


def _nominal(token: Token, entry: ReportingVerb | None) -> Cue | None:
    if token.tag_ not in ("NN", "NNS"):
        return None
    if entry is not None and that_clause(token) is not None:
        return Cue(token, token.i, token.i + 1, entry, False)
    of_quotation = token.i + 2 < len(token.doc) and token.nbor().lower_ == "of" and token.nbor(2).is_quote
    return (
        Cue(token, token.i, token.i + 2, _UTTERANCE, False) if of_quotation and token.lower_ in utterances() else None
    )


def _verbal(token: Token, entries: dict[str, ReportingVerb]) -> Cue | None:
    after = token.nbor().lower_ if token.i + 1 < len(token.doc) else ""
    entry, end = (entries[after], token.i + 2) if after and after in entries else (entries.get(""), token.i + 1)
    if entry is None or (token.i and _is_no_verb_after(token.nbor(-1))):
        return None
    if not entry.takes_clause and any(child.dep_ == "auxpass" for child in token.lefts):
        return None  # "the review would be finished"
    negation = None if is_overlong(token) else next((child for child in token.lefts if child.dep_ == "neg"), None)
    start = token.i
    if negation is not None:
        while start > negation.i - 1 and start > 0 and token.doc[start - 1].dep_ in _AUXILIARIES:
            start -= 1
    return Cue(token, start, end, entry, negation is not None or _is_withheld(token))


def _is_no_verb_after(before: Token) -> bool:
    """Whether what follows this word is none of a verb; a hyphen with a space after it is a dash."""
    return before.lower_ in _NO_VERB_AFTER and not (before.text == "-" and before.whitespace_)


def _is_nobody(subject: Token) -> bool:
    """Whether the subject is none: "neither side said", "nobody said", "no one said"."""
    first = subject.left_edge
    is_none = first.lower_ in _NOBODY or (first.lower_ == "no" and first.nbor().lower_ == "one")
    return subject.dep_ == "nsubj" and is_none


def _is_withheld(token: Token) -> bool:
    """Whether it is not said, without a "not": "neither confirmed nor denied", "nor did she say", "refused to say"."""
    if is_overlong(token) or is_overlong(token.head):
        return False
    before = token.nbor(-1).lower_ if token.i else ""
    if before in _NOR or any(child.lower_ in _NOR or _is_nobody(child) for child in token.lefts):
        return True
    if token.dep_ == "conj" and any(child.lower_ in ("or", "nor") for child in token.head.rights):
        return any(child.dep_ == "neg" or child.lower_ in _NOR for child in token.head.lefts)
    return token.dep_ == "xcomp" and token.head.lemma_ in withholding_verbs()
