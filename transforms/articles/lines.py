"""What a single line is by its own look: boilerplate, an identifier, a caption, a picture credit."""

from __future__ import annotations

import re
from html import unescape

from transforms.articles.moments import has_digit
from transforms.articles.names import is_agency, is_outlet, is_person_name
from transforms.lexicon import load_lexicon

LONGEST_LABEL = 14
"""Words; a site's own short lines are not longer."""
LONGEST_ORDER = 8
"""Words of such a line that ends with a full stop: "Read more here."."""
LONGEST_CAPTION = 800
"""Characters."""
CAPTION_END = 80
"""Characters at the end of a caption that tell it one."""
LONGEST_CREDIT = 120
"""Characters."""
FEWEST_CAPTION_SPACES = 2
"""Spaces; what stands before a credit is no caption if it has fewer than three words."""

_BOILERPLATE = load_lexicon("boilerplate")
_CREDITS = load_lexicon("credits")


def any_of(patterns: list[str]) -> str:
    """One pattern that matches what any of the patterns does."""
    return "|".join(f"(?:{pattern})" for pattern in patterns)


_LABELS = re.compile(any_of(_BOILERPLATE["lines"]), re.IGNORECASE)
_SENTENCES = re.compile(any_of(_BOILERPLATE["sentences"]), re.IGNORECASE)
_SUMMARY = re.compile(any_of(_BOILERPLATE["summary_labels"]), re.IGNORECASE)
_SITE = re.compile(any_of(_BOILERPLATE["site_words"]), re.IGNORECASE)
_TO_READER = re.compile(r"[^\"“]*\b(?:you|your|our)\b", re.IGNORECASE)
_MARKED = re.compile(r"#{1,6}\s+(?P<heading>\S.*)|(?P<mark>[*_]{1,3})(?P<text>[^*_\s][^*_]*)(?P=mark)", re.DOTALL)
_INVISIBLE = "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
"""Characters that print as nothing at all."""
_BULLET = re.compile(
    r"^(?:(?:[*•·▪■●‣∙»>+\-]{1,2}|[\u2600-\u27bf\U0001f300-\U0001faff]\ufe0f?)\s+|\^)(?=\S)|(?<=\w)[=<]$"
)
_ITEM = re.compile(r"^[\[(]?\d{1,2}[.)\]]\s|^[*•·▪■●‣∙–-]\s")
_REMARK = re.compile(r"/\*[\s-]*(?P<text>\S.*?)[\s-]*\*/")
"""What mail and conference software put round its own lines."""
_EMPHASIS = re.compile(r"(\*{1,3}|_{1,3})(?=\S)([^*_]+?)\1")
_PHONE = re.compile(
    r"(?<!\d)(?:\+\d{1,3}[ .-]?)?\(?\d{3}\)?[ ./-]{0,2}\d{3}[ .-]\d{4}(?!\d)|\+\d{1,3}[ .-]?\(?\d[\d ().-]{6,}\d"
)
_NUMBER = re.compile(r"\d{3}")
_CODE = re.compile(r"[A-Z]{1,3}|[a-z]|[\w.:-]*\d[\w.:-]*|(?:[A-Z]{2}|bc|am|pm)-[A-Z][A-Za-z]{0,15}|GMT|UTC")
"""A word of a wire service's address line: "r a BC-Bridge 03-03 0123"."""
_IDENTIFIERS = re.compile(any_of(_BOILERPLATE["identifiers"]), re.IGNORECASE)
_CAPTION_START = re.compile(any_of(_CREDITS["caption_openers"]))
_CAPTION_END = re.compile(rf"(?:{any_of(_CREDITS['caption_closers'])})\W*$")
_CREDIT_LINE = re.compile(any_of(_CREDITS["credit_lines"]))
_SOURCES = tuple(sorted(_CREDITS["agencies"]))
_LAST_WORDS = frozenset(name.split()[-1] for name in _SOURCES)
_PICTURES = "|".join(map(re.escape, sorted(_CREDITS["agencies"], key=lambda name: (-len(name), name))))
_PHOTOGRAPHER = r"(?:[A-Z][\w.'’\-]*\s+){0,4}[A-Z][\w.'’\-]*"
_TRAILING_CREDIT = re.compile(
    rf"(?P<credit>[(\[]?(?:(?i:photo(?:graph)?|picture|image|credit|via)\b[ :]*(?:by )?)?"
    rf"(?:{_PHOTOGRAPHER}\s*(?:[/|,•·—–]|\svia\s|\sfor\s|\s-\s)\s*)?(?:{_PICTURES})"
    rf"(?:\s*(?:[/|,•·]|\svia\s|\s-\s)\s*(?:{_PHOTOGRAPHER}|{_PICTURES})){{0,3}}[)\]]?)\.?$"
)
_CREDIT_WORDS = ("photo", "pic", "image", "credit", "illustration", "courtesy")
_LABELLED_CREDIT = re.compile(
    r"(?:(?<=[.!?”\")\]])\s*|\s+(?=[(|/–—-]))(?P<credit>[(|/–—-]?\s?"
    r"(?i:photo(?:graph|s|graphs)?|pictures?|images?|pics?|credit|illustration|courtesy)"
    r"(?i:\s?(?:credits?|courtesy|source|supplied))?(?:\s?[:©/]\s?|\s(?i:by|courtesy of|courtesy|of|via)\s)"
    r"(?:[^.!?:]|(?<=\b[A-Z])\.|\.(?=[a-z]{2,3}\b)){2,60}\)?)\.?$"
)
"""A credit that says so at the end of a caption: "… at the gate. Photo: Jane Doe", "… (Photo by Li Wei/AFP)"."""
_CREDIT_STARTS = re.compile(
    r"(?<=[.!?”\")\]])\s*(?=[(\[]?[A-Z])|\s+(?=[(\[])|\s+(?=REUTERS/)|\s/\s+(?=[A-Z])|\s+(?=(?:Photo|Picture|Image|Credit)[a-z]*:)"
)
_GLUED_CREDIT = re.compile(r"([a-z\d]{2}[.!?])[A-Z][^.!?]{2,60}(?:/| via )[^.!?]{2,60}$")


