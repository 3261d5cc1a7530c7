"""The words a cue reports without quoting: clauses, by the dependency parse."""

from __future__ import annotations

from spacy.tokens import Token

from transforms.quotes.cues import Cue

Tokens = tuple[int, int]

_CONTENT = frozenset(("ccomp", "parataxis"))
_OBJECTS = frozenset(("dobj", "oprd", "attr", "xcomp", "ccomp", "prep"))
_CLAUSES = frozenset(("VERB", "AUX"))
_SKIPPED_FIRST = frozenset(("that", ",", ":", ";", "—", "–", "--", "-", "and", "but"))


def find_content(cue: Cue, speaker: Token | None) -> list[Tokens]:
    """Token ranges of what the cue reports, in order; empty where the parse shows none."""
    if cue.is_according:
        return _around(_clause_of(cue.head), _subtree(cue.head))
    verb = cue.head
    complements = [child for child in verb.children if child.dep_ == "ccomp"]
    tag = _tag(cue, speaker)
    if cue.verb.takes_clause:
        after = [child for child in complements if child.i > verb.i]
        if after and not (speaker is not None and after[0].left_edge.i <= speaker.i):
            return [
                _trim(
                    verb, after[0].left_edge.i if after[0].left_edge.i > verb.i else cue.end, after[-1].right_edge.i + 1
                )
            ]
        if complements:
            return _around(complements[0], tag)
        if verb.dep_ in _CONTENT and verb.head.pos_ in _CLAUSES and speaker is not None and speaker.head is verb:
            return _around(verb.head, tag)
    if cue.verb.frames & {"infinitive", "object", "predication"}:
        return _objects(cue)
    return []


def _objects(cue: Cue) -> list[Tokens]:
    verb = cue.head
    if any(child.dep_ == "auxpass" for child in verb.children):
        return []
    kept = [child for child in verb.rights if child.dep_ in _OBJECTS and child.i >= cue.end]
    is_infinitive = any(child.dep_ in ("xcomp", "ccomp") for child in kept)
    is_object = any(child.dep_ == "dobj" for child in kept)
    if "infinitive" in cue.verb.frames and is_infinitive:
        kept = [child for child in kept if child.dep_ in ("dobj", "xcomp", "ccomp")]
    elif not (cue.verb.frames & {"object", "predication"} and kept and (is_object or "predication" in cue.verb.frames)):
        return []
    return [_trim(verb, kept[0].left_edge.i, kept[-1].right_edge.i + 1)]


def _clause_of(token: Token) -> Token:
    head = token.head
    while head.pos_ not in _CLAUSES and head.dep_ != "ROOT":
        head = head.head
    return head


def _subtree(token: Token) -> Tokens:
    return token.left_edge.i, token.right_edge.i + 1


def _tag(cue: Cue, speaker: Token | None) -> Tokens:
    """The cue with its subject: "the Times said", "said Ms Ito, 42"."""
    start, end = cue.start, cue.end
    for child in cue.head.children:
        if child.dep_ in ("nsubj", "aux", "neg", "advmod", "nsubjpass", "auxpass", "dative", "npadvmod", "prep") or (
            child.dep_ == "dobj" and child.i > cue.head.i
        ):
            start, end = min(start, child.left_edge.i), max(end, child.right_edge.i + 1)
    return start, end


def _around(clause: Token, tag: Tokens) -> list[Tokens]:
    """The clause before and after the tag."""
    start, end = _subtree(clause)
    before = _trim(clause, start, min(tag[0], end)) if start < tag[0] else (0, 0)
    after = _trim(clause, max(tag[1], start), end) if end > tag[1] else (0, 0)
    return [piece for piece in (before, after) if piece[0] < piece[1]]


def _trim(token: Token, start: int, end: int) -> Tokens:
    """The range without "that" and punctuation at its edges."""
    doc = token.doc
    while start < end and (doc[start].lower_ in _SKIPPED_FIRST or doc[start].is_space):
        start += 1
    while start < end and (doc[end - 1].is_space or (doc[end - 1].dep_ == "punct" and not doc[end - 1].is_quote)):
        end -= 1
    return start, end
