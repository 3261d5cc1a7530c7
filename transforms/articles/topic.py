"""What a text is about, as far as its longer words tell: a headline shares some with its story, a menu none."""

from __future__ import annotations

import re
from functools import lru_cache

from transforms.lexicon import load_lexicon

LEAD = 1500
"""Characters of the story in which the words of its headline are looked for."""
STEM = 5
"""Letters by which two forms of a word are known as one."""

_WORD = re.compile(r"[^\W_]+")
_STOPWORDS = frozenset(word for words in load_lexicon("topic_stopwords").values() for word in words.split())


@lru_cache(64)
def read_stems(text: str) -> frozenset[str]:
    """The beginnings of the words that say what a text is about.

    >>> sorted(read_stems("The bridges of the city were shut"))
    ['bridg', 'city', 'shut']
    """
    words = (word.casefold() for word in _WORD.findall(text))
    return frozenset(word[:STEM] for word in words if len(word) > 3 and word not in _STOPWORDS)
