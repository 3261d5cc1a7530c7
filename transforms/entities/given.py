"""Given names that are also titles or places: "Prince Fielder", "Dean Smith", "Georgia O'Keeffe"."""

from __future__ import annotations

from transforms.entities.cues import GIVEN_NAMES
from transforms.entities.recurring import REIGNING
from transforms.entities.words import Words


def is_given_name(words: Words, index: int, length: int, end: int) -> bool:
    """ "Major Owens", "Prince Fielder", "Dean Smith": a title word that the model takes into the person's name."""
    return (
        length == 1
        and words.labels[index] == "PERSON"
        and words.begins[index]
        and words.lows[index] in GIVEN_NAMES
        and not words.texts[index].endswith(".")
        and not _is_reigning(words, index, end)
    )


def _is_reigning(words: Words, index: int, end: int) -> bool:
    """ "Prince Charles", "Prince Hamzah bin Hussein": the title of rulers before a given name or a patronymic."""
    if words.lows[index] not in REIGNING:
        return False
    return words.lows[index + 1] in GIVEN_NAMES or any(
        words.lows[at] in ("bin", "bint", "al") for at in range(index, end)
    )


def is_surname_like(words: Words, cut: int, end: int) -> bool:
    """The "O'Keeffe" after "Georgia": the last word, a name by itself for the model, too, but no known one."""
    text = words.texts[cut]
    return cut == end - 1 and words.begins[cut] and words.labels[cut] in ("ORG", "PERSON") and not text.isupper()
