"""The seeds folder as every run needs it: there, and with judgements that can be read."""

from __future__ import annotations

import os
from pathlib import Path

from warehouse.manifest import printable

JUDGEMENTS = "judgements.csv"
EXPECTED = "CSV in UTF-8, with commas and the columns left, right, entity_type and judgement, is expected"


class SeedsUnusableError(Exception):
    """A run could only fail, or take all articles for removed; the message says where, why and what to do."""


def check_seeds(seeds: Path, warehouse: Path) -> None:
    """Raise SeedsUnusableError where no run should begin."""
    if printable(str(seeds)) != str(seeds):
        raise SeedsUnusableError(f"{printable(str(seeds))}: the name is not valid UTF-8; rename the folder")
    if seeds.is_file():
        raise SeedsUnusableError(f"{seeds}: a file.\nName the folder of your articles: --seeds DIR")
    if not seeds.is_dir():
        raise SeedsUnusableError(f"{seeds}: no such folder.\nName the folder of your articles: --seeds DIR")
    if warehouse.exists() and seeds.samefile(warehouse):
        raise SeedsUnusableError(f"{seeds}: holds the warehouse itself.\nWrite it into another folder: --warehouse DIR")
    try:
        os.scandir(seeds).close()
    except OSError as error:
        raise SeedsUnusableError(f"{seeds}: cannot be read: {error.strerror}") from error
    judgements_text(seeds)


def judgements_text(seeds: Path) -> str:
    """What the file of judgements holds, nothing when there is none; SeedsUnusableError when it is no UTF-8."""
    file = seeds / JUDGEMENTS
    if not os.path.lexists(file):
        return ""
    try:
        content = file.read_bytes()
    except OSError as error:
        advice = f"{EXPECTED}. Mend it or move it away."
        raise SeedsUnusableError(f"{file}: cannot be read: {error.strerror}.\n{advice}") from error
    try:
        return content.decode()
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        advice = f"{EXPECTED}. Save it so, or move it away."
        raise SeedsUnusableError(f"{file}:{line}: not UTF-8.\n{advice}") from error
