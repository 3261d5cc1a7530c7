"""Whether the words around an expression tell the past or the future."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from transforms.dates.wording import FUTURE_AUXILIARIES, FUTURE_WORDS, POSSIBLE, TextTense
from transforms.lexicon import load_lexicon

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_WORDS = load_lexicon("tense_words")
PLANNING_VERBS = frozenset(_WORDS["planning_verbs"])
COMMANDING_VERBS = PLANNING_VERBS | {"be", "tell", "instruct", "remind", "advise"}
"""What is told "to" be done after these is still to come."""
DEADLINE_VERBS = frozenset(_WORDS["deadline_verbs"])
TIMETABLE_VERBS = frozenset(_WORDS["timetable_verbs"])
STATING_VERBS = PLANNING_VERBS | frozenset(_WORDS["stating_verbs"])
"""What these tell in the present of a day is to come where the day belongs to them, not to a noun beside them."""
NEGATIVES = frozenset(_WORDS["negatives"])
STARTING = frozenset({"starting", "beginning"})
SCHEDULING_VERBS = frozenset({"plan", "schedule", "slate"})
LONGEST_PATH = 12
"""Steps up the parse that a governing verb is looked for."""
_PAST_TAGS = frozenset({"VBD", "VBN"})


class DocTense:
    """Tense from the verb that governs an expression in a spaCy parse."""

    def __init__(self, doc: Doc, text: str) -> None:
        self._doc = doc
        self._words = TextTense(text)
        self._is_parsed = doc.has_annotation("DEP") and doc.has_annotation("TAG")

    def _token(self, char: int) -> Token | None:
        span = self._doc.char_span(char, char + 1, alignment_mode="expand")
        return span[0] if span else None

    def is_name(self, char_start: int, char_end: int) -> bool:
        """Whether the recogniser takes the words for part of a person's name."""
        token = self._token(char_start)
        return token is not None and (token.ent_type_ == "PERSON" or token.tag_ == "MD")

    def is_conjunction(self, char_start: int) -> bool:
        """Whether the parse takes the word for a conjunction ("he said that week-long strikes hurt")."""
        token = self._token(char_start)
        return token is not None and (token.tag_ == "IN" or token.dep_ == "mark")

    def tense(self, char_start: int, char_end: int) -> str | None:
        """past, present, future, or None where no verb governs it."""
        if not self._is_parsed:
            return self._words.tense(char_start, char_end)
        token = self._token(char_end - 1)
        if token is None:
            return None
        is_possessive = any(child.tag_ == "POS" for child in token.children)
        path = [token, *islice(token.ancestors, LONGEST_PATH)]
        for place, one in enumerate(path):
            is_open = one.lemma_ in DEADLINE_VERBS or _is_present_perfect(one)
            if is_open and any(step.lower_ in ("until", "till") for step in path[:place]):
                return "future"
            found = _verb_tense(one, not is_possessive and _is_direct(path[:place], char_start))
            if found == "present" and any(step.lower_ in STARTING for step in path[:place]):
                return "future"
            if found is not None or (is_possessive and one.pos_ == "VERB"):
                return found
        return None


def _is_direct(path: list[Token], char_start: int) -> bool:
    """Whether only prepositions stand between an expression and what governs it."""
    return all(step.tag_ in ("IN", "TO") or step.idx >= char_start for step in path[1:])


def _verb_tense(token: Token, is_direct: bool) -> str | None:
    """The tense of a verb with its auxiliaries; None where the token tells none (an infinitive tells its head's).

    What is told in the present "on Tuesday" is still to come, where the verb tells of a timetable or a plan.
    """
    if _is_to_come(token):
        near = (*token.children, *token.head.children)
        return "past" if any(child.lower_ == "had" and child.dep_ == "aux" for child in near) else "future"
    if token.pos_ not in ("VERB", "AUX"):
        return "future" if _is_timetable_noun(token) else None
    auxiliaries = [child for child in token.children if child.dep_ in ("aux", "auxpass")]
    if any(child.lower_ in FUTURE_AUXILIARIES for child in auxiliaries):
        return "past" if any(child.lower_ == "have" for child in auxiliaries) else "future"
    if token.tag_ == "VBD" or any(child.tag_ in _PAST_TAGS for child in auxiliaries):
        return "past"
    if any(child.tag_ == "MD" and child.lower_ in POSSIBLE for child in auxiliaries) and is_direct:
        return "past" if any(child.lower_ == "have" for child in auxiliaries) or _could_not(token) else "future"
    if any(child.lower_ == "to" for child in auxiliaries):
        return _infinitive_tense(token.head)
    if token.tag_ == "VBN":
        return ("future" if is_direct else "present") if _is_present_passive(auxiliaries) else "past"
    timetable = TIMETABLE_VERBS | STATING_VERBS if is_direct else TIMETABLE_VERBS
    if token.lemma_ in timetable and (token.tag_ in ("VBZ", "VBP") or (not auxiliaries and _is_bare_present(token))):
        return "future"
    if token.tag_ == "VBG" and not auxiliaries and token.lemma_ in PLANNING_VERBS:
        return "future"
    is_present = token.tag_ in ("VBZ", "VBP") or any(child.tag_ in ("VBZ", "VBP") for child in auxiliaries)
    return "present" if is_present else None


def _is_present_perfect(token: Token) -> bool:
    """Whether it tells what still holds: "has been closed until Saturday"."""
    return any(child.dep_ == "aux" and child.lower_ in ("has", "have", "'s", "'ve") for child in token.children)


def _is_bare_present(token: Token) -> bool:
    """Whether a verb that was taken for an infinitive stands for the sentence: "England kick off on Sunday"."""
    is_main = token.dep_ == "ROOT" or (token.dep_ == "conj" and token.head.tag_ in ("VBD", "VBZ", "VBP"))
    return token.tag_ == "VB" and is_main


def _is_to_come(token: Token) -> bool:
    """Whether the word says that something is planned: "set", "due", "scheduled", but not in "as planned"."""
    if token.lower_ not in FUTURE_WORDS or any(child.lower_ == "as" for child in token.children):
        return False
    return token.tag_ in ("VBN", "JJ") or token.lemma_ in SCHEDULING_VERBS


def _is_present_passive(auxiliaries: list[Token]) -> bool:
    """Whether they make a participle a passive of the present: "the film is released on Friday"."""
    is_present = any(one.dep_ == "auxpass" and one.tag_ in ("VBZ", "VBP") for one in auxiliaries)
    return is_present and all(one.lemma_ != "have" for one in auxiliaries)


def _could_not(token: Token) -> bool:
    """Whether it tells what nobody could do: "could not be reached on Wednesday"."""
    children = list(token.children)
    is_negated = any(child.dep_ == "neg" or child.left_edge.lower_ in NEGATIVES for child in children)
    return is_negated and any(child.lower_ == "could" for child in children)


def _is_timetable_noun(token: Token) -> bool:
    """Whether a noun that stands for the sentence is a verb that was taken for one: "Season 3 returns Friday"."""
    is_root = token.dep_ == "ROOT" and token.tag_ in ("NN", "NNS") and token.lemma_ in TIMETABLE_VERBS
    children = list(token.children)
    is_noun = any(child.dep_ in ("det", "poss", "amod") for child in children)
    return is_root and (not is_noun or any(child.tag_ == "RP" for child in children))


def _infinitive_tense(head: Token) -> str | None:
    """The tense of what somebody plans "to" do; what "had been" planned is past."""
    if head.lemma_ not in COMMANDING_VERBS:
        return None
    return "past" if any(child.lower_ == "had" and child.dep_ == "aux" for child in head.children) else "future"
