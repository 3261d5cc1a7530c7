"""Which line of a head is the headline: what proves one, weighed; none where nothing does."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from transforms.articles.bare_byline import is_bare_name
from transforms.articles.broken_titles import is_broken_off
from transforms.articles.classify import MARKERS, Item
from transforms.articles.draft import Draft
from transforms.articles.headers import SENTENCE_END, is_title_shaped, key
from transforms.articles.lines import is_item, is_site_note, unmarked
from transforms.articles.moments import DATE
from transforms.articles.names import is_agency, is_big_city, is_given_name, is_region, is_role
from transforms.articles.organisations import is_body_name
from transforms.articles.settle import is_shape_only
from transforms.articles.topic import LEAD, read_stems

LONGEST = 400
"""Characters; a headline followed by a byline or dateline may be a whole sentence."""
MOST_SHARED = 3
"""Words shared with the story that count; more prove no more."""
FEWEST_WORDS = (4, 6)
"""Words; a shorter line may as well be a section, a site or a page."""
MOST_WORDS = 16
"""Words; a longer line is more often a standfirst."""
HEADING, REPEATED = 3, 2
"""Weight of a mark of a first heading and of a second printing, each against that of one shared word."""
MENU, NAME, RELEASER = 3, 3, 2
"""Weight against marks of a menu, the name of a body or place, and a line above "For immediate release"."""
LEAST = 2
"""Weight that proves a headline; one less where no other line can be one, or where a byline or date follows it."""
LEAD_OF_BEST = 2
"""Weight by which another line must be ahead for the first not to stand: a standfirst tells more of the story."""

LONGEST_NAME = 3
"""Words of a person's name before a role."""
TEASERS = 3
"""Titles above the last one that are of other stories, where most share no word with it."""

_CLOCK = re.compile(r"\d{1,2}:\d\d")
_WHOLE_DATE = re.compile(rf"(?:{DATE})", re.IGNORECASE)
_NAVIGATION = re.compile(
    r"\s[>»›]\s|\||\]\s*\[|©|@|https?://|-{4}|(?:\s[-–—•·]\s.*){3}|^\d{1,2}\. |^[\w ]{2,20}:\s.*,.*,|^\("
    r"|(?-i:[a-z]:[A-Z])|^welcome to\b|(?:(?<!\S)\S ){4}|\d:\d\d(?: ?[ap]\.?m\.?)?$",
    re.IGNORECASE,
)
"""Marks of menus, counted lists, addresses and copyright lines, which headlines have not."""
_QUOTED = re.compile(
    r"[.!?’'”\"] [-–—] (?:[A-Z][\w.]++ ?){2,4}$|[a-z]\. [A-Z][A-Z .]{5,}$"
    rf"|{SENTENCE_END} [A-Z](?:.{{80}}|.*\.$)"
)
"""The ends of mottoes with their author, of captions with their photographer, and of several sentences."""
_IN_BRACKETS = re.compile(r"\((?P<name>[^()]{2,40})\)$")
_BY = re.compile(r"By [A-Z]")
_CATALOGUE = re.compile(r"\||(?:,.*){3}|\b(?:updated|published|posted)\b", re.IGNORECASE)
"""What stands beside a date on a line that is no headline."""
_NO_TITLE = re.compile(
    r"^\w+(?: \w+)?: (?=.{90}).*(?: [a-z’]+){3}"
    r"|\|.*\||\|$|•.*•|^\[.*\]$|:$|^By [A-Z]|^\w+ [\d.-]+$|\d{3}[-./ ]\d{3,4}[-. ]\d{4}"
)
"""A label with a sentence (a caption's), labels with bars between them, brackets round all, an announcement, a byline,
a numbered label, a phone."""
_FIRST_HEADING = re.compile(r"# +\S")
_RELEASE = re.compile(
    r".{0,20}\bfor (?:immediate )?release\b.{0,40}|.{0,20}\bimmediate release\b.{0,20}"
    r"|(?:press|news|media) (?:release|statement|advisory|note)\b.{0,30}|.{0,20}\bcontacts?\b ?:.{0,60}",
    re.IGNORECASE,
)


