"""Words that point to the past, present or future without a measure."""

from __future__ import annotations

from transforms.dates.context import Context, Reading
from transforms.dates.grammar import Found, Rule
from transforms.dates.vocabulary import REFERENCES
from transforms.lexicon import load_lexicon

PHRASES: dict[str, str] = load_lexicon("time_words")["phrases"]


def read_reference(found: Found, context: Context) -> Reading | None:
    """now, recently, soon."""
    word = found.word("word")
    if word == "now" and found.around(1) == "that":
        return None
    return Reading("DATE", REFERENCES[word])


def read_phrase(found: Found, context: Context) -> Reading | None:
    """the near future, right now, at the moment."""
    return Reading("DATE", PHRASES[" ".join(found.words("phrase"))])


REFERENCE_RULES: tuple[Rule, ...] = (
    Rule("reference", "word=REFERENCE", read_reference),
    Rule("reference_phrase", f"phrase=({' | '.join(sorted(PHRASES))})", read_phrase),
)
