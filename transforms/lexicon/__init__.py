"""Word lists as data: one TOML file a subject, each naming its sources at its head."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def load_lexicon(name: str) -> dict[str, Any]:
    """The content of lexicon/NAME.toml; callers treat it as read-only.

    Raises FileNotFoundError for an unknown name and tomllib.TOMLDecodeError for a malformed file.
    """
    return tomllib.loads(files(__package__).joinpath(f"{name}.toml").read_text(encoding="utf-8"))
