"""Which cue and which speaker a quotation in quotation marks belongs to."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from spacy.tokens import Token

from transforms.quotes.context import Context
from transforms.quotes.cues import Cue
from transforms.quotes.nouns import noun_speaker, worded_noun, worded_nouns
from transforms.quotes.surroundings import STOPS, Surroundings
from transforms.quotes.tags import (
    find_signature,
    find_tag,
    neighbour,
    outside_speaker,
)
from transforms.quotes.uncued import find_caption, find_label, find_speaker_before, subject_before_colon

_DASHES = ("—", "–", "-")
_CONJUNCTIONS = frozenset(("and", "or", ", and", ", then"))
_OPEN_END = (",", "…", ";", "..")


@dataclass(frozen=True)
class Attribution:
    """The cue and speaker of a quotation, and the rule that found them.

    `paragraph` is where the quotation begins, or ends once the next one is looked at. `content_start`: where the
    reported words begin if before the quotation.
    """

    cue: Cue | None
    speaker: Token | None
    rule: str
    paragraph: int
    content_start: int | None = None


def attribute(
    context: Context, number: int, previous: Attribution | None, clause_start: int | None
) -> Attribution | None:
    """The attribution of a quotation that stands by itself; None for one that is part of a clause or nobody's.

    `clause_start`: where a clause begins that some cue reports and the quotation is in.
    """
    here = Surroundings.read(context, number)
    if not here.quotation.pieces:
        return None
    if here.before.lower() in _CONJUNCTIONS and previous is not None and previous.rule == "cue before":
        return replace(previous, rule="same paragraph") if here.paragraph == previous.paragraph else None
    if here.before:
        if here.before[-1] in ":;,—–" and here.last == ",":
            return _tagged(context, here) or _introduced(context, here, clause_start)
        return _introduced(context, here, clause_start)
    if not here.is_sentence:
        return _captioned(context, here)
    return (
        _tagged(context, here) or _signed(context, here) or _continued(here, previous, context) or _free(context, here)
    )


def attribute_rest(context: Context, number: int) -> Attribution | None:
    """The attribution of a quotation that ends a reported sentence: `The plan is "dead," Ito said.`"""
    here = Surroundings.read(context, number)
    if not here.quotation.pieces or not here.before or here.last not in ",?!":
        return None
    return _tagged(context, here)


def _tagged(context: Context, here: Surroundings) -> Attribution | None:
    tag = find_tag(context, here)
    if tag is None:
        return None
    cue, speaker = tag
    if here.before[-1:] in (":", ";") or " " not in here.before:
        return Attribution(cue, speaker, "cue after", here.paragraph)
    if context.cues_between(here.before_start, here.quotation.start):
        return Attribution(cue, speaker, "cue after", here.paragraph)
    if speaker is None or speaker.idx < here.quotation.end:
        return None
    return Attribution(cue, speaker, "sentence", here.paragraph, _lead_start(context, here))


def _lead_start(context: Context, here: Surroundings) -> int:
    """Where the sentence begins that the quotation ends."""
    text = context.text[here.before_start : here.quotation.start]
    return here.before_start + len(text) - len(text.lstrip(" \t\n\r,;:—–-"))


def _signed(context: Context, here: Surroundings) -> Attribution | None:
    speaker = find_signature(context, here)
    return Attribution(None, speaker, "signature", here.paragraph) if speaker is not None else None


def _captioned(context: Context, here: Surroundings) -> Attribution | None:
    """`“Fear is no policy”: Ito on the new law`, a headline."""
    speaker = find_caption(context, here) if here.after == ":" and here.is_capitalised else None
    return Attribution(None, speaker, "caption", here.paragraph) if speaker is not None else None


def _free(context: Context, here: Surroundings) -> Attribution | None:
    """A whole sentence in quotation marks without a cue: `Ito was furious. "They lied to us."`."""
    first = context.text[here.quotation.pieces[0][0]]
    if not first.isalnum() or not here.is_capitalised or here.last not in STOPS or here.follows_quotation:
        return None
    speaker = find_speaker_before(context, here)
    return Attribution(None, speaker, "free", here.paragraph) if here.is_long or speaker is not None else None


def _introduced(context: Context, here: Surroundings, clause_start: int | None) -> Attribution | None:
    """`He said, "…"`; `The statement reads: "…"`; `Ito: "…"`."""
    cues = context.cues_between(here.before_start, here.quotation.start)
    if here.before.endswith(":"):
        return _after_colon(context, here, cues)
    if cues and _introduces(context, here, cues[-1], clause_start):
        return _by_cue(context, here, cues[-1])
    return _worded(context, here) if here.is_capitalised and _BE.search(here.before) else None


_BE = re.compile(r"\b(?:is|was|are|were)[,:]?$")


def _worded(context: Context, here: Surroundings) -> Attribution | None:
    """`Her message to voters was simple: "…"`; `Ito’s motto is "…"`."""
    noun = worded_noun(context.doc, *context.tokens(here.before_start, here.quotation.start))
    if noun is None:
        return None
    cue = Cue(noun, noun.i, noun.i + 1, worded_nouns()[noun.lower_], False)
    return Attribution(cue, noun_speaker(noun), "worded", here.paragraph)


def _introduces(context: Context, here: Surroundings, cue: Cue, clause_start: int | None) -> bool:
    """Whether the quotation is all that the cue before it reports."""
    first, _ = context.tokens(here.quotation.start, here.quotation.end)
    if cue.end == first:
        is_said = here.is_long or not cue.verb.frames & {"object", "predication"}
        is_cried = here.is_capitalised and here.last in "!?"
        return is_said and (here.ends_sentence or is_cried or cue.is_noun)
    if here.before.endswith(_DASHES):
        return cue.end >= first - 1
    if not here.before.endswith(_OPEN_END) or not (here.is_sentence or here.ends_sentence):
        return False
    if not any(context.doc[i].pos_ == "VERB" for i in range(cue.end, first)):
        return True
    return here.is_long and (clause_start is None or clause_start >= here.quotation.start)


def _by_cue(context: Context, here: Surroundings, cue: Cue) -> Attribution:
    first, _ = context.tokens(here.before_start, here.quotation.start)
    may_be_beside = not (cue.is_passive or cue.is_noun)
    speaker = outside_speaker(context, cue) or (neighbour(context, cue, first) if may_be_beside else None)
    return Attribution(cue, speaker, "cue before", here.paragraph)


def _after_colon(context: Context, here: Surroundings, cues: list[Cue]) -> Attribution | None:
    start, end = context.tokens(here.before_start, here.quotation.start)
    label = find_label(context, start, end)
    if label is None and cues:
        return _by_cue(context, here, cues[-1])
    found = _worded(context, here)
    is_whole = (here.before_start, here.quotation.end) == context.paragraphs[here.paragraph]
    is_spoken = label is not None and (is_whole or (here.is_capitalised and here.last in STOPS))
    if found is not None or not (here.is_long or is_spoken):
        return found
    return Attribution(None, label or subject_before_colon(context, start, end), "colon", here.paragraph)


def _continued(here: Surroundings, previous: Attribution | None, context: Context) -> Attribution | None:
    """A quotation without a cue of its own that carries on the one before it."""
    ends = here.last in STOPS | {"—"} or here.after == "."
    if previous is None or not ends or (here.follows_quotation and not here.is_long):
        return None
    if here.paragraph == previous.paragraph:
        return Attribution(previous.cue, previous.speaker, "same paragraph", here.paragraph)
    is_first = here.quotation.start == context.paragraphs[here.paragraph][0]
    if is_first and here.paragraph == previous.paragraph + 1:
        return Attribution(previous.cue, previous.speaker, "run", here.paragraph)
    return None
