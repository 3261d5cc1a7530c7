"""Which cue and which speaker a quotation in quotation marks belongs to."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from transforms.quotes.context import Context
from transforms.quotes.cues import Cue
from transforms.quotes.marks import Quotation
from transforms.quotes.speakers import find_speaker

_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
_STOPS = frozenset(".!?…")
_ENDS = _STOPS | frozenset(",—–-;")
_DASHES = (",", "—", "–", "-", "…", ";", "..")
_SPEAKING = frozenset(("PROPN", "PRON", "NOUN", "NUM"))
DASHES = frozenset(("-", "--", "—", "–", "|"))
FEWEST_WORDS = 4  # of a quotation that a cue introduces from afar
SHORTEST_TAG = 5  # words of a sentence that may be no more than a tag
LONGEST_TAG = 12  # tokens after a cue within which its subject is looked for when the parse shows none


@dataclass(frozen=True)
class Attribution:
    """The cue and speaker of a quotation, and the rule that found them; `paragraph` is where it begins."""

    cue: Cue | None
    speaker: Token | None
    rule: str
    paragraph: int


@dataclass(frozen=True)
class Surroundings:
    """A quotation, the reporter's words before it in its sentence, and where its sentence and paragraph begin."""

    number: int
    quotation: Quotation
    before: str
    before_start: int
    paragraph: int
    follows_quotation: bool

    @classmethod
    def read(cls, context: Context, number: int) -> Surroundings:
        """The surroundings of the quotation with this number."""
        quotation = context.quotations[number]
        paragraph = context.paragraph_number(quotation.start)
        start, _ = context.paragraphs[paragraph]
        previous_end = context.quotations[number - 1].end if number else 0
        before_start = max(start, previous_end, context.sentence_start(quotation.start))
        before = context.text[before_start : quotation.start].strip()
        if before[-1:] in _STOPS and not before.endswith(("...", "…")):
            before, before_start = "", quotation.start
        follows = start < previous_end and not context.text[previous_end : quotation.start].strip()
        return cls(number, quotation, before, before_start, paragraph, follows)


def attribute(context: Context, number: int, previous: Attribution | None) -> Attribution | None:
    """The attribution of a quotation that stands by itself; None for one that is part of a clause or nobody's."""
    here = Surroundings.read(context, number)
    if not here.quotation.pieces:
        return None
    if here.before:
        if here.before[-1] in ":,—–" and _last(context, here.quotation) == ",":
            return _tagged(context, here) or _introduced(context, here)
        return _introduced(context, here)
    if not _is_sentence(context, here):
        return None
    return _tagged(context, here) or _continued(context, here, previous)


def _is_sentence(context: Context, here: Surroundings) -> bool:
    quotation = here.quotation
    after = context.text[quotation.end : quotation.end + 1]
    is_complete = _last(context, quotation) in _ENDS or after in (",", "—")
    return is_complete or len(quotation.pieces) > 1


def _introduced(context: Context, here: Surroundings) -> Attribution | None:
    """`He said, "…"`; `The statement reads: "…"`; `Ito: "…"`."""
    cues = context.cues_between(here.before_start, here.quotation.start)
    if here.before.endswith(":"):
        return _after_colon(context, here, cues)
    if not cues:
        return None
    cue = cues[-1]
    first, _ = context.tokens(here.quotation.start, here.quotation.end)
    is_near = not any(context.doc[i].pos_ == "VERB" for i in range(cue.end, first))
    if here.before.endswith(_DASHES):
        is_introduced = is_near or _is_long(context, here.quotation)
    else:
        is_introduced = cue.end == first and _ends_sentence(context, here.quotation)
    return Attribution(cue, _speaker(context, cue), "cue before", here.paragraph) if is_introduced else None


def _after_colon(context: Context, here: Surroundings, cues: list[Cue]) -> Attribution | None:
    start, end = context.tokens(here.before_start, here.quotation.start)
    label = _label(context, start, end)
    if label is None and cues:
        return Attribution(cues[-1], _speaker(context, cues[-1]), "cue before", here.paragraph)
    if not _is_long(context, here.quotation):
        return None
    return Attribution(None, label or _subject_before_colon(context, start, end), "colon", here.paragraph)


def _label(context: Context, start: int, end: int) -> Token | None:
    """The name that is all there is before the colon, back to a dash: `Ana Ito (Ind.): "…"`."""
    doc = context.doc
    name = None
    for i in range(end - 1, start - 1, -1):
        token = doc[i]
        if token.text in DASHES:
            break
        if token.pos_ in ("VERB", "AUX"):
            return None
        if token.pos_ in ("PROPN", "NOUN") and token.dep_ not in ("compound", "appos") and not _is_bracketed(token):
            name = token
    return name if name is not None and (name.pos_ == "PROPN" or name.i == end - 2) else None


