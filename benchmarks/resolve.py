"""Processor time and memory of resolving generated mentions: `python benchmarks/resolve.py [MENTIONS ...]`."""

from __future__ import annotations

import random
import resource
import sys
from collections.abc import Iterator
from datetime import date, timedelta
from multiprocessing import get_context
from time import process_time

import pyarrow as pa

from transforms.linking.resolve import resolve_entities

SIZES = (10_000, 100_000, 1_000_000)
MENTIONS_PER_NAME = 10
MENTIONS_PER_ARTICLE = 20
CONSONANTS = "bdfghjklmnprstvz"
VOWELS = "aeiou"
FIRST_DAY = date(2020, 1, 1)


def words(rng: random.Random, count: int, syllables: int) -> list[str]:
    """Made-up words of so many syllables."""
    return [
        "".join(rng.choice(CONSONANTS) + rng.choice(VOWELS) for _ in range(syllables)).title() for _ in range(count)
    ]


def people(rng: random.Random, count: int) -> Iterator[str]:
    """Made-up names, surnames skewed as real ones are, some with a middle initial."""
    given, surnames = words(rng, 400, 2), words(rng, max(50, count // 5), 3)
    for _ in range(count):
        middle = f" {rng.choice(CONSONANTS).upper()}." if rng.random() < 0.15 else ""
        surname = surnames[int(len(surnames) * rng.random() ** 3)]
        yield f"{rng.choice(given)}{middle} {surname}"


def corpus(mentions: int) -> tuple[pa.Table, pa.Table, pa.Table]:
    """Mentions of a tenth as many names, drawn by Zipf's law, a third by surname alone, in articles of twenty."""
    rng = random.Random(mentions)
    names = list(people(rng, mentions // MENTIONS_PER_NAME))
    drawn = rng.choices(names, weights=[1 / (rank + 10) ** 0.8 for rank in range(len(names))], k=mentions)
    written = [name.rsplit(" ", 1)[-1] if rng.random() < 0.33 else name for name in drawn]
    articles = [f"{place // MENTIONS_PER_ARTICLE:08d}" for place in range(mentions)]
    kinds = ["PERSON" if hash_free_parity(name) else "ORG" for name in written]
    table = pa.table(
        {
            "mention_id": [f"{place:09d}" for place in range(mentions)],
            "article_id": articles,
            "chain": pa.array([place % MENTIONS_PER_ARTICLE for place in range(mentions)], pa.int32()),
            "kind": ["name"] * mentions,
            "entity_type": kinds,
            "name": written,
            "title": pa.nulls(mentions, pa.string()),
        }
    )
    ids = sorted(set(articles))
    days = [FIRST_DAY + timedelta(days=place % 1500) for place in range(len(ids))]
    dates = pa.table({"article_id": ids, "published_earliest": days, "published_latest": days})
    return table, pa.table({"article_id": [""][:0], "chain": [0][:0], "role": [""][:0]}), dates


def hash_free_parity(name: str) -> bool:
    """Two names in three are people's, the same ones in every run."""
    return sum(map(ord, name.rsplit(" ", 1)[-1])) % 3 > 0


def measure(mentions: int) -> tuple[int, int, float, float]:
    """Mentions, entities, processor seconds and peak memory in GB of one run."""
    table, roles, articles = corpus(mentions)
    start = process_time()
    found = resolve_entities(table, roles, articles)
    seconds = process_time() - start
    return mentions, len(found.entities), seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6


def main() -> None:
    """Print the curve, each size in a process of its own."""
    print(f"{'mentions':>10}  {'entities':>9}  {'seconds':>8}  {'per 1000':>9}  {'peak GB':>7}")
    for size in map(int, sys.argv[1:] or SIZES):
        with get_context("spawn").Pool(1) as pool:
            mentions, entities, seconds, peak = pool.apply(measure, (size,))
        print(f"{mentions:>10}  {entities:>9}  {seconds:>8.1f}  {1000 * seconds / mentions:>9.3f}  {peak:>7.2f}")


if __name__ == "__main__":
    main()
