"""What the published release was made from, and whether it is still what was published."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from typing import Any

from warehouse.inventory import Inventory, find_damage
from warehouse.manifest import FileState
from warehouse.releases import Releases

MANIFEST = "manifest.json"
AS_READ = " as read"
"""Ends the name, in a manifest, of a part as it was before resolve added to it."""


@dataclass(frozen=True)
class Manifest:
    """What the published release was made from; `parts` maps TABLE/PART to the digest of what is in it.

    `inventory` tells its files from others; `built_bytes` is the size that the DuckDB file had when it was last new,
    `device` the number of the disk on which the seeds folder lay.
    """

    run_id: str
    code_version: str
    model: str
    choices: str
    files: tuple[FileState, ...]
    unreadable: tuple[tuple[str, str], ...]
    parts: Mapping[str, str] = field(default_factory=dict)
    inventory: Inventory = field(default_factory=dict)
    built_bytes: int = 0
    device: int = 0

    def dump(self) -> str:
        """The manifest as JSON; files as rows under one list of column names."""
        columns = [one.name for one in fields(FileState)]
        rows = [[getattr(state, column) for column in columns] for state in self.files]
        content = asdict(replace(self, files=())) | {"files": rows, "columns": columns}
        return json.dumps(content, ensure_ascii=False, separators=(",", ":"), sort_keys=True)

    @classmethod
    def load(cls, text: str) -> Manifest:
        """The manifest from its JSON."""
        content: dict[str, Any] = json.loads(text)
        columns = content.pop("columns")
        content["files"] = tuple(FileState(**dict(zip(columns, row, strict=True))) for row in content["files"])
        content["unreadable"] = tuple((path, reason) for path, reason in content["unreadable"])
        return cls(**content)


def look_at_release(releases: Releases) -> tuple[Manifest | None, tuple[str, ...]]:
    """The manifest of the published release, if it can be read, and what is not as it was published."""
    release = releases.current
    if release is None:
        return None, ()
    try:
        manifest = Manifest.load((release / MANIFEST).read_text(encoding="utf-8"))
    except (OSError, ValueError, TypeError, KeyError):
        return None, (f"current/{MANIFEST}",)
    damage = [f"current/{path}" for path in find_damage(release, manifest.inventory)]
    return manifest, (*releases.lost_links, *damage)
