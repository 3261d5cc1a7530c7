"""The words of an article as plain lists, as fast to read as Python allows."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import accumulate

from spacy.attrs import DEP, ENT_IOB, ENT_TYPE, IDX, ORTH, POS, SENT_START
from spacy.tokens import Doc

from transforms.entities.cues import FUNCTION_WORDS, bare

KEPT_LABELS = frozenset(
    ("PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "EVENT", "WORK_OF_ART", "LAW", "PRODUCT", "LANGUAGE")
)
# "d'Aubigny", "dell'Acqua"
_ELIDED = re.compile(r"[a-z]{1,4}['’][A-Z]")
QUOTE_MARKS = frozenset('"“”«»„')
# From this share of words in capitals on, capitals say nothing about names.
SHOUTED_SHARE = 0.6
TITLE_CASE_SHARE = 0.8


@dataclass(frozen=True)
class Words:
    """One entry a token. `labels` is the model's entity type or '', `begins` whether it begins an entity there.

    `opens` marks the first word of a sentence, of a line and of a quote, where a capital tells nothing. `line` numbers
    the lines of the text. `shouted` lines are in capitals; `title_case` lines capitalise every content word and end
    without a full stop.
    """

    texts: list[str]
    lows: list[str]
    bares: list[str]
    starts: list[int]
    ends: list[int]
    is_proper: list[bool]
    is_verb: list[bool]
    is_noun: list[bool]
    labels: list[str]
    begins: list[bool]
    caps: list[bool]
    opens: list[bool]
    is_subject: list[bool]
    sentence: list[int]
    quoted: list[bool]
    line: list[int]
    shouted: set[int] = field(default_factory=set)
    title_case: set[int] = field(default_factory=set)

    def __len__(self) -> int:
        return len(self.texts)

    def glued(self, index: int) -> bool:
        """Whether no space lies between this token and the one before."""
        return index > 0 and self.starts[index] == self.ends[index - 1]

    def phrase(self, first: int, last: int) -> str:
        """The words from `first` to before `last`, with single spaces where the text has space."""
        if last == first + 1:
            return self.texts[first]
        pieces = [self.texts[first]]
        for index in range(first + 1, last):
            pieces.append(self.texts[index] if self.glued(index) else " " + self.texts[index])
        return "".join(pieces)


def read_words(doc: Doc) -> Words:
    """The tokens of an article laid out for the rules."""
    strings = doc.vocab.strings
    columns = doc.to_array([ORTH, IDX, POS, ENT_TYPE, ENT_IOB, SENT_START, DEP]).T.tolist() if len(doc) else [[]] * 7
    orths, starts, tags, types, iobs, sentence_starts, arcs = columns
    faces = {orth: _face(strings[orth]) for orth in dict.fromkeys(orths)}
    texts = [faces[orth][0] for orth in orths]
    kept = {
        number: name if (name := strings[number] if number else "") in KEPT_LABELS else ""
        for number in dict.fromkeys(types)
    }
    labels = [kept[number] for number in types]
    noun, proper, verbs = strings["NOUN"], strings["PROPN"], (strings["VERB"], strings["AUX"])
    subjects = (strings["nsubj"], strings["nsubjpass"])
    words = Words(
        texts=texts,
        lows=[faces[orth][1] for orth in orths],
        bares=[faces[orth][2] for orth in orths],
        starts=starts,
        ends=[start + len(text) for start, text in zip(starts, texts, strict=True)],
        is_proper=[tag == proper for tag in tags],
        is_noun=[tag == noun for tag in tags],
        is_verb=[tag in verbs for tag in tags],
        labels=labels,
        begins=[bool(label) and iob == 3 for label, iob in zip(labels, iobs, strict=True)],
        caps=[faces[orth][3] for orth in orths],
        opens=[start == 1 for start in sentence_starts],
        is_subject=[arc in subjects for arc in arcs],
        sentence=list(accumulate(start == 1 for start in sentence_starts)),
        quoted=_quoted(texts),
        line=_lines(texts),
    )
    _mark_openings(words)
    _mark_headlines(words)
    return words


def _face(text: str) -> tuple[str, str, str, bool]:
    """A word as written, in small letters, as title lists have it, and whether it is capitalised."""
    is_capital = text[0].isupper() or (text[0].isdigit() and text[-1].isupper() and len(text) > 1)
    is_capital = is_capital or _ELIDED.match(text) is not None
    return text, text.lower(), bare(text), is_capital


def _lines(texts: list[str]) -> list[int]:
    lines, number = [], 0
    for text in texts:
        lines.append(number)
        number += "\n" in text
    return lines


def _quoted(texts: list[str]) -> list[bool]:
    """Whether each token lies between quotation marks; a new line ends an open quote."""
    inside, is_open = [], False
    for text in texts:
        if text in QUOTE_MARKS:
            is_open = text in "“«„" or (text not in "”»" and not is_open)
        elif "\n" in text:
            is_open = False
        inside.append(is_open)
    return inside


OPENERS = frozenset("\"'“”‘’«»„([{—–-*•:·>|/") | {"--", "``", "''", "..."}


def _mark_openings(words: Words) -> None:
    """A word after an opening mark at a sentence's start, or the first of a line, opens too."""
    for index, text in enumerate(words.texts):
        after = index - 1
        if (
            index == 0
            or words.line[after] != words.line[index]
            or text.isspace()
            or (words.texts[after] in OPENERS and (words.opens[after] or words.texts[after] in '"“«„*•:'))
            or (words.opens[after] and words.texts[after].isspace())
        ):
            words.opens[index] = True


def _mark_headlines(words: Words) -> None:
    """Find the lines in capitals and those, no sentences, that capitalise all their content words."""
    counts: dict[int, list[int]] = {}
    last = {line: text for line, text in zip(words.line, words.texts, strict=True) if not text.isspace()}
    for line, text, low, cap in zip(words.line, words.texts, words.lows, words.caps, strict=True):
        if not cap and (len(text) == 1 or not text[0].isalpha()):
            continue
        count = counts.get(line)
        if count is None:
            count = counts[line] = [0, 0, 0, 0]
        count[0] += 1
        if cap:
            count[1] += len(text) > 1 and text.isupper()
        if low not in FUNCTION_WORDS:
            count[2] += 1
            count[3] += cap
    for line, (total, upper, notional, capital) in counts.items():
        if total > 3 and upper >= SHOUTED_SHARE * total:
            words.shouted.add(line)
        elif notional > 3 and capital >= TITLE_CASE_SHARE * notional and last[line] != ".":
            words.title_case.add(line)
