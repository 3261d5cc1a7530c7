"""Who the subject of a cue is: the noun phrase that speaks."""

from __future__ import annotations

from spacy.tokens import Token

from transforms.lexicon import load_lexicon
from transforms.quotes.cues import Cue
from transforms.quotes.nouns import noun_speaker
from transforms.quotes.ranges import is_day, is_overlong
from transforms.quotes.verbs import reporting_verbs

SUBJECTS = frozenset(("nsubj", "csubj"))
_ALL_SUBJECTS = frozenset(("nsubj", "csubj", "nsubjpass", "expl"))
_CLIMB = frozenset(("conj", "xcomp", "advcl", "pcomp", "acl", "ccomp", "prep", "relcl", "dep", "parataxis"))
_RELATIVE = frozenset(("who", "which", "that"))
_DOUBLE_MARKS = frozenset(load_lexicon("quote_marks")["double"])
_QUOTING = frozenset(("quote", "quotes", "quoted", "quoting"))
_EMPTY_SUBJECTS = frozenset(("it", "there", "what"))
HIGHEST_CLIMB = 6  # heads between a participle and the verb that has its subject
LONGEST_PHRASE = 40  # tokens on either side of its head that a noun phrase may have
ASIDE_MARKS = frozenset(("-", "--", "—", "–", "―"))
_BREAKS = frozenset((")", "]", "—", "–", "--", "―", ":", ";"))
_CUT = frozenset(("relcl", "acl", "appos", "punct", "cc", "advcl", "parataxis", "ccomp"))
_NOUNS = frozenset(("NOUN", "PROPN", "PRON", "NUM"))


def find_speaker(cue: Cue) -> Token | None:
    """The head of the noun phrase that the cue says is speaking, by the parse; None where there is none."""
    if cue.is_according:
        return _object_of(cue.head, cue.end)
    if cue.is_noun:
        return noun_speaker(cue.head)
    return _subject(cue.head) or _neighbour(cue)


def _neighbour(cue: Cue) -> Token | None:
    """The name or pronoun right before a finite cue that the parser gave to another verb."""
    before = _before_aside(cue.head.doc[max(cue.start - 1, 0)])
    is_finite = cue.head.tag_ in ("VBD", "VBZ", "VBP") and cue.head.dep_ != "relcl"
    is_person = before.pos_ == "PROPN" or before.lower_ in ("he", "she", "they")
    return before if is_finite and is_person and before.i < cue.start else None


def _before_aside(token: Token) -> Token:
    """The token itself or, where it is the dash that ends an aside, the one before that: "Eze - on loan - said"."""
    if token.text not in ASIDE_MARKS:
        return token
    sentence = range(token.i - 1, max(token.sent.start, token.i - LONGEST_PHRASE), -1)
    return next((token.doc[i - 1] for i in sentence if token.doc[i].text == token.text), token)


def has_subject(verb: Token) -> bool:
    """Whether the verb has a subject of its own."""
    return not is_overlong(verb) and any(child.dep_ in _ALL_SUBJECTS for child in verb.lefts)


def _object_of(head: Token, end: int) -> Token | None:
    """Who follows the preposition that closes the cue: "according to", "in the words of"."""
    preposition = head.doc[end - 1]
    found = next((child for child in preposition.children if child.dep_ == "pobj"), None)
    if found is not None:
        return found
    following = head.doc[end : end + 1]
    return following[0] if len(following) and following[0].pos_ in _NOUNS else None


def _subject(cue_verb: Token) -> Token | None:
    verb = cue_verb
    for _ in range(HIGHEST_CLIMB):
        agent, subject, patient = _arguments(verb)
        if verb.lower_ in _QUOTING and (quoted := _quoted(verb, patient)) is not None:
            return quoted
        if verb == cue_verb and (patient is not None or _is_reduced_passive(verb)):
            return agent
        if subject is not None or patient is not None:
            return _antecedent(verb, subject or patient)
        if verb.dep_ == "ROOT" or verb.dep_ not in _CLIMB:
            return None
        if verb.dep_ in ("acl", "relcl") and verb.head.pos_ in _NOUNS:
            if verb.head.dep_ != "dobj" or verb.head.head.lower_ not in reporting_verbs():
                return verb.head
            verb = verb.head
        verb = verb.head
    return None


