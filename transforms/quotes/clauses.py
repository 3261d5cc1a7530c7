"""The words a cue reports without quoting: clauses, by the dependency parse."""

from __future__ import annotations

from spacy.tokens import Token

from transforms.quotes.cues import Cue

Tokens = tuple[int, int]

_CONTENT = frozenset(("ccomp", "parataxis"))
_OBJECTS = frozenset(("dobj", "oprd", "attr", "xcomp", "ccomp", "prep"))
_CLAUSES = frozenset(("VERB", "AUX"))
_ADJUNCTS = frozenset(("prep", "npadvmod", "advmod", "dative"))
FARTHEST_THAT = 12  # tokens between a cue and its "that"
SUBJECTS = ("nsubj", "nsubjpass", "expl")
_SKIPPED_FIRST = frozenset(("that", ",", ":", ";", "—", "–", "--", "-", "and", "but"))


def find_content(cue: Cue, speaker: Token | None) -> list[Tokens]:
    """Token ranges of what the cue reports, in order; empty where the parse shows none."""
    if cue.is_according:
        return _around(_clause_of(cue.head), _subtree(cue.head))
    verb = cue.head
    if "predication" in cue.verb.frames and any(child.dep_ == "dobj" for child in verb.rights):
        return _objects(cue)
    if cue.verb.takes_clause:
        found = _clause(cue, speaker) or _that_clause(cue)
        if found:
            return found
    if cue.verb.frames & {"infinitive", "object", "predication"}:
        found = _objects(cue)
        if found:
            return found
    return _rest(cue) if cue.verb.takes_clause and verb.dep_ in ("ROOT", "conj") else []


def _clause(cue: Cue, speaker: Token | None) -> list[Tokens]:
    verb = cue.head
    complements = [child for child in verb.children if child.dep_ == "ccomp"]
    after = [child for child in complements if child.i > verb.i]
    if after and not (speaker is not None and after[0].left_edge.i <= speaker.i):
        return [_trim(verb, max(after[0].left_edge.i, cue.end), after[-1].right_edge.i + 1)]
    if complements:
        return _around(complements[0], _tag(cue))
    if verb.dep_ in _CONTENT and verb.head.pos_ in _CLAUSES and speaker is not None and speaker.head == verb:
        return _around(verb.head, _tag(cue))
    return []


def _that_clause(cue: Cue) -> list[Tokens]:
    """A that-clause the parser hung on a noun between: "said in a statement that …"."""
    doc = cue.head.doc
    for i in range(cue.end, min(cue.end + FARTHEST_THAT, len(doc))):
        token = doc[i]
        if token.pos_ in _CLAUSES or token.is_sent_start:
            break
        if token.lower_ == "that" and token.dep_ == "mark" and token.head.i > i:
            return [_trim(token, i + 1, token.head.right_edge.i + 1)]
    return []


def _rest(cue: Cue) -> list[Tokens]:
    """What follows the cue in its sentence where that is a clause by its look: a subject, then a verb."""
    doc = cue.head.doc
    start = _after_adjuncts(cue)
    if start >= len(doc) or doc[start].dep_ not in ("nsubj", "det", "poss", "compound", "amod", "nsubjpass", "expl"):
        return []
    subject = doc[start] if doc[start].dep_ in SUBJECTS else doc[start].head
    if subject.dep_ not in SUBJECTS or subject.head.i < subject.i or subject.head == cue.head:
        return []
    return [_trim(cue.head, start, _sentence_end(subject))]


def _after_adjuncts(cue: Cue) -> int:
    """Past what may stand between a cue and its clause: "wrote in both papers", "said on Monday"."""
    doc = cue.head.doc
    position = cue.end
    while position < len(doc) and doc[position].head == cue.head and doc[position].dep_ in _ADJUNCTS:
        position = doc[position].right_edge.i + 1
    return position


def _sentence_end(token: Token) -> int:
    end = token.i + 1
    while end < len(token.doc) and not token.doc[end].is_sent_start:
        end += 1
    return end


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


def _tag(cue: Cue) -> Tokens:
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
