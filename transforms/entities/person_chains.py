"""Which written names inside one article are one person's."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from transforms.entities.cues import GIVEN_NAMES
from transforms.entities.link import Link
from transforms.entities.person_names import is_junior, name_parts, sex_of
from transforms.names import compare_names

PARTICLES = frozenset(("al", "el", "de", "da", "van", "von", "bin", "ben", "ibn", "di", "del", "la", "le"))
# So many of the names that share a word or their letters are compared with a new one.
MOST_COMPARED = 15


@dataclass
class PersonChain:
    """The mentions of one person: `parts` of the fullest name, casefolded; `sex` m, f or None.

    `is_relative`: introduced as somebody's relative ("his wife Jane Doe", "John Doe Jr."), so that the bare surname is
    rather the other's. `first_token` is where the name is first met.
    """

    number: int
    parts: list[str]
    name: str
    sex: str | None = None
    is_relative: bool = False
    is_junior: bool = False
    first_token: int = -1


class PersonChains:
    """Full names first, the fullest before the others, over the whole article; then single words, where clear."""

    def __init__(self, first_number: int, first_bare: Mapping[str, int]) -> None:
        """`first_bare`: where each single word is first used as a name."""
        self.next_number = first_number
        self._first_bare = first_bare
        self._by_name: dict[str, list[PersonChain]] = {}
        self._by_end: dict[str, list[PersonChain]] = {}
        self._by_part: dict[tuple[str, str], list[PersonChain]] = {}
        self._by_letters: dict[str, list[PersonChain]] = {}

    def add_full(self, name: str, title: str | None, token: int, kinship: bool = False) -> Link:
        """The link of a name of two words or more; `kinship`: a word of kinship stands beside it.

        Of a name that another goes on, one who is introduced as a relative is not the other: "Ali Idriss Deby" and
        "his father, Idriss Deby".
        """
        parts = name_parts(name)
        sex = sex_of(parts, title)
        for chain in self._by_name.get(name.casefold(), ()):
            if not _clash(chain.sex, sex):
                return _join(chain, sex, token, "same_name", 1.0)
        longer = [chain for chain in self._by_end.get(" ".join(parts), ()) if not _clash(chain.sex, sex)]
        if len(longer) == 1 and kinship == longer[0].is_relative:
            return _join(longer[0], sex, token, "surname", 0.9)
        for chain in self._worth_comparing(parts):
            if _clash(chain.sex, sex) or (chain in longer and kinship != chain.is_relative):
                continue
            if (match := compare_names(chain.name, name, "PERSON")).is_match:
                self._by_name.setdefault(name.casefold(), []).append(chain)
                return _join(chain, sex, token, "name_variant", match.score)
        chain = self._new_chain(parts, name, sex, token)
        chain.is_junior = is_junior(name)
        chain.is_relative = kinship or chain.is_junior
        return Link(chain.number, "full_name", 1.0)

    def add_short(self, name: str, title: str | None, token: int, recent: Sequence[int]) -> Link:
        """The link of a single word: to the one full name it is a part of, or to earlier uses of the same word.

        `recent` are the numbers of the people named shortly before, the last one first.
        """
        word = (name_parts(name) or [name.casefold()])[-1]
        sex = sex_of([word], title)
        first_rule = "given_name" if word in GIVEN_NAMES else "first_word"
        for place, rule, score in (
            ("last", "surname", 0.95),
            ("first", first_rule, 0.85),
            ("inner", "inner_name", 0.75),
        ):
            fitting = [chain for chain in self._by_part.get((place, word), ()) if not _clash(chain.sex, sex)]
            if is_junior(name):
                fitting = [chain for chain in fitting if chain.is_junior]
            elif place == "last" and sex is None:
                fitting = self._heads_of_family(fitting, word, token)
            if fitting:
                return _choose(fitting, sex, token, recent, rule, score)
        return Link(self._new_chain([word], name, sex, token).number, "single_name", 0.9)

    def _new_chain(self, parts: list[str], name: str, sex: str | None, token: int) -> PersonChain:
        chain = PersonChain(self.next_number, parts, name, sex, first_token=token)
        self.next_number += 1
        self._by_name.setdefault(name.casefold(), []).append(chain)
        self._by_letters.setdefault(_letters(parts), []).append(chain)
        for start in range(1, len(parts) - 1):
            self._by_end.setdefault(" ".join(parts[start:]), []).append(chain)
        last = parts[-1]
        for form in {last: None, _without_article(last): None}:
            self._by_part.setdefault(("last", form), []).append(chain)
        if len(parts) > 1:
            self._by_part.setdefault(("first", parts[0]), []).append(chain)
        for part in dict.fromkeys(parts[1:-1]):
            if part not in PARTICLES:
                self._by_part.setdefault(("inner", part), []).append(chain)
        return chain

    def _worth_comparing(self, parts: list[str]) -> list[PersonChain]:
        """Chains that share the last word, have the words in another order, or begin and end with the same letters."""
        keys = [("last", _without_article(parts[-1])), ("last", parts[0]), ("first", parts[-1])]
        found = [chain for key in keys for chain in self._by_part.get(key, ())[:MOST_COMPARED]]
        found += self._by_letters.get(_letters(parts), ())[:MOST_COMPARED]
        return list({chain.number: chain for chain in found if len(chain.parts) > 1}.values())

    def _heads_of_family(self, fitting: list[PersonChain], word: str, token: int) -> list[PersonChain]:
        """Those whom the bare surname means: nobody introduced as a relative.

        A relative alone with the name bears it too, unless the bare surname came first and so is somebody else's.
        """
        heads = [chain for chain in fitting if not chain.is_relative]
        first = min((chain.first_token for chain in heads), default=-1)
        # A son who is named before his father is as likely to be meant.
        heads += [chain for chain in fitting if chain.is_junior and chain.first_token < first]
        if heads or not fitting:
            return heads
        if len(fitting) == 1 and self._first_bare.get(word, token) >= fitting[0].first_token:
            return fitting
        return [self._new_chain([word], word, None, token)]


def _join(chain: PersonChain, sex: str | None, token: int, rule: str, score: float) -> Link:
    chain.sex = chain.sex or sex
    chain.first_token = min(chain.first_token, token)
    return Link(chain.number, rule, score)


def _choose(
    fitting: list[PersonChain], sex: str | None, token: int, recent: Sequence[int], rule: str, score: float
) -> Link:
    """The one chain that fits, or the one that a title, the order of the text or nearness leaves; else none."""
    if len(fitting) == 1:
        fitting[0].sex = fitting[0].sex or sex
        return Link(fitting[0].number, rule if len(fitting[0].parts) > 1 else "single_name", score)
    same = [chain for chain in fitting if sex is not None and chain.sex == sex]
    if len(same) == 1:
        return Link(same[0].number, "surname_with_title", 0.9)
    before = [chain for chain in fitting if chain.first_token < token]
    if len(before) == 1:
        return Link(before[0].number, "only_one_named_before", 0.8)
    numbers = {chain.number for chain in fitting}
    near = [number for number in recent if number in numbers]
    if near and len(set(near)) == 1:
        return Link(near[0], "only_one_named_nearby", 0.7)
    return Link(None, "ambiguous_surname", 0.0)


def _letters(parts: list[str]) -> str:
    return parts[0][0] + _without_article(parts[-1])[0]


def _without_article(surname: str) -> str:
    """ "mansouri" for "al-mansouri"."""
    return surname.removeprefix("al-").removeprefix("el-") or surname


def _clash(one: str | None, other: str | None) -> bool:
    return one is not None and other is not None and one != other
