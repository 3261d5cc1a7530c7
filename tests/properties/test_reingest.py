"""A warehouse kept up to date is the one that a rebuild from nothing makes, whatever was added, edited or moved."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import nullcontext
from pathlib import Path
from tempfile import TemporaryDirectory

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from tests.conftest import SEEDS
from tests.pipelines import ingest_inline, settings_for
from transforms.schemas import TABLES
from warehouse.diff import RowChanges
from warehouse.parts import read_parts
from warehouse.releases import Releases

SEQUENCES = int(os.environ.get("DATELINE_TEST_SEQUENCES", "200"))
BLOCKS = 8
"""Tests that share the sequences, so that several processes can share the tests."""
RUN_LOG = {"runs", "checks", "table_changes", "entity_redirects"}
RUN_COLUMNS = {"run_id", "ingested_at", "rejected_at", "modified_at"}
"""When a file was only touched, its new time is recorded by the next run that has something to do."""
PLACES = 8

Action = tuple[str, int, int]


def paragraphs() -> list[str]:
    """Paragraphs of the sample articles, by turns from each of them."""
    texts = [path.read_text(encoding="utf-8-sig", errors="replace") for path in sorted(SEEDS.glob("*.txt"))]
    split = [[p for p in text.split("\n\n") if 40 < len(p) < 400] for text in texts]
    return [some[turn] for turn in range(max(map(len, split))) for some in split if turn < len(some)]


PARAGRAPHS = paragraphs()


def text(number: int) -> str:
    """A short article: a header, and two paragraphs that others have too."""
    chosen = [PARAGRAPHS[(number * step + step) % len(PARAGRAPHS)] for step in (1, 7)]
    return "\n\n".join([f"Report number {number % 5}", "By Zoë Ni", f"{number % 28 + 1} March 2021", *chosen]) + "\n"


def name(place: int) -> str:
    return f"{'abc'[place % 3]}/{place}.{'jsonl' if place == PLACES - 1 else 'txt'}"


def content(path: Path, number: int) -> bytes:
    """What a file holds: one article; several records, one of them broken; or nothing but white space."""
    if path.suffix == ".jsonl":
        records = [json.dumps({"text": text(number + step)}) for step in range(number % 4)]
        return "\n".join([*records, "{broken"]).encode()
    return b" \n" if number % 9 == 0 else text(number).encode(("utf-8", "utf-16", "cp1252")[number % 3], "replace")


def write(seeds: Path, place: int, number: int) -> None:
    path = seeds / name(place)
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(content(path, number))


def remove(seeds: Path, place: int, _: int) -> None:
    (seeds / name(place)).unlink(missing_ok=True)


def rename(seeds: Path, place: int, number: int) -> None:
    old, new = seeds / name(place), seeds / name(number % PLACES)
    if old.is_file():
        new.parent.mkdir(exist_ok=True)
        old.rename(new)


def copy(seeds: Path, place: int, number: int) -> None:
    old, new = seeds / name(place), seeds / name(number % PLACES)
    if old.is_file() and old != new:
        new.parent.mkdir(exist_ok=True)
        shutil.copy(old, new)


ACTIONS: dict[str, Callable[[Path, int, int], None]] = {
    "write": write,
    "remove": remove,
    "rename": rename,
    "copy": copy,
}
action = st.tuples(
    st.sampled_from(["write", *ACTIONS]), st.integers(0, PLACES - 1), st.integers(0, len(PARAGRAPHS) - 1)
)
AT_FIRST: list[Action] = [("write", 0, 1), ("write", 1, 2), ("write", PLACES - 1, 3)]
sequence = st.lists(st.lists(action, min_size=1, max_size=4), min_size=2, max_size=3)


def rows(release: Path, table: str) -> pa.Table:
    found = read_parts(release / "parquet", table)
    found = found.drop_columns([column for column in found.column_names if column in RUN_COLUMNS])
    return found.sort_by([(column, "ascending") for column in TABLES[table].key])


def assert_same_rows(release: Path, rebuilt: Path) -> None:
    for table in TABLES:
        if table not in RUN_LOG:
            assert rows(release, table).to_pylist() == rows(rebuilt, table).to_pylist(), table


def assert_unchanged_parts_are_one_file(old: Path, new: Path) -> None:
    for part in (new / "parquet").rglob("*.parquet"):
        before = old / part.relative_to(new)
        if before.is_file() and before.read_bytes() == part.read_bytes() and pq.read_metadata(part).num_rows:
            assert before.samefile(part), part


def apply_and_compare(steps: list[list[Action]]) -> None:
    with TemporaryDirectory() as folder:
        kept, fresh = settings_for(Path(folder)), settings_for(Path(folder), "fresh")
        kept.seeds.mkdir()
        for step in [[*AT_FIRST, *steps[0]], *steps[1:]]:
            for kind, place, number in step:
                ACTIONS[kind](kept.seeds, place, number)
            ingest_inline(kept)
        ingest_inline(fresh)
        releases, rebuilt = Releases(kept.warehouse), Releases(fresh.warehouse).current
        assert releases.current is not None
        assert rebuilt is not None
        assert_same_rows(releases.current, rebuilt)
        if releases.before_current:
            assert_unchanged_parts_are_one_file(releases.before_current, releases.current)


class NoDatabase(nullcontext["NoDatabase"]):
    """Stands in for the DuckDB file."""

    built_bytes = 0

    def __init__(self, last: Path | None, parquet: Path, target: Path, *_: object) -> None:
        super().__init__(self)
        target.touch()

    def bring(self, name: str, untouched: Sequence[str]) -> RowChanges:
        return RowChanges(0, 0, 0)


@pytest.fixture(scope="module")
def quick_publication() -> Iterator[None]:
    """Publish no more than the Parquet parts, and trust the disk: the rest has tests of its own."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("flows.publishing.next_database", NoDatabase)
        patch.setattr("flows.pipeline.redirect_rows", lambda run: TABLES["entity_redirects"].empty())
        patch.setattr("warehouse.releases.sync", lambda path: None)
        yield


@pytest.mark.usefixtures("quick_publication")
@pytest.mark.parametrize("block", range(BLOCKS))
def test_any_sequence_of_changes_ends_as_a_rebuild(block: int) -> None:
    @seed(block)
    @settings(
        max_examples=-(-SEQUENCES // BLOCKS),
        deadline=None,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=[HealthCheck.too_slow],
    )
    @given(sequence)
    def try_sequences(steps: list[list[Action]]) -> None:
        apply_and_compare(steps)

    try_sequences()
