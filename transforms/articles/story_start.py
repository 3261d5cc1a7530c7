"""Where the story starts: what each block of a head says for the story and against it, weighed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import accumulate, takewhile

from transforms.articles.classify import Item
from transforms.articles.dateline import Dateline
from transforms.articles.draft import Draft
from transforms.articles.key_lines import KeyLine
from transforms.articles.topic import read_stems

SHORT, MEDIUM = 200, 400
"""Characters of a standfirst or note, and of the longest one; a longer block is the story."""
MOST_TITLES = 12
"""Lines shaped like titles that may follow one another before the story: a headline, a table of contents."""
FEWEST_STEMS = 3
"""Words of a summary that prove another block to tell the same."""

PROSE = (4, 6, 20)
"""What a short, a middling and a long block of prose says for the story."""
AGAINST = {"byline": -13, "dateline": -13, "repeat": -7, "dated": -5, "key": -7, "bio": -1}
"""What a block says that only the head has; two middling standfirsts may stand before a byline."""
TITLE = -2
"""What a line shaped like a title says before any prose; after it, it may be a crosshead."""
ENOUGH = 12
"""Weight for the story by which nothing below can belong to the head any more."""

AFTER_KEY, SURE_DATELINE, CAPITAL_DATELINE, DATELINE = 40, 14, 7, 2
"""What speaks for a start: a key such as "BODY:" above, a dateline with a day or source, in capitals, any other."""
TITLE_START, LOWER_START = -3, -7
"""What speaks against one: the look of a title, a beginning in lower case."""

_SENTENCE_END = re.compile(r"[.!?…:][\"”’'»)\]]*$")
_LISTED = re.compile(r"\[?\(?\d{1,2}[.)\]]\s|[*•·▪■●‣∙–-]\s")
_TELLING = frozenset({"authors", "published", "updated"})
"""Fields of keys that may still stand below a standfirst."""


def has_begun(draft: Draft, items: Sequence[Item]) -> bool:
    """Whether the story has begun among the items, so that nothing below them can be of the head."""
    titles = sum(1 for item in takewhile(lambda item: item.kind in ("title", "boilerplate"), reversed(items)))
    above = _sums(draft, items)
    return above[-1] - min(above) >= ENOUGH or titles > MOST_TITLES or _opens_next(items)


def find_start(draft: Draft, items: Sequence[Item]) -> int:
    """Which of the items begins the story, the number of items where none does.

    What stands above it says as little for the story as can be, and its own look as much.
    """
    items = items[:-1] if _opens_next(items) else items
    above = _sums(draft, items)
    starts = [n for n, item in enumerate(items) if item.is_text]
    if not starts:
        return next((n for n, item in enumerate(items) if item.kind == "bio"), len(items))
    return max(starts, key=lambda n: (_opening(draft, items, n) - above[n], -n))


def _sums(draft: Draft, items: Sequence[Item]) -> list[int]:
    """What all that stands above each item says for the story, and what all items say."""
    return [0, *accumulate(_lean(draft, items, n) for n in range(len(items)))]


def _opens_next(items: Sequence[Item]) -> bool:
    """Whether the last item is of the next story's head: a title and a mark as there were above the prose."""
    prose = next((n for n, item in enumerate(items) if item.kind in ("prose", "opening")), len(items))
    before, after = {i.kind for i in items[:prose]}, {i.kind for i in items[prose:]}
    return "title" in after and not before.isdisjoint(after & {"byline", "dated", "dateline"})


def _lean(draft: Draft, items: Sequence[Item], n: int) -> int:
    """What the item says for the story, less than nothing for the head."""
    item = items[n]
    if item.kind in ("prose", "opening"):
        return _weigh_prose(draft, items, n)
    has_prose = any(i.kind in ("prose", "opening") for i in items[:n])
    if item.kind == "title":
        return 0 if has_prose else TITLE
    if isinstance(item.reading, KeyLine) and (has_prose and item.reading.field not in _TELLING):
        return 0
    return AGAINST.get(item.kind, 0)


def _weigh_prose(draft: Draft, items: Sequence[Item], n: int) -> int:
    """What a block of prose says: more the longer it is, little where it is no paragraph or told again below."""
    block = items[n].block
    line = draft.text[block.start : block.end]
    if line[0].islower() or _LISTED.match(line):
        return 0
    if len(line) > MEDIUM:
        return PROSE[2]
    if _SENTENCE_END.search(line) is None:
        return 1
    return -1 if _is_summary(draft, items, n) else PROSE[len(line) > SHORT]


def _is_summary(draft: Draft, items: Sequence[Item], n: int) -> bool:
    """Whether a block below a title is told again by the next prose, which a dateline or picture parts from it."""
    kinds = [item.kind for item in items[:n]]
    again = next((i for i in range(n + 1, len(items)) if items[i].kind in ("prose", "opening")), n)
    is_parted = again > n + 1 or items[again].kind == "opening"
    if not is_parted or "title" not in kinds or "prose" in kinds or "opening" in kinds:
        return False
    start = items[again].block.start
    told = read_stems(draft.text[items[n].block.start : items[n].block.end])
    shared = len(told & read_stems(draft.text[start : start + 2 * MEDIUM]))
    return len(told) >= FEWEST_STEMS and 2 * shared >= len(told)


def _opening(draft: Draft, items: Sequence[Item], n: int) -> int:
    """What the item's own look and what stands just above it say for a story that starts with it."""
    item, before = items[n], items[n - 1] if n else None
    reading = before.reading if before is not None else None
    if isinstance(reading, KeyLine) and reading.field == "body":
        return AFTER_KEY
    if _follows_dateline(draft.text, item, items[:n]):
        return AFTER_KEY
    weight = LOWER_START * draft.text[item.block.start].islower()
    if isinstance(item.reading, Dateline):
        is_capital = (item.reading.place or "").partition(",")[0].isupper()
        weight += SURE_DATELINE if item.reading.is_dated_or_credited else CAPITAL_DATELINE if is_capital else DATELINE
    is_headed = isinstance(reading, KeyLine) and draft.headline is not None
    return weight + (0 if item.kind != "title" else -TITLE_START if is_headed else TITLE_START)


def _follows_dateline(text: str, item: Item, above: Sequence[Item]) -> bool:
    """Whether a dateline on a line of its own stands before the block, with "[Text]" or below a headline."""
    has_title = item.kind != "title" or any(i.kind in ("title", "repeat") for i in above)
    return any(i.kind == "dateline" and (has_title or text[i.block.end - 1] == "]") for i in above)
