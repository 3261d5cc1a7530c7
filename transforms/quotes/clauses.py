"""The words a cue reports without quoting: clauses, by the dependency parse."""

from __future__ import annotations

from spacy.tokens import Token

from transforms.quotes.cues import Cue

Tokens = tuple[int, int]

FARTHEST_THAT = 12  # tokens between a cue and its "that"
SHORTEST_SENTENCE = 5  # tokens before a closing tag
LONGEST_CLAUSE = 1_000  # tokens under a cue beyond which it is no sentence, and its parse is not looked at
_VERBS = frozenset(("VERB", "AUX"))
_LOST_TAGS = frozenset(("ROOT", "conj", "ccomp", "relcl", "advcl"))
_SUBJECTS = frozenset(("nsubj", "nsubjpass", "csubj", "expl"))
_ADJUNCTS = frozenset(("prep", "npadvmod", "advmod", "dative"))
_IN_TAG = frozenset(("nsubj", "nsubjpass", "aux", "auxpass", "neg", "dobj")) | _ADJUNCTS
_STARTS_SUBJECT = frozenset(("det", "poss", "compound", "amod", "nummod")) | _SUBJECTS
_OBJECTS = frozenset(("dobj", "oprd", "attr", "xcomp", "ccomp", "prep"))
_GOVERNED = frozenset(("as", "of", "for", "about", "against"))
_SKIPPED_FIRST = frozenset(("that", ",", ":", ";", "—", "–", "--", "-", "and", "but"))
_SKIPPED_LAST = frozenset(("and", "but", "or", "however"))


def find_content(cue: Cue, speaker: Token | None) -> list[Tokens]:
    """Token ranges of what the cue reports, in order; empty where the parse shows none."""
    verb = cue.head
    if verb.right_edge.i - verb.left_edge.i > LONGEST_CLAUSE:
        return []
    if cue.is_according:
        return _around(_clause_of(verb), _subtree(verb))
    if "predication" in cue.verb.frames and any(child.dep_ == "dobj" for child in verb.rights):
        return _objects(cue)
    if cue.verb.takes_clause:
        found = _complement(cue, speaker) or ([] if _has_reported_object(cue) else _that_clause(cue))
        if found:
            return found
    found = _objects(cue)
    if found or not cue.verb.takes_clause or verb.dep_ not in ("ROOT", "conj"):
        return found
    return _rest(cue)


def _complement(cue: Cue, speaker: Token | None) -> list[Tokens]:
    """The clause that depends on the cue, or that the cue stands in as a parenthesis."""
    verb = cue.head
    complements = [child for child in verb.children if child.dep_ == "ccomp"]
    after = [child for child in complements if child.i > verb.i]
    if after and not (speaker is not None and after[0].left_edge.i <= speaker.i):
        noun = next((child for child in verb.rights if child.dep_ == "dobj" and "object" in cue.verb.frames), after[0])
        start = min(noun.left_edge.i, after[0].left_edge.i)
        return [_trim(verb, max(start, cue.end), after[-1].right_edge.i + 1)]
    if complements:
        return _around(complements[0], _tag(cue))
    if speaker is None or speaker.head != verb:
        return []
    is_aside = verb.dep_ in ("parataxis", "ccomp") and _is_parenthesis(cue)
    as_clause = "predication" not in cue.verb.frames and verb.dep_ == "advcl" and any(child.lower_ == "as" and child.dep_ == "mark" for child in verb.lefts)
    if (is_aside or as_clause) and verb.head.pos_ in _VERBS:
        return _around(_main_verb(verb.head), _subtree(verb) if as_clause else _tag(cue))
    return _around_closing_tag(cue) if verb.dep_ in _LOST_TAGS and _is_parenthesis(cue) else []


def _main_verb(token: Token) -> Token:
    return token.head if token.dep_ in ("aux", "auxpass") else token


def _around_closing_tag(cue: Cue) -> list[Tokens]:
    """The sentence before a tag at its end that the parser did not tie to it: "A quick end, he said."""
    doc, (start, end) = cue.head.doc, _tag(cue)
    if start == 0 or doc[start - 1].text != "," or not (end < len(doc) and doc[end].text in ".,"):
        return []
    first = start - 1
    while first > max(start - LONGEST_CLAUSE, 0) and not doc[first].is_sent_start:
        first -= 1
    return [_trim(cue.head, first, start)] if start - first > SHORTEST_SENTENCE else []


def _has_reported_object(cue: Cue) -> bool:
    """Whether its object is what is reported, not who is told: "expressed concern that …"."""
    return "object" in cue.verb.frames and any(child.dep_ == "dobj" for child in cue.head.rights)


