"""What was gathered of each part of the corpus for resolve: one content a part, kept by the digest of its sources."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Mapping

from warehouse.transaction import transaction


class GatheredParts:
    """The parts in an open memory file."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._db = database

    def read(self, part: int, digest: str) -> dict[str, bytes]:
        """What was gathered of a part, by name; nothing when it was gathered from anything else."""
        query = "SELECT name, payload FROM gathered WHERE part = ? AND digest = ?"
        return dict(self._db.execute(query, (part, digest)))

    def holds(self, part: int, digest: str) -> bool:
        """Whether something gathered of a part from this very content is remembered."""
        query = "SELECT 1 FROM gathered WHERE part = ? AND digest = ? LIMIT 1"
        return self._db.execute(query, (part, digest)).fetchone() is not None

    def remember(self, part: int, digest: str, content: Mapping[str, bytes]) -> None:
        """Store what was gathered of a part, in place of what was."""
        with transaction(self._db):
            self._db.execute("DELETE FROM gathered WHERE part = ?", (part,))
            self._db.executemany(
                "INSERT INTO gathered VALUES (?, ?, ?, ?)",
                [(part, name, digest, payload) for name, payload in content.items()],
            )

    def forget_all_but(self, parts: Collection[int]) -> None:
        """Drop what was gathered of other parts than these."""
        known = self._db.execute("SELECT DISTINCT part FROM gathered").fetchall()
        self._db.executemany("DELETE FROM gathered WHERE part = ?", [one for one in known if one[0] not in parts])
