"""The SQLite file of the memory: opened, and begun anew where another version of Dateline has made its tables."""

from __future__ import annotations

import sqlite3
import zlib
from importlib.resources import files
from pathlib import Path

from warehouse.transaction import transaction

SCHEMA = files("warehouse").joinpath("sql/memory.sql").read_text(encoding="utf-8")
VERSION = zlib.crc32(SCHEMA.encode()) >> 1
"""Tells the tables from those of other versions; SQLite keeps 31 bits of it."""
BUSY_SECONDS = 120


def open_memory(path: Path) -> sqlite3.Connection:
    """A connection to the file, which has this version's tables; it begins no transaction of itself."""
    path.parent.mkdir(parents=True, exist_ok=True)
    database = sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None)
    if not is_ours(database):
        begin_anew(database)
    database.execute("PRAGMA synchronous = NORMAL")
    return database


def is_ours(database: sqlite3.Connection) -> bool:
    """Whether the tables are those of this version."""
    return bool(database.execute("PRAGMA user_version").fetchone() == (VERSION,))


def begin_anew(database: sqlite3.Connection) -> None:
    """Make the tables; those of another version are dropped with what they hold."""
    database.execute("PRAGMA journal_mode = WAL")
    with transaction(database):
        if is_ours(database):  # another process was quicker
            return
        for (name,) in database.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall():
            database.execute(f'DROP TABLE "{name}"')
        for statement in SCHEMA.split(";"):
            database.execute(statement)
        database.execute(f"PRAGMA user_version = {VERSION}")
