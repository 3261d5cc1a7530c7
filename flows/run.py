"""One run of the pipeline: where it reads and writes, what changed, and which code reads it."""

from __future__ import annotations

import json
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path

from flows.manifest import AS_READ, Manifest, look_at_release
from flows.models import model_id
from flows.seeds import SeedsUnusableError, judgements_text
from flows.settings import Settings
from flows.versions import code_version, read_version
from transforms.identity import short_digest
from warehouse.manifest import Changes, FileState, Unreadable, compare, find_changes
from warehouse.releases import Releases


@dataclass(frozen=True)
class Run:
    """A run that is under way. Times are UTC; `device` is the number of the disk on which the seeds folder lies."""

    settings: Settings
    started_at: datetime
    previous: Manifest | None
    changes: Changes
    code_version: str
    model: str
    choices: str
    run_id: str
    device: int = 0
    damaged: tuple[str, ...] = ()

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
    def last(self) -> Path | None:
        """The published release as far as it is whole."""
        return self.releases.salvaged if self.damaged else self.releases.current

    @property
    def comparable(self) -> Path | None:
        """The published release, where it is whole and made by this very code."""
        is_same = self.previous is not None and self.previous.code_version == self.code_version
        return self.last if is_same and not self.damaged else None

    @property
    def whole_files(self) -> list[str]:
        """The files of the published release that are as they were published."""
        known = self.previous.inventory if self.previous else {}
        return [path for path in known if f"current/{path}" not in self.damaged]

    @property
    def damage_note(self) -> str:
        """What is wrong with the published release, in a sentence."""
        first, *others = self.damaged
        more = f" and {len(others):,} more" if others else ""
        return f"{self.warehouse}: no longer as published: {first}{more}. It is written again from what is remembered."

    @property
    def last_parts(self) -> Mapping[str, str]:
        """The parts that are in the published release, each with the digest of what is in it."""
        lost = {path.removeprefix("current/parquet/") for path in self.damaged}
        parts = self.previous.parts if self.previous else {}
        return {part: digest for part, digest in parts.items() if part.removesuffix(AS_READ) not in lost}

    @property
    def memory_file(self) -> Path:
        """What earlier runs worked out."""
        return self.warehouse / "state" / "memory.sqlite"

    @property
    def staging(self) -> Path:
        """The release that is being written."""
        return self.releases.staging

    @property
    def pipelines(self) -> list[str]:
        """Each language with the pipeline that reads it, and its version."""
        return [f"{language} {model_id(name)}" for language, name in sorted(self.settings.models.items())]

    @property
    def last_year(self) -> int:
        """The last year in which an article of this run can have been published: next year."""
        return self.started_at.year + 1

    @cached_property
    def file_keys(self) -> dict[str, FileState]:
        """The files by what the memory knows each by: content, path (rejections name it), reading code, limits."""
        read_by = (read_version(), self.last_year, self.settings.file_bytes)
        return {short_digest(state.sha256, state.path, *read_by): state for state in self.changes.files}

    def without(self, unreadable: Sequence[Unreadable]) -> Run:
        """The run when these files are set aside, as if they could not be read at its start."""
        if not unreadable:
            return self
        away = {one.path for one in unreadable}
        files = [state for state in self.changes.files if state.path not in away]
        known = {state.path: state for state in self.previous.files} if self.previous else {}
        return replace(self, changes=compare(files, [*self.changes.unreadable, *unreadable], known))

    @property
    def has_new_content(self) -> bool:
        """Whether there are files that the published release was not made from."""
        return bool(self.changes.added or self.changes.edited)

    @property
    def is_small(self) -> bool:
        """Whether the new files fill no more than a batch, and all others are read as they were."""
        changed = {*self.changes.added, *self.changes.edited}
        size = sum(state.byte_count for state in self.changes.files if state.path in changed)
        before = self.previous
        same_code = before is not None and (self.code_version, self.model) == (before.code_version, before.model)
        return same_code and size <= self.settings.batch_characters

    @property
    def is_up_to_date(self) -> bool:
        """Whether the published release was made from these very files by this very code."""
        now, before = self.changes, self.previous
        return (
            before is not None
            and not self.damaged
            and not (now.added or now.edited or now.removed)
            and tuple((one.path, one.reason) for one in now.unreadable) == before.unreadable
            and (self.code_version, self.model, self.choices) == (before.code_version, before.model, before.choices)
        )


def plan_run(settings: Settings, now: datetime) -> Run:
    """Look at the seeds folder and at what is published; nothing is written."""
    releases = Releases(settings.warehouse)
    previous, damaged = look_at_release(releases)
    known = {state.path: state for state in previous.files} if previous else {}
    now_ns = min(int(now.timestamp() * 1e9), time.time_ns())  # SOURCE_DATE_EPOCH may lie ahead
    changes = find_changes(
        settings.seeds, settings.ignored, known, now_ns, settings.file_bytes, apart=settings.warehouse
    )
    device = settings.seeds.stat().st_dev
    if previous is not None and previous.files and previous.device != device:
        check_mounted(settings, changes, len(previous.files))
    models = ",".join(model_id(name) for _, name in sorted(settings.models.items()))
    choices = choices_digest(settings, now.year)
    code = code_version()
    content = (part for state in changes.files for part in (state.path, state.sha256))
    run_id = short_digest(releases.current.name if releases.current else "", code, models, choices, *content)
    return Run(settings, now.astimezone(UTC), previous, changes, code, models, choices, run_id, device, damaged)


def check_mounted(settings: Settings, changes: Changes, file_count: int) -> None:
    """Raise SeedsUnusableError where a folder that lay on another disk has nothing in it: it is where a disk was."""
    if not changes.files and not changes.unreadable:
        raise SeedsUnusableError(
            f"{settings.seeds}: empty, and not on the disk from which {file_count:,} files were read. Is it mounted?\n"
            f"If the folder is meant to be empty, remove {settings.warehouse}/current and run again."
        )


def choices_digest(settings: Settings, year: int) -> str:
    """A digest of the settings, judgements and year that change what a warehouse holds."""
    models = json.dumps(settings.models, sort_keys=True)
    return short_digest(models, *settings.ignored, settings.file_bytes, year, judgements_text(settings.seeds))
