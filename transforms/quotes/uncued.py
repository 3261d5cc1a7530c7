"""Speakers of quotations that no cue ties to them: named in the sentence before, or after the colon of a headline."""

from __future__ import annotations

from spacy.tokens import Token

from transforms.quotes.context import Context
from transforms.quotes.speakers import SUBJECTS
from transforms.quotes.surroundings import Surroundings
from transforms.quotes.tags import DASHES, LONGEST_SIGNATURE, outside_speaker

_PERSONS = frozenset(("he", "she"))
_NO_NAME = frozenset(("VERB", "AUX", "ADP", "PUNCT"))


def find_label(context: Context, start: int, end: int) -> Token | None:
    """The name that is all there is before the colon, back to a dash: `Ana Ito (Ind.): "…"`."""
    name = None
    depth = 0
    for i in range(end - 1, start - 1, -1):
        token = context.doc[i]
        depth += (token.text in ")]") - (token.text in "([")
        if token.text in DASHES:
            break
        if token.pos_ in ("VERB", "AUX"):
            return None
        if token.pos_ == "PROPN" and token.dep_ not in ("compound", "appos", "poss") and not depth:
            name = token
    return name


def subject_before_colon(context: Context, start: int, end: int) -> Token | None:
    """The subject of the clause before the colon."""
    root = next((context.doc[i] for i in range(start, end) if context.doc[i].dep_ == "ROOT"), None)
    return None if root is None else next((child for child in root.children if child.dep_ == "nsubj"), None)


def find_caption(context: Context, here: Surroundings) -> Token | None:
    """The name right after a colon that follows the quotation with which its short paragraph begins."""
    start, end = context.paragraphs[here.paragraph]
    colon = here.quotation.end + 1
    first, last = context.tokens(colon, end)
    if here.quotation.start != start or last - first > LONGEST_SIGNATURE or context.quotations_in(colon, end):
        return None
    for i in range(first, last):
        token: Token = context.doc[i]
        if token.pos_ in _NO_NAME:
            return None
        if token.pos_ == "PROPN" and token.dep_ != "compound":
            return token
    return None


def find_speaker_before(context: Context, here: Surroundings) -> Token | None:
    """Who speaks in the sentence before the quotation; in the same paragraph also the person that it is about."""
    sentence = _sentence_before(context, here.quotation.start, here.paragraph)
    if sentence is not None:
        return _reporter(context, *sentence) or _person(context, *sentence)
    if not here.paragraph:
        return None
    _, end = context.paragraphs[here.paragraph - 1]
    sentence = _sentence_before(context, end, here.paragraph - 1)
    return _reporter(context, *sentence) if sentence is not None else None


def _sentence_before(context: Context, position: int, paragraph: int) -> tuple[int, int] | None:
    """The last sentence of the paragraph before the character; None where the paragraph begins there."""
    start, _ = context.paragraphs[paragraph]
    end = start + len(context.text[start:position].rstrip())
    return (max(context.sentence_start(end - 1), start), end) if end > start else None


def _reporter(context: Context, start: int, end: int) -> Token | None:
    """The speaker of the sentence's main cue, or of its first."""
    cues = [cue for cue in context.cues_between(start, end) if outside_speaker(context, cue) is not None]
    cues.sort(key=lambda cue: cue.head.dep_ != "ROOT")
    return outside_speaker(context, cues[0]) if cues else None


def _person(context: Context, start: int, end: int) -> Token | None:
    """The subject of the sentence, if it is a person."""
    for i in range(*context.tokens(start, end)):
        token: Token = context.doc[i]
        if token.dep_ in SUBJECTS and token.head.dep_ == "ROOT" and not context.inside[i]:
            return token if token.ent_type_ == "PERSON" or token.lower_ in _PERSONS else None
    return None
