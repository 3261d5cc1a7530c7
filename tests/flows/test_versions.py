"""Versions follow the code."""

from __future__ import annotations

import re
from importlib.resources import files

import pytest

from flows.versions import LEXICON_USE, package_digest, stage_versions, walk
from transforms.annotate import STAGES


def test_a_new_model_redoes_every_stage() -> None:
    old, new = stage_versions(["en-1"]), stage_versions(["en-2"])
    assert old.keys() == STAGES.keys()
    assert all(old[stage] != new[stage] for stage in STAGES)


def test_stages_are_versioned_apart() -> None:
    assert len(set(stage_versions(["en-1"]).values())) >= len(STAGES) - 1  # shingles and terms share a package


@pytest.mark.parametrize("package", sorted({name for stage in STAGES.values() for name in stage.packages}))
def test_the_sources_of_every_stage_are_found(package: str) -> None:
    assert len(package_digest(package)) == 64


def test_every_word_list_in_use_is_seen() -> None:
    """A list that is loaded by a name put together at run time would not be part of any version."""
    for file in walk(files("transforms")):
        if file.name.endswith(".py"):
            text = file.read_text(encoding="utf-8")
            calls = [m for m in re.findall(r"load_lexicon\((.*?)\)", text) if not m.startswith("name: str")]
            known = LEXICON_USE.findall(text)
            assert all(call.strip().startswith(('"', "'")) for call in calls), file
            assert len(calls) <= len(known), file
