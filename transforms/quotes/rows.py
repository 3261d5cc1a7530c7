"""Quotes as rows: spans of tokens become characters, speakers find their entity."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile
from typing import TYPE_CHECKING

from spacy.tokens import Doc, Token

from transforms.quotes.cues import Cue
from transforms.quotes.marks import Span
from transforms.quotes.quote import Quote
from transforms.quotes.speakers import speaker_bounds

if TYPE_CHECKING:
    from transforms.entities.mention import Mention


_SINGULAR = frozenset(("NN", "NNP"))
_WITHIN = frozenset(("pobj", "prep", "poss"))
"""Dependencies below which a name is another's than the noun's."""


def _leads(speaker: Token, mention: Mention) -> bool:
    """Whether the speaker's noun is in the title before the name: "Minister of Health Ana Ito"."""
    return mention.title is not None and mention.char_start - len(mention.title) - 1 <= speaker.idx


def _by_initials(mentions: Sequence[Mention]) -> dict[str, int]:
    """The one person of two names or more with these initials, by which an interview goes on to call them."""
    chains: dict[str, set[int]] = {}
    for mention in mentions:
        names = mention.name.split()
        if mention.kind == "name" and mention.entity_type == "PERSON" and mention.chain is not None and len(names) > 1:
            chains.setdefault("".join(name[0] for name in names), set()).add(mention.chain)
    return {initials: of.pop() for initials, of in chains.items() if len(of) == 1}


class RowWriter:
    """Makes quotes of a document whose speakers are tied to the chains of its mentions."""

    def __init__(self, doc: Doc, mentions: Sequence[Mention]) -> None:
        self.doc = doc
        self.by_initials = _by_initials(mentions)
        self.by_end = {mention.char_end: mention for mention in sorted(mentions, key=lambda m: -m.char_start)}

    def quote(self, span: Span, kind: str, cue: Cue | None, speaker: Token | None, rule: str) -> Quote:
        """The quote with this content."""
        cue_start, cue_end = self._characters((cue.start, cue.end) if cue is not None else None)
        is_label = rule == "interview"
        phrase = None if speaker is None else _label(speaker) if is_label else _phrase(speaker, cue)
        speaker_start, speaker_end = self._characters(phrase)
        polarity = cue.polarity if cue is not None else None
        chain = self._chain(speaker, speaker_end) if speaker is not None and speaker_end is not None else None
        if chain is None and speaker is not None and is_label:
            chain = self.by_initials.get(speaker.text)
        return Quote(*span, kind, cue_start, cue_end, speaker_start, speaker_end, chain, polarity, rule)

    def _chain(self, speaker: Token, end: int) -> int | None:
        """The chain of the mention that ends with the speaker's head word, or with the name after it."""
        for place in (speaker.idx + len(speaker), end):
            mention = self.by_end.get(place)
            if mention is not None and mention.chain is not None and self._names(mention, speaker):
                return mention.chain
        return None

    def _names(self, mention: Mention, speaker: Token) -> bool:
        """Whether the mention is the speaker's: not the town in "the mayor of Lyon", nor a nation in "the Swede"."""
        if mention.char_end == speaker.idx + len(speaker):
            return mention.entity_type != "NORP" or speaker.tag_ not in _SINGULAR
        named = self.doc.char_span(mention.char_start, mention.char_end, alignment_mode="expand")
        if named is None:
            return False
        is_described = self.doc[max(named.start - 1, 0)].text == "," or _leads(speaker, mention)
        if mention.entity_type == "PERSON" and is_described:
            return True
        path = takewhile(lambda step: step != speaker, (named.root, *named.root.ancestors))
        return all(step.dep_ not in _WITHIN for step in path)

    def _characters(self, tokens: Span | None) -> tuple[int | None, int | None]:
        if tokens is None:
            return None, None
        start, end = tokens
        while end > start + 1 and self.doc[end - 1].is_space:
            end -= 1
        last = self.doc[end - 1]
        return self.doc[start].idx, last.idx + len(last)


def _phrase(speaker: Token, cue: Cue | None) -> Span:
    """The tokens of the speaker's noun phrase after a cue that the parser took for a part of it."""
    start, end = speaker_bounds(speaker)
    return (cue.end, end) if cue is not None and start <= cue.start and cue.end <= speaker.i else (start, end)


def _label(speaker: Token) -> Span:
    """The tokens of the label that ends with this word: all from the head of its line, whatever the parse."""
    before = takewhile(lambda i: "\n" not in speaker.doc[i].text, range(speaker.i - 1, -1, -1))
    return speaker.i - sum(1 for _ in before), speaker.i + 1
