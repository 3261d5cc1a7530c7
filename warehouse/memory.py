"""What earlier runs worked out, by content: readings of files, parses of paragraphs, annotations of articles.

What was gathered of the parts of a corpus lies in the same file (see gathered.py).

A SQLite file that may be deleted at any time; what it held is then worked out again. Every entry's key is a digest of
all that the entry depends on, so an entry is never stale. Each batch is one transaction: a run that is killed loses at
most the batch it was in.
"""

from __future__ import annotations

import zlib
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from itertools import batched
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from pydantic import TypeAdapter

from transforms.articles import Article
from transforms.identity import short_digest
from warehouse.gathered import GatheredParts
from warehouse.memory_file import open_memory
from warehouse.transaction import transaction

ARTICLE = TypeAdapter(Article)
KEYS_A_QUERY = 500
FILES = "SELECT file_key, encoding, media_type FROM files WHERE file_key IN"
RECORDS = (
    "SELECT file_key, place, record_no, source_locator, article_key, reason, detail FROM records WHERE file_key IN"
)


@dataclass(frozen=True)
class RecordEntry:
    """One record of a file: either an article, by its key, or the reason why it was set aside."""

    record_no: int | None
    source_locator: str | None = None
    article_key: str | None = None
    reason: str | None = None
    detail: str | None = None


@dataclass(frozen=True)
class FileEntry:
    """What reading a file gave."""

    encoding: str | None
    media_type: str | None
    records: tuple[RecordEntry, ...]


