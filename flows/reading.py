"""The read stage: files of the seeds folder into articles and rejections, remembered by content."""

from __future__ import annotations

import hashlib
from itertools import islice
from pathlib import Path
from typing import BinaryIO

from flows.run import Run
from transforms.articles import parse_article
from transforms.articles.plausible import without_impossible_date
from transforms.reading import Limits, Record, Rejection, read_file
from warehouse.manifest import FileState, Unreadable
from warehouse.memory import Memory, RecordEntry

RECORDS_A_TRANSACTION = 200


def read_new_files(run: Run) -> list[Unreadable]:
    """Read every file that the memory does not know; those that are no longer what they were when the run began."""
    with Memory(run.memory_file) as memory:
        new = (state for state in run.changes.files if memory.file(run.file_key(state)) is None)
        return [problem for state in new if (problem := read_into_memory(run, state, memory))]


def read_into_memory(run: Run, state: FileState, memory: Memory) -> Unreadable | None:
    """Read one file, a few hundred records to a transaction, and mark it as read at its end, or say why not."""
    try:
        with (run.seeds / state.path).open("rb") as stream:
            is_same = remember_records(run, state, memory, stream)
    except OSError as error:
        return Unreadable(state.path, "unreadable", f"{error.strerror or error}: it could be read when the run began")
    return None if is_same else Unreadable(state.path, "growing", "it changed during the run; the next run takes it")


def remember_records(run: Run, state: FileState, memory: Memory, stream: BinaryIO) -> bool:
    """Whether what was read is the content that the run saw at its start; only then is the file marked as read."""
    key = run.file_key(state)
    reading = read_file(stream, state.path, Limits(file_bytes=run.settings.file_bytes))
    place, entries = 0, reading.records
    while True:
        with memory.transaction():
            batch = [remember(memory, one, run.last_year) for one in islice(entries, RECORDS_A_TRANSACTION)]
            memory.remember_records(key, place, batch)
            place += len(batch)
            if len(batch) < RECORDS_A_TRANSACTION:
                is_same = is_content(run.seeds / state.path, state.sha256)
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
