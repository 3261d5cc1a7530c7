"""Annotations as bytes: JSON for records, plain little-endian numbers for shingles."""

from __future__ import annotations

from typing import Any

import numpy as np
from pydantic import TypeAdapter

from transforms.annotate import Sentence
from transforms.dates import TimeExpression
from transforms.entities import ArticleEntities
from transforms.quotes import Quote
from transforms.reuse import StoryTerms

JSON_STAGES: dict[str, TypeAdapter[Any]] = {
    "sentences": TypeAdapter(list[Sentence]),
    "dates": TypeAdapter(list[TimeExpression]),
    "entities": TypeAdapter(ArticleEntities),
    "quotes": TypeAdapter(list[Quote]),
    "terms": TypeAdapter(StoryTerms),
}


def encode(stage: str, result: Any) -> bytes:
    """The result of a stage as bytes."""
    if stage == "shingles":
        return bytes(np.ascontiguousarray(result, dtype="<u8").tobytes())
    return JSON_STAGES[stage].dump_json(result)


def decode(stage: str, data: bytes) -> Any:
    """The result of a stage from its bytes; pydantic.ValidationError when they are not one."""
    if stage == "shingles":
        return np.frombuffer(data, dtype="<u8").astype(np.uint64)
    return JSON_STAGES[stage].validate_json(data)
