"""Versions of the code by its content: a new rule redoes what it decides, and nothing else."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from functools import cache
from importlib.metadata import version
from importlib.resources import files
from importlib.resources.abc import Traversable

from transforms.identity import short_digest
from transforms.stages import STAGES

READ_PACKAGES = (
    "flows.reading",
    "transforms.reading",
    "transforms.articles",
    "transforms.dates",
    "transforms.geonames",
)
ALL_PACKAGES = ("transforms", "expectations", "warehouse", "flows")
SHARED_PACKAGES = (
    "flows.batch",
    "transforms.annotate",
    "transforms.articles.article",
    "transforms.documents",
    "transforms.geonames",
    "transforms.parses",
    "transforms.tokenizing",
)
LITERAL = re.compile(r"""["'](\w+)["']""")
SOURCE = (".py", ".toml", ".sql")


def walk(folder: Traversable) -> Iterable[Traversable]:
    """Every source file below a folder, sorted by name."""
    for entry in sorted(folder.iterdir(), key=lambda one: one.name):
        if entry.is_dir():
            yield from walk(entry)
        elif entry.name.endswith(SOURCE):
            yield entry


def sources(name: str) -> Iterable[Traversable]:
    """The source files of a package or a single module."""
    parent, _, last = name.rpartition(".")
    if parent and (module := files(parent).joinpath(f"{last}.py")).is_file():
        return [module]
    return walk(files(name))


@cache
def lexicon_names() -> frozenset[str]:
    """The names of all word lists."""
    return frozenset(
        file.name.removesuffix(".toml") for file in walk(files("transforms.lexicon")) if ".toml" in file.name
    )


def lexicons_used(name: str) -> set[str]:
    """The word lists that a package names in its source."""
    texts = (file.read_text(encoding="utf-8") for file in sources(name) if file.name.endswith(".py"))
    return {word for text in texts for word in LITERAL.findall(text)} & lexicon_names()


@cache
def package_digest(name: str) -> str:
    """A digest of a package's source and of the word lists it names."""
    lists = (files("transforms.lexicon").joinpath(f"{lexicon}.toml") for lexicon in sorted(lexicons_used(name)))
    digest = hashlib.sha256()
    for file in (*sources(name), *lists):
        content = file.read_bytes()
        digest.update(f"{file.name} {len(content)}\n".encode() + content)
    return digest.hexdigest()


@cache
def read_version() -> str:
    """The version of the read stage."""
    return short_digest(*(package_digest(name) for name in READ_PACKAGES))


def stage_versions(pipelines: Iterable[str]) -> dict[str, str]:
    """The version of each annotate stage: its code, that of the stages it needs, and which pipeline reads what."""
    versions: dict[str, str] = {}
    for name, stage in STAGES.items():
        parts = [package_digest(package) for package in (*SHARED_PACKAGES, *stage.packages)]
        versions[name] = short_digest(*pipelines, *parts, *(versions[need] for need in stage.needs))
    return versions


def code_version() -> str:
    """The release of Dateline and a digest of everything that decides what a warehouse holds."""
    return f"{version('dateline')}+{short_digest(*(package_digest(name) for name in ALL_PACKAGES))}"
