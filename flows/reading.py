"""The read stage: files of the seeds folder into articles and rejections, remembered by content."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import batched, islice
from pathlib import Path
from typing import BinaryIO

from flows.run import Run
from flows.spreading import Spread
from transforms.articles import parse_article
from transforms.articles.plausible import without_impossible_date
from transforms.reading import Limits, Record, Rejection, read_file
from warehouse.manifest import FileState, Unreadable
from warehouse.memory import Memory, RecordEntry

RECORDS_A_TRANSACTION = 200
FILES_A_JOB = 25


@dataclass(frozen=True)
class ReadJob:
    """Some files to be read into the memory, each with the key by which the memory will know it."""

    memory_file: Path
    seeds: Path
    limits: Limits
    last_year: int
    files: Sequence[tuple[str, FileState]]


def read_new_files(run: Run, spread: Spread) -> list[Unreadable]:
    """Read every file that the memory does not know; those that are no longer what they were when the run began."""
    with Memory(run.memory_file) as memory:
        new = [(key, run.file_keys[key]) for key in memory.unread(run.file_keys)]
    limits = Limits(file_bytes=run.settings.file_bytes)
    jobs = [ReadJob(run.memory_file, run.seeds, limits, run.last_year, some) for some in batched(new, FILES_A_JOB)]
    return [problem for problems in spread(read_files, jobs) for problem in problems]


def read_files(job: ReadJob) -> list[Unreadable]:
    """Read some files; those that could not be read, or changed meanwhile."""
    with Memory(job.memory_file) as memory:
        return [problem for key, state in job.files if (problem := read_into_memory(job, key, state, memory))]


def read_into_memory(job: ReadJob, key: str, state: FileState, memory: Memory) -> Unreadable | None:
    """Read one file, a few hundred records to a transaction, and mark it as read at its end, or say why not."""
    try:
        with (job.seeds / state.path).open("rb") as stream:
            is_same = remember_records(job, key, state, memory, stream)
    except OSError as error:
        return Unreadable(state.path, "unreadable", f"{error.strerror or error}: it could be read when the run began")
    return None if is_same else Unreadable(state.path, "growing", "it changed during the run; the next run takes it")


def remember_records(job: ReadJob, key: str, state: FileState, memory: Memory, stream: BinaryIO) -> bool:
    """Whether what was read is the content that the run saw at its start; only then is the file marked as read."""
    reading = read_file(stream, state.path, job.limits)
    place, entries = 0, reading.records
    while True:
        with memory.transaction():
            batch = [remember(memory, one, job.last_year) for one in islice(entries, RECORDS_A_TRANSACTION)]
            memory.remember_records(key, place, batch)
            place += len(batch)
            if len(batch) < RECORDS_A_TRANSACTION:
                is_same = is_content(job.seeds / state.path, state.sha256)
                if is_same:
                    memory.remember_file(key, reading.encoding, reading.media_type)
                return is_same


def is_content(file: Path, sha256: str) -> bool:
    """Whether the file has this digest now."""
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest() == sha256


def remember(memory: Memory, one: Record | Rejection, last_year: int) -> RecordEntry:
    """A record's place in the memory: the key of its article, or why it is none."""
    if isinstance(one, Record):
        article = without_impossible_date(parse_article(one.text, one.metadata), last_year)
        return RecordEntry(one.record_no, one.source_locator, memory.remember_article(article))
    return RecordEntry(one.record_no, None, None, one.reason, one.detail)
