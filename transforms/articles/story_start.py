"""Where the story starts: what each block of a head says for the story and against it, weighed."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate, takewhile

from transforms.articles.classify import Item
from transforms.articles.dateline import Dateline
from transforms.articles.draft import Draft
from transforms.articles.key_lines import KeyLine
from transforms.articles.prose_weight import MEDIUM, SHORT, is_listed, weigh_prose

MOST_TITLES = 12
"""Lines shaped like titles that may follow one another before the story: a headline, a table of contents."""
AGAINST = {"byline": -13, "dateline": -13, "repeat": -7, "dated": -5, "key": -7}
"""What a block says that only the head has; two middling standfirsts may stand before a byline."""
TITLE = -2
"""What a line shaped like a title says before any prose; after it, it may be a crosshead."""
ENOUGH = 12
"""Weight for the story by which nothing below can belong to the head any more."""

AFTER_KEY, SURE_DATELINE, DATELINE = 40, 14, 7
"""What speaks for a start: a key such as "BODY:" above, a dateline with a day or source, any other dateline."""
TITLE_START, LOWER_START, LIST_START = -3, -5, -4
"""What speaks against one: the look of a title, a beginning in lower case, that of a list or of an open bracket."""

OPENING_WORDS, FEWEST_LOWER = 10, 2
"""Words at the beginning of a story, and how many of them are in lower case at least."""

_TELLING = frozenset({"authors", "published", "updated"})
"""Fields of keys that may still stand below a standfirst."""


def has_begun(items: Sequence[Item], leans: Sequence[int]) -> bool:
    """Whether the story has begun among the items, which lean so, and nothing below them can be of the head."""
    titles = sum(1 for _ in takewhile(lambda item: item.kind in ("title", "boilerplate"), reversed(items)))
    above = [0, *accumulate(leans)]
    is_enough = above[-1] - min(above) >= ENOUGH or titles > MOST_TITLES
    return is_enough or (items[-1].kind == "opening" and items[-1].opens_surely) or _opens_next(items, leans)


def find_start(draft: Draft, items: Sequence[Item]) -> int:
    """Which of the items begins the story, the number of items where none does.

    What stands above it says as little for the story as can be, and its own look as much.
    """
    leans = [lean(draft, items, n) for n in range(len(items))]
    items = items[:-1] if _opens_next(items, leans) else items
    starts = [n for n, item in enumerate(items) if item.is_text]
    if not starts:
        return next((n for n, item in enumerate(items) if item.kind == "bio"), len(items))
    above = [0, *accumulate(leans)]
    return max(starts, key=lambda n: (_opening(draft, items, n) - above[n], -n))


def _opens_next(items: Sequence[Item], leans: Sequence[int]) -> bool:
    """Whether the last item is of the next story's head: a title and a mark as there were above the prose."""
    prose = next((n for n, lean in enumerate(leans) if lean > 0), len(items))
    before, after = {i.kind for i in items[:prose]}, {i.kind for i in items[prose:]}
    return "title" in after and not before.isdisjoint(after & {"byline", "dated", "dateline"})


def is_doubtful(draft: Draft, items: Sequence[Item], start: int) -> bool:
    """Whether the story seems to start with a line shaped like a title, for want of better."""
    is_title = start < len(items) and items[start].kind == "title"
    return is_title and _opening(draft, items, start) < 0 and draft.text[items[start].block.start] != "["


def reads_like_head(text: str, start: int, end: int) -> bool:
    """Whether what seems a story opens with names, labels and figures: "For Immediate Release ACME Opens Depot".

    >>> head, story = "Bay News March 3, 2004 Mill Burns", "A mill burnt down in Bay City on Tuesday, police said."
    >>> reads_like_head(head, 0, len(head)), reads_like_head(story, 0, len(story))
    (True, False)
    """
    opening = text[start : min(end, start + SHORT)]
    words = [word for word in opening.split()[:OPENING_WORDS] if any(map(str.isalpha, word))]
    lower = sum(word[0].islower() for word in words)
    is_capital_text = text[max(start, end - MEDIUM) : end].isupper()
    return len(words) >= OPENING_WORDS // 2 and lower < FEWEST_LOWER and not is_capital_text


def lean(draft: Draft, items: Sequence[Item], n: int) -> int:
    """What the item says for the story, less than nothing for the head."""
    item = items[n]
    if item.kind in ("prose", "opening"):
        return weigh_prose(draft, items, n)
    has_prose = any(i.kind in ("prose", "opening") for i in items[:n])
    if item.kind == "title":
        return 0 if has_prose else TITLE
    if isinstance(item.reading, KeyLine) and (has_prose and item.reading.field not in _TELLING):
        return 0
    return AGAINST.get(item.kind, 0)


def _opening(draft: Draft, items: Sequence[Item], n: int) -> int:
    """What the item's own look and what stands just above it say for a story that starts with it."""
    item, before = items[n], items[n - 1] if n else None
    reading = before.reading if before is not None else None
    if isinstance(reading, KeyLine) and reading.field == "body":
        return AFTER_KEY
    if _follows_dateline(draft.text, items, n):
        return AFTER_KEY
    start = item.block.start
    is_headed = isinstance(reading, KeyLine) and draft.headline is not None
    weight = LOWER_START * draft.text[start].islower() + LIST_START * (is_listed(draft, item) and not is_headed)
    if isinstance(item.reading, Dateline):
        weight += SURE_DATELINE if item.opens_surely else DATELINE
    return weight + (0 if item.kind != "title" else -TITLE_START if is_headed else TITLE_START)


def _follows_dateline(text: str, items: Sequence[Item], n: int) -> bool:
    """Whether the first text below a dateline on a line of its own begins, with "[Text]" there or a headline above."""
    above = next((i for i in range(n - 1, -1, -1) if items[i].is_text or items[i].kind == "dateline"), None)
    if above is None or items[above].kind != "dateline":
        return False
    has_title = items[n].kind != "title" or any(i.kind in ("title", "repeat") for i in items[:above])
    return has_title or text[items[above].block.end - 1] == "]"
