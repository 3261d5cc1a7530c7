"""`dateline judge`: a person's decision about two names, kept beside the seeds."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console

from flows.clock import now
from flows.commands.errors import UsageError
from transforms.entities.resolve_judgements import VERDICTS

COLUMNS = ("left", "right", "entity_type", "judgement", "note", "by", "on")


@dataclass(frozen=True)
class Judged:
    """A decision as given on the command line."""

    judgement: str
    left: str
    right: str
    entity_type: str
    note: str
    by: str


def run(out: Console, seeds: Path, judged: Judged) -> None:
    """Append the decision to judgements.csv."""
    if judged.judgement not in VERDICTS:
        raise UsageError(f"{judged.judgement}: unknown judgement; expected one of {', '.join(VERDICTS)}")
    if not seeds.is_dir():
        raise UsageError(f"{seeds}: no such folder.\nName the folder of your articles: --seeds DIR")
    file = seeds / "judgements.csv"
    is_new = not file.exists() or not file.read_text(encoding="utf-8").strip()
    ends_line = is_new or file.read_text(encoding="utf-8").endswith("\n")
    with file.open("a", encoding="utf-8", newline="") as stream:
        if not ends_line:
            stream.write("\n")
        writer = csv.writer(stream, lineterminator="\n")
        if is_new:
            writer.writerow(COLUMNS)
        day = now().date().isoformat()
        writer.writerow((judged.left, judged.right, judged.entity_type, judged.judgement, judged.note, judged.by, day))
    out.print(f"Written to {file}. The next `dateline ingest` obeys it.", highlight=False)
