"""Speakers named after a quotation: `"…," she said`, `"…" — Ana Ito`."""

from __future__ import annotations

from spacy.tokens import Token

from transforms.quotes.context import Context
from transforms.quotes.cues import Cue
from transforms.quotes.nouns import noun_speaker, worded_noun, worded_nouns
from transforms.quotes.ranges import is_overlong, main_verb
from transforms.quotes.speakers import ASIDE_MARKS, find_speaker
from transforms.quotes.surroundings import STOPS, Surroundings

DASHES = ASIDE_MARKS | {"|"}
SHORTEST_TAG = 5  # words of a sentence that may be no more than a tag
LONGEST_TAG = 12  # tokens after a cue within which its subject is looked for when the parse shows none
LONGEST_SIGNATURE = 20  # tokens of a line that names the speaker of the quotation above
_BE = frozenset(("is", "was", "are", "were"))
_COME = frozenset(("came", "comes"))
_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
_RELATIVES = frozenset(("WDT", "WP", "WP$"))
_SPEAKING = frozenset(("PROPN", "PRON", "NOUN", "NUM"))


def find_tag(context: Context, here: Surroundings) -> tuple[Cue, Token | None] | None:
    """The cue and speaker that follow the quotation in its sentence."""
    position = here.quotation.end
    _, limit = context.paragraph(position - 1)
    if here.number + 1 < len(context.quotations):
        limit = min(limit, context.quotations[here.number + 1].start)
    limit = _end_of_tag(context, here, limit)
    first, last = context.tokens(position, limit)
    while first < last and (context.doc[first].is_punct or context.doc[first].is_space):
        first += 1
    if first < last and (context.doc[first].dep_ == "cc" or context.doc[first].tag_ in _RELATIVES):
        return None
    if first < last and context.doc[first].lower_ in _BE | _COME:
        return _predicate(context, first, last)
    cue = next((cue for cue in context.cues_between(position, limit) if not _is_relative(cue)), None)
    if cue is None or cue.is_noun or _is_reduced(cue) or (here.before and _reports_more(context, cue)):
        return None
    if any(_is_other_verb(context.doc[i], cue) for i in range(first, cue.start)):
        return None
    speaker = outside_speaker(context, cue)
    if speaker is None and cue.head.tag_ != "VBG":
        speaker = neighbour(context, cue, first)
    return (cue, speaker) if speaker is not None or cue.head.tag_ != "VBG" else None


def _predicate(context: Context, first: int, last: int) -> tuple[Cue, Token | None] | None:
    """`"…" was her answer`, `"…" came the reply`."""
    is_owned = context.doc[first].lower_ in _BE
    noun = worded_noun(context.doc, first, min(first + LONGEST_TAG, last), is_owned)
    if noun is None:
        return None
    return Cue(noun, noun.i, noun.i + 1, worded_nouns()[noun.lower_], False), noun_speaker(noun)


def _is_other_verb(token: Token, cue: Cue) -> bool:
    """Whether the token is a finite verb of another clause than the cue's, and not one that describes the speaker."""
    return token.tag_ in _FINITE and token.head != cue.head and main_verb(token).dep_ != "relcl"


def _is_relative(cue: Cue) -> bool:
    """Whether the cue is in a clause about the speaker: `an official who asked not to be named`."""
    verb = cue.head
    return verb.dep_ == "relcl" and not is_overlong(verb) and any(child.lower_ == "who" for child in verb.lefts)


def _reports_more(context: Context, cue: Cue) -> bool:
    """Whether the cue reports an unquoted clause after it: `"…" The ad says that …`."""
    return not is_overlong(cue.head) and any(
        child.dep_ == "ccomp" and not context.inside[child.left_edge.i] for child in cue.head.rights
    )


def _is_reduced(cue: Cue) -> bool:
    """Whether the cue is a participle that describes a noun: `a book written by …`."""
    return cue.head.tag_ == "VBN" and cue.head.dep_ in ("acl", "amod", "advcl")


def outside_speaker(context: Context, cue: Cue) -> Token | None:
    """The speaker by the parse, unless the parser took a word of a quotation for it."""
    speaker = find_speaker(cue)
    return speaker if speaker is not None and not context.inside[speaker.i] else None


def neighbour(context: Context, cue: Cue, first: int) -> Token | None:
    """The noun phrase beside the cue, between token `first` and the next quotation."""
    before = range(cue.start - 1, first - 1, -1)
    after = range(cue.end, min(cue.end + LONGEST_TAG, len(context.doc)))
    for i in (*before, *after):
        token: Token = context.doc[i]
        if context.inside[i]:
            return None
        if token.lower_ == "old" and token.i > 1 and token.nbor(-1).text == "-":
            return token
        if token.pos_ in _SPEAKING and token.dep_ not in ("compound", "poss", "nummod"):
            return token
    return None


def find_signature(context: Context, here: Surroundings) -> Token | None:
    """The name after a dash that closes the quotation's paragraph or makes up the next."""
    start, end = context.paragraphs[here.paragraph]
    if here.quotation.start != start:
        return None
    if not context.text[here.quotation.end : end].strip() and here.paragraph + 1 < len(context.paragraphs):
        _, end = context.paragraphs[here.paragraph + 1]
    first, last = context.tokens(here.quotation.end, min(end, here.quotation.end + LONGEST_SIGNATURE * 10))
    while first < last and context.doc[first].is_space:
        first += 1
    if first >= last or last - first > LONGEST_SIGNATURE or context.doc[first].text[0] not in DASHES:
        return None
    for i in range(first, last):
        token: Token = context.doc[i]
        if token.pos_ == "PROPN" and token.dep_ != "compound":
            return token
    return None


def _end_of_tag(context: Context, here: Surroundings, limit: int) -> int:
    """The end of the sentence that a tag after the quotation would stand in."""
    position = here.quotation.end
    sentence = min(context.next_sentence(position), limit)
    if context.text[position:sentence].strip(" ,—–-.\"'”’"):
        return sentence
    end = min(context.next_sentence(sentence), limit)
    is_new = here.last in STOPS - {"?", "!"} and not context.text[sentence : sentence + 1].islower()
    return position if is_new and not _is_bare_tag(context, sentence, end) else end


def _is_bare_tag(context: Context, start: int, end: int) -> bool:
    """Whether the sentence is nothing but a speaker and a cue: `Ito said.`"""
    if context.text[start:end].rstrip()[-1:] not in STOPS:
        return False
    first, last = context.tokens(start, end)
    words = [i for i in range(first, last) if not (context.doc[i].is_punct or context.doc[i].is_space)]
    cues = (cue for cue in context.cues_between(start, end) if cue.verb.takes_clause)  # "said", not "wept"
    return len(words) <= SHORTEST_TAG and any(cue.end == words[-1] + 1 for cue in cues)
