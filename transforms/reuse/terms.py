"""The terms of an article: what its story is recognised by."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from functools import cache

import numpy as np
from numpy.typing import NDArray

from transforms.lexicon import load_lexicon
from transforms.reuse.shingles import word_hashes

# The terms of an article as rows of numbers: the hash of a term, its weight, and whether it is a name or a figure.
StoryTerms = NDArray[np.void]
STORY_TERM = np.dtype([("term", "<u8"), ("weight", "<f4"), ("is_name", "?")])

# What an article opens with is what it is about (the inverted pyramid): a word there counts as three.
LEAD_WORDS, LEAD_USES = 60, 3
# Two happenings of one sort differ in who, where and how many: a name or a figure weighs more than another word.
NAME_WEIGHT = 1.75
# No word of a language is longer; what is comes from addresses and encoded data.
LONGEST_TERM = 40

# A number with its separators is one term.
_WORD = re.compile(r"\w+(?:[.,]\d+)*")
# A word that opens a sentence, or what is quoted, has a capital letter whatever it is.
_OPENING = re.compile(rf"(?:\A|[.!?:\n\"“”„«»]\s{{0,2}})[\"“„«‘']?({_WORD.pattern})")


def story_terms(body: str, head: str = "") -> StoryTerms:
    """The terms of an article, in thirteen bytes each (`STORY_TERM`): a term weighs 1 + ln(uses), a name more.

    >>> story_terms("The coup in Niamey. Niamey was calm.")["is_name"].tolist()
    [False, True, False]
    """
    uses, capitals = count_terms(body, head)
    terms: StoryTerms = np.empty(len(uses), STORY_TERM)
    terms["term"] = word_hashes(list(uses))
    terms["is_name"] = np.fromiter(capitals.values(), np.int64, len(uses)) > 0
    weights = 1 + np.log(np.fromiter(uses.values(), np.float64, len(uses)))
    terms["weight"] = np.round(weights * np.where(terms["is_name"], NAME_WEIGHT, 1.0), 2)
    return terms


def count_terms(body: str, head: str = "") -> tuple[dict[str, int], dict[str, int]]:
    """How often an article uses each term, and how much oftener without a small first letter than with one.

    A term is a word in lower case that is no function word. Of its letters only those inside the sentences of the body
    are looked at: a headline may have capitals throughout, and what opens a sentence has one.

    >>> count_terms("The coup in Niamey. Niamey was calm.")
    ({'coup': 3, 'niamey': 6, 'calm': 3}, {'coup': -1, 'niamey': 1, 'calm': -1})
    """
    inside, above = _WORD.findall(body), _WORD.findall(head)
    within = Counter(inside)
    uses = within.copy()
    within.subtract(_OPENING.findall(body))
    uses.update(above)
    for word in (*above, *inside[:LEAD_WORDS])[:LEAD_WORDS]:
        uses[word] += LEAD_USES - 1
    return _by_term(uses, within)


def _by_term(uses: Mapping[str, int], within: Mapping[str, int]) -> tuple[dict[str, int], dict[str, int]]:
    ignored = _function_words()
    counts: dict[str, int] = {}
    capitals: dict[str, int] = {}
    for word, count in uses.items():
        term = word.lower()
        if term not in ignored and len(term) <= LONGEST_TERM:
            inside = within[word]
            counts[term] = counts.get(term, 0) + count
            capitals[term] = capitals.get(term, 0) + (-inside if word[0].islower() else inside)
    return counts, capitals


@cache
def _function_words() -> frozenset[str]:
    return frozenset(word for words in load_lexicon("topic_stopwords").values() for word in words.split())
