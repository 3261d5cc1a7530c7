"""Speed of the date reader on news sentences, side by side with dateparser's search_dates where that is installed.

python benchmarks/dates.py [--sentences N] [--folder DIR]
"""

from __future__ import annotations

import argparse
import importlib
import random
import time
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from pathlib import Path

from corpus import read_sentences

from transforms.dates import DateInterval, read_dates_in_text

PUBLISHED = date(2023, 7, 29)
PHRASES = (
    "on Wednesday", "two days ago", "last month", "earlier this week", "on July 28", "on 29th July, 2023", "by Aug. 8",
    "in the third quarter", "since the 1990s", "for two and a half years", "every Friday", "at 9:30 a.m. on Tuesday",
    "in early 2019", "on the night of July 26", "over the past six months", "next week", "on Thanksgiving",
    "in spring 2020",
)  # fmt: skip
SENTENCES = (
    "The minister told reporters {} that talks between the two governments would go on despite the curfew.",
    "Officers closed the bridge {}, and several thousand people walked home along the river instead.",
    "The company, which employs 1,100 people in Łódź, said {} that its sales had risen by a tenth.",
    "He was elected {} and has since resisted every call to step down, according to people close to him.",
    "Neither side has commented on the report, which the newspaper published {} under a single headline.",
)


def make_sentences(count: int) -> list[str]:
    """Reproducible news sentences, one time expression in each."""
    draw = random.Random(7)
    return [draw.choice(SENTENCES).format(draw.choice(PHRASES)) for _ in range(count)]


CHUNK = 100
"""Sentences that one reader reads before it is the other's turn, so that both meet the same load; the first are a
warm-up: grammars are compiled and tables filled when they are first needed."""


def seconds_each(readers: Sequence[Callable[[str], object]], sentences: Sequence[str]) -> list[float]:
    """CPU seconds a sentence of each reader."""
    spent = [0.0] * len(readers)
    chunks = [sentences[start : start + CHUNK] for start in range(0, len(sentences), CHUNK)]
    for round_no, chunk in enumerate([chunks[0], *chunks]):
        for index, read in enumerate(readers):
            started = time.process_time()
            for sentence in chunk:
                read(sentence)
            spent[index] += time.process_time() - started if round_no else 0.0
    return [seconds / len(sentences) for seconds in spent]


def dateparser_reader() -> Callable[[str], object] | None:
    """dateparser's search_dates for English, relative to the publication; None where it is not installed."""
    try:
        search = importlib.import_module("dateparser.search")
    except ModuleNotFoundError:
        return None
    base = datetime.combine(PUBLISHED, datetime.min.time(), tzinfo=UTC).replace(tzinfo=None)
    settings = {"RELATIVE_BASE": base}
    return lambda sentence: search.search_dates(sentence, languages=["en"], settings=settings)


def compare(name: str, sentences: Sequence[str], theirs: Callable[[str], object] | None) -> None:
    """Prints the time of each reader on the same sentences, and their ratio."""
    published = DateInterval.day(PUBLISHED)
    readers = [lambda sentence: read_dates_in_text(sentence, published), *([theirs] if theirs else [])]
    ours_s, *theirs_s = seconds_each(readers, sentences)
    words = sum(len(sentence.split()) for sentence in sentences) / len(sentences)
    print(f"{name}: {len(sentences)} of {words:.0f} words")
    each, for_400 = ours_s * 1e3, ours_s / words * 400 * 1e3
    print(f"  transforms.dates        {each:8.3f} ms a sentence, {for_400:6.2f} ms for 400 words")
    for seconds in theirs_s:
        print(f"  dateparser search_dates {seconds * 1e3:8.3f} ms a sentence: {seconds / ours_s:.0f} times as long")
    if not theirs_s:
        print("  dateparser              not installed: pip install dateparser to compare")


def main() -> None:
    """Compares sentences with one expression each, and those of a folder's articles as they come."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sentences", type=int, default=500)
    parser.add_argument("--folder", type=Path, default=Path(__file__).parents[1] / "seeds", help="articles, *.txt")
    wanted = parser.parse_args()
    theirs = dateparser_reader()
    compare("sentences with one expression", make_sentences(wanted.sentences), theirs)
    news = read_sentences(wanted.folder)
    random.Random(7).shuffle(news)
    compare(f"sentences of {wanted.folder.name}/", news[: wanted.sentences], theirs)


if __name__ == "__main__":
    main()
