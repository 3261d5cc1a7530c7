"""The terms of an article: what its story is recognised by."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache
from math import log

import numpy as np
from numpy.typing import NDArray

from transforms.lexicon import load_lexicon
from transforms.reuse.shingles import word_hashes

# The terms of an article as rows of numbers: the hash of a term, and its weight.
StoryTerms = NDArray[np.void]
STORY_TERM = np.dtype([("term", "<u8"), ("weight", "<f4")])

# What an article opens with is what it is about (the inverted pyramid): a word there counts as two.
LEAD_WORDS = 60
# Two happenings of one sort differ in who and where: a name weighs more than another word.
NAME_WEIGHT = 1.5
# No word of a language is longer; what is comes from addresses and encoded data.
LONGEST_TERM = 40

# A number with its separators is one term.
_WORD = re.compile(r"\w+(?:[.,]\d+)*")


def story_terms(text: str, names: Sequence[str] = ()) -> StoryTerms:
    """The terms of the body of an article in the order of the text: `term_weights` in twelve bytes each (`STORY_TERM`).

    >>> len(story_terms("The coup in Niamey. Niamey was calm."))
    3
    """
    weights = term_weights(text, names)
    terms: StoryTerms = np.empty(len(weights), STORY_TERM)
    terms["term"] = word_hashes(list(weights))
    terms["weight"] = np.fromiter(weights.values(), np.float32, len(weights))
    return terms


def term_weights(text: str, names: Sequence[str] = ()) -> dict[str, float]:
    """The terms of the body of an article, in the order of the text, and how much each weighs.

    A term is a word in lower case that is no function word. Its weight is
    1 + ln(count), half as much again for a name: a word of one of `names`, or one mostly written with a capital letter.

    >>> term_weights("The coup in Niamey. Niamey was calm.", ["Niamey"])
    {'coup': 1.69, 'niamey': 3.58, 'calm': 1.69}
    """
    words = _WORD.findall(text)
    uses = Counter(words) + Counter(words[:LEAD_WORDS])
    known = {word.lower() for name in names for word in _WORD.findall(name)}
    counts, capitals = _by_term(uses)
    return {
        term: round((1 + log(count)) * (NAME_WEIGHT if term in known or 2 * capitals[term] >= count else 1.0), 2)
        for term, count in counts.items()
    }


def _by_term(uses: Mapping[str, int]) -> tuple[Counter[str], Counter[str]]:
    """How often each term is used at all, and with a capital letter."""
    ignored = _function_words()
    counts: Counter[str] = Counter()
    capitals: Counter[str] = Counter()
    for word, count in uses.items():
        term = word.lower()
        if term not in ignored and len(term) <= LONGEST_TERM:
            counts[term] += count
            capitals[term] += count * word[0].isupper()
    return counts, capitals


@cache
def _function_words() -> frozenset[str]:
    return frozenset(word for words in load_lexicon("topic_stopwords").values() for word in words.split())
