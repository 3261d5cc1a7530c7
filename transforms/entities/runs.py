"""Runs of name-like words: where a name may lie, before it is known whose."""

from __future__ import annotations

from transforms.entities.cues import (
    COMPANY_FORMS,
    FORMS_AFTER_COMMA,
    GIVEN_NAMES,
    NO_NAMES,
    ORG_LAST,
    ORG_NAMED,
    ORG_OF,
    OWNERS,
)
from transforms.entities.recurring import PARTICLES, reigning_names, starts_with_particle, surnames_with_particles
from transforms.entities.words import Words
from transforms.lexicon import load_lexicon

Span = tuple[int, int]

_LINKS = load_lexicon("name_links")
DOUBTFUL_PARTICLES = frozenset(_LINKS["particles"]["doubtful"])
ARTICLES = frozenset(_LINKS["particles"]["articles"])
BETWEEN_HYPHENS = ARTICLES.union(_LINKS["particles"]["between_hyphens"])
ABBREVIATED = frozenset(_LINKS["abbreviated"]["words"])
COMPOUND_TAILS = frozenset(_LINKS["compounds"]["tails"])
SHORT_TAILS = frozenset(("in", "on", "un"))
LONGEST_TAIL = 5  # letters of the second half of a given name: "Jong-un", "Myung-bak"
POSSESSIVES = frozenset(("'s", "’s", "'", "’"))
LEAST_LOUD = 4  # letters from which on a word in capitals may be a name wherever it stands: "ISLAMABAD: "
LONGEST_RUN = 30  # tokens; longer ones are lists and tables without punctuation
HYPHENS = frozenset("-‐‑")


def find_runs(words: Words) -> list[Span]:
    """Maximal stretches of capitalised words with what may join them, as half-open token spans."""
    reigning, surnames = reigning_names(words), surnames_with_particles(words)
    seen_inside = {
        text for text, cap, opens in zip(words.texts, words.caps, words.opens, strict=True) if cap and not opens
    }
    runs: list[Span] = []
    index, count = 0, len(words)
    while index < count:
        if not _starts_name(words, index, seen_inside) and not starts_with_particle(words, index, surnames):
            index += 1
            continue
        end = _run_end(words, index, reigning)
        runs.append((index, end))
        index = end
    return runs


def _starts_name(words: Words, index: int, seen_inside: set[str]) -> bool:
    if not words.caps[index]:
        return _lower_prefix(words, index)
    low = words.lows[index]
    if low in NO_NAMES and not (words.texts[index] in ORG_NAMED and words.line[index] not in words.shouted):
        return _opens_full_name(words, index) or _opens_newspaper(words, index) or _opens_hyphened_name(words, index)
    if words.opens[index] and words.line[index] not in words.shouted:
        return bool(
            words.is_proper[index]
            or words.labels[index]
            or (len(low) >= LEAST_LOUD and words.texts[index].isupper())
            or words.texts[index] in seen_inside
            or low in GIVEN_NAMES
            or (words.is_noun[index] and _is_cap(words, index + 1) and words.lows[index + 1] not in NO_NAMES)
        )
    return True


def _lower_prefix(words: Words, index: int) -> bool:
    """The "al" of "al-Assad", the "van" of "van Gogh" where the model sees a name too."""
    if words.lows[index] in ARTICLES:
        return index + 2 < len(words) and words.texts[index + 1] in HYPHENS and words.caps[index + 2]
    return False


def _opens_full_name(words: Words, index: int) -> bool:
    """A word like "Will" or "May" that begins a name of two words in the eyes of the model."""
    return (
        words.labels[index] == "PERSON"
        and words.is_proper[index]
        and index + 1 < len(words)
        and words.caps[index + 1]
        and words.labels[index + 1] == "PERSON"
    )


def _opens_hyphened_name(words: Words, index: int) -> bool:
    """ "Sun-Kyung Cho", where "Sun" by itself is a day."""
    return (
        index + 3 < len(words)
        and words.texts[index + 1] in HYPHENS
        and words.glued(index + 1)
        and words.glued(index + 2)
        and words.is_proper[index]
        and words.caps[index + 2]
        and words.caps[index + 3]
    )


