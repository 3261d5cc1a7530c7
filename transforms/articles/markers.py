"""Markers before a story such as "[Report] [Jane Doe] [Text]": where they end, what they say."""

from __future__ import annotations

import re
from dataclasses import replace

from transforms.articles.key_lines import KeyLine, read_bracket_line
from transforms.articles.moments import DATE
from transforms.articles.names import is_agency, is_given_name, is_outlet, is_particle, is_person_name
from transforms.articles.organisations import is_body_name
from transforms.articles.senders import read_sender
from transforms.articles.wording import is_common_word
from transforms.lexicon import load_lexicon

_MARKER = re.compile(r"\[([^\[\]]*)\]")
_MARKER_WORDS = frozenset(load_lexicon("boilerplate")["markers"])
_SIGNED = frozenset(load_lexicon("boilerplate")["signed_markers"])
_TITLED = frozenset(load_lexicon("boilerplate")["titled_markers"])
_QUOTED = re.compile(r"[\"“](?P<title>[^\"“”]{3,200})[\"”]")
_NOTE = re.compile(rf".{{0,40}}\b(?:{'|'.join(load_lexicon('boilerplate')['notes_on_words'])})")
_MARKERS = re.compile(r"(?:\[[^\[\]]{1,250}\]\s*)+")
_PREAMBLE = re.compile(rf"[^\n\[\]]{{2,80}}?{DATE}[^\[\]]{{0,60}}?--\s*(?=\[)", re.IGNORECASE)
"""What stands before such markers where no dateline was understood."""


def skip_markers(text: str, start: int, end: int) -> int:
    """Where the story begins after markers such as "[Report] [Text]"; `start` where no known marker stands there.

    What an editor notes on the story's first words belongs to the story.
    """
    found = _MARKERS.match(text, start, end)
    if found is None:
        return start
    markers = list(_MARKER.finditer(text, start, found.end()))
    story = found.end()
    while markers and is_note_on_words(markers[-1][1]):
        story = markers.pop().start()
    return story if any(_fold(m[1]) in _MARKER_WORDS or _read(m[1]) is not None for m in markers) else start


def skip_preamble(text: str, start: int, end: int) -> int:
    """Where the story begins after a dateline that was not understood and its markers; `start` without them."""
    preamble = _PREAMBLE.match(text, start, end)
    return skip_markers(text, preamble.end() if preamble is not None else start, end)


def read_markers(text: str, start: int, end: int) -> list[KeyLine]:
    """What the markers in `text[start:end]` say of writer, source and title: '[Article by Jane Doe: "Bridge shut"]'.

    >>> read_markers("[Report] [Jane Doe] [Text]", 0, 26)
    [KeyLine(field='authors', value='Jane Doe', value_start=0, author=None)]
    """
    inners = [" ".join(inner.split()) for inner in _MARKER.findall(text[start:end])]
    if text[start:end].islower():
        return [
            replace(said, value=said.value.lower(), author=said.author and said.author.lower())
            for said in _read_all([inner.upper() for inner in inners])
        ]
    return _read_all(inners)


def _read_all(inners: list[str]) -> list[KeyLine]:
    """What each of the markers says, told by those before it, too."""
    said: list[KeyLine] = []
    before: set[str] = set()
    for inner in inners:
        found, title = _read(inner), _QUOTED.fullmatch(inner)
        if title is not None and not before.isdisjoint(_TITLED):
            said.append(KeyLine("headline", title["title"]))
        elif found is None and not before.isdisjoint(_SIGNED) and _fold(inner) not in _MARKER_WORDS:
            field = "authors" if _is_name(inner) else "source" if _is_source(inner) else "ignore"
            said.append(KeyLine(field, inner))
        elif found is not None and (found.value or _are_names(read_sender(found.author or "").authors)):
            said.append(found)
        before.add(_fold(inner))
    return said


def is_note_on_words(inner: str) -> bool:
    """Whether brackets hold what an editor notes on the words of a story: "words indistinct"."""
    return _NOTE.fullmatch(_fold(inner)) is not None


def _fold(inner: str) -> str:
    return " ".join(inner.casefold().split())


def _read(inner: str) -> KeyLine | None:
    """What brackets that open with a kind of story say; those with a title alone may name a programme."""
    return None if inner[:1] in '"“' else read_bracket_line(f"[{' '.join(inner.split())}]")


def _is_source(words: str) -> bool:
    return is_outlet(words) or is_agency(words) or is_body_name(words.partition(",")[0])


def _are_names(names: list[str]) -> bool:
    return bool(names) and all(map(_is_name, names))


def _is_name(words: str) -> bool:
    """Whether the words are a person's name also where all of a text is in capitals."""
    real = [word for word in words.split() if not is_particle(word)]
    return is_person_name(words) and (is_given_name(real[0]) or not any(map(is_common_word, real)))
