"""Readers of many kinds, over many publications: none waits, none fails, none sees half of one."""

from __future__ import annotations

import multiprocessing
import time
from collections.abc import Callable
from multiprocessing.connection import Connection
from multiprocessing.synchronize import Event
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

from warehouse.parts import keep_part, part_name, write_part
from warehouse.releases import Releases

PUBLICATIONS = 120
PARTS = 6
ROWS = 50
TABLES = ("first", "second")
TOTAL = PARTS * ROWS
QUERY = "SELECT number, count(*) FROM {} GROUP BY 1"

Answer = set[tuple[int, int]]
"""What a reader found in each table: the number of the publication, and its rows."""

SPAWN = multiprocessing.get_context("spawn")


def publish(warehouse: Path, number: int) -> None:
    """A release in which every row of every table has the same number; only the part that is kept has another."""
    releases = Releases(warehouse)
    old = releases.current
    staging = releases.begin()
    for table in TABLES:
        for part in range(1, PARTS + 1):
            write_part(pa.table({"number": [number] * ROWS}), staging / "parquet" / table, part)
    with duckdb.connect(str(staging / "dateline.duckdb")) as connection:
        for table in TABLES:
            connection.execute(f"CREATE TABLE {table} AS FROM '{staging}/parquet/{table}/*.parquet'")
    kept = staging / "parquet" / "kept" / part_name(0)
    if old is None:
        write_part(pa.table({"number": [number]}), kept.parent, 0)
    else:
        keep_part(old / "parquet" / "kept" / part_name(0), kept)
    (staging / "data_docs").mkdir()
    releases.publish(f"run{number}", keep=0)


def read_database(warehouse: Path) -> Answer:
    with duckdb.connect(str(warehouse / "dateline.duckdb"), read_only=True) as connection:
        queries = [QUERY.format(table) for table in TABLES]
        return {row for query in queries for row in connection.execute(query).fetchall()}


def read_parquet_in_duckdb(warehouse: Path) -> Answer:
    release = (warehouse / "current").resolve()
    with duckdb.connect() as connection:
        queries = [QUERY.format(f"'{release}/parquet/{table}/*.parquet'") for table in TABLES]
        return {row for query in queries for row in connection.execute(query).fetchall()}


def read_parquet_in_arrow(warehouse: Path) -> Answer:
    release = (warehouse / "current").resolve()
    answer: Answer = set()
    for table in TABLES:
        numbers = pq.read_table(release / "parquet" / table)["number"]
        answer |= {(row["values"], row["counts"]) for row in numbers.value_counts().to_pylist()}
    return answer


READERS = (read_database, read_parquet_in_duckdb, read_parquet_in_arrow)


def keep_reading(read: Callable[[Path], Answer], warehouse: Path, stop: Event, found: Connection) -> None:
    """Read until the end, each time anew; send all answers, and the longest that one took, in seconds."""
    answers: list[Answer] = []
    longest = 0.0
    while not stop.is_set():
        started = time.monotonic()
        answers.append(read(warehouse))
        longest = max(longest, time.monotonic() - started)
    found.send((answers, longest))


def test_readers_see_whole_releases_and_never_wait(tmp_path: Path) -> None:
    publish(tmp_path, 0)
    stop = SPAWN.Event()
    pipes = [SPAWN.Pipe(duplex=False) for _ in READERS]
    readers = [
        SPAWN.Process(target=keep_reading, args=(read, tmp_path, stop, sender))
        for read, (_, sender) in zip(READERS, pipes, strict=True)
    ]
    for reader in readers:
        reader.start()
    for number in range(1, PUBLICATIONS + 1):
        publish(tmp_path, number)
    stop.set()
    for receiver, _ in pipes:
        assert receiver.poll(60), "a reader failed or waits"
        answers, longest = receiver.recv()
        numbers = [number for answer in answers for number, _ in sorted(answer)]
        assert all(len(answer) == 1 and {count for _, count in answer} == {TOTAL} for answer in answers)
        assert numbers == sorted(numbers)
        assert longest < 20
    for reader in readers:
        reader.join(60)
        assert reader.exitcode == 0
