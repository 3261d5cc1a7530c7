"""The words a cue reports without quoting: clauses, by the dependency parse."""

from __future__ import annotations

from spacy.tokens import Token

from transforms.quotes.asides import ADJUNCTS, before_closing_tag, is_parenthesis, tag_around
from transforms.quotes.cues import Cue
from transforms.quotes.nouns import noun_content
from transforms.quotes.objects import has_reported_object, object_content
from transforms.quotes.ranges import (
    LONGEST_CLAUSE,
    VERBS,
    Tokens,
    around,
    clause_of,
    is_overlong,
    main_verb,
    subtree,
    trim,
)

FARTHEST_THAT = 12  # tokens between a cue and its "that"
_TIMES = frozenset(("DATE", "TIME"))
_LOST_TAGS = frozenset(("ROOT", "conj", "ccomp", "relcl", "advcl"))
_SUBJECTS = frozenset(("nsubj", "nsubjpass", "csubj", "expl"))
_STARTS_SUBJECT = frozenset(("det", "poss", "compound", "amod", "nummod")) | _SUBJECTS


def find_content(cue: Cue, speaker: Token | None) -> list[Tokens]:
    """Token ranges of what the cue reports, in order; empty where the parse shows none."""
    if is_overlong(cue.head):
        return []
    return [piece for piece in _content(cue, speaker) if piece[1] - piece[0] <= LONGEST_CLAUSE]


def _content(cue: Cue, speaker: Token | None) -> list[Tokens]:
    verb = cue.head
    if cue.is_noun:
        return noun_content(verb)
    if cue.is_according:
        return around(clause_of(verb), subtree(verb))
    if "predication" in cue.verb.frames and any(child.dep_ == "dobj" for child in verb.rights):
        return object_content(cue)
    if cue.verb.takes_clause:
        found = _complement(cue, speaker) or ([] if has_reported_object(cue) else _that_clause(cue))
        if found:
            return found
    found = object_content(cue)
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
        return [trim(verb, _past_day(cue, max(start, cue.end)), after[-1].right_edge.i + 1)]
    if complements:
        return around(complements[0], tag_around(cue))
    if speaker is None or speaker.head != verb:
        return []
    is_aside = verb.dep_ in ("parataxis", "ccomp") and is_parenthesis(cue) and not _opens_sentence(cue)
    if verb.head.pos_ in VERBS and (is_aside or _is_as_clause(cue)):
        return around(main_verb(verb.head), tag_around(cue) if is_aside else subtree(verb))
    return before_closing_tag(cue) if verb.dep_ in _LOST_TAGS and is_parenthesis(cue) else []


def _opens_sentence(cue: Cue) -> bool:
    """Whether the cue with an object of its own comes first, which asides do not: "Kim denied it, Ito said"."""
    first = cue.head.doc[tag_around(cue)[0]]
    return bool(first.is_sent_start) and any(child.dep_ == "dobj" for child in cue.head.rights)


def _past_day(cue: Cue, start: int) -> int:
    """Where the clause starts after a day that the parser gave to it: "said on Monday it would close"."""
    doc = cue.head.doc
    if start != cue.end:
        return start
    end = start + (doc[start].lower_ in ("on", "in"))
    while end < len(doc) and doc[end].ent_type_ in _TIMES:
        end += 1
    if end < start + 2 or end >= len(doc) or doc[end].dep_ not in _STARTS_SUBJECT or doc[end].head.i < end:
        return start
    return end if doc[start].dep_ == "prep" or doc[end - 1].dep_ == "npadvmod" else start


def _is_as_clause(cue: Cue) -> bool:
    """Whether the cue is aside: "as the Times reported"."""
    is_clause = cue.head.dep_ == "advcl" and "predication" not in cue.verb.frames
    return is_clause and any(child.lower_ == "as" and child.dep_ == "mark" for child in cue.head.lefts)


def _that_clause(cue: Cue) -> list[Tokens]:
    """A that-clause the parser hung on a noun between: "said in a statement that …"."""
    doc = cue.head.doc
    for i in range(cue.end, min(cue.end + FARTHEST_THAT, len(doc))):
        token = doc[i]
        if token.pos_ in VERBS or token.is_sent_start:
            break
        if token.lower_ == "that" and token.dep_ == "mark" and token.head.i > i:
            return [trim(token, i + 1, token.head.right_edge.i + 1)]
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
    return [trim(cue.head, start, _sentence_end(subject))]


def _after_adjuncts(cue: Cue) -> int:
    """Past what may stand between a cue and its clause: "wrote in both papers", "said on Monday"."""
    doc = cue.head.doc
    position = cue.end
    while position < len(doc) and doc[position].head == cue.head and doc[position].dep_ in ADJUNCTS:
        position = doc[position].right_edge.i + 1
    return position


def _sentence_end(token: Token) -> int:
    end, limit = token.i + 1, min(len(token.doc), token.i + LONGEST_CLAUSE)
    while end < limit and not token.doc[end].is_sent_start:
        end += 1
    return end
