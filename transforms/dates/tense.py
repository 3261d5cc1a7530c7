"""Whether the words around an expression tell the past or the future."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from transforms.lexicon import load_lexicon

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_WORDS = load_lexicon("tense_words")
FUTURE_AUXILIARIES = frozenset(_WORDS["future_auxiliaries"])
FUTURE_WORDS = frozenset(_WORDS["future_words"])
PLANNING_VERBS = frozenset(_WORDS["planning_verbs"])
PAST_AUXILIARIES = frozenset(_WORDS["past_auxiliaries"])
DEADLINE_VERBS = frozenset(_WORDS["deadline_verbs"])
TIMETABLE_VERBS = frozenset(_WORDS["timetable_verbs"])
SCHEDULING_VERBS = frozenset({"plan", "schedule", "slate"})
LONGEST_PATH = 12
"""Steps up the parse that a governing verb is looked for."""
_PAST_TAGS = frozenset({"VBD", "VBN"})
REACH = 160
"""Characters to either side that a tense is looked for in."""


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
            if one.lemma_ in DEADLINE_VERBS and any(step.lower_ in ("until", "till") for step in path[:place]):
                return "future"
            found = _verb_tense(one)
            if found is not None or (is_possessive and one.pos_ == "VERB"):
                return found
        return None


def _verb_tense(token: Token) -> str | None:
    """The tense of a verb with its auxiliaries; None where the token tells none (an infinitive tells its head's)."""
    if token.lower_ in FUTURE_WORDS and (token.tag_ in ("VBN", "JJ") or token.lemma_ in SCHEDULING_VERBS):
        near = (*token.children, *token.head.children)
        return "past" if any(child.lower_ == "had" and child.dep_ == "aux" for child in near) else "future"
    if token.pos_ not in ("VERB", "AUX"):
        return None
    auxiliaries = [child for child in token.children if child.dep_ in ("aux", "auxpass")]
    if any(child.lower_ in FUTURE_AUXILIARIES for child in auxiliaries):
        return "past" if any(child.lower_ == "have" for child in auxiliaries) else "future"
    if token.tag_ == "VBD" or any(child.tag_ in _PAST_TAGS for child in auxiliaries):
        return "past"
    if any(child.lower_ == "to" for child in auxiliaries):
        return "future" if token.head.lemma_ in PLANNING_VERBS | {"be"} else None
    if token.tag_ == "VBN":
        return "past"
    if token.tag_ in ("VBZ", "VBP") and token.lemma_ in TIMETABLE_VERBS:
        return "future"
    is_present = token.tag_ in ("VBZ", "VBP") or any(child.tag_ in ("VBZ", "VBP") for child in auxiliaries)
    return "present" if is_present else None


_CUE = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?|[.!?](?=\s+[\"“'‘]?[A-Z]|\s*$)|\n")


class TextTense:
    """Tense from the nearest telling word of the sentence, without a parse."""

    def __init__(self, text: str) -> None:
        self._text = text

    def is_name(self, char_start: int, char_end: int) -> bool:
        """Never known without a recogniser."""
        return False

    def is_conjunction(self, char_start: int) -> bool:
        """Never known without a parse."""
        return False

    def tense(self, char_start: int, char_end: int) -> str | None:
        """past, future, or None where no word tells."""
        before = self._words(max(0, char_start - REACH), char_start)
        while "" in before:
            before = before[before.index("") + 1 :]
        after = self._words(char_end, char_end + REACH)
        after = after[: after.index("")] if "" in after else after
        for index in range(len(before) - 1, -1, -1):
            if (tense := _word_tense(before[index])) is not None:
                is_passive = any(word in FUTURE_AUXILIARIES for word in before[max(0, index - 3) : index])
                return "future" if is_passive else tense
        return next((tense for word in after if (tense := _word_tense(word)) is not None), None)

    def _words(self, start: int, end: int) -> list[str]:
        """The words between, in lower case; '' where a sentence ends."""
        found = _CUE.findall(self._text, start, min(end, len(self._text)))
        return [word.lower() if word[0].isalpha() else "" for word in found]


def _word_tense(word: str) -> str | None:
    if word in FUTURE_AUXILIARIES or word in FUTURE_WORDS:
        return "future"
    if word in PAST_AUXILIARIES or (len(word) > 4 and word.endswith("ed")):
        return "past"
    return None
