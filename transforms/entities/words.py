"""The words of an article as plain lists, as fast to read as Python allows."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import accumulate

from spacy.attrs import DEP, ENT_IOB, ENT_TYPE, POS, SENT_START
from spacy.symbols import AUX, NOUN, PROPN, VERB, nsubj, nsubjpass
from spacy.tokens import Doc

from transforms.entities.cues import FUNCTION_WORDS

KEPT_LABELS = frozenset(
    ("PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "EVENT", "WORK_OF_ART", "LAW", "PRODUCT", "LANGUAGE")
)
SUBJECTS = frozenset((nsubj, nsubjpass))
QUOTE_MARKS = frozenset('"“”«»„')
# From this share of words in capitals on, capitals say nothing about names.
SHOUTED_SHARE = 0.6
TITLE_CASE_SHARE = 0.8


@dataclass(frozen=True)
class Words:
    """One entry a token. `labels` is the model's entity type or '', `begins` whether it begins an entity there.

    `opens` marks the first word of a sentence, of a line and of a quote, where a capital tells nothing. `line` numbers
    the lines of the text. `shouted` lines are in capitals, `title_case` lines capitalise every content word.
    """

    texts: list[str]
    lows: list[str]
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
        pieces = [self.texts[first]]
        for index in range(first + 1, last):
            pieces.append(self.texts[index] if self.glued(index) else " " + self.texts[index])
        return "".join(pieces)


def read_words(doc: Doc) -> Words:
    """The tokens of an article laid out for the rules."""
    texts = [token.text for token in doc]
    starts = [token.idx for token in doc]
    columns = doc.to_array([POS, ENT_TYPE, ENT_IOB, SENT_START, DEP]).tolist() if texts else []
    strings = doc.vocab.strings
    names = {row[1]: strings[row[1]] if row[1] else "" for row in columns}
    labels = [name if (name := names[row[1]]) in KEPT_LABELS else "" for row in columns]
    words = Words(
        texts=texts,
        lows=[text.lower() for text in texts],
        starts=starts,
        ends=[start + len(text) for start, text in zip(starts, texts, strict=True)],
        is_proper=[row[0] == PROPN for row in columns],
        is_noun=[row[0] == NOUN for row in columns],
        is_verb=[row[0] == VERB or row[0] == AUX for row in columns],
        labels=labels,
        begins=[bool(label) and row[2] == 3 for label, row in zip(labels, columns, strict=True)],
        caps=[text[0].isupper() or (text[0].isdigit() and text[-1].isupper() and len(text) > 1) for text in texts],
        opens=[row[3] == 1 for row in columns],
        is_subject=[row[4] in SUBJECTS for row in columns],
        sentence=list(accumulate(row[3] == 1 for row in columns)),
        quoted=_quoted(texts),
        line=_lines(texts),
    )
    _mark_openings(words)
    _mark_headlines(words)
    return words


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
    content: dict[int, list[int]] = {}
    for index, text in enumerate(words.texts):
        if len(text) > 1 and text[0].isalpha():
            counts = content.setdefault(words.line[index], [0, 0, 0, 0])
            counts[0] += 1
            counts[1] += text.isupper()
            if words.lows[index] not in FUNCTION_WORDS:
                counts[2] += 1
                counts[3] += words.caps[index]
    for line, (count, upper, notional, capital) in content.items():
        if count > 3 and upper >= SHOUTED_SHARE * count:
            words.shouted.add(line)
        elif notional > 3 and capital >= TITLE_CASE_SHARE * notional:
            words.title_case.add(line)
