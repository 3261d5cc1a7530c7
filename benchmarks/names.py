"""How many pairs of names are compared a second, met first and met again: `python benchmarks/names.py`.

The pairs are those of the tests: people and organisations in the news.
"""

from __future__ import annotations

import csv
import json
import time
from collections.abc import Iterable
from pathlib import Path

from transforms.names import compare_names

ROOT = Path(__file__).parent.parent
TABLES = {"people": "PERSON", "organisations": "ORG"}
RESULT = Path(__file__).parent / "results" / "names.json"
Pair = tuple[str, str, str]


def read_pairs() -> list[Pair]:
    """The left and right names of all tables with their entity type."""
    pairs: list[Pair] = []
    for table, entity_type in TABLES.items():
        path = ROOT / "tests" / "transforms" / "names" / f"{table}.csv"
        with path.open(encoding="utf-8", newline="") as lines:
            pairs.extend((row["left"], row["right"], entity_type) for row in csv.DictReader(lines))
    return pairs


def pairs_per_second(pairs: Iterable[Pair]) -> int:
    """Comparisons in a second of processor time."""
    count, started = 0, time.process_time()
    for left, right, entity_type in pairs:
        compare_names(left, right, entity_type)
        count += 1
    return round(count / (time.process_time() - started))


def main() -> None:
    """Print both speeds and write them to results/."""
    pairs = read_pairs()
    figures = {"pairs": len(pairs), "first": pairs_per_second(pairs), "again": pairs_per_second(pairs)}
    print("{pairs} pairs: {first:,} a second when met first, {again:,} when met again".format(**figures))
    RESULT.parent.mkdir(exist_ok=True)
    RESULT.write_text(json.dumps(figures) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
