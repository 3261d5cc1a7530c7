"""The reporting verbs by written form."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from transforms.lexicon import load_lexicon

CONTENT_FRAMES = ("quotation_only", "infinitive", "object", "predication", "topic")


@dataclass(frozen=True)
class ReportingVerb:
    """A verb that introduces what is said: its lemma, polarity (neutral, claim, admit, deny) and frames."""

    lemma: str
    polarity: str
    frames: frozenset[str]

    @property
    def takes_clause(self) -> bool:
        """Whether a clause beside it is its content."""
        return "quotation_only" not in self.frames


def inflect(lemma: str) -> tuple[str, ...]:
    """The written forms of a regular verb, lemma first.

    >>> inflect("reply")
    ('reply', 'replies', 'replied', 'replying')
    """
    if lemma.endswith("e"):
        return lemma, lemma + "s", lemma + "d", lemma[:-1] + "ing"
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        return lemma, lemma[:-1] + "ies", lemma[:-1] + "ied", lemma + "ing"
    third = lemma + ("es" if lemma.endswith(("s", "sh", "ch", "x", "z")) else "s")
    return lemma, third, lemma + "ed", lemma + "ing"


@cache
def withholding_verbs() -> frozenset[str]:
    """Lemmas of verbs that deny the one after "to"."""
    return frozenset(load_lexicon("reporting_verbs")["withholding"]["verbs"])


@cache
def reporting_verbs() -> dict[str, dict[str, ReportingVerb]]:
    """By written form of the verb, then by particle ('' for none): the reporting verb."""
    lexicon = load_lexicon("reporting_verbs")
    polarity = {lemma: name for name, lemmas in lexicon["polarity"].items() for lemma in lemmas}
    frames = {name: frozenset(lexicon["frames"][name]) for name in CONTENT_FRAMES}
    table: dict[str, dict[str, ReportingVerb]] = {}
    for lemma, name in polarity.items():
        verb, _, particle = lemma.partition(" ")
        entry = ReportingVerb(lemma, name, frozenset(frame for frame in CONTENT_FRAMES if lemma in frames[frame]))
        forms = (verb, *lexicon["irregular"][verb]) if verb in lexicon["irregular"] else inflect(verb)
        for form in forms:
            table.setdefault(form, {})[particle] = entry
    return table
