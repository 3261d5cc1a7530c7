"""How accurate the warehouse is, against hand-annotated articles: each scorer's figures from a real ingest.

    python benchmarks/accuracy.py --data ../shared [--only timex ner] [--keep DIR]

`--data` holds `gold/NAME/docs.jsonl` and `score/SCORER.py` (prepare, score). Prints a table, writes JSON to
benchmarks/results/accuracy.json.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
RESULTS = ROOT / "benchmarks" / "results"
SCORERS = {
    "headers": "headers",
    "timex": "timex",
    "ner": "ner",
    "persons_wcl": "persons",
    "persons_ecb": "persons",
    "quotes_polnear": "quotes",
    "reuse": "reuse",
    "stories_ecb": "stories",
}
"""The scorer of each gold folder."""


def run(*command: str | Path) -> str:
    """What a command prints; CalledProcessError, with its error output shown, when it fails."""
    done = subprocess.run([*map(str, command)], cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.stderr.write(done.stderr)
        raise subprocess.CalledProcessError(done.returncode, command)
    return done.stdout


def measure(name: str, data: Path, work: Path) -> dict[str, Any]:
    """The figures of one gold folder, as its scorer gives them in its last line."""
    gold, scorer = data / "gold" / name, data / "score" / f"{SCORERS[name]}.py"
    seeds, warehouse = work / name / "seeds", work / name / "warehouse"
    if not seeds.exists():
        run(sys.executable, scorer, "prepare", "--gold", gold, "--out", seeds)
    started = time.perf_counter()
    run(Path(sys.executable).parent / "dateline", "ingest", "--seeds", seeds, "--warehouse", warehouse)
    seconds = time.perf_counter() - started
    printed = run(sys.executable, scorer, "score", "--gold", gold, "--warehouse", warehouse / "dateline.duckdb")
    *table, last = printed.strip().splitlines()
    print(f"\n## {name} ({seconds:.0f} s)\n" + "\n".join(table), flush=True)
    figures: dict[str, Any] = json.loads(last)
    return figures | {"ingest_seconds": round(seconds, 1)}


def main() -> None:
    """Measure every gold folder, or those named."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--only", nargs="*", choices=list(SCORERS), default=list(SCORERS))
    parser.add_argument("--keep", type=Path, help="keep seeds and warehouses here, for a faster second run")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        work = arguments.keep or Path(temporary)
        figures = {name: measure(name, arguments.data.resolve(), work) for name in arguments.only}
    RESULTS.mkdir(exist_ok=True)
    (RESULTS / "accuracy.json").write_text(json.dumps(figures, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