def choose_headline(draft: Draft, items: Sequence[Item], body: int) -> int | None:
    """Which of the items above the story is its headline; None where none is proved.

    The first of those that the evidence speaks for about as well as for the best: a standfirst tells more.
    """
    lines = [draft.words(item.block.start, item.block.end) for item in items]
    free = [n for n in range(min(body, len(items))) if _may_be(draft, items, lines, n, body)]
    repeated = {name for name, count in Counter(map(key, lines[:body])).items() if count > 1}
    is_list = sum(map(is_item, lines[:body])) > 1
    free = [n for n in free if not (is_list and is_item(lines[n])) or key(lines[n]) in repeated]
    if not free:
        return None
    if _are_teasers(lines, free):
        return free[-1] if _precedes_mark(items, lines, free[-1], body) else None
    lead = read_stems(draft.text[items[body].block.start :][:LEAD]) if body < len(items) else frozenset()
    release = max((n for n in range(min(body, len(items))) if _RELEASE.fullmatch(lines[n])), default=-1)
    alone, is_wire = len(free) == 1, body < len(items) and items[body].opens_surely
    weights = {
        n: _weigh(lines[n], lead, alone) + REPEATED * (key(lines[n]) in repeated) - RELEASER * (n < release)
        for n in free
    }
    close = max(weights.values()) - LEAD_OF_BEST
    proofs = {n: weights[n] + alone + _precedes_marker(items[n + 1 : body + 1]) for n in free}
    least = 0 if alone and is_wire else 1
    return next((n for n in free if weights[n] >= max(close, least) and proofs[n] >= LEAST), None)


def _are_teasers(lines: Sequence[str], free: Sequence[int]) -> bool:
    """Whether the lines above the last one are headlines of other stories, and no menu's short labels."""
    last = read_stems(lines[free[-1]])
    others = [read_stems(lines[n]) for n in free[:-1] if len(lines[n].split()) >= FEWEST_WORDS[1]]
    return len(others) >= TEASERS and 2 * sum(map(last.isdisjoint, others)) > len(free) - 1


def _precedes_mark(items: Sequence[Item], lines: Sequence[str], n: int, body: int) -> bool:
    below = next((i for i in range(n + 1, body) if items[i].kind != "boilerplate"), n)
    return items[below].kind in ("byline", "dated") or _BY.match(lines[below]) is not None


def _may_be(draft: Draft, items: Sequence[Item], lines: Sequence[str], n: int, body: int) -> bool:
    """Whether the item can be a headline at all, by its look and by what stands above it."""
    line, item = lines[n], items[n]
    if not item.is_text or len(line) > LONGEST or _CLOCK.match(line) or is_broken_off(line) or _QUOTED.search(line):
        return False
    if (_CATALOGUE.search(line) and _WHOLE_DATE.search(line)) or _NO_TITLE.search(line) or _is_person(line):
        return False
    if _is_credited(line) and not _precedes_marker(items[n + 1 : body + 1]):
        return False
    is_marked = any(i.kind in MARKERS for i in items[n + 1 : body])
    above = next((i.kind for i in reversed(items[:n]) if i.kind not in ("boilerplate", "credit", "fragment")), None)
    if above is not None and above not in MARKERS:
        return is_marked or is_title_shaped(line)
    return is_marked or all(not i.names or is_shape_only(draft, i) for i in items[:n])


def _is_credited(line: str) -> bool:
    """Whether the line ends with an agency in brackets, as captions do."""
    source = _IN_BRACKETS.search(line)
    return source is not None and is_agency(source["name"])


def _is_person(line: str) -> bool:
    """Whether the line is a person's name, or a name and a role without a verb: "Jane Doe Director General, Acme"."""
    words = line.split()
    if not is_given_name(words[0]):
        return False
    roles = [n for n, word in enumerate(words) if is_role(word.strip(","))]
    is_titled = bool(roles) and 1 < roles[0] <= LONGEST_NAME and all(word[0].isupper() for word in words)
    return is_bare_name(line) or (is_titled and is_bare_name(" ".join(words[: roles[0]])))


def _weigh(line: str, lead: frozenset[str], alone: bool) -> int:
    """What the line itself proves: words that the story uses, too, and enough of them; no menu, no name of a body."""
    plain = unmarked(line)
    is_place = is_region(plain) or is_big_city(plain)
    shared = len(read_stems(plain) & lead)
    return (
        min(shared, MOST_SHARED)
        + sum(len(plain.split()) >= count for count in FEWEST_WORDS[: 1 + shared])
        + HEADING * (_FIRST_HEADING.match(line) is not None)
        - MENU * (_NAVIGATION.search(plain) is not None or is_site_note(plain))
        - NAME * (is_body_name(plain) or (is_place and not alone))
        - (len(plain.split()) > MOST_WORDS)
    )


def _precedes_marker(items: Sequence[Item]) -> bool:
    """Whether the next line that says anything is a byline, a date or a dateline, or opens with a sure one."""
    return next((item.kind in MARKERS or item.opens_surely for item in items if item.kind != "boilerplate"), False)