def _quoted(verb: Token, patient: Token | None) -> Token | None:
    """Who is quoted by another: "quoted a witness as saying", "was quoted as saying"."""
    if patient is not None:
        return patient if patient.dep_ == "nsubjpass" else None
    is_as = not is_overlong(verb) and any(child.lower_ == "as" for child in verb.rights)
    return next((child for child in verb.rights if child.dep_ == "dobj"), None) if is_as else None


def _is_reduced_passive(verb: Token) -> bool:
    """Whether the verb is a participle of one who is told or asked: "Asked whether …, she replied"."""
    return _is_asked(verb) or (
        verb.tag_ == "VBN" and verb.dep_ in ("advcl", "acl") and not is_overlong(verb) and _has_no_have(verb)
    )


def _is_asked(verb: Token) -> bool:
    """Whether it was taken for the verb of the sentence that goes on after it: "Ito, asked if it held, said that"."""
    if verb.lower_ != "asked" or not verb.i or verb.nbor(-1).text != ",":
        return False
    return (verb.dep_ == "ccomp" and verb.head.i > verb.i) or any(map(_goes_on, verb.rights))


def _goes_on(verb: Token) -> bool:
    """Whether it is a verb after a comma without a subject of its own."""
    return verb.tag_ == "VBD" and verb.nbor(-1).text == "," and not any(child.dep_ in SUBJECTS for child in verb.lefts)


def _has_no_have(verb: Token) -> bool:
    return not any(child.dep_ in ("aux", *_ALL_SUBJECTS) for child in verb.lefts)


def _arguments(verb: Token) -> tuple[Token | None, Token | None, Token | None]:
    """The agent, the subject, and who or what the verb is done to if it is passive (its auxiliary, for want of it)."""
    agent = subject = patient = None
    if is_overlong(verb):
        return None, None, None
    for child in verb.children:
        if child.dep_ in SUBJECTS:
            subject = child if subject is None or subject.i < child.i < verb.i else subject
        elif child.dep_ == "nsubjpass" or (child.dep_ == "auxpass" and patient is None):
            patient = child
        elif child.dep_ == "agent":
            agent = next((token for token in child.children if token.dep_ == "pobj"), None)
    if subject is None and (asked := next((child for child in verb.lefts if _is_asked(child)), None)) is not None:
        subject = next((child for child in asked.lefts if child.dep_ in SUBJECTS), None)
    return agent, subject, patient


def _antecedent(verb: Token, subject: Token | None) -> Token | None:
    if subject is None or subject.dep_ == "auxpass":
        return None
    if subject.lower_ in _RELATIVE and verb.dep_ == "relcl":
        return verb.head
    return None if subject.lower_ in _EMPTY_SUBJECTS and subject.dep_ != "nsubj" else subject


def speaker_bounds(head: Token) -> tuple[int, int]:
    """Tokens of the noun phrase without a dateline before it, relative clauses and appositions after a comma."""
    doc = head.doc
    start, end = max(head.left_edge.i, head.i - LONGEST_PHRASE), head.i + 1
    for i in range(head.i - 1, start - 1, -1):
        if doc[i].text in _BREAKS or doc[i].is_space or doc[i].text in _DOUBLE_MARKS:
            start = i + 1
            break
    for child in head.rights:
        if child.dep_ == "appos" and _is_name(head, child, end):
            return start, child.i + 1
        if child.dep_ == "punct":
            continue
        if child.dep_ in _CUT or child.left_edge.i > end or (child.dep_ == "prep" and is_day(child)):
            break
        end = child.right_edge.i + 1
    end = min(end, head.i + LONGEST_PHRASE)
    return start, next((i for i in range(head.i + 1, end - 1) if _opens_aside(doc[i])), end)


def _opens_aside(token: Token) -> bool:
    """Whether a relative clause follows this comma, or something apart this dash."""
    if token.text == ",":
        return token.nbor().tag_ in ("WP", "WDT", "WP$")
    return token.text in ASIDE_MARKS and bool(token.whitespace_)


def _is_name(head: Token, apposition: Token, end: int) -> bool:
    """Whether the apposition is the name of whom the noun describes: "her lawyer, Ana Ito"; "lawyer Ana Ito"."""
    first = apposition.left_edge.i
    if apposition.i - head.i > LONGEST_PHRASE or head.doc[first].text in ("(", "["):
        return False
    is_described = head.pos_ == "NOUN" or any(child.dep_ in ("det", "poss") for child in head.lefts)
    after_comma = first == end + 1 and head.doc[end].text == "," and is_described
    return first == end or (after_comma and apposition.pos_ == "PROPN")
