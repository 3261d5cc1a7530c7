"""A corpus of any size for measurements: sentences of a folder's articles, recombined under other names and words.

Each sentence is altered so that hardly two of a corpus are the same, as in real news; the copies that are asked for
are word for word.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from pathlib import Path

SENTENCE_END = re.compile(r"(?<=[.!?][”\"’]|[a-z][.!?])\s+(?=[A-Z“\"])")
NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]+(?: [A-Z][a-z]+)*")
WORD = re.compile(r"\b[a-z]{5,}\b")
PARAGRAPHS_AN_ARTICLE = (4, 9)
SENTENCES_A_PARAGRAPH = (2, 4)
NAMED = 3_000
"""Names in the whole corpus, the first of them far more often than the last."""
CAST = 12
"""Names in one article, each several times, as in the news."""
SYLLABLES = [consonant + vowel for consonant in "bdfghklmnprstv" for vowel in "aeiou"]


def read_sentences(folder: Path) -> list[str]:
    """The sentences of all text files of a folder, headers left out."""
    texts = [path.read_text(encoding="utf-8", errors="replace") for path in sorted(folder.rglob("*.txt"))]
    paragraphs = [" ".join(block.split()) for text in texts for block in text.split("\n\n") if len(block) > 120]
    return [sentence for block in paragraphs for sentence in SENTENCE_END.split(block) if 40 < len(sentence) < 400]


class Writer:
    """Writes articles; the same seed gives the same ones."""

    def __init__(self, folder: Path, seed: int) -> None:
        self._rng = random.Random(seed)
        self._sentences = read_sentences(folder)
        if not self._sentences:
            raise SystemExit(f"{folder}: no sentences in *.txt files below it")
        words = sorted({word for sentence in self._sentences for word in WORD.findall(sentence)})
        self._names = [[self._word() for _ in range(4)] for _ in range(NAMED)]
        self._cast = self._names[:CAST]
        self._by_ending: dict[str, list[str]] = {}
        for word in words:
            self._by_ending.setdefault(word[-2:], []).append(word)

    def _word(self) -> str:
        return "".join(self._rng.choices(SYLLABLES, k=3)).title()

    def _name(self, found: re.Match[str]) -> str:
        """A name of the article's cast that has as many words: a surname, a full name, or something longer."""
        words = self._rng.choice(self._cast)
        return " ".join(words[-min(len(found[0].split()), len(words)) :])

    def sentence(self) -> str:
        """One sentence of the folder, its names and a third of its longer words exchanged."""
        rng = self._rng
        text = NAME.sub(self._name, rng.choice(self._sentences))
        return WORD.sub(
            lambda found: rng.choice(self._by_ending[found[0][-2:]]) if rng.random() < 0.3 else found[0], text
        )

    def article(self, number: int) -> str:
        """Headline, byline, day and paragraphs."""
        rng = self._rng
        self._cast = [self._names[int(NAMED * rng.random() ** 3)] for _ in range(CAST)]
        headline = " ".join(self.sentence().rstrip(".").split()[:9])
        paragraphs = [
            " ".join(self.sentence() for _ in range(rng.randint(*SENTENCES_A_PARAGRAPH)))
            for _ in range(rng.randint(*PARAGRAPHS_AN_ARTICLE))
        ]
        byline = "By " + " ".join(rng.choice(self._cast)[-2:])
        day = f"{rng.randint(1, 28)} {rng.choice(['March', 'May', 'June'])} 2021"
        return "\n\n".join([f"{headline} ({number})", byline, day, *paragraphs]) + "\n"


def write_corpus(folder: Path, target: Path, count: int, *, copied: float = 0.0, seed: int = 1) -> int:
    """Write so many articles, a share of them copies of others under a header of their own; the words in all."""
    writer, rng = Writer(folder, seed), random.Random(seed + 1)
    target.mkdir(parents=True)
    originals: list[str] = []
    words = 0
    for number in range(count):
        if originals and rng.random() < copied:
            text = f"Copied report {number}\n\n" + rng.choice(originals).split("\n\n", 1)[1]
        else:
            text = writer.article(number)
            originals.append(text)
        (target / f"{number:06d}.txt").write_text(text, encoding="utf-8")
        words += len(text.split())
    return words


def paragraphs_of(folder: Path) -> Iterator[str]:
    """What the model is given: the paragraphs of every article."""
    for path in sorted(folder.rglob("*.txt")):
        yield from (block for block in path.read_text(encoding="utf-8").split("\n\n") if block.strip())
