"""In reports on team sport a town's name is its club's, unless it says where: "Leicester beat Kent at Leeds"."""

from __future__ import annotations

from transforms.entities import gazetteer
from transforms.entities.datelines import opens_report
from transforms.entities.segments import Segment
from transforms.entities.votes import add
from transforms.entities.words import Words
from transforms.lexicon import load_lexicon

_REPORT = load_lexicon("team_sports")["report"]
_REPORT_WORDS = frozenset(_REPORT["words"])
_LOCATIVE = frozenset(("in", "at", "near", "outside", "around", "visit", "visiting", "city"))
TEAM = 12.0


def is_team_sport(words: Words) -> bool:
    """Whether the article reports on team sport."""
    found = [low for low in words.lows if low in _REPORT_WORDS]
    enough = len(found) * 100 >= _REPORT["least_percent"] * len(words)
    return enough and len(set(found)) >= int(_REPORT["least_different"])


def weigh_teams(words: Words, segments: list[Segment]) -> None:
    """Votes for clubs where towns, counties and states stand outside of datelines and place phrases."""
    if not is_team_sport(words):
        return
    for segment in segments:
        if segment.known not in ("CITY", "GPE") or _is_place_here(words, segment):
            continue
        if gazetteer.fold(words.phrase(segment.start, segment.end)) not in gazetteer.country_codes():
            add(segment.here, "ORG", TEAM)


def _is_place_here(words: Words, segment: Segment) -> bool:
    before, after = segment.start - 1, segment.end
    line = words.line[segment.start]
    if before >= 0 and words.line[before] == line:
        if words.lows[before] in _LOCATIVE:
            return True
        # "Nashville, Tennessee": the second part of a place.
        if words.texts[before] == "," and before > 0 and words.labels[before - 1] and words.caps[before - 1]:
            return after < len(words) and words.texts[after] in (",", ".", ")") and not words.labels[after]
    if (
        after + 1 < len(words)
        and words.texts[after] == ","
        and words.line[after] == line
        and _is_land(words, after + 1)
    ):
        return True
    return opens_report(words, segment)


def _is_land(words: Words, index: int) -> bool:
    for length in (2, 1):
        if index + length <= len(words):
            key = gazetteer.fold(words.phrase(index, index + length))
            if key in gazetteer.country_codes() or key in gazetteer.provinces():
                return True
    return False
