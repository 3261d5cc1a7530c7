"""The language of a text, as far as its commonest words tell."""

from __future__ import annotations

import re
from collections import Counter

from transforms.lexicon import load_lexicon

SAMPLE = 400
"""Words looked at."""
FEWEST = 4
"""Function words; fewer prove nothing."""
LEAD = 1.5
"""How often the winner's words must occur for each of the runner-up's."""

_WORD = re.compile(r"[^\W\d_]+")
_LANGUAGES: dict[str, list[str]] = {}
for _language, _words in load_lexicon("languages")["words"].items():
    for _word in _words:
        _LANGUAGES.setdefault(_word, []).append(_language)


def detect_language(text: str) -> str | None:
    """The ISO 639-1 code of the language whose function words stand out; None where none clearly does.

    >>> detect_language("The talks that were to begin in the capital have not been held, said the minister.")
    'en'
    >>> detect_language("1 2 3 Test") is None
    True
    """
    words = _WORD.findall(text.casefold())[:SAMPLE]
    counts = Counter(language for word in words for language in _LANGUAGES.get(word, ()))
    ranked = sorted(counts, key=lambda language: (-counts[language], language))
    best, second = (counts[language] for language in [*ranked, "", ""][:2])
    clear = best >= FEWEST and best >= LEAD * second and best >= 0.12 * len(words)
    return ranked[0] if clear else None
