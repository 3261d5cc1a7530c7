"""`dateline check`: damage that a run does not notice is found, and nothing is written."""

from __future__ import annotations

import io
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
import pytest
from rich.console import Console

from flows.commands.check import run as run_command
from flows.commands.errors import UsageError
from flows.manifest import MANIFEST, Manifest
from tests.conftest import SEEDS
from tests.pipelines import ingest_checked, settings_for
from warehouse.inventory import take_inventory
from warehouse.releases import Releases


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a warehouse that has passed its gates."""
    folder = tmp_path_factory.mktemp("published")
    (folder / "seeds").mkdir()
    for name in ("lost_violin_wire.txt", "lost_violin_syndicated.txt"):
        shutil.copy2(SEEDS / name, folder / "seeds")
    ingest_checked(settings_for(folder))
    return folder / "warehouse"


@pytest.fixture
def warehouse(published: Path, tmp_path: Path) -> Path:
    shutil.copytree(published, tmp_path / "warehouse", symlinks=True)
    return tmp_path / "warehouse"


def check(warehouse: Path) -> tuple[int, str]:
    told = io.StringIO()
    return run_command(Console(file=told, width=200), warehouse), told.getvalue()


def query(sql: str) -> Callable[[Path], None]:
    """Somebody who writes into the DuckDB file."""

    def damage(release: Path) -> None:
        with duckdb.connect(str(release / "dateline.duckdb")) as connection:
            connection.execute(sql)

    return damage


def rewrite(name: str, change: Callable[[pa.Table], pa.Table]) -> Callable[[Path], None]:
    """Somebody who writes all parts of a Parquet table, and the same into the DuckDB file."""

    def damage(release: Path) -> None:
        for part in (release / "parquet" / name).glob("*.parquet"):
            pq.write_table(change(pq.read_table(part)), part)
        files = f"{release}/parquet/{name}/*.parquet"
        query(f"DELETE FROM {name}; INSERT INTO {name} FROM read_parquet('{files}')")(release)  # noqa: S608  # names of this test

    return damage


def shift(rows: pa.Table) -> pa.Table:
    return rows.set_column(
        rows.schema.get_field_index("char_start"), "char_start", pc.add(rows["char_start"], 1).cast(pa.int32())
    )


def tear(release: Path) -> None:
    """Bytes amidst a file go bad."""
    part = next((release / "parquet" / "mentions").glob("*.parquet"))
    with part.open("r+b") as stream:
        stream.seek(4)
        stream.write(b"\xff" * 200)


def as_if_published(release: Path) -> None:
    """Let the damage be such that size and time of no file tell of it."""
    manifest = Manifest.load((release / MANIFEST).read_text(encoding="utf-8"))
    inventory = {path: mark for path, mark in take_inventory(release).items() if path != MANIFEST}
    (release / MANIFEST).write_text(replace(manifest, inventory=inventory).dump(), encoding="utf-8")


def test_a_sound_warehouse_is_said_to_be_sound(warehouse: Path) -> None:
    before = take_inventory(warehouse)
    status, told = check(warehouse)
    assert status == 0, told
    assert "checks hold" in told
    assert "sound" in told
    assert take_inventory(warehouse) == before


@pytest.mark.parametrize(
    ("damage", "found"),
    [
        (query("UPDATE articles SET headline = 'Violin burnt' WHERE path LIKE '%wire%'"), "they differ"),
        (
            query("DELETE FROM entities WHERE entity_id = (SELECT min(entity_id) FROM entities)"),
            "in current/parquet/entities",
        ),
        (query("DROP TABLE quotes CASCADE"), "current/dateline.duckdb\n    found: cannot be read"),
        (rewrite("sentences", shift), "sentences.text"),
        (tear, "current/parquet/mentions\n    found: cannot be read"),
    ],
)
def test_damage_that_size_and_time_do_not_tell_is_found(
    warehouse: Path, damage: Callable[[Path], None], found: str
) -> None:
    release = Releases(warehouse).current
    assert release is not None
    damage(release)
    as_if_published(release)
    status, told = check(warehouse)
    assert status == 1
    assert found in told
    assert "to do:" in told
    assert "sound." not in told


def test_a_file_that_is_gone_is_named(warehouse: Path) -> None:
    (warehouse / "current" / "parquet" / "roles" / "part-00.parquet").unlink(missing_ok=True)
    next((warehouse / "current" / "parquet" / "mentions").glob("*.parquet")).unlink()
    status, told = check(warehouse)
    assert status == 1
    assert "current/parquet/mentions/" in told


def test_what_other_code_made_is_not_held_against_expectations_of_this_one(
    warehouse: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("flows.checking.code_version", lambda: "9.9+later")
    status, told = check(warehouse)
    assert (status, "checks hold" in told) == (1, False)
    assert "brings it up to date" in told


def test_rows_that_the_gates_cannot_read_are_told_beside_other_damage(
    warehouse: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    release = Releases(warehouse).current
    assert release is not None
    query("DELETE FROM entities")(release)
    as_if_published(release)

    def fail(*_: object) -> None:
        raise OSError("disk on fire")

    monkeypatch.setattr("flows.checking.ask_all", fail)
    status, told = check(warehouse)
    assert (status, "0 rows in" in told, "disk on fire" in told) == (1, True, True)


def test_no_warehouse_is_the_users_mistake(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no warehouse here"):
        check(tmp_path)


def test_a_warehouse_published_meanwhile_is_told(warehouse: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def publish(*_: object) -> None:
        other = warehouse / "releases" / "other"
        other.mkdir()
        (warehouse / "current").unlink()
        (warehouse / "current").symlink_to(other)

    monkeypatch.setattr("flows.commands.check.read_through", publish)
    with pytest.raises(UsageError, match="Check again"):
        check(warehouse)
