"""Which cue and which speaker a quotation in quotation marks belongs to."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from transforms.quotes.context import Context
from transforms.quotes.cues import Cue
from transforms.quotes.marks import Quotation
from transforms.quotes.speakers import find_speaker

_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
_ENDS = (",", "?", "!", ".", "…", "—", "–", "-", ";")
_INTRODUCES = (",", ":", "—", "–", "-", "…", ";", "..")
_SENTENCE_END = (".", "!", "?", "”", '"', "…")


@dataclass(frozen=True)
class Attribution:
    """The cue and speaker of a quotation, and the rule that found them."""

    cue: Cue | None
    speaker: Token | None
    rule: str


def attribute(context: Context, number: int, previous: Attribution | None) -> Attribution | None:
    """The attribution of a quotation that stands by itself; None for one that is part of a clause or nobody's."""
    quotation = context.quotations[number]
    start, _ = context.paragraph(quotation.start)
    before_start = context.quotations[number - 1].end if number else 0
    before_start = max(start, before_start, context.sentence_start(quotation.start))
    before = context.text[before_start : quotation.start].strip()
    if not stands_alone(context, quotation, before):
        return None
    for rule in (_tag_after, _cue_before):
        found = rule(context, number, before_start, before)
        if found is not None:
            return found
    is_first = not context.text[start : quotation.start].strip()
    if previous is not None and not before:
        return Attribution(previous.cue, previous.speaker, "run" if is_first else "same paragraph")
    return None


def stands_alone(context: Context, quotation: Quotation, before: str) -> bool:
    """Whether the quotation is a sentence of its own rather than words inside the reporter's sentence."""
    first = context.text[quotation.pieces[0][0]] if quotation.pieces else " "
    last = context.text[quotation.pieces[-1][1] - 1] if quotation.pieces else " "
    after = context.text[quotation.end : quotation.end + 1]
    begins = not before or before.endswith(_INTRODUCES)
    if not quotation.pieces:
        return False
    if not before:
        return last in ",.?!…—" or after in ",—" or len(quotation.pieces) > 1
    return begins and (not first.islower() or before.endswith(":"))


def _tag_after(context: Context, number: int, before_start: int, before: str) -> Attribution | None:
    quotation = context.quotations[number]
    _, paragraph_end = context.paragraph(quotation.end - 1)
    limit = context.quotations[number + 1].start if number + 1 < len(context.quotations) else len(context.text)
    limit = min(limit, paragraph_end)
    last = context.text[quotation.pieces[-1][1] - 1]
    position = quotation.end
    sentence = context.next_sentence(position)
    gap = context.text[position:sentence].strip(" ,—–-.\"'”’")
    if not gap:
        following = context.text[sentence : sentence + 1]
        if last == "." and not following.islower():
            return None
        sentence = context.next_sentence(sentence)
    for cue in context.cues_between(position, min(sentence, limit)):
        first, _ = context.tokens(position, position + 1)
        if any(context.doc[i].tag_ in _FINITE and context.doc[i].head is not cue.head for i in range(first, cue.start)):
            return None
        speaker = find_speaker(cue)
        if speaker is None or context.inside[speaker.i]:
            speaker = _neighbour(context, cue, first)
        return Attribution(cue, speaker, "cue after")
    return None


def _neighbour(context: Context, cue: Cue, first: int) -> Token | None:
    """The noun phrase beside the cue in a tag after a quotation."""
    for i in range(cue.start - 1, first - 1, -1):
        if context.doc[i].pos_ in ("PROPN", "PRON", "NOUN"):
            return context.doc[i]
    for i in range(cue.end, min(cue.end + 12, len(context.doc))):
        if context.doc[i].pos_ in ("PROPN", "PRON", "NOUN") and context.doc[i].dep_ not in ("compound", "poss"):
            return context.doc[i]
    return None


def _cue_before(context: Context, number: int, before_start: int, before: str) -> Attribution | None:
    quotation = context.quotations[number]
    cues = context.cues_between(before_start, quotation.start)
    if not cues:
        return None
    cue = cues[-1]
    speaker = find_speaker(cue)
    if speaker is not None and context.inside[speaker.i]:
        speaker = None
    return Attribution(cue, speaker, "cue before")
