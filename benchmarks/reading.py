"""Listing, hashing and reading files: `python -m benchmarks.reading [--files 50000] [--lines-gb 1] [--folder DIR]`.

Writes small text files and one file of JSON Lines into a scratch folder, takes their times in one process with the
files in the page cache, and removes them. `cat` reads the same files beside it. For the large file, the peak memory of
a process of its own is reported.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import tempfile
import time
from collections.abc import Callable
from multiprocessing import get_context
from pathlib import Path

from benchmarks.corpus import Writer
from transforms.articles import parse_article
from transforms.reading import Limits, Record, read_file
from warehouse.manifest import find_changes

ROOT = Path(__file__).resolve().parents[1]
FILES_A_FOLDER = 1_000
DIFFERENT = 500
"""Articles written; files hold one each, with a number that makes them differ."""


def write_files(folder: Path, count: int, articles: list[str]) -> None:
    """So many text files, a thousand to a folder."""
    for number in range(count):
        place = folder / f"{number // FILES_A_FOLDER:04}"
        place.mkdir(exist_ok=True)
        (place / f"{number:06}.txt").write_text(f"{articles[number % len(articles)]}\n{number}\n", encoding="utf-8")


def write_lines(file: Path, size: int, articles: list[str]) -> None:
    """A file of JSON Lines of about so many bytes."""
    rows = [json.dumps({"title": text.partition("\n")[0], "text": text, "url": "x"}) + "\n" for text in articles]
    block = "".join(rows)
    with file.open("w", encoding="utf-8") as stream:
        for _ in range(max(1, size // len(block))):
            stream.write(block)


def list_and_hash(folder: Path) -> int:
    """The number of files, each hashed as the first ingest of a folder does."""
    return len(find_changes(folder, (), {}, time.time_ns(), 10**12).files)


def read_all(folder: Path, *, with_layout: bool) -> int:
    """The number of articles read from the files of a folder."""
    count = 0
    for file in sorted(folder.rglob("*.txt")):
        with file.open("rb") as stream:
            for one in read_file(stream, file.name, Limits()).records:
                if with_layout and isinstance(one, Record):
                    parse_article(one.text, one.metadata)
                count += 1
    return count


def cat(folder: Path) -> None:
    """Let `cat` read every file."""
    files = sorted(folder.rglob("*.txt"))
    for start in range(0, len(files), FILES_A_FOLDER):
        subprocess.run(["cat", *files[start : start + FILES_A_FOLDER]], stdout=subprocess.DEVNULL, check=True)


def seconds(work: Callable[[], object]) -> tuple[float, float]:
    """The wall time of the work, and the processor time of this process and its children."""
    started, used = time.perf_counter(), sum(os.times()[:4])
    work()
    return time.perf_counter() - started, sum(os.times()[:4]) - used


def read_lines(file: Path, answers: object) -> None:
    """Send the number of records, wall and processor seconds, and peak memory of reading one large file."""
    found: list[int] = []
    with file.open("rb") as stream:
        taken = seconds(lambda: found.append(sum(1 for _ in read_file(stream, file.name, Limits()).records)))
    answers.put((found[0], *taken, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss))  # type: ignore[attr-defined]


def measure_files(folder: Path, count: int) -> None:
    """Print the files a second of each step."""
    steps: list[tuple[str, Callable[[], object]]] = [
        ("cat", lambda: cat(folder)),
        ("list and hash", lambda: list_and_hash(folder)),
        ("read", lambda: read_all(folder, with_layout=False)),
        ("list, hash and read", lambda: (list_and_hash(folder), read_all(folder, with_layout=False))),
        ("read, with header fields and paragraphs", lambda: read_all(folder, with_layout=True)),
    ]
    print(f"| {count:,} text files | wall s | files a second | CPU s | files a CPU second |\n|---|---:|---:|---:|---:|")
    for name, work in steps:
        wall, used = seconds(work)
        print(f"| {name} | {wall:.1f} | {count / wall:,.0f} | {used:.1f} | {count / used:,.0f} |", flush=True)


def measure_lines(file: Path) -> None:
    """Print the speed and memory of reading one large file."""
    context = get_context("spawn")
    answers = context.Queue()
    process = context.Process(target=read_lines, args=(file, answers))
    process.start()
    count, wall, used, peak = answers.get()
    process.join()
    size = file.stat().st_size
    print(
        "\n| JSON Lines | articles | wall s | CPU s | MB a CPU second | peak memory |\n|---|---:|---:|---:|---:|---:|"
    )
    print(
        f"| {size / 1e9:.2f} GB | {count:,} | {wall:.1f} | {used:.1f} | {size / used / 1e6:.0f} | {peak / 1e6:.2f} GB |"
    )


def main() -> None:
    """Write, measure, remove."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--files", type=int, default=50_000)
    options.add_argument("--lines-gb", type=float, default=1.0)
    options.add_argument("--folder", type=Path, help="where the scratch folder is made")
    chosen = options.parse_args()
    writer = Writer(ROOT / "seeds", seed=1)
    articles = [writer.article(number) for number in range(DIFFERENT)]
    with tempfile.TemporaryDirectory(dir=chosen.folder) as scratch:
        files, lines = Path(scratch) / "files", Path(scratch) / "articles.jsonl"
        files.mkdir()
        write_files(files, chosen.files, articles)
        measure_files(files, chosen.files)
        write_lines(lines, int(chosen.lines_gb * 1e9), articles)
        measure_lines(lines)


if __name__ == "__main__":
    main()