def _is_bracketed(token: Token) -> bool:
    return any(left.text in "([" for left in token.doc[max(token.i - 2, 0) : token.i])


def _subject_before_colon(context: Context, start: int, end: int) -> Token | None:
    """The subject of the clause before the colon."""
    root = next((context.doc[i] for i in range(start, end) if context.doc[i].dep_ == "ROOT"), None)
    return None if root is None else next((child for child in root.children if child.dep_ == "nsubj"), None)


def _is_long(context: Context, quotation: Quotation) -> bool:
    start, end = quotation.pieces[0]
    text = context.text[start:end]
    return not text[0].islower() and text.count(" ") + 1 >= FEWEST_WORDS


def _last(context: Context, quotation: Quotation) -> str:
    """The last character of a quotation that is no quotation mark."""
    start, end = quotation.pieces[-1]
    return context.text[max(start, end - 3) : end].rstrip("'’”\"")[-1:] or " "


def _ends_sentence(context: Context, quotation: Quotation) -> bool:
    after = context.text[quotation.end : quotation.end + 2].strip()
    last = _last(context, quotation)
    return after[:1] in ("", ".", ",") or (last in _STOPS and not after[:1].islower())


def _speaker(context: Context, cue: Cue) -> Token | None:
    speaker = find_speaker(cue)
    return speaker if speaker is not None and not context.inside[speaker.i] else None


def _continued(context: Context, here: Surroundings, previous: Attribution | None) -> Attribution | None:
    """A quotation without a cue of its own that carries on the one before it."""
    if previous is None or (here.follows_quotation and not _is_long(context, here.quotation)):
        return None
    if _last(context, here.quotation) not in _STOPS | {"—"}:
        return None
    if here.paragraph == previous.paragraph:
        return Attribution(previous.cue, previous.speaker, "same paragraph", here.paragraph)
    is_first = here.quotation.start == context.paragraphs[here.paragraph][0]
    if is_first and here.paragraph == previous.paragraph + 1:
        return Attribution(previous.cue, previous.speaker, "run", here.paragraph)
    return None


def _tagged(context: Context, here: Surroundings) -> Attribution | None:
    """`"…," he said`; `"…," said Ito, who …`."""
    position = here.quotation.end
    _, limit = context.paragraph(position - 1)
    if here.number + 1 < len(context.quotations):
        limit = min(limit, context.quotations[here.number + 1].start)
    limit = min(limit, _end_of_tag(context, here.quotation))
    first, _ = context.tokens(position, limit)
    if first < len(context.doc) and context.doc[_first_word(context, first)].dep_ == "cc":
        return None
    for cue in context.cues_between(position, limit):
        if any(context.doc[i].tag_ in _FINITE and context.doc[i].head != cue.head for i in range(first, cue.start)):
            return None
        return Attribution(cue, _speaker(context, cue) or _neighbour(context, cue, first), "cue after", here.paragraph)
    return None


def _first_word(context: Context, token: int) -> int:
    while token + 1 < len(context.doc) and (context.doc[token].is_punct or context.doc[token].is_space):
        token += 1
    return token


def _end_of_tag(context: Context, quotation: Quotation) -> int:
    """The end of the sentence that a tag after the quotation would stand in."""
    sentence = context.next_sentence(quotation.end)
    if context.text[quotation.end : sentence].strip(" ,—–-.\"'”’"):
        return sentence
    end = context.next_sentence(sentence)
    is_new = _last(context, quotation) in (".", "…") and not context.text[sentence : sentence + 1].islower()
    return quotation.end if is_new and not _is_bare_tag(context, sentence, end) else end


def _is_bare_tag(context: Context, start: int, end: int) -> bool:
    """Whether the sentence is nothing but a speaker and a cue: `Ito said.`"""
    first, last = context.tokens(start, end)
    words = [i for i in range(first, last) if not (context.doc[i].is_punct or context.doc[i].is_space)]
    return len(words) <= SHORTEST_TAG and any(cue.end == words[-1] + 1 for cue in context.cues_between(start, end))


def _neighbour(context: Context, cue: Cue, first: int) -> Token | None:
    """The noun phrase beside the cue in a tag after a quotation."""
    before = range(cue.start - 1, first - 1, -1)
    after = range(cue.end, min(cue.end + LONGEST_TAG, len(context.doc)))
    for i in (*before, *after):
        token = context.doc[i]
        if context.inside[i]:
            return None
        if token.pos_ in _SPEAKING and token.dep_ not in ("compound", "poss"):
            return token
    return None