def _is_parenthesis(cue: Cue) -> bool:
    """Whether the cue and its subject stand between commas, or after one at the end."""
    doc, (start, end) = cue.head.doc, _tag(cue)
    opens = start == 0 or doc[start - 1].is_punct or doc[start - 1].is_sent_start is True
    closes = end >= len(doc) or doc[end].is_punct or doc[end].is_space or doc[end].is_sent_start is True
    return opens and closes


def _that_clause(cue: Cue) -> list[Tokens]:
    """A that-clause the parser hung on a noun between: "said in a statement that …"."""
    doc = cue.head.doc
    for i in range(cue.end, min(cue.end + FARTHEST_THAT, len(doc))):
        token = doc[i]
        if token.pos_ in _VERBS or token.is_sent_start:
            break
        if token.lower_ == "that" and token.dep_ == "mark" and token.head.i > i:
            return [_trim(token, i + 1, token.head.right_edge.i + 1)]
    return []


def _rest(cue: Cue) -> list[Tokens]:
    """What follows the cue in its sentence where that is a clause by its look: a subject, then a verb."""
    doc = cue.head.doc
    start = _after_adjuncts(cue)
    if start >= len(doc) or doc[start].dep_ not in _STARTS_SUBJECT:
        return []
    subject = doc[start] if doc[start].dep_ in _SUBJECTS else doc[start].head
    if subject.dep_ not in _SUBJECTS or subject.head.i < subject.i or subject.head == cue.head:
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
    end, limit = token.i + 1, min(len(token.doc), token.i + LONGEST_CLAUSE)
    while end < limit and not token.doc[end].is_sent_start:
        end += 1
    return end


def _objects(cue: Cue) -> list[Tokens]:
    """Objects, infinitives and predicates after the cue, as far as its frames allow them."""
    verb, frames = cue.head, cue.verb.frames
    if any(child.dep_ == "auxpass" for child in verb.lefts) or (verb.tag_ == "VBN" and verb.dep_ == "acl"):
        return []
    kept = [child for child in verb.rights if child.dep_ in _OBJECTS and child.right_edge.i >= cue.end]
    has_infinitive = any(child.dep_ in ("xcomp", "ccomp") for child in kept)
    has_object = any(child.dep_ == "dobj" for child in kept)
    if "infinitive" in frames and has_infinitive:
        kept = [child for child in kept if child.dep_ in ("dobj", "xcomp", "ccomp") or child.i < cue.end]
    elif "predication" in frames:
        kept = [child for child in kept if child.dep_ != "prep" or not has_object or child.lower_ in _GOVERNED]
    elif not ("object" in frames and (has_object or cue.end > verb.i + 1)):
        return []
    if not kept:
        return []
    start = max(kept[0].left_edge.i, cue.end)
    is_preposition = kept[0].dep_ == "prep" and kept[0].i == start
    return [_trim(verb, start + is_preposition, kept[-1].right_edge.i + 1)]


def _clause_of(token: Token) -> Token:
    head = token.head
    while head.pos_ not in _VERBS and head.dep_ != "ROOT":
        head = head.head
    return head


def _subtree(token: Token) -> Tokens:
    return token.left_edge.i, token.right_edge.i + 1


def _tag(cue: Cue) -> Tokens:
    """The cue with its subject and adjuncts: "the Times said", "said Ms Ito on Monday"."""
    start, end = cue.start, cue.end
    for child in cue.head.children:
        if child.dep_ in _IN_TAG and (child.dep_ != "dobj" or child.i > cue.head.i):
            start, end = min(start, child.left_edge.i), max(end, child.right_edge.i + 1)
    return start, end


def _around(clause: Token, tag: Tokens) -> list[Tokens]:
    """The clause before and after the tag."""
    start, end = _subtree(clause)
    before = _trim(clause, start, min(tag[0], end)) if start < tag[0] else (0, 0)
    after = _trim(clause, max(tag[1], start), end) if end > tag[1] else (0, 0)
    return [piece for piece in (before, after) if piece[0] < piece[1]]


def _trim(token: Token, start: int, end: int) -> Tokens:
    """The range without "that", conjunctions and punctuation at its edges."""
    doc = token.doc
    while start < end and (doc[start].lower_ in _SKIPPED_FIRST or doc[start].is_space):
        start += 1
    while start < end and (doc[end - 1].lower_ in _SKIPPED_LAST or doc[end - 1].is_space or _is_stop(doc[end - 1])):
        end -= 1
    return start, end


def _is_stop(token: Token) -> bool:
    return token.is_punct and not token.is_quote and token.text not in ")]}"
