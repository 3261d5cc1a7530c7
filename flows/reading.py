"""The read stage: files of the seeds folder into articles and rejections, remembered by content."""

from __future__ import annotations

from itertools import islice

from flows.run import Run
from transforms.articles import parse_article
from transforms.articles.plausible import without_impossible_date
from transforms.reading import Limits, Record, Rejection, read_file
from warehouse.manifest import FileState
from warehouse.memory import Memory, RecordEntry

RECORDS_A_TRANSACTION = 200


def read_new_files(run: Run) -> int:
    """Read every file that the memory does not know; the number of files that were read."""
    count = 0
    with Memory(run.memory_file) as memory:
        for state in run.changes.files:
            if memory.file(run.file_key(state)) is None:
                read_into_memory(run, state, memory)
                count += 1
    return count


def read_into_memory(run: Run, state: FileState, memory: Memory) -> None:
    """Read one file, a few hundred records to a transaction, and mark it as read at its end."""
    key = run.file_key(state)
    with (run.seeds / state.path).open("rb") as stream:
        reading = read_file(stream, state.path, Limits(file_bytes=run.settings.file_bytes))
        place, entries = 0, reading.records
        done = False
        while not done:
            with memory.transaction():
                batch = [remember(memory, one, run.last_year) for one in islice(entries, RECORDS_A_TRANSACTION)]
                memory.remember_records(key, place, batch)
                place += len(batch)
                done = len(batch) < RECORDS_A_TRANSACTION
                if done:
                    memory.remember_file(key, reading.encoding, reading.media_type)


def remember(memory: Memory, one: Record | Rejection, last_year: int) -> RecordEntry:
    """A record's place in the memory: the key of its article, or why it is none."""
    if isinstance(one, Record):
        article = without_impossible_date(parse_article(one.text, one.metadata), last_year)
        return RecordEntry(one.record_no, one.source_locator, memory.remember_article(article))
    return RecordEntry(one.record_no, None, None, one.reason, one.detail)
