"""Versions of the code by its content: a new rule redoes what it decides, and nothing else."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Sequence
from functools import cache
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path

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
LITERAL = re.compile(rb"""["'](\w+)["']""")
SOURCE = (".py", ".toml", ".sql")


def walk(top: Path) -> Iterable[Path]:
    """Every source file below a folder, sorted by name."""
    for entry in sorted(top.iterdir(), key=lambda one: one.name):
        if entry.is_dir():
            yield from walk(entry)
        elif entry.name.endswith(SOURCE):
            yield entry


@cache
def folder(package: str) -> Path:
    """Where a package lies."""
    return Path(str(files(package)))


@cache
def sources(name: str) -> Sequence[Path]:
    """The source files of a package or a single module."""
    parent, _, last = name.rpartition(".")
    if parent and (module := folder(parent) / f"{last}.py").is_file():
        return [module]
    return list(walk(folder(name)))


@cache
def read(file: Path) -> bytes:
    """What is in a source file, which most digests share with others."""
    return file.read_bytes()


@cache
def lexicon_names() -> frozenset[str]:
    """The names of all word lists."""
    return frozenset(
        file.name.removesuffix(".toml") for file in walk(folder("transforms.lexicon")) if ".toml" in file.name
    )


@cache
def lexicons_named(file: Path) -> frozenset[str]:
    """The word lists that a source file names."""
    return lexicon_names().intersection(word.decode() for word in LITERAL.findall(read(file)))


def lexicons_used(name: str) -> set[str]:
    """The word lists that a package names in its source."""
    return {lexicon for file in sources(name) if file.name.endswith(".py") for lexicon in lexicons_named(file)}


@cache
def package_digest(name: str) -> str:
    """A digest of a package's source and of the word lists it names."""
    lists = (folder("transforms.lexicon") / f"{lexicon}.toml" for lexicon in sorted(lexicons_used(name)))
    return files_digest((*sources(name), *lists))


def files_digest(some: Iterable[Path]) -> str:
    """A digest of source files, in their order."""
    digest = hashlib.sha256()
    for file in some:
        content = read(file)
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
    return f"{version('dateline')}+{short_digest(*(files_digest(sources(name)) for name in ALL_PACKAGES))}"
