"""Text reuse and stories at growing sizes: `python -m benchmarks.reuse [ARTICLES ...] [--texts FOLDER]`.

Prints the processor time of each step and the peak memory at each size, and the same for MinHash with LSH on the same
shingles, where datasketch is installed (it is no dependency: `pip install -c constraints.txt datasketch`). The words of
the generated articles follow Zipf's law; eight articles tell of an event, one in five copies an earlier one wholly or
in part, and each ends in the closing line of its outlet. With `--texts` every second article is made of paragraphs of
the *.txt files of a folder, every fourth word exchanged: as in the news, no more articles share text because there are
more.
"""

from __future__ import annotations

import argparse
import importlib.util
import resource
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from multiprocessing import get_context
from pathlib import Path
from time import process_time

import numpy as np
import pyarrow as pa

from transforms.reuse import find_text_reuse, group_stories, shingle_hashes, story_terms
from transforms.reuse.shingles import Hashes

SIZES = (10_000, 30_000, 100_000)
VOCABULARY, OUTLETS = 200_000, 200
WORDS, SUBJECT_WORDS, SUBJECT_USES, CLOSING_WORDS = 400, 15, 90, 30
EXCHANGED = 4  # less than the words of a shingle
ARTICLES_AN_EVENT = 8
FIRST_DAY, DAYS = date(2020, 1, 1), 1500
PERMUTATIONS, LSH_THRESHOLD = 128, 0.1


def generate(count: int, paragraphs: Sequence[str]) -> Iterator[tuple[str, date]]:
    """So many articles with their days of publication."""
    draw = np.random.default_rng(1)
    odds = np.cumsum(1 / np.arange(1, VOCABULARY + 1))
    closings = [written(draw, odds, CLOSING_WORDS) for _ in range(OUTLETS)]
    subjects = draw.integers(1000, VOCABULARY, (count // ARTICLES_AN_EVENT + 1, SUBJECT_WORDS))
    told: dict[int, str] = {}
    for event in draw.integers(0, len(subjects), count).tolist():
        if event in told and draw.random() < 0.2:
            text = told[event][: int(draw.integers(len(told[event]) // 3, len(told[event])))]
        elif paragraphs and event % 2:
            chosen = (paragraphs[place] for place in draw.integers(0, len(paragraphs), 8).tolist())
            text = "\n".join(altered(draw, odds, paragraph) for paragraph in chosen)
        else:
            text = written(draw, odds, WORDS, subjects[event])
        told.setdefault(event, text)
        day = FIRST_DAY + timedelta(days=event * DAYS // len(subjects) + int(draw.integers(3)))
        yield f"{text} {closings[int(draw.integers(OUTLETS))]}", day


def written(draw: np.random.Generator, odds: np.ndarray, count: int, subject: np.ndarray | None = None) -> str:
    """So many words, some of them those of the subject, which are written as names."""
    words = [f"w{rank}" for rank in np.searchsorted(odds, draw.random(count) * odds[-1]).tolist()]
    if subject is not None:
        for place, word in zip(draw.integers(0, count, SUBJECT_USES), draw.choice(subject, SUBJECT_USES), strict=True):
            words[place] = f"W{word}"
    return " ".join(words)


def altered(draw: np.random.Generator, odds: np.ndarray, paragraph: str) -> str:
    """The paragraph with every fourth word exchanged, so that it has no shingle in common with another use of it."""
    words = paragraph.split(" ")
    words[::EXCHANGED] = written(draw, odds, len(words[::EXCHANGED])).split(" ")
    return " ".join(words)


def minhash_pairs(shingles: Sequence[Hashes]) -> int:
    """The number of candidate pairs of datasketch's MinHash and LSH."""
    from datasketch import MinHash, MinHashLSH

    index = MinHashLSH(threshold=LSH_THRESHOLD, num_perm=PERMUTATIONS)
    pairs = 0
    for number, hashes in enumerate(shingles):
        signature = MinHash(num_perm=PERMUTATIONS, hashfunc=lambda value: value & 0xFFFFFFFF)
        signature.update_batch(hashes.tolist())
        pairs += len(index.query(signature))
        index.insert(number, signature)
    return pairs


def timed[Result](work: Callable[[], Result]) -> tuple[Result, float]:
    """A result and the seconds of processor time it took."""
    started = process_time()
    return work(), process_time() - started


def measure(count: int, paragraphs: Sequence[str], with_minhash: bool) -> str:
    """One line of the table."""
    texts, days = zip(*generate(count, paragraphs), strict=True)
    ids = [f"{number:08x}" for number in range(count)]
    unknown = pa.nulls(count, pa.string())
    columns = {"article_id": ids, "headline": unknown, "agency": unknown, "publisher": unknown}
    articles = pa.table({**columns, "published_earliest": list(days), "published_latest": list(days)})
    shingles, of_shingles = timed(lambda: list(map(shingle_hashes, texts)))
    terms, of_terms = timed(lambda: list(map(story_terms, texts)))
    held = peak_mebibytes()
    reuse, of_reuse = timed(lambda: find_text_reuse(ids, shingles).table)
    stories, of_stories = timed(lambda: group_stories(articles, terms, reuse))
    peak = peak_mebibytes()
    line = (
        f"{count:>9,} {of_shingles:>9.1f} {of_terms:>7.1f} {of_reuse:>7.1f} {reuse.num_rows:>9,} {of_stories:>8.1f}"
        f" {stories.stories.num_rows:>9,} {held:>8,.0f} {peak:>8,.0f}"
    )
    if with_minhash:
        pairs, of_minhash = timed(lambda: minhash_pairs(shingles))
        line += f" {of_minhash:>8.1f} {pairs:>11,} {of_minhash / of_reuse:>6.1f}"
    return line


def peak_mebibytes() -> float:
    """The most memory this process has held."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    """Measure each size in a process of its own."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=int, nargs="*", default=SIZES)
    parser.add_argument("--texts", type=Path)
    arguments = parser.parse_args()
    files = sorted(arguments.texts.glob("**/*.txt")) if arguments.texts else []
    paragraphs = [line for file in files for line in file.read_text("utf-8", "replace").splitlines() if len(line) > 80]
    with_minhash = importlib.util.find_spec("datasketch") is not None
    head = " articles  shingles   terms   reuse     pairs  stories         n  MiB in  MiB peak"
    print(head + ("  MinHash  candidates  ratio" if with_minhash else "  (datasketch is not installed: no comparison)"))
    for count in arguments.articles:
        with get_context("spawn").Pool(1) as pool:
            print(pool.apply(measure, (count, paragraphs, with_minhash)), flush=True)


if __name__ == "__main__":
    main()
