"""Whatever the text: quotes point into it, and nothing breaks."""

from __future__ import annotations

import gc
import time
from itertools import pairwise

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc
from spacy.vocab import Vocab

from transforms.quotes.finder import find_quotes_in
from transforms.quotes.marks import pair_marks

PIECES = st.sampled_from(
    ['"', "“", "”", "‘", "’", "''", "``", "'", "«", "»", ":", ",", ".", "\n", " ", " said Ana", "she said", "that",
     "according to", "we will go", "Über", "王", "told", "adding", "(", "—", "the mayor’s"]
)  # fmt: skip
TEXTS = st.lists(PIECES, max_size=25).map(" ".join) | st.lists(PIECES, max_size=25).map("".join) | st.text(max_size=60)


def lines(text: str) -> list[tuple[int, int]]:
    found, position = [], 0
    for line in text.split("\n"):
        if line.strip():
            start = position + len(line) - len(line.lstrip())
            found.append((start, start + len(line.strip())))
        position += len(line) + 1
    return found


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(TEXTS)
def test_quotes_are_spans_of_the_text(nlp: Language, text: str) -> None:
    quotes = find_quotes_in(nlp(text), text, lines(text), ())
    spans = [(quote.char_start, quote.char_end) for quote in quotes]
    assert spans == sorted(set(spans))
    for quote in quotes:
        assert 0 <= quote.char_start < quote.char_end <= len(text)
        assert any(start <= quote.char_start and quote.char_end <= end for start, end in lines(text))
        assert (quote.cue_start is None) == (quote.cue_end is None)
        assert (quote.speaker_start is None) == (quote.speaker_end is None)


@given(TEXTS)
def test_quotations_keep_order_and_never_overlap(text: str) -> None:
    quotations = pair_marks(text, lines(text))
    assert all(one.end <= other.start for one, other in pairwise(quotations))
    assert all(text[start:end].strip() == text[start:end] for q in quotations for start, end in q.pieces)


def flat(words: list[str]) -> Doc:
    """A document that is one sentence, every word under the first: the worst a parser may do."""
    return Doc(Vocab(), words=words, heads=[0] * len(words), deps=["ROOT"] + ["ccomp"] * (len(words) - 1),
               tags=["VBD"] * len(words), pos=["VERB"] * len(words))  # fmt: skip


def seconds(words: list[str]) -> float:
    """Of this process alone, the least of three tries without collections of garbage: what else runs counts little."""
    doc, tries = flat(words), []
    gc.disable()
    try:
        for _ in range(3):
            started = time.process_time()
            find_quotes_in(doc, doc.text, [(0, len(doc.text))], ())
            tries.append(time.process_time() - started)
    finally:
        gc.enable()
    return min(tries)


def test_time_is_linear_in_the_worst_text() -> None:
    for words in (
        ["“", "said"],
        ['"', "we", '"', "said"],
        ["said", "that"],
        ["according", "to"],
        ["'", "he", "said", ":"],
    ):
        assert seconds(words * 8_000) < 24 * max(seconds(words * 1_000), 0.005)  # in the square of them: 64
