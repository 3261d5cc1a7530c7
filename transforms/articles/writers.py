"""Whether a name is the writer's of a text: what the rest of the text says of its bearer."""

from __future__ import annotations

import re

from transforms.articles.names import is_given_name, is_role
from transforms.articles.wording import is_capital_text

LONGEST_CREDITS = 600
"""Characters at the end of a text in which its writers are credited."""
MOST_NAMINGS = 10
"""How often a text names its writer at most, in notes and credits."""
HEAD = 3000
"""Characters at the beginning of a text in which pictures are credited."""


def is_writer(text: str, name: str) -> bool:
    """Whether nothing in the text speaks against the name's being its writer's.

    People in the news are named again, writers only in their own notes; and the words of a title are used in the story.
    """
    words = name.split()
    if is_capital_text(text) and not is_given_name(words[0]):
        return False
    count = text.count(words[-1])
    if count > MOST_NAMINGS:
        return False
    if count != 1 + _count_notes(text, name) + _has_credit(text, name) + _count_pictures(text, name):
        return False
    plain = [word.lower() for word in words if len(word) > 2 and word[0].isupper()]
    common = sum(re.search(rf"(?<![@\w./-]){re.escape(word)}\b", text) is not None for word in plain)
    return common == 0 or (is_given_name(words[0]) and common < len(words))


def _count_notes(text: str, name: str) -> int:
    """How often the text only says who the writer is: "Jane Doe is a columnist", the name on a line of its own."""
    escaped = re.escape(name)
    notes = re.finditer(
        rf"{escaped} (?:is an? (?P<role>[^.]{{1,100}})|(?:does not work|works|writes|receives|covers|reports) )", text
    )
    said = sum(note["role"] is None or is_role(note["role"]) for note in notes)
    return said + max(0, len(re.findall(rf"^[ \t]*{escaped}[ \t\r]*$", text, re.MULTILINE)) - 1)


def _has_credit(text: str, name: str) -> bool:
    """Whether the end of the text credits the writer: "Reporting by Jane Doe"."""
    return (
        re.search(rf"\bby (?:(?:[^.;\n]|(?<=\b[A-Z])\.){{0,120}}\b)?{re.escape(name)}\b", text[-LONGEST_CREDITS:])
        is not None
    )


def _count_pictures(text: str, name: str) -> int:
    """How often a picture is credited to the writer: "(Jane Doe/Reuters)", "Photo: Jane Doe"."""
    credit = (
        rf"[(.] ?{re.escape(name)} ?/|(?i:photos?|photographs?|pictures?|image|credit)(?: by)?:? {re.escape(name)}\b"
    )
    return len(re.findall(credit, text[:HEAD]))
