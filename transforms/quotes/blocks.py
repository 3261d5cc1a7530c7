"""Paragraphs quoted without quotation marks: `The statement read in full:` and the paragraph after."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from transforms.quotes.context import Context
from transforms.quotes.cues import Cue
from transforms.quotes.marks import Span
from transforms.quotes.tags import outside_speaker

FEWEST_WORDS = 8  # of a paragraph that is a quotation by itself
_ANNOUNCING = frozenset(
    ("say", "write", "read", "state", "tweet", "post", "add", "declare", "reply", "respond", "announce", "email")
)
_OWN_WORDS = frozenset(("what", "how", "here", "why", "following", "these", "this", "things", "reasons"))


@dataclass(frozen=True)
class Block:
    """A paragraph that is quoted, its cue and its speaker."""

    span: Span
    cue: Cue
    speaker: Token


def find_blocks(context: Context) -> Iterator[Block]:
    """The paragraphs without quotation marks that a cue right before a colon announces."""
    for number, (start, end) in enumerate(context.paragraphs[1:], 1):
        _, colon = context.paragraphs[number - 1]
        if context.text[colon - 1] == ":" and not context.quotations_in(start, end):
            found = _announcement(context, colon)
            if found is not None and context.text.count(" ", start, end) + 1 >= FEWEST_WORDS:
                yield Block((start, end), *found)


def _announcement(context: Context, colon: int) -> tuple[Cue, Token] | None:
    """The cue before the colon and its speaker, unless the reporter announces words of their own."""
    begin = max(context.sentence_start(colon - 1), context.paragraph(colon - 1)[0])
    cues = context.cues_between(begin, colon)
    first, last = context.tokens(begin, colon)
    is_own = any(context.doc[i].lower_ in _OWN_WORDS for i in range(first, last))
    if not cues or is_own or cues[-1].verb.lemma not in _ANNOUNCING or cues[-1].is_negated:
        return None
    if any(context.doc[i].pos_ == "VERB" for i in range(cues[-1].end, last)):
        return None
    speaker = outside_speaker(context, cues[-1])
    return (cues[-1], speaker) if speaker is not None else None
