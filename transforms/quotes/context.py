"""Characters, tokens, sentences and quotations of one document, looked up in logarithmic time."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

import numpy as np
from spacy.attrs import IDX, SENT_START
from spacy.tokens import Doc

from transforms.quotes.cues import Cue, find_cues
from transforms.quotes.marks import Quotation, Span, pair_marks


class Context:
    """What the rules ask about a document: its tokens by character, its quotations, its cues."""

    def __init__(self, doc: Doc, text: str, paragraphs: Sequence[Span]) -> None:
        places = doc.to_array([IDX, SENT_START])
        self.doc = doc
        self.text = text
        self.paragraphs = paragraphs
        self.quotations: list[Quotation] = pair_marks(text, paragraphs)
        self.cues: list[Cue] = find_cues(doc)
        self.cue_heads = [cue.head.i for cue in self.cues]
        self.token_starts: list[int] = places[:, 0].astype(np.int64).tolist()
        self.paragraph_starts = [start for start, _ in paragraphs]
        self.sentence_starts: list[int] = places[places[:, 1] == 1, 0].astype(np.int64).tolist() or [0]
        self._quotation_starts = [quotation.start for quotation in self.quotations]
        self._quotation_ends = [quotation.end for quotation in self.quotations]
        self.inside = self._mark_inside()

    def _mark_inside(self) -> bytearray:
        """1 for each token that stands in a quotation."""
        inside = bytearray(len(self.doc))
        for quotation in self.quotations:
            for start, end in quotation.pieces:
                first, last = self.tokens(start, end)
                inside[first:last] = b"\x01" * (last - first)
        return inside

    def tokens(self, start: int, end: int) -> Span:
        """The range of tokens that begin inside the characters."""
        return bisect_left(self.token_starts, start), bisect_left(self.token_starts, end)

    def paragraph(self, position: int) -> Span:
        """The paragraph that holds the character."""
        return self.paragraphs[self.paragraph_number(position)]

    def paragraph_number(self, position: int) -> int:
        """The number of the paragraph that holds the character."""
        return max(bisect_right(self.paragraph_starts, position) - 1, 0)

    def sentence_start(self, position: int) -> int:
        """Where the sentence of the character begins."""
        return self.sentence_starts[max(bisect_right(self.sentence_starts, position) - 1, 0)]

    def next_sentence(self, position: int) -> int:
        """Where the first sentence after the character begins."""
        number = bisect_right(self.sentence_starts, position)
        return self.sentence_starts[number] if number < len(self.sentence_starts) else len(self.text)

    def cues_between(self, start: int, end: int) -> list[Cue]:
        """Cues outside quotations whose head begins inside the characters."""
        first, last = self.tokens(start, end)
        lower, upper = bisect_left(self.cue_heads, first), bisect_left(self.cue_heads, last)
        return [cue for cue in self.cues[lower:upper] if not self.inside[cue.head.i]]

    def quotations_in(self, start: int, end: int) -> range:
        """The numbers of the quotations that share characters with the span."""
        return range(bisect_right(self._quotation_ends, start), bisect_left(self._quotation_starts, end))
