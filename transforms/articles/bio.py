"""Who wrote it, told by a note on the writer: "Jane Doe is a columnist for The Bugle."."""

from __future__ import annotations

import re

from transforms.articles.bare_byline import is_free
from transforms.articles.byline import Byline
from transforms.articles.headers import key
from transforms.articles.names import is_person_name, is_role, strip_titles

LONGEST = 400
"""Characters."""
LONGEST_FIRST = 160
"""Characters of a note in the first person."""

_NOTE = re.compile(
    r"(?:(?:the )?(?:author|writer)s?,? )?(?P<name>[^,:;()]{4,60}?),? "
    r"(?P<verb>is|was|are|has been|writes|covers|reports|works|teaches|heads|leads|directs|joined"
    r"|does not|has received|receives)\b(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
_FIRST_PERSON = re.compile(r"I (?:also )?(?:am an?|cover|report on|write about|have covered)\b")
_ARTICLE = re.compile(r"\s(?:an?|the)\s", re.IGNORECASE)


def read_bio(text: str, line: str, authors: tuple[str, ...]) -> Byline | None:
    """The writer that a note says something of; None for any other line.

    The name is one of `authors`, or the text speaks of its bearer nowhere else and the note names a writer's role.
    """
    if authors and len(line) <= LONGEST_FIRST and _FIRST_PERSON.match(line):
        return Byline()
    found = _NOTE.match(line) if len(line) <= LONGEST else None
    if found is None:
        return None
    name = strip_titles(found["name"])
    if key(name) in map(key, authors):
        return Byline()
    says_role = found["verb"].casefold() == "is" and _ARTICLE.match(found["rest"]) and is_role(found["rest"])
    is_name = is_person_name(name) and is_free(name)
    is_sure = says_role and not authors and is_name and text.count(name.split()[-1]) == 1
    return Byline(authors=[name]) if is_sure else None
