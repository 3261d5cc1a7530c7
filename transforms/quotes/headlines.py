"""Headlines that name their speaker at a colon: `Ito: Bridge is safe`, `Bridge is safe: mayor`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from transforms.entities.cues import EVENT_FIRST
from transforms.lexicon import load_lexicon
from transforms.quotes.context import Context
from transforms.quotes.marks import Span
from transforms.quotes.ranges import VERBS

_SOURCES = frozenset(word for words in load_lexicon("reporting_nouns")["sources"].values() for word in words)
_NAMED = frozenset(("PERSON", "ORG", "NORP", "GPE"))
_COLON = re.compile(r":\s")
_OWN_WORDS = frozenset(["i", "me", "my", "mine", "we", "us", "our", "ours"])
LONGEST_LABEL = 5  # words of a speaker at the colon
FEWEST_WORDS = 3  # of what is said


@dataclass(frozen=True)
class HeadlineQuote:
    """What a headline reports, and the head word of its speaker."""

    span: Span
    kind: str
    speaker: Token


def find_headline_quotes(context: Context, headlines: Sequence[Span]) -> Iterator[HeadlineQuote]:
    """The quotes of headlines with one colon whose one side is a speaker and whose other side says something."""
    for start, end in headlines:
        colons = [found.start() for found in _COLON.finditer(context.text, start, end)]
        if len(colons) == 1:
            left, right = (start, colons[0]), _stripped(context.text, colons[0] + 1, end)
            front = [] if _is_kicker(context, left, right) else _speaks(context, left, right)
            yield from front or _speaks(context, right, left)


def _is_kicker(context: Context, label: Span, said: Span) -> bool:
    """Whether a place before the colon says where the story is: "KENYA: Rains return", not "Kenya: We will not go"."""
    first, last = context.tokens(*label)
    is_place = first < last and context.doc[last - 1].ent_type_ == "GPE"
    return is_place and not any(token.lower_ in _OWN_WORDS for token in context.doc[slice(*context.tokens(*said))])


def _speaks(context: Context, label: Span, said: Span) -> list[HeadlineQuote]:
    speaker = _speaker(context, label)
    quotations = context.quotations_in(*said)
    if quotations and context.quotations[quotations[0]].start == said[0]:
        return []
    words = context.text[slice(*said)].split()
    if speaker is None or len(words) < FEWEST_WORDS:
        return []
    return [HeadlineQuote(said, "mixed" if quotations else "indirect", speaker)]


def _speaker(context: Context, label: Span) -> Token | None:
    """The last noun of the label if it is a named person, body or place, or a common noun for speakers."""
    first, last = context.tokens(*label)
    words = [context.doc[i] for i in range(first, last) if not context.doc[i].is_space]
    if words and words[0].text in EVENT_FIRST:
        return None
    if not words or len(words) > LONGEST_LABEL or any(token.pos_ in VERBS or token.like_num for token in words):
        return None
    head = words[-1]
    is_known = head.lower_ in _SOURCES or (head.ent_type_ in _NAMED and words[0].ent_type_ == head.ent_type_)
    return head if is_known else None


def _stripped(text: str, start: int, end: int) -> Span:
    part = text[start:end]
    return start + len(part) - len(part.lstrip()), end - len(part) + len(part.rstrip(" .\t\u00a0"))