class Memory:
    """The open memory file; use it as a context manager."""

    def __init__(self, path: Path) -> None:
        self._db = open_memory(path)
        self.gathered = GatheredParts(self._db)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._db.close()

    def transaction(self) -> AbstractContextManager[None]:
        """All that is written inside becomes durable together, or not at all."""
        return transaction(self._db)

    def files(self, file_keys: Iterable[str]) -> Iterator[FileEntry | None]:
        """What is remembered of each file, in the order given; None for one that was not read to its end."""
        for keys in batched(file_keys, KEYS_A_QUERY):
            known = {key: (encoding, media_type) for key, encoding, media_type in self._rows(FILES, keys)}
            records: dict[str, dict[int, RecordEntry]] = {}
            for key, place, *record in self._rows(RECORDS, keys):
                records.setdefault(key, {})[place] = RecordEntry(*record)
            for key in keys:
                entries = records.get(key, {})
                in_order = tuple(entries[place] for place in sorted(entries))
                yield FileEntry(*known[key], in_order) if key in known else None

    def unread(self, file_keys: Iterable[str]) -> list[str]:
        """The files that were not read to their end, in the order given."""
        keys = list(file_keys)
        known = {key for (key,) in self._rows("SELECT file_key FROM files WHERE file_key IN", keys)}
        return [key for key in keys if key not in known]

    def remember_records(self, file_key: str, first_place: int, records: Sequence[RecordEntry]) -> None:
        """Add records of a file that is being read, from the given place on; those at the first place are the first."""
        if first_place == 0:
            self._db.execute("DELETE FROM records WHERE file_key = ?", (file_key,))
        self._db.executemany(
            "INSERT OR REPLACE INTO records VALUES (?, ?, ?, ?, ?, ?, ?)",
            [
                (file_key, place, r.record_no, r.source_locator, r.article_key, r.reason, r.detail)
                for place, r in enumerate(records, first_place)
            ],
        )

    def remember_file(self, file_key: str, encoding: str | None, media_type: str | None) -> None:
        """Mark a file as read to its end."""
        self._db.execute("INSERT OR REPLACE INTO files VALUES (?, ?, ?)", (file_key, encoding, media_type))

    def remember_article(self, article: Article) -> str:
        """Store an article; its key is the digest of all its fields."""
        payload = ARTICLE.dump_json(article)
        key = short_digest(payload.decode("utf-8"))
        self._db.execute(
            "INSERT OR IGNORE INTO articles VALUES (?, ?, ?)", (key, len(article.text), zlib.compress(payload, 1))
        )
        return key

    def article(self, article_key: str) -> Article:
        """A stored article; KeyError when it is not there."""
        row = self._db.execute("SELECT payload FROM articles WHERE article_key = ?", (article_key,)).fetchone()
        if row is None:
            raise KeyError(article_key)
        return ARTICLE.validate_json(zlib.decompress(row[0]))

    def sizes(self, article_keys: Sequence[str]) -> list[tuple[str, int]]:
        """Each article's length in characters, in the order given."""
        found = dict(self._rows("SELECT article_key, characters FROM articles WHERE article_key IN", article_keys))
        return [(key, found[key]) for key in article_keys]

    def _rows(self, query: str, keys: Sequence[str]) -> Iterator[tuple[Any, ...]]:
        for start in range(0, len(keys), KEYS_A_QUERY):
            some = keys[start : start + KEYS_A_QUERY]
            yield from self._db.execute(f"{query} ({','.join('?' * len(some))})", some)

    def annotations(self, article_key: str, versions: Mapping[str, str]) -> dict[str, bytes]:
        """The stored results of those stages of an article whose version is the one given."""
        rows = self._db.execute("SELECT stage, version, payload FROM annotations WHERE article_key = ?", (article_key,))
        return {stage: zlib.decompress(payload) for stage, version, payload in rows if versions.get(stage) == version}

    def unfinished(self, article_keys: Iterable[str], versions: Mapping[str, str]) -> list[str]:
        """The articles that lack a stage at its version, in the order given."""
        wanted = set(versions.items())
        done: dict[str, set[tuple[str, str]]] = {}
        keys = list(dict.fromkeys(article_keys))
        query = "SELECT article_key, stage, version FROM annotations WHERE article_key IN"
        for key, stage, version in self._rows(query, keys):
            done.setdefault(key, set()).add((stage, version))
        return [key for key in keys if not wanted <= done.get(key, set())]

    def remember_annotations(self, article_key: str, versions: Mapping[str, str], results: Mapping[str, bytes]) -> None:
        """Store the results of stages of an article, in place of those of earlier versions."""
        self._db.executemany(
            "INSERT OR REPLACE INTO annotations VALUES (?, ?, ?, ?)",
            [(article_key, stage, versions[stage], zlib.compress(data, 1)) for stage, data in results.items()],
        )

    def parses(self, parse_keys: Sequence[str]) -> dict[str, bytes]:
        """Those of the parses that are remembered."""
        return dict(self._rows("SELECT parse_key, payload FROM parses WHERE parse_key IN", parse_keys))

    def remember_parses(self, parses: Mapping[str, bytes], article_parses: Mapping[str, Iterable[str]]) -> None:
        """Store parses, and which articles use which."""
        self._db.executemany("INSERT OR IGNORE INTO parses VALUES (?, ?)", parses.items())
        self._db.executemany(
            "INSERT OR IGNORE INTO article_parses VALUES (?, ?)",
            [(article, parse) for article, keys in article_parses.items() for parse in keys],
        )

    def forget_all_but(self, file_keys: Collection[str]) -> None:
        """Drop what no file of the corpus leads to any more."""
        with self.transaction():
            self._db.execute("CREATE TEMP TABLE IF NOT EXISTS live (file_key TEXT PRIMARY KEY)")
            self._db.execute("DELETE FROM live")
            self._db.executemany("INSERT OR IGNORE INTO live VALUES (?)", [(key,) for key in file_keys])
            for statement in FORGET:
                self._db.execute(statement)


FORGET = (
    "DELETE FROM files WHERE file_key NOT IN (SELECT file_key FROM live)",
    "DELETE FROM records WHERE file_key NOT IN (SELECT file_key FROM live)",
    "DELETE FROM articles WHERE article_key IN"
    " (SELECT article_key FROM articles EXCEPT SELECT article_key FROM records)",
    "DELETE FROM annotations WHERE article_key NOT IN (SELECT article_key FROM articles)",
    "DELETE FROM article_parses WHERE article_key NOT IN (SELECT article_key FROM articles)",
    "DELETE FROM parses WHERE parse_key IN"
    " (SELECT parse_key FROM parses WHERE parse_key NOT IN (SELECT parse_key FROM article_parses))",
)
"""What is large is looked for by its keys: the index has them, and its content need not be read."""
