"""Speech without quotation marks: interviews with a label before each turn, and dialogue after dashes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from transforms.quotes.context import Context
from transforms.quotes.cues import Cue
from transforms.quotes.marks import Span
from transforms.quotes.tags import neighbour, outside_speaker

FEWEST_TURNS = 3  # of which one asks; "Q:" and "A:" need no more than one of each
_QUESTION_AND_ANSWER = frozenset(("Q", "A"))
_LINE = re.compile(r"\S[^\n]*")
_LABEL = re.compile(r"(?P<name>[QA](?=[:.] )|[^\W\d_a-z][^\s:]*(?: [^\W\d_a-z][^\s:]*){0,3}(?=: ))[:.] +(?=\S)")
_DIALOGUE = re.compile(
    r"[–—―-] ?(?P<first>[^\W\d_a-z][^–—―]*?),? (?P<tag>[^\s,?!.][^,?!.–—―]*)\. [–—―-] ?(?P<rest>\S.*)"
)


@dataclass(frozen=True)
class Speech:
    """What is said, its cue and its speaker; None where they are not named."""

    span: Span
    cue: Cue | None
    speaker: Token | None
    rule: str


@dataclass(frozen=True)
class _Turn:
    name: str
    label: Span
    said: Span


def find_speech(context: Context, headlines: Sequence[Span] = ()) -> Iterator[Speech]:
    """What is said in the interviews and dialogues of a document; no headline is a turn ("Interview: I am happy")."""
    spans = [span for span in context.paragraphs if span not in headlines]
    lines = [found.span() for start, end in spans for found in _LINE.finditer(context.text, start, end)]
    turns = [turn for line in lines if (turn := _read_turn(context.text, line)) is not None]
    if _is_interview(context.text, turns):
        yield from (Speech(turn.said, None, _labelled(context, turn), "interview") for turn in turns)
    for line in lines:
        yield from _dialogue(context, line)


def _read_turn(text: str, line: Span) -> _Turn | None:
    found = _LABEL.match(text, *line)
    return None if found is None else _Turn(found["name"], found.span("name"), (found.end(), line[1]))


def _is_interview(text: str, turns: list[_Turn]) -> bool:
    """Whether somebody is asked and answers: "Photo:" and "Goals:" are labels too."""
    names = Counter(turn.name for turn in turns)
    if names.keys() >= _QUESTION_AND_ANSWER:
        return True
    asks = any(text[turn.said[1] - 1] == "?" for turn in turns)
    return asks and len(turns) >= FEWEST_TURNS and len(names) >= 2 and max(names.values()) >= 2


def _labelled(context: Context, turn: _Turn) -> Token | None:
    """The last word of the name before the turn."""
    if turn.name in _QUESTION_AND_ANSWER:
        return None
    _, end = context.tokens(*turn.label)
    return context.doc[end - 1]


def _dialogue(context: Context, line: Span) -> Iterator[Speech]:
    """`– I never saw the car, said Olsen. – It came from nowhere.`"""
    found = _DIALOGUE.match(context.text, *line)
    cues = context.cues_between(*found.span("tag")) if found is not None else []
    if found is None or not cues:
        return
    speaker = outside_speaker(context, cues[0]) or neighbour(context, cues[0], context.tokens(*found.span("tag"))[0])
    yield from (Speech(found.span(part), cues[0], speaker, "dialogue") for part in ("first", "rest"))
