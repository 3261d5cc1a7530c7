"""Versions follow the code."""

from __future__ import annotations

import tomllib

import pytest

from flows.versions import ALL_PACKAGES, lexicon_names, lexicons_used, package_digest, stage_versions
from tests.conftest import ROOT
from transforms.stages import STAGES


def test_a_new_model_redoes_every_stage() -> None:
    old, new = stage_versions(["en-1"]), stage_versions(["en-2"])
    assert old.keys() == STAGES.keys()
    assert all(old[stage] != new[stage] for stage in STAGES)


def test_a_pipeline_for_another_language_redoes_every_stage() -> None:
    old, new = stage_versions(["en en-1"]), stage_versions(["fr en-1"])
    assert all(old[stage] != new[stage] for stage in STAGES)


def test_all_that_is_installed_is_in_the_version_of_the_code() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert set(ALL_PACKAGES) == set(project["tool"]["hatch"]["build"]["targets"]["wheel"]["packages"])


def test_stages_are_versioned_apart() -> None:
    assert len(set(stage_versions(["en-1"]).values())) == len(STAGES)


@pytest.mark.parametrize("package", sorted({name for stage in STAGES.values() for name in stage.packages}))
def test_the_sources_of_every_stage_are_found(package: str) -> None:
    assert len(package_digest(package)) == 64


def test_every_word_list_belongs_to_the_version_of_some_package() -> None:
    """A list that no source names in a literal would change without any stage being redone."""
    packages = [
        f"transforms.{name}"
        for name in (
            "articles",
            "dates",
            "entities",
            "linking",
            "names",
            "publication",
            "quotes",
            "reading",
            "reuse",
            "statements",
        )
    ]
    assert set().union(*map(lexicons_used, packages)) == lexicon_names()
