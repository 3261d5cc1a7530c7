"""The language of a text, as far as its script and its commonest words tell."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

from transforms.lexicon import load_lexicon

LANGUAGE_SAMPLE = 3_000
"""Characters that callers need to pass."""
SAMPLE = 400
"""Words looked at."""
SCRIPT_SAMPLE = 400
"""Letters looked at."""
LETTER_WEIGHT = 0.7
"""Of a telling letter, against 1 for a telling word: names bring letters of other languages into a text."""
FEWEST = 3.0
"""Weight of the function words that proves a language."""
LEAD = 1.4
"""How much the winner's words must weigh for each of the runner-up's."""
LEAST_SHARE = 0.06
"""Weight for each word of the text; a list of names has function words, too, but few."""
MIXED = 0.05
"""Share of letters that a second script takes in a text of two: kana among Chinese characters."""
LONG = 30
"""Words; for fewer, less weight proves a language."""
MARKED = 0.15
"""Share of words with letters that English has not, beyond which a text is in another language; names bring some."""
SHORT = 12
"""Words; a line with fewer may be in any language."""

_WORD = re.compile(r"\b[^\W\d_]+(?:['’](?=n\b)n)?\b")
"""Letters beside a digit are a code, no word."""
_FOREIGN = re.compile(r"[\u0370-\u1cff\u2e80-\ud7ff\uf900-\ufaff\ufb1d-\ufdff\ufe70-\ufefc]")
"""Letters of scripts other than Latin."""
_LEXICON = load_lexicon("languages")
_SCRIPTS: dict[str | None, str] = {name: language for language, name in _LEXICON["scripts"].items()}
_OTHER_SCRIPTS = frozenset(_LEXICON["scripts"].values()) | {"CYRILLIC", "ARABIC", "DEVANAGARI", "KATAKANA"}


def _read_words() -> dict[str, tuple[tuple[str, ...], float]]:
    """Each function word with its languages and its weight, less the more languages share it."""
    languages: dict[str, list[str]] = {}
    for language, words in _LEXICON["words"].items():
        for word in dict.fromkeys(words):
            languages.setdefault(word, []).append(language)
    return {word: (tuple(of), 1 / len(of)) for word, of in languages.items()}


def _read_letters() -> dict[str, tuple[tuple[str, ...], float]]:
    """Each telling letter with its languages and its weight."""
    letters = {letter for of in _LEXICON["letters"].values() for letter in of}
    owners = {letter: tuple(name for name, of in _LEXICON["letters"].items() if letter in of) for letter in letters}
    return {letter: (of, LETTER_WEIGHT / len(of)) for letter, of in owners.items()}


_LANGUAGES = _read_words()
_LETTERS = _read_letters()


def detect_language(text: str) -> str | None:
    """The ISO 639-1 code of the language whose script or function words stand out; None where none clearly does.

    >>> detect_language("The talks that were to begin in the capital have not been held, said the minister.")
    'en'
    >>> detect_language("1 2 3 Test") is None
    True
    """
    script = None if text.isascii() else find_script(text)
    if script in _SCRIPTS:
        return _SCRIPTS[script]
    words = _WORD.findall(text.casefold())[:SAMPLE]
    weights = _weigh(words)
    ranked = sorted(weights, key=lambda language: (-weights[language], language))
    if not ranked:
        return None
    best, second = (weights.get(language, 0.0) for language in [*ranked, ""][:2])
    return ranked[0] if _is_much(best, len(words)) and best >= LEAD * second else None


def _is_much(weight: float, word_count: int) -> bool:
    """Whether the words of a language are too many to be there by chance."""
    return weight >= FEWEST * min(1.0, word_count / LONG + 0.2) and weight >= LEAST_SHARE * word_count


def _weigh(words: list[str]) -> dict[str, float]:
    """How much the words and their letters weigh for each language; a letter counts once a word."""
    weights: dict[str, float] = {}
    for word, count in Counter(words).items():
        found = [_LANGUAGES[word]] if word in _LANGUAGES else []
        if not word.isascii():
            found += [_LETTERS[letter] for letter in dict.fromkeys(word) if letter in _LETTERS]
        for languages, weight in found:
            for language in languages:
                weights[language] = weights.get(language, 0.0) + weight * count
    return weights


def find_script(text: str) -> str | None:
    """The script of most letters, as Unicode names it ("CYRILLIC"), if it is not Latin; HIRAGANA for Japanese."""
    if _FOREIGN.search(text) is None:
        return None
    letters = [c for c in text[: 4 * SCRIPT_SAMPLE] if c.isalpha()][:SCRIPT_SAMPLE]
    scripts = Counter("LATIN" if c < "\u0250" else _script(c) for c in letters)
    if not scripts:
        return None
    if scripts["HIRAGANA"] + scripts["KATAKANA"] > MIXED * len(letters):
        return "HIRAGANA"
    script, count = max(scripts.items(), key=lambda item: (item[1], item[0]))
    return script if script in _OTHER_SCRIPTS and 2 * count > len(letters) else None


def _script(letter: str) -> str:
    return unicodedata.name(letter, "").partition(" ")[0]


def may_be_english(text: str) -> bool:
    """Whether a text of unknown language can be in English: in Latin letters, and its words speak for no other one.

    Tables of results and lists of names hardly have function words.

    >>> may_be_english("Goias 1 Gremio 3"), may_be_english("Мост закрыт")
    (True, False)
    """
    if not text.isascii() and find_script(text) is not None:
        return False
    words = _WORD.findall(text.casefold())[:SAMPLE]
    if len(words) < SHORT:
        return True
    weights = _weigh(words)
    is_marked = sum(not word.isascii() for word in words) > MARKED * len(words)
    best = max(weights.values(), default=0.0)
    return not is_marked and (weights.get("en", 0.0) >= best / LEAD or not _is_much(best, len(words)))
