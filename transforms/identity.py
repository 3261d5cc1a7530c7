"""Ids: short hex digests of what identifies a thing, the same on every machine."""

from __future__ import annotations

import hashlib


def short_digest(*parts: str | int) -> str:
    """16 hex digits of SHA-256 over the parts, each with its length, so that no two lists of parts run together.

    >>> short_digest("2023/a.txt", 0)
    '0238ac6ec1247e1e'
    >>> short_digest("a", "bc") == short_digest("ab", "c")
    False
    """
    joined = "".join([f"{len(text)}:{text}" for text in map(str, parts)])
    return hashlib.sha256(joined.encode("utf-8", "surrogatepass")).hexdigest()[:16]
