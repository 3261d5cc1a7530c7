"""What a page's JSON-LD says of its article (schema.org `NewsArticle` and its kin)."""

from __future__ import annotations

import json
from typing import Any

ARTICLE_TYPES = (
    "Article",
    "NewsArticle",
    "ReportageNewsArticle",
    "BlogPosting",
    "OpinionNewsArticle",
    "AnalysisNewsArticle",
)
DEEPEST = 4
"""Levels of lists and graphs gone down for the article."""


def read_linked_data(block: str) -> dict[str, object]:
    """The metadata of the first article in a JSON-LD block, its body as `text`; {} where it is damaged or has none.

    >>> read_linked_data('{"@type": "NewsArticle", "headline": "Rain", "author": {"name": "Ana Šimić"}}')
    {'headline': 'Rain', 'authors': ['Ana Šimić']}
    """
    try:
        found = _find_article(json.loads(block), 0)
    except (ValueError, RecursionError):
        return {}
    return {} if found is None else _read_article(found)


def _read_article(found: dict[str, Any]) -> dict[str, object]:
    metadata: dict[str, object] = {}
    for name, key in (
        ("headline", "headline"),
        ("published", "datePublished"),
        ("language", "inLanguage"),
        ("text", "articleBody"),
    ):
        if isinstance(value := found.get(key), str) and value.strip():
            metadata[name] = value.strip()
    publisher = found.get("publisher")
    if isinstance(publisher, dict) and isinstance(publisher.get("name"), str):
        metadata["publisher"] = publisher["name"]
    authors = found.get("author")
    names = [a.get("name") if isinstance(a, dict) else a for a in (authors if isinstance(authors, list) else [authors])]
    if written := [name for name in names if isinstance(name, str) and name.strip()]:
        metadata["authors"] = written
    return metadata


def _find_article(value: Any, depth: int) -> dict[str, Any] | None:
    """The first object of a news article's type in a JSON-LD value."""
    if depth > DEEPEST:
        return None
    if isinstance(value, list):
        return next((found for item in value if (found := _find_article(item, depth + 1)) is not None), None)
    if not isinstance(value, dict):
        return None
    kinds = value.get("@type")
    if any(kind in ARTICLE_TYPES for kind in (kinds if isinstance(kinds, list) else [kinds])):
        return value
    return _find_article(value.get("@graph"), depth + 1) if "@graph" in value else None
