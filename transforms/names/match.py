"""What a comparison of two names says."""

from __future__ import annotations

from dataclasses import dataclass

MATCH_SCORE = 0.7
"""From here on two names are taken for names of one and the same: below it lie single surnames and contradictions."""


@dataclass(frozen=True, slots=True)
class NameMatch:
    """How alike two names are (0 to 1), whether they may name the same one, by which rule, and why in a sentence."""

    score: float
    rule: str
    reason: str

    @property
    def is_match(self) -> bool:
        """Whether both may be names of the same person, organisation or place.

        >>> NameMatch(0.9, "nickname", "Bob is short for Robert.").is_match
        True
        """
        return self.score >= MATCH_SCORE