def _opens_newspaper(words: Words, index: int) -> bool:
    """ "Sunday Telegraph"."""
    return words.lows[index].endswith("day") and _is_cap(words, index + 1) and words.texts[index + 1] in ORG_LAST


def _run_end(words: Words, start: int, reigning: frozenset[str]) -> int:
    end = start + 1
    while end - start < LONGEST_RUN and (step := _next_piece(words, end)) is not None:
        end = step
    if end < len(words) and words.texts[end] == "I" and words.lows[end - 1] in reigning:
        return end + 1
    return end


def _next_piece(words: Words, end: int) -> int | None:
    """The end of the run with what follows at `end` joined to it, None where nothing does."""
    if end >= len(words) or words.line[end] != words.line[end - 1]:
        return None
    text, low = words.texts[end], words.lows[end]
    if text in HYPHENS and words.glued(end) and end + 1 < len(words) and words.glued(end + 1):
        return _after_hyphen(words, end)
    if words.caps[end]:
        return None if (low in NO_NAMES and not words.labels[end]) or _is_closed(words, end) else end + 1
    if text == "." and words.glued(end) and words.lows[end - 1] in ABBREVIATED and _is_cap(words, end + 1):
        return end + 2
    if text in POSSESSIVES:
        return end + 2 if words.lows[end - 1] in OWNERS and _is_cap(words, end + 1) else None
    after = end + 1
    if after >= len(words) or words.line[after] != words.line[end]:
        return None
    if text == "," and words.caps[after] and words.lows[after] in FORMS_AFTER_COMMA:
        return after + 1
    if text == "&" and words.caps[after]:
        return after + 1
    if low in PARTICLES or (low in DOUBTFUL_PARTICLES and words.labels[end]):
        if words.caps[after]:
            return after + 1
        if words.lows[after] in PARTICLES | HYPHENS and _is_cap(words, after + 1):
            return after + 2
    if low in ("of", "for", "and", "on", "in"):
        return _after_of(words, end)
    return None


def _is_closed(words: Words, end: int) -> bool:
    """Whether a name ends before `end` with "Jr." or "Inc.", and what follows begins another, as the model sees it."""
    last = words.lows[end - 1]
    is_last = last in ("jr.", "sr.") or (last[-1] == "." and last in COMPANY_FORMS)
    return is_last and (words.begins[end] or not words.labels[end])


def _is_cap(words: Words, index: int) -> bool:
    return index < len(words) and words.caps[index] and words.line[index] == words.line[index - 1]


def _after_hyphen(words: Words, hyphen: int) -> int | None:
    tail = hyphen + 1
    if words.caps[tail] or words.texts[tail].isdigit():
        return tail + 1
    low = words.lows[tail]
    # "Moon Jae-in", not "a John Doe-led coalition"
    is_korean = low in SHORT_TAILS and words.caps[hyphen - 2] and words.labels[hyphen - 1] == "PERSON"
    if (low in COMPOUND_TAILS and not is_korean) or low.endswith(("ed", "ing", "ern")):
        return None
    if hyphen + 2 < len(words) and words.texts[hyphen + 2] in HYPHENS:
        # "Waker-uz-Zaman"
        return hyphen + 4 if low in BETWEEN_HYPHENS and hyphen + 3 < len(words) and words.caps[hyphen + 3] else None
    # "Jong-un", "Ki-moon": a short second half after a name of two words, or one the model keeps inside.
    return tail + 1 if len(low) <= LONGEST_TAIL and (words.labels[tail] or words.caps[hyphen - 2]) else None


def _after_of(words: Words, link: int) -> int | None:
    """The run goes on over "of the" after an organisation's head, or inside one entity of the model."""
    target = link + 1
    if words.lows[target] in ("the", "all") and target + 1 < len(words):
        target += 1
    if not words.caps[target] or words.lows[target] in NO_NAMES:
        return None
    one_entity = bool(words.labels[link]) and words.labels[target] == words.labels[link] and not words.begins[target]
    if words.lows[link] == "of":
        return target + 1 if one_entity or words.texts[link - 1] in ORG_OF else None
    if words.lows[link] == "for" and words.texts[link - 1] in ORG_OF:
        return target + 1
    return target + 1 if one_entity and words.labels[link] != "PERSON" else None
