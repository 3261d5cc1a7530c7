"""spaCy pipelines by name: which one, which version, and loading it."""

from __future__ import annotations

import importlib
import importlib.util
import json
from importlib.metadata import EntryPoint, EntryPoints
from pathlib import Path
from typing import TYPE_CHECKING

from expectations.deferred import stand_ins
from expectations.promised import promised

if TYPE_CHECKING:
    from spacy.language import Language

UNUSED = (
    "packaging.requirements",
    *(f"spacy.lang.{language}" for language in ("ja", "ko", "th", "vi", "zh")),
    "srsly._yaml_api",
)
"""What spaCy loads for pipelines in packages of their own, languages with tokenizers of their own, and YAML."""


class ModelMissingError(Exception):
    """A pipeline named in the settings is not installed, or not as it should be."""


def model_path(name: str) -> Path:
    """The folder of a pipeline: a path, or an installed package, looked up without loading spaCy."""
    if (folder := Path(name)).is_dir():
        return folder
    if importlib.util.find_spec(name) is None:
        raise ModelMissingError(
            f"spaCy pipeline {name!r} is not installed.\n"
            'Install its package, or name another: DATELINE_MODELS=\'{"en": "NAME"}\''
        )
    package = importlib.import_module(name)
    if hasattr(package, "model_path"):
        return Path(package.model_path())
    root = Path(str(package.__file__)).parent
    versions = sorted(root.glob("*/meta.json"))
    return versions[-1].parent if versions else root


def model_id(name: str) -> str:
    """Language, name and version of a pipeline: `en_core_web_md-3.8.0`."""
    try:
        meta = json.loads((model_path(name) / "meta.json").read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise ModelMissingError(f"{name!r} is no spaCy pipeline: {error.filename} is missing.") from error
    return f"{meta['lang']}_{meta['name']}-{meta['version']}"


def import_spacy() -> None:
    """Import spaCy without its command line, which brings two fifths of all modules, and other parts that wait for use.

    What it registers is registered: at the first question to it, it would load the other parts.
    """
    _group_entry_points()
    with stand_ins("spacy.cli.info:info"), promised(*UNUSED):
        importlib.import_module("spacy").util.registry.ensure_populated()


def _group_entry_points() -> None:
    """Give spaCy's registries the entry points by group: else they go through all of them two hundred times."""
    catalogue = importlib.import_module("catalogue")
    if isinstance(catalogue.AVAILABLE_ENTRY_POINTS, EntryPoints):
        groups: dict[str, list[EntryPoint]] = {}
        for one in catalogue.AVAILABLE_ENTRY_POINTS:
            groups.setdefault(one.group, []).append(one)
        vars(catalogue)["AVAILABLE_ENTRY_POINTS"] = groups


def load_model(name: str) -> Language:
    """The pipeline, ready to parse; ModelMissingError when its package does not fit what is installed."""
    from flows.vocabulary import load_pipeline
    from transforms.tokenizing import keep_titles_whole

    try:
        return keep_titles_whole(load_pipeline(model_path(name)))
    except (OSError, ImportError, ValueError, LookupError) as error:
        raise ModelMissingError(f"spaCy pipeline {name!r} cannot be loaded: {error}") from error
