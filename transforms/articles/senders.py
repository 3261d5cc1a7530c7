"""Who wrote it, told by the value of a key: mail addresses, lists, names as catalogues turn them round."""

from __future__ import annotations

import re

from transforms.articles.byline import Byline, read_byline
from transforms.articles.names import (
    is_agency,
    is_city,
    is_given_name,
    is_outlet,
    is_particle,
    is_person_name,
    is_region,
    is_role,
    is_suffix,
)

_ADDRESS = re.compile(r"\s*<[^<>]*>|\s*\[mailto:[^\[\]]*\]|\s+>$|\s*\((?=[^()]*@)[^()]*\)")
_ADDRESS_FIRST = re.compile(r"\S+@\S+\s+\((?P<name>[^()]+)\)")
_LIST = re.compile(r"[\[(](?P<items>.*)[\])]", re.DOTALL)
_QUOTED = re.compile(r"""(["'])(.*?)\1(?=\s*(?:,|$))""")

_FORWARD_MARK = r"(?:fwd?|fw|tr|wg)"
_FORWARDED = re.compile(
    rf"^[> \t]*-{{2,}} ?(?:forwarded|original) message\b|^[> \t]*subject:\s*(?:re:\s*)?{_FORWARD_MARK}:",
    re.IGNORECASE | re.MULTILINE,
)
_MARKS = re.compile(rf"^(?:(?:{_FORWARD_MARK}\s*:|\[[\w.+-]{{2,30}}\](?=\s*\S))\s*)+", re.IGNORECASE)
"""What stands before the title in a subject: "Fwd:", the label of a mailing list in brackets."""
HEAD = 1000
"""Characters at the beginning of a text in which a message's head stands."""


def is_forwarded(text: str) -> bool:
    """Whether the text is a message that passes on what another wrote, perhaps on another day."""
    return _FORWARDED.search(text[:HEAD]) is not None


def without_forward_mark(subject: str) -> str:
    """The subject of a message without "Fwd:" and a mailing list's label before it."""
    return _MARKS.sub("", subject)


def read_sender(value: str) -> Byline:
    """The people named after a key: "Jane Doe <jane@example.org>", "['Jane Doe', 'Li Wei']", "Doe, Jane; Li, Wei".

    >>> read_sender("Doe, Jane; van den Berg, Zoë").authors
    ['Jane Doe', 'Zoë van den Berg']
    """
    bracketed = _ADDRESS_FIRST.fullmatch(value)
    name = bracketed["name"] if bracketed else _ADDRESS.sub("", value).strip()
    listed = _LIST.fullmatch(name)
    if listed is not None and (items := [found[1] for found in _QUOTED.findall(listed["items"])]):
        name = "; ".join(items)
    name = name.strip("\"' ")
    if name.casefold().startswith("by "):
        return read_byline(name) or Byline()
    name = "; ".join(_straight(part.strip()) for part in name.split(";"))
    if is_person_name(name) and "," not in name and not is_outlet(name):
        return Byline(authors=[name])
    found = read_byline(f"By {name}")
    if found is None and name.islower():
        authors = (read_byline(f"By {name.title()}") or Byline()).authors
        return Byline(authors=[author.lower() for author in authors if is_given_name(author.split()[0])])
    return found or Byline()


def _straight(name: str) -> str:
    """The name of a catalogue's "Doe, Jane" as it is spoken; any other unchanged."""
    surname, _, given = (part.strip() for part in name.partition(","))
    return f"{given} {surname}" if given and _is_inverted(surname, given) else name


def _is_inverted(surname: str, given: str) -> bool:
    """Whether the parts round the only comma are a surname and given names, and no list, place, role or employer."""
    is_source = is_agency(given) and not is_given_name(given)
    if "," in given or is_source or is_outlet(given) or is_role(given) or is_suffix(given):
        return False
    parts = [word for word in surname.split() if not is_particle(word)]
    is_known = is_given_name(given.split()[0])
    if not is_person_name(f"{given} {surname}") or (not is_known and (is_city(given) or is_region(given))):
        return False
    return len(parts) == 1 or (is_known and len(given.split()) == 1 and not is_given_name(surname.split()[0]))
