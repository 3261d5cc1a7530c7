"""The language of a text, as far as its commonest words tell."""

from __future__ import annotations

import re
from collections import Counter
from itertools import islice

from transforms.lexicon import load_lexicon

SAMPLE = 500
"""Words looked at."""
FEWEST = 4
"""Function words; fewer prove nothing."""
LEAD = 1.5
"""How often the winner's words must occur for each of the runner-up's."""

_WORDS = {language: frozenset(words) for language, words in load_lexicon("languages")["words"].items()}


def detect_language(text: str) -> str | None:
    """The ISO 639-1 code of the language whose function words stand out; None where none clearly does.

    >>> detect_language("The talks that were to begin in the capital have not been held, said the minister.")
    'en'
    >>> detect_language("1 2 3 Test") is None
    True
    """
    words = [found.group() for found in islice(re.finditer(r"[^\W\d_]+", text.casefold()), SAMPLE)]
    frequencies = Counter(words)
    counts = {language: sum(frequencies[word] for word in common) for language, common in _WORDS.items()}
    ranked = sorted(counts, key=lambda language: (-counts[language], language))
    best, second = counts[ranked[0]], counts[ranked[1]]
    clear = best >= FEWEST and best >= LEAD * second and best >= 0.12 * len(words)
    return ranked[0] if clear else None
