"""Pronouns and the person they stand for, where only one can be meant."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from transforms.entities.cues import AFTER_OBJECTS, CLAUSE_ADVERBS, FEMALE_NOUNS, MALE_NOUNS, SPEAKING
from transforms.entities.link import Link
from transforms.entities.words import Words

SEXES = {
    "he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f", "who": None
}  # fmt: skip
SUBJECT_PRONOUNS = frozenset(("he", "she"))
# An antecedent lies in the same sentence or so many before it.
SENTENCES_BACK = 2
TOKENS_BACK = 200
LONGEST_APPOSITION = 12


@dataclass(frozen=True)
class PersonMention:
    """A person spoken of at a place of the text; one who is not named has a number below zero."""

    start: int
    end: int
    chain: int


def link_pronouns(
    words: Words, people: list[PersonMention], sexes: Mapping[int, str | None]
) -> Iterator[tuple[int, Link]]:
    """Each pronoun's token with its link; the chain is None where the antecedent is not clear."""
    met: list[PersonMention] = []
    upcoming = 0
    for index, low in enumerate(words.lows):
        if low not in SEXES:
            continue
        while upcoming < len(people) and people[upcoming].end <= index:
            met.append(people[upcoming])
            upcoming += 1
        if low == "who":
            link = _relative(words, met, index)
            if link is None:
                continue
        else:
            link = _antecedent(words, met, index, SEXES[low], sexes)
        if link.chain is not None:
            met.append(PersonMention(index, index + 1, link.chain))
        is_named = link.chain is None or link.chain >= 0
        yield index, link if is_named else Link(None, "unnamed_antecedent", 0.0)


def _relative(words: Words, met: list[PersonMention], index: int) -> Link | None:
    if met and met[-1].end >= index - 1 and (met[-1].end == index or words.texts[index - 1] == ","):
        return Link(met[-1].chain, "relative_pronoun", 0.95)
    return None


def _is_object(words: Words, index: int) -> bool:
    """ "him", and "her" where no noun follows that it would be a determiner of."""
    low = words.lows[index]
    if low == "him":
        return True
    after = index + 1
    return low == "her" and (
        after >= len(words) or not words.texts[after][0].isalnum() or words.lows[after] in AFTER_OBJECTS
    )


def _is_own_subject(words: Words, mention: PersonMention, index: int) -> bool:
    """Whether a person is the subject of the object pronoun's verb, who would be "himself" there: "Roe thanked him"."""
    between = range(_after_apposition(words, mention.end), index)
    return (
        words.is_subject[mention.end - 1]
        and len(between) > 0
        and all(
            words.is_verb[at] or words.lows[at].endswith("ly") or words.lows[at] in CLAUSE_ADVERBS for at in between
        )
    )


def _describes(words: Words, mention: PersonMention, index: int) -> bool:
    """Whether the possessive opens an apposition to this very person: "Roe, his lawyer," is somebody else's lawyer."""
    if words.lows[index] not in ("his", "her") or mention.end != index - 1 or words.texts[index - 1] != ",":
        return False
    for at in range(index + 1, min(index + LONGEST_APPOSITION, len(words))):
        if words.is_verb[at] or "\n" in words.texts[at]:
            return False
        if words.texts[at] in (",", ".", ";", ")"):
            return at > index + 1 and not (at + 1 < len(words) and words.texts[at] == "," and words.caps[at + 1])
    return False


def _after_apposition(words: Words, end: int) -> int:
    """The token after "of Ghana" or ", then prime minister," behind a name."""
    index = end
    if index < len(words) and words.texts[index] == ",":
        while index + 1 < min(len(words), end + LONGEST_APPOSITION):
            index += 1
            if words.texts[index] == ",":
                return index + 1
        return end
    while index < len(words) and (words.lows[index] in ("of", "the") or words.caps[index]):
        index += 1
    return index


def _antecedent(
    words: Words, met: list[PersonMention], index: int, sex: str | None, sexes: Mapping[int, str | None]
) -> Link:
    sentence = words.sentence[index]
    quoted = words.quoted[index]
    is_object = _is_object(words, index)
    near: dict[int, list[PersonMention]] = {}
    own: set[int] = set()
    for mention in reversed(met):
        back = sentence - words.sentence[mention.start]
        if back > SENTENCES_BACK or index - mention.start > TOKENS_BACK:
            break
        if is_object and _is_own_subject(words, mention, index):
            own.add(mention.chain)
        if mention.chain in own or _describes(words, mention, index):
            continue
        if sexes.get(mention.chain) in (None, sex) and not (quoted and _speaks(words, mention)):
            near.setdefault(back, []).append(mention)
    for back in range(SENTENCES_BACK + 1):
        found = near.get(back, [])
        chains = {mention.chain for mention in found}
        if not chains:
            continue
        if _rival(words, found[0].end, index, sex):
            return Link(None, "somebody_else_between", 0.0)
        if len(chains) == 1:
            return Link(found[0].chain, "only_antecedent", 0.85 - 0.1 * back)
        return _by_sex_or_subject(words, found, index, sex, sexes)
    return Link(None, "no_antecedent", 0.0)


def _rival(words: Words, start: int, end: int, sex: str | None) -> bool:
    """Whether another person of that sex is spoken of between: "Jane Doe's mother said she"."""
    nouns = FEMALE_NOUNS if sex == "f" else MALE_NOUNS
    return any(
        words.lows[token] in nouns and words.lows[token - 1] not in ("a", "an", "former") for token in range(start, end)
    )


def _by_sex_or_subject(
    words: Words, found: list[PersonMention], index: int, sex: str | None, sexes: Mapping[int, str | None]
) -> Link:
    """The nearest if it alone is known to be of that sex; else a subject pronoun goes on with the subject before it.

    In a quotation it does not: whom the speaker means, the order of the reporter's words does not tell.
    """
    known = {mention.chain for mention in found if sexes.get(mention.chain) == sex}
    if known == {found[0].chain} and len({mention.chain for mention in found}) == 2:
        return Link(next(iter(known)), "only_one_of_that_sex", 0.7)
    subjects = [mention.chain for mention in found if words.is_subject[mention.end - 1]]
    is_subject = words.lows[index] in SUBJECT_PRONOUNS and not words.quoted[index]
    if is_subject and subjects and len(set(subjects)) == 1:
        return Link(subjects[0], "subject_goes_on", 0.7)
    return Link(None, "several_antecedents", 0.0)


def _speaks(words: Words, mention: PersonMention) -> bool:
    before, after = mention.start - 1, mention.end
    return (after < len(words) and words.lows[after] in SPEAKING) or (before >= 0 and words.lows[before] in SPEAKING)
