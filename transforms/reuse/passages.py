"""Where two articles have the same words."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence

import pyarrow as pa

from transforms.answers import QUESTION
from transforms.reuse.shingles import SHINGLE_WORDS, shingle_sequence, word_spans

Span = tuple[int, int]
PASSAGES = pa.schema(
    [
        QUESTION,
        ("start_a", pa.int32()),
        ("end_a", pa.int32()),
        ("text_a", pa.string()),
        ("start_b", pa.int32()),
        ("end_b", pa.int32()),
        ("text_b", pa.string()),
    ]
)
"""The passages of pairs of articles, by a digest of both."""

# Fewer words than a shingle may be replaced, inserted or dropped inside a passage: it is then one passage, reworded.
REWORDED = SHINGLE_WORDS - 1


def align_passages(text_a: str, body_a: Span, text_b: str, body_b: Span) -> list[tuple[Span, Span]]:
    """The passages of five words or more that two bodies share, as code-point spans into both whole texts.

    In the order of a; passages of a never overlap. Between runs of the same words up to four words in a row may
    differ on either side. Linear in the length of both.

    >>> a, b = "He said: we will never yield to force, ever.", "“We will NEVER yield to force”"
    >>> [(a[i:j], b[k:m]) for (i, j), (k, m) in align_passages(a, (0, len(a)), b, (0, len(b)))]
    [('we will never yield to force', 'We will NEVER yield to force')]
    """
    words_a, spans_a = word_spans(text_a[slice(*body_a)])
    words_b, spans_b = word_spans(text_b[slice(*body_b)])
    runs = _join(_runs(shingle_sequence(words_a).tolist(), shingle_sequence(words_b).tolist()))
    return [(_extent(spans_a, a, body_a[0]), _extent(spans_b, b, body_b[0])) for a, b in runs]


def _runs(a: Sequence[int], b: Sequence[int]) -> Iterator[tuple[Span, Span]]:
    """Runs of the same shingles, as spans of words; a repeated one is looked for after the last run first."""
    places = defaultdict(list)
    for place, shingle in enumerate(b):
        places[shingle].append(place)
    here = end = 0
    while here < len(a):
        found = places.get(a[here])
        if found is None:
            here += 1
            continue
        there = found[bisect_left(found, end) % len(found)]
        words = _shared_length(a, here, b, there) + SHINGLE_WORDS - 1
        yield (here, here + words), (there, there + words)
        here, end = here + words, there + words


def _shared_length(a: Sequence[int], here: int, b: Sequence[int], there: int) -> int:
    limit = min(len(a) - here, len(b) - there)
    return next((length for length in range(limit) if a[here + length] != b[there + length]), limit)


def _join(runs: Iterator[tuple[Span, Span]]) -> list[tuple[Span, Span]]:
    """Runs that follow each other closely in both texts as one."""
    joined: list[tuple[Span, Span]] = []
    for a, b in runs:
        if joined and _follows(joined[-1][0], a) and _follows(joined[-1][1], b):
            before_a, before_b = joined.pop()
            a, b = (before_a[0], a[1]), (before_b[0], b[1])
        joined.append((a, b))
    return joined


def _follows(before: Span, after: Span) -> bool:
    return 0 <= after[0] - before[1] <= REWORDED


def _extent(spans: Sequence[Span], words: Span, offset: int) -> Span:
    return spans[words[0]][0] + offset, spans[words[1] - 1][1] + offset
