"""`dateline judge`: a person's decision about two names, kept beside the seeds."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console

from expectations.standard import ENTITY_TYPES
from flows.clock import now
from flows.commands.errors import UsageError
from flows.seeds import JUDGEMENTS, judgements_text
from transforms.linking.judgements import VERDICTS

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
    if judged.entity_type not in ENTITY_TYPES:
        raise UsageError(f"--type {judged.entity_type}: unknown; expected one of {', '.join(ENTITY_TYPES)}")
    if not (judged.left.strip() and judged.right.strip()):
        raise UsageError("an empty name; two names are expected, as they are written")
    if judged.left == judged.right:
        raise UsageError(f"{judged.left}: give two names that are written differently")
    if not seeds.is_dir():
        raise UsageError(f"{seeds}: no such folder.\nName the folder of your articles: --seeds DIR")
    file = seeds / JUDGEMENTS
    try:
        append(file, judged)
    except OSError as error:
        raise UsageError(f"{file}: cannot be written: {error.strerror}") from error
    out.print(f"Written to {file}. The next `dateline ingest` obeys it.", highlight=False, soft_wrap=True)


def append(file: Path, judged: Judged) -> None:
    """Write the decision as the last line of the file."""
    before = judgements_text(file.parent)
    with file.open("a", encoding="utf-8", newline="") as stream:
        if before.strip() and not before.endswith("\n"):
            stream.write("\n")
        writer = csv.writer(stream, lineterminator="\n")
        if not before.strip():
            writer.writerow(COLUMNS)
        day = now().date().isoformat()
        writer.writerow((judged.left, judged.right, judged.entity_type, judged.judgement, judged.note, judged.by, day))
