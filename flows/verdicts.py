"""What gates found, part by part: of the last release, to be taken over where nothing changed, and of this run."""

from __future__ import annotations

import json
from collections.abc import Mapping
from importlib.metadata import version
from pathlib import Path

from expectations.expectation import IsReasonableDay
from expectations.suites import SUITES
from expectations.verdict import PartVerdicts, Verdict
from flows.run import Run
from transforms.identity import short_digest

FILE = "verdicts.json"


def verdict_key(run: Run) -> str:
    """A digest of all that decides a verdict besides the rows: the code, Great Expectations, and the last good day."""
    asked = (x for suite in SUITES.values() for x in suite.expectations if isinstance(x, IsReasonableDay))
    days = sorted({x.last(run.started_at.date()).isoformat() for x in asked})
    return short_digest(run.code_version, version("great_expectations"), *days)


def load_verdicts(release: Path, key: str) -> dict[str, dict[str, Verdict]]:
    """The verdicts on a release's parts, by table; none where others might be given today."""
    file = release / FILE
    content = json.loads(file.read_text(encoding="utf-8")) if file.is_file() else {}
    if content.get("key") != key:
        return {}
    return {
        name: {part: Verdict.load(verdict) for part, verdict in parts.items()}
        for name, parts in content["tables"].items()
    }


def save_verdicts(release: Path, key: str, verdicts: Mapping[str, PartVerdicts]) -> None:
    """Write what `load_verdicts` reads."""
    tables = {name: {part: one.dump() for part, one in sorted(parts.items())} for name, parts in verdicts.items()}
    text = json.dumps({"key": key, "tables": tables}, ensure_ascii=False, separators=(",", ":"))
    (release / FILE).write_text(text, encoding="utf-8")
