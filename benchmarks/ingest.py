"""Speed and memory of ingest against bare spaCy: `python benchmarks/ingest.py [--articles 2000] [--folder DIR]`.

A corpus is made of the folder's sentences (see corpus.py). Measured, each as a command of its own: spaCy's
`nlp.pipe(n_process=cores)` with the same components over the same paragraphs; a cold ingest of a quarter, half and all
of the corpus; one and twenty edited files; nothing changed; `import prefect`; and a corpus of which half are copies,
again beside spaCy. Prints a table and the targets, writes JSON to benchmarks/results/ingest.json. CPU is that of all
processes; peak memory is the largest sum over all processes at one time, shared pages counted once (Linux).

With `--corpus DIR` that folder's articles are taken as they are: a cold ingest, three edits of one file each, nothing
changed; written to ingest_corpus.json.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from dataclasses import asdict
from pathlib import Path

from corpus import Writer, write_corpus
from processes import ROOT, Measure, adopt_orphans, measure

CORES = os.cpu_count() or 1
ALONE = Path(__file__).with_name("alone.py")
FIRST, TWENTY = 1, 20
EDITED = ("one edited", "another edited", "a third edited")


def edit(folder: Path, source: Path, count: int, seed: int) -> None:
    """Write so many files of a corpus anew."""
    writer = Writer(source, seed)
    for path in sorted(folder.iterdir())[:count]:
        path.write_text(writer.article(seed), encoding="utf-8")


def add_paragraph(file: Path) -> None:
    """Let somebody say one thing more in a text file."""
    said = 'The mayor of Leeds said on Tuesday: "We shall open the bridge when it is safe, and not a day before."'
    file.write_bytes(file.read_bytes().rstrip() + f"\n\n{said}\n".encode())


class Benchmark:
    """The measurements so far, by name."""

    def __init__(self, source: Path, place: Path) -> None:
        self._source, self._place = source, place
        self.found: dict[str, Measure] = {}
        self.stages: dict[str, dict[str, float]] = {}

    def note(self, name: str, *command: str | Path) -> Measure:
        """Measure a command and print it."""
        found = self.found[name] = measure(*command)
        print(f"| {name} | {found.wall_s:.1f} | {found.cpu_s:.1f} | {found.peak_mb:.0f} |", flush=True)
        return found

    def ingest(self, name: str, seeds: Path) -> None:
        """Measure an ingest into the warehouse that belongs to a corpus."""
        dateline = Path(sys.executable).parent / "dateline"
        self.note(name, dateline, "ingest", "--seeds", seeds, "--warehouse", self._place / f"of_{seeds.name}")

    def corpus(self, count: int, copied: float = 0.0) -> Path:
        """A new corpus."""
        folder = self._place / f"{count}_articles_{copied:.0%}_copied"
        write_corpus(self._source, folder, count, copied=copied)
        return folder

    def stage_times(self, name: str, seeds: Path, warehouse: str) -> None:
        """Time the stages of an ingest."""
        command = [sys.executable, ALONE, "stages", seeds, self._place / warehouse]
        done = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
        self.stages[name] = json.loads(done.stdout.splitlines()[-1])
        print(f"{name}: " + ", ".join(f"{stage} {took:.1f} s" for stage, took in self.stages[name].items()))

    def run_as_it_is(self, corpus: Path) -> dict[str, tuple[float, str]]:
        """A folder's own articles: a cold ingest, edits of text files from all over it, nothing changed."""
        seeds = Path(shutil.copytree(corpus, self._place / "corpus"))
        texts = sorted(seeds.rglob("*.txt"))
        if len(texts) < len(EDITED):
            raise SystemExit(f"{corpus}: fewer than {len(EDITED)} *.txt files below it")
        self.note("import prefect", sys.executable, "-c", "import prefect")
        self.ingest("cold ingest", seeds)
        for number, name in enumerate(EDITED):
            add_paragraph(texts[number * len(texts) // len(EDITED)])
            self.ingest(name, seeds)
        self.ingest("nothing changed", seeds)
        ratios = [self.found[name].cpu_s / self.found["cold ingest"].cpu_s for name in EDITED]
        none = self.found["nothing changed"].wall_s / self.found["import prefect"].wall_s
        return {
            "one edited, CPU against cold, mean": (sum(ratios) / len(ratios), "≤ 0.03"),
            "nothing changed against import prefect": (none, "≤ 4"),
        }

    def run(self, articles: int) -> dict[str, tuple[float, str]]:
        """All measurements of a corpus that is made of the folder's sentences."""
        whole, smaller = self.corpus(articles), [self.corpus(articles // part) for part in (4, 2)]
        self.note("import prefect", sys.executable, "-c", "import prefect")
        self.note("spaCy", sys.executable, ALONE, "spacy", whole)
        for part, seeds in zip(("a quarter", "half"), smaller, strict=True):
            self.ingest(f"cold ingest of {part}", seeds)
        self.ingest("cold ingest", whole)
        for count in (FIRST, TWENTY):
            edit(whole, self._source, count, 1_000 + count)
            self.ingest(f"{count} edited", whole)
        self.ingest("nothing changed", whole)
        copies = self.corpus(articles, 0.5)
        self.note("spaCy, half copies", sys.executable, ALONE, "spacy", copies)
        self.ingest("cold ingest, half copies", copies)
        self.stage_times("stages, cold, a quarter", smaller[0], "of_stages")
        edit(whole, self._source, FIRST, 2_000)
        self.stage_times("stages, 1 edited of all", whole, f"of_{whole.name}")
        return self.targets()

    def targets(self) -> dict[str, tuple[float, str]]:
        """What was reached, and what is asked for."""
        found = self.found
        cold, one, none = found["cold ingest"], found[f"{FIRST} edited"], found["nothing changed"]
        return {
            "cold ingest, articles/s against spaCy's": (found["spaCy"].wall_s / cold.wall_s, "≥ 0.80"),
            "the same by CPU": (found["spaCy"].cpu_s / cold.cpu_s, "≥ 0.80"),
            "half copies, articles/s against spaCy's": (
                found["spaCy, half copies"].wall_s / found["cold ingest, half copies"].wall_s,
                "> 1",
            ),
            "one edited, CPU against cold": (one.cpu_s / cold.cpu_s, "≤ 0.03"),
            "nothing changed against import prefect": (none.wall_s / found["import prefect"].wall_s, "≤ 4"),
            "peak memory, all against a quarter": (cold.peak_mb / found["cold ingest of a quarter"].peak_mb, "≤ 1.3"),
        }


def main() -> None:
    """Measure, print and write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=2_000)
    parser.add_argument("--folder", type=Path, default=ROOT / "seeds", help="articles to recombine")
    parser.add_argument("--corpus", type=Path, help="articles to ingest as they are")
    arguments = parser.parse_args()
    adopt_orphans()
    print("| what | wall s | CPU s | peak MB |\n|---|---:|---:|---:|")
    with tempfile.TemporaryDirectory() as place:
        benchmark = Benchmark(arguments.folder.resolve(), Path(place))
        targets = benchmark.run_as_it_is(arguments.corpus) if arguments.corpus else benchmark.run(arguments.articles)
    for name, (ratio, asked) in targets.items():
        print(f"{name}: {ratio:.3f} (asked {asked})")
    results = ROOT / "benchmarks" / "results"
    results.mkdir(exist_ok=True)
    content = {
        "articles": None if arguments.corpus else arguments.articles,
        "cores": CORES,
        "measures": {name: asdict(one) for name, one in benchmark.found.items()},
        "stages_wall_s": benchmark.stages,
        "targets": targets,
    }
    name = "ingest_corpus.json" if arguments.corpus else "ingest.json"
    (results / name).write_text(json.dumps(content, indent=1, ensure_ascii=False), encoding="utf-8")


if __name__ == "__main__":
    main()
