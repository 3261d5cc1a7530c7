"""One run of the pipeline: where it reads and writes, what changed, and which code reads it."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field, fields, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from flows.models import model_id
from flows.settings import Settings
from flows.versions import code_version, read_version
from transforms.identity import short_digest
from warehouse.manifest import Changes, FileState, Unreadable, compare, find_changes
from warehouse.releases import Releases

MANIFEST = "manifest.json"


@dataclass(frozen=True)
class Manifest:
    """What the published release was made from; `parts` maps TABLE/PART to the digest of what is in it."""

    run_id: str
    code_version: str
    model: str
    choices: str
    files: tuple[FileState, ...]
    unreadable: tuple[tuple[str, str], ...]
    parts: Mapping[str, str] = field(default_factory=dict)

    def dump(self) -> str:
        """The manifest as JSON; files as rows under one list of column names."""
        columns = [one.name for one in fields(FileState)]
        rows = [[getattr(state, column) for column in columns] for state in self.files]
        content = asdict(replace(self, files=())) | {"files": rows, "columns": columns}
        return json.dumps(content, ensure_ascii=False, indent=0, sort_keys=True)

    @classmethod
    def load(cls, text: str) -> Manifest:
        """The manifest from its JSON."""
        content: dict[str, Any] = json.loads(text)
        columns = content.pop("columns")
        content["files"] = tuple(FileState(**dict(zip(columns, row, strict=True))) for row in content["files"])
        content["unreadable"] = tuple((path, reason) for path, reason in content["unreadable"])
        return cls(**content)


@dataclass(frozen=True)
class Run:
    """A run that is under way. Times are UTC."""

    settings: Settings
    started_at: datetime
    previous: Manifest | None
    changes: Changes
    code_version: str
    model: str
    choices: str
    run_id: str

    @property
    def seeds(self) -> Path:
        """The folder of raw articles."""
        return self.settings.seeds

    @property
    def warehouse(self) -> Path:
        """The folder of the warehouse."""
        return self.settings.warehouse

    @property
    def releases(self) -> Releases:
        """The published releases."""
        return Releases(self.warehouse)

    @property
    def memory_file(self) -> Path:
        """What earlier runs worked out."""
        return self.warehouse / "state" / "memory.sqlite"

    @property
    def staging(self) -> Path:
        """The release that is being written."""
        return self.releases.staging

    @property
    def model_ids(self) -> list[str]:
        """The pipelines in use, with their versions."""
        return [model_id(name) for _, name in sorted(self.settings.models.items())]

    @property
    def last_year(self) -> int:
        """The last year in which an article of this run can have been published: next year."""
        return self.started_at.year + 1

    def file_key(self, state: FileState) -> str:
        """What the memory knows a file by: content, path (rejections name it), the code that reads it, last year."""
        return short_digest(state.sha256, state.path, read_version(), self.last_year)

    def without(self, unreadable: Sequence[Unreadable]) -> Run:
        """The run when these files are set aside, as if they could not be read at its start."""
        away = {one.path for one in unreadable}
        files = [state for state in self.changes.files if state.path not in away]
        known = {state.path: state for state in self.previous.files} if self.previous else {}
        return replace(self, changes=compare(files, [*self.changes.unreadable, *unreadable], known))

    @property
    def has_new_content(self) -> bool:
        """Whether there are files that the published release was not made from."""
        return bool(self.changes.added or self.changes.edited)

    @property
    def is_up_to_date(self) -> bool:
        """Whether the published release was made from these very files by this very code."""
        now, before = self.changes, self.previous
        return (
            before is not None
            and not (now.added or now.edited or now.removed)
            and tuple((one.path, one.reason) for one in now.unreadable) == before.unreadable
            and (self.code_version, self.model, self.choices) == (before.code_version, before.model, before.choices)
        )


def plan_run(settings: Settings, now: datetime) -> Run:
    """Look at the seeds folder and at what is published; nothing is written."""
    release = Releases(settings.warehouse).current
    previous = Manifest.load((release / MANIFEST).read_text(encoding="utf-8")) if release else None
    known = {state.path: state for state in previous.files} if previous else {}
    now_ns = int(now.timestamp() * 1e9)
    changes = find_changes(settings.seeds, settings.ignored, known, now_ns, settings.file_bytes)
    models = ",".join(model_id(name) for _, name in sorted(settings.models.items()))
    choices = choices_digest(settings, now.year)
    code = code_version()
    content = (part for state in changes.files for part in (state.path, state.sha256))
    run_id = short_digest(previous.run_id if previous else "", code, models, choices, *content)
    return Run(settings, now.astimezone(UTC), previous, changes, code, models, choices, run_id)


def choices_digest(settings: Settings, year: int) -> str:
    """A digest of the settings, judgements and year that change what a warehouse holds."""
    judgements = settings.seeds / "judgements.csv"
    content = judgements.read_bytes().hex() if judgements.is_file() else ""
    models = json.dumps(settings.models, sort_keys=True)
    return short_digest(models, *settings.ignored, settings.file_bytes, year, content)