def unmarked(line: str) -> str:
    """The line without the marks of a Markdown heading or emphasis round all of it.

    >>> unmarked("## Harbour bridge closed"), unmarked("*By Jane Doe*"), unmarked("*")
    ('Harbour bridge closed', 'By Jane Doe', '*')
    """
    line = line.strip(_INVISIBLE) or line
    line = " ".join(unescape(line).split()) or line if "&" in line and ";" in line else line
    line = line if (remark := _REMARK.fullmatch(line)) is None else remark["text"].strip('"')
    found = _MARKED.fullmatch(line)
    line = line if found is None else found["heading"] or found["text"]
    line = line if line[0].isalnum() and line[-1] not in "=<" else _BULLET.sub("", line) or line
    return _EMPHASIS.sub(r"\2", line) if line[0] in "*_" and len(line) <= LONGEST_CAPTION else line


def is_boilerplate(line: str) -> bool:
    """Whether the line is a site's or an agency's own and no part of a story."""
    if len(line) > 400:
        return False
    most = LONGEST_LABEL if line[-1] != "." or line.endswith("..") else LONGEST_ORDER
    short = len(line) <= 160 and line.count(" ") < most
    is_label = short and _LABELS.fullmatch(line.strip(" -–—") or line) is not None
    return is_label or _SENTENCES.fullmatch(line) is not None or is_ornament(line)


def is_site_note(line: str) -> bool:
    """Whether the line speaks of the page or site itself: "This website needs a newer browser"."""
    return _SITE.search(line) is not None


def speaks_to_reader(line: str) -> bool:
    """Whether the line is addressed to the reader and quotes nobody: "Your support matters to us"."""
    return _TO_READER.match(line) is not None or (len(line) <= LONGEST_CREDIT and is_site_note(line))


def is_summary_label(line: str) -> bool:
    """Whether the line says that a summary follows: "Key Points"."""
    return _SUMMARY.fullmatch(line.strip(" :")) is not None


def is_item(line: str) -> bool:
    """Whether the line opens as an item of a list does: "• Bridge shut", "2) Mine falls in"."""
    return _ITEM.match(line) is not None


def without_item_mark(line: str) -> str:
    """The line without its number or mark: "Bridge shut" of "1. Bridge shut"."""
    return _ITEM.sub("", line) or line


def is_ornament(line: str) -> bool:
    """Whether the line has no letters and digits at all."""
    return not any(c.isalnum() for c in line)


def is_identifier(line: str) -> bool:
    """Whether the line is a message or document number, a tag, or holds a number to call."""
    if len(line) > 100 or not (has_digit(line) or line[0] == "<"):
        return False
    if _PHONE.search(line) is not None and line[-1] != ".":
        return True
    words = re.split(r"[\s,]+", line.strip(" ,"))
    is_code = len(words) > 1 and _NUMBER.search(line) is not None and all(_CODE.fullmatch(word) for word in words)
    return is_code or _IDENTIFIERS.fullmatch(line) is not None


def picture_kind(line: str) -> str | None:
    """'caption' or 'credit' for a line that goes with a picture; None for any other."""
    if len(line) <= LONGEST_CAPTION and (
        _CAPTION_START.match(line) or _CAPTION_END.search(line, max(0, len(line) - CAPTION_END))
    ):
        return "caption"
    if _is_credit(line):
        return "credit"
    return "caption" if find_trailing_credit(line) is not None else None


def _is_credit(line: str) -> bool:
    if len(line) > LONGEST_CREDIT:
        return False
    trailing = _names_picture_source(line) and _TRAILING_CREDIT.fullmatch(line) and not is_agency(line)
    name, _, outlet = line.partition("/")
    return bool(trailing or _CREDIT_LINE.fullmatch(line) or (is_person_name(name) and is_outlet(outlet)))


def _names_picture_source(line: str) -> bool:
    """Whether the line may end in a credit: its last word ends the name of a source, or a slash stands near its end."""
    tail = line.rstrip()[-LONGEST_CREDIT:]
    return "/" in tail or "".join(tail.split()[-1:]).strip(".)]") in _LAST_WORDS or tail[-40:].endswith(_SOURCES)


def find_trailing_credit(line: str) -> int | None:
    """Where the picture credit at the end of a caption begins: "… was underway.AFP via Getty Images"."""
    tail = line[-LONGEST_CREDIT:].casefold()
    is_labelled = any(word in tail for word in _CREDIT_WORDS)
    labelled = _LABELLED_CREDIT.search(line, max(0, len(line) - LONGEST_CREDIT)) if is_labelled else None
    if labelled is not None and line.count(" ", 0, labelled.start()) >= FEWEST_CAPTION_SPACES:
        return labelled.start("credit")
    if not _names_picture_source(line):
        return None
    for found in _CREDIT_STARTS.finditer(line, max(0, len(line) - LONGEST_CREDIT)):
        if found.end() > 0 and _TRAILING_CREDIT.fullmatch(line, found.end()):
            return found.end() if line.count(" ", 0, found.start()) >= FEWEST_CAPTION_SPACES else None
    glued = _GLUED_CREDIT.search(line, max(0, len(line) - LONGEST_CREDIT))
    return glued.end(1) if glued else None
