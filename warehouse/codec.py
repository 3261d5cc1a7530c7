"""Annotations as bytes: JSON for records, plain little-endian numbers for shingles and terms."""

from __future__ import annotations

from typing import Any

import numpy as np
from pydantic import TypeAdapter

from transforms.dates import TimeExpression
from transforms.entities import ArticleEntities
from transforms.quotes import Quote
from transforms.reuse import SHINGLE, STORY_TERM
from transforms.sentences import Sentence

JSON_STAGES: dict[str, TypeAdapter[Any]] = {
    "sentences": TypeAdapter(list[Sentence]),
    "dates": TypeAdapter(list[TimeExpression]),
    "entities": TypeAdapter(ArticleEntities),
    "quotes": TypeAdapter(list[Quote]),
}
NUMBER_STAGES: dict[str, np.dtype[Any]] = {"shingles": SHINGLE, "terms": STORY_TERM}


def encode(stage: str, result: Any) -> bytes:
    """The result of a stage as bytes."""
    if stage in NUMBER_STAGES:
        return bytes(np.ascontiguousarray(result, NUMBER_STAGES[stage]).tobytes())
    return JSON_STAGES[stage].dump_json(result)


def decode(stage: str, data: bytes) -> Any:
    """The result of a stage from its bytes; ValueError when they are not one (pydantic's or numpy's)."""
    if stage in NUMBER_STAGES:
        return np.frombuffer(data, NUMBER_STAGES[stage])
    return JSON_STAGES[stage].validate_json(data)
