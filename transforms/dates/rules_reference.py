"""Words that point to the past, present or future without a measure."""

from __future__ import annotations

from transforms.dates.context import Context, Reading
from transforms.dates.rule import Found, Rule
from transforms.dates.vocabulary import REFERENCES
from transforms.lexicon import load_lexicon

PHRASES: dict[str, str] = load_lexicon("time_words")["phrases"]
ADJECTIVES = frozenset({"current"})
_FUNCTION_WORDS = frozenset(load_lexicon("time_guards")["function_words"])
_NOT_BEFORE: dict[str, list[str]] = load_lexicon("time_guards")["references_not_before"]
_NOT_AFTER: dict[str, list[str]] = load_lexicon("time_guards")["references_not_after"]


def read_reference(found: Found, context: Context) -> Reading | None:
    """now, recently, soon; current only before what it describes."""
    word = found.word("word")
    if found.around(1) in _NOT_BEFORE.get(word, ()) or found.around(-1) in _NOT_AFTER.get(word, ()):
        return None
    if word in ADJECTIVES and (not found.around(1).isalpha() or found.around(1) in _FUNCTION_WORDS):
        return None
    return Reading("DATE", REFERENCES[word])


def read_phrase(found: Found, context: Context) -> Reading | None:
    """the near future, right now, at the moment; no adjective ("the past president")."""
    is_adjective = found.around(1).isalpha() and found.around(1) not in _FUNCTION_WORDS
    if is_adjective and found.words("phrase")[-1] in ("past", "future", "present"):
        return None
    return Reading("DATE", PHRASES[" ".join(found.words("phrase"))])


REFERENCE_RULES: tuple[Rule, ...] = (
    Rule("reference", "word=REFERENCE", read_reference),
    Rule("reference_phrase", f"phrase=({' | '.join(sorted(PHRASES))})", read_phrase),
)
