"""Where a story begins after markers such as "[Report] [Text]"."""

from __future__ import annotations

import re

from transforms.articles.moments import DATE
from transforms.lexicon import load_lexicon

_MARKER = re.compile(r"\[([^\[\]]*)\]")
_MARKER_WORDS = frozenset(load_lexicon("boilerplate")["markers"])
_MARKERS = re.compile(r"(?:\[[^\[\]]{1,250}\]\s*)+")
_PREAMBLE = re.compile(rf"[^\n\[\]]{{2,80}}?{DATE}[^\[\]]{{0,60}}?--\s*(?=\[)", re.IGNORECASE)
"""What stands before such markers where no dateline was understood."""


def skip_markers(text: str, start: int, end: int) -> int:
    """Where the story begins after markers such as "[Report] [Text]"; `start` where no known marker stands there."""
    found = _MARKERS.match(text, start, end)
    if found is None:
        return start
    words = (" ".join(word.casefold().split()) for word in _MARKER.findall(found.group()))
    return found.end() if any(word in _MARKER_WORDS for word in words) else start


def skip_preamble(text: str, start: int, end: int) -> int:
    """Where the story begins after a dateline that was not understood and its markers; `start` without them."""
    preamble = _PREAMBLE.match(text, start, end)
    return skip_markers(text, preamble.end() if preamble is not None else start, end)
