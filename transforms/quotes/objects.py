"""Content that is no clause: objects, infinitives and predicates of a cue."""

from __future__ import annotations

from spacy.tokens import Token

from transforms.quotes.cues import Cue
from transforms.quotes.ranges import Tokens, is_day, trim

_OBJECTS = frozenset(("dobj", "oprd", "attr", "xcomp", "ccomp", "prep"))
_TOPICS = frozenset(("about", "against", "of", "for"))
_NO_TOPICS = {"appeal": frozenset(("against",))}  # to a court, not to people
_NAMED = frozenset(("named", "identified", "quoted"))  # "asked not to be named"
_GOVERNED = frozenset(("as", "of", "for", "about", "against"))


def has_reported_object(cue: Cue) -> bool:
    """Whether its object is what is reported, not who is told: "expressed concern that …"."""
    return "object" in cue.verb.frames and any(child.dep_ == "dobj" for child in cue.head.rights)


def _is_predicate(preposition: Token) -> bool:
    """Whether it says what the object is called: "described it as dead", 'called it "out of the question"'."""
    before = preposition.nbor(-1)
    return preposition.lower_ in _GOVERNED or (before.is_quote and not before.whitespace_)


def object_content(cue: Cue) -> list[Tokens]:
    """Objects, infinitives and predicates after the cue, as far as its frames allow them."""
    verb, frames = cue.head, cue.verb.frames
    if any(child.dep_ == "auxpass" for child in verb.lefts) or (verb.tag_ == "VBN" and verb.dep_ == "acl"):
        return []
    if any(child.dep_ == "xcomp" and child.lower_ in _NAMED for child in verb.rights):
        return []
    if any(child.lower_ == "whether" for child in verb.lefts):  # "must decide whether to recommend it"
        return []
    kept = [child for child in verb.rights if child.dep_ in _OBJECTS and child.right_edge.i >= cue.end]
    while len(kept) > 1 and kept[-1].dep_ == "prep" and is_day(kept[-1]):
        kept.pop()
    has_infinitive = any(child.dep_ in ("xcomp", "ccomp") for child in kept)
    has_object = any(child.dep_ == "dobj" for child in kept)
    if "infinitive" in frames and has_infinitive:
        kept = [child for child in kept if child.dep_ in ("dobj", "xcomp", "ccomp") or child.i < cue.end]
    elif "predication" in frames:
        kept = [child for child in kept if child.dep_ != "prep" or not has_object or _is_predicate(child)]
    elif "topic" in frames and not has_object:
        topics = _TOPICS - _NO_TOPICS.get(cue.verb.lemma, frozenset())
        kept = [child for child in kept if child.dep_ == "prep" and child.lower_ in topics][:1]
    elif not ("object" in frames and (has_object or cue.end > verb.i + 1)):
        return []
    if not kept:
        return []
    start = max(kept[0].left_edge.i, cue.end)
    is_preposition = kept[0].dep_ == "prep" and kept[0].i == start
    content = trim(verb, start + is_preposition, kept[-1].right_edge.i + 1)
    return [content] if any(token.is_alpha for token in verb.doc[slice(*content)]) else []  # no "call 0800 1234"
