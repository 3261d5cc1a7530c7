"""A gate that takes verdicts over refuses what is wrong by what changed elsewhere."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pytest

from flows.gating import CriticalExpectationError
from flows.pipeline import Pipeline
from flows.run import plan_run
from flows.verdicts import load_verdicts, save_verdicts
from tests.conftest import SEEDS
from tests.pipelines import TODAY, ingest_checked, inline, settings_for, tell_nobody
from warehouse.parts import read_files, write_part

FILES = ["lost_violin_wire.txt", "lost_violin_syndicated.txt", "flood_talks_globe.txt", "flood_talks_statement.txt"]


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A checked warehouse, and beside it the seeds with one more article."""
    folder = tmp_path_factory.mktemp("published")
    (folder / "seeds").mkdir()
    for name in FILES:
        shutil.copy(SEEDS / name, folder / "seeds")
    ingest_checked(settings_for(folder))
    shutil.copy(SEEDS / "chess_final_daily.txt", folder / "seeds")
    return folder


@pytest.fixture
def staged(published: Path, tmp_path: Path) -> Pipeline:
    """A run with everything staged and nothing gated."""
    shutil.copytree(published, tmp_path / "copy", symlinks=True)
    pipeline = Pipeline(plan_run(settings_for(tmp_path / "copy"), TODAY), inline)
    pipeline.read()
    pipeline.annotate(tell_nobody)
    pipeline.resolve()
    return pipeline


def rewrite(pipeline: Pipeline, table: str, change: Callable[[pa.Table], pa.Table]) -> None:
    """Have a table written with other rows, but for the part of the new article."""
    kept = pipeline._staging.kept
    files = sorted((pipeline.run.staging / "parquet" / table).glob("*.parquet"))
    for file in [one for one in files if f"{table}/{one.name}" in kept] or files:
        rows = change(read_files(table, [file]))
        kept.discard(f"{table}/{file.name}")
        write_part(rows, file.parent, int(file.stem.removeprefix("part-")))


def with_other_text(rows: pa.Table) -> pa.Table:
    place, text = rows.schema.get_field_index("text"), pc.binary_join_element_wise("Ä", rows["text"], "")
    return rows.set_column(place, rows.schema.field(place), text)


def without_rows(rows: pa.Table) -> pa.Table:
    return rows.slice(0, 0)


def with_later_places(rows: pa.Table) -> pa.Table:
    place = rows.schema.get_field_index("char_start")
    return rows.set_column(place, rows.schema.field(place), pc.add(rows["char_start"], 1).cast(pa.int32()))


@pytest.mark.parametrize(
    ("table", "change", "stage", "refused"),
    [
        ("sentences", with_later_places, "annotate", {"sentences"}),
        ("articles", with_other_text, "annotate", {"sentences", "dates"}),
        ("articles", with_other_text, "resolve", {"mentions", "roles", "quotes", "reused_passages"}),
        ("articles", without_rows, "resolve", {"mentions", "text_reuse", "story_articles", "statements"}),
        ("entities", without_rows, "resolve", {"mentions", "roles", "quotes", "name_variants", "statements"}),
        ("statements", without_rows, "resolve", {"quotes"}),
        ("stories", without_rows, "resolve", {"story_articles"}),
    ],
)
def test_a_table_is_refused_for_what_it_rests_on(
    staged: Pipeline, table: str, change: Callable[[pa.Table], pa.Table], stage: str, refused: set[str]
) -> None:
    rewrite(staged, table, change)
    with pytest.raises(CriticalExpectationError) as stopped:
        staged.check(stage)
    assert refused <= {outcome.table for outcome in stopped.value.report.failed("critical")}


def change_one_quote(pipeline: Pipeline, column: str, change: Callable[[pa.Scalar], object]) -> pa.Table:
    """Have one quote of a part whose articles stay written with another value; the part's rows."""
    staging, name = pipeline._staging, "quotes"
    parts = [key.partition("/")[2] for key in staging.kept if key.startswith("articles/")]
    files = [file for file in sorted((staging.parquet / name).glob("*.parquet")) if file.name in parts]
    file, rows = next((file, rows) for file in files if (rows := read_files(name, [file])).num_rows > 1)
    place = rows.schema.get_field_index(column)
    values = [change(rows[column][0]), *rows[column][1:].to_pylist()]
    staging.kept.discard(f"{name}/{file.name}")
    rows = rows.set_column(place, rows.schema.field(place), pa.array(values, rows.schema.types[place]))
    write_part(rows, file.parent, int(file.stem.removeprefix("part-")))
    return rows


@pytest.mark.parametrize(
    ("column", "change"),
    [
        ("text", lambda old: f"{old}!"),
        ("kind", lambda old: "whispered"),
        ("article_id", lambda old: "0" * 16),
        ("statement_id", lambda old: "0" * 16),
    ],
)
def test_one_row_of_a_part_is_refused(staged: Pipeline, column: str, change: Callable[[pa.Scalar], object]) -> None:
    change_one_quote(staged, column, change)
    with pytest.raises(CriticalExpectationError) as stopped:
        staged.check("resolve")
    failed = stopped.value.report.failed("critical")
    assert {("quotes", 1)} <= {(outcome.table, outcome.unexpected_count) for outcome in failed}


def test_the_key_of_a_row_that_stays_is_no_other_rows(staged: Pipeline) -> None:
    rows = change_one_quote(staged, "kind", lambda old: old)
    taken = rows["quote_id"][1].as_py()
    change_one_quote(staged, "quote_id", lambda old: taken)
    with pytest.raises(CriticalExpectationError) as stopped:
        staged.check("resolve")
    failed = {(one.table, one.expectation.column, one.unexpected_count) for one in stopped.value.report.outcomes}
    assert ("quotes", "quote_id", 2) in failed


def test_of_a_part_with_the_same_articles_only_what_changed_is_judged(staged: Pipeline) -> None:
    rows = change_one_quote(staged, "rule", lambda old: "another rule")
    staged.check("read")
    plan = staged._gates._plan("quotes")
    staged._gates._end_audit()
    assert isinstance(plan.judged, pa.Table)
    assert plan.judged["rule"].to_pylist().count("another rule") == 1
    assert rows.num_rows - 1 in {verdict.row_count for verdict in plan.known.values()}
    assert not set(rows["quote_id"].to_pylist()[1:]) & set(plan.judged["quote_id"].to_pylist())


def test_parts_that_hold_rows_of_each_other_are_judged_whole(staged: Pipeline) -> None:
    staging = staged._staging
    files = sorted((staging.parquet / "quotes").glob("*.parquet"))
    here, there = [file for file in files if f"quotes/{file.name}" in staging.kept][:2]
    rows, others = read_files("quotes", [here]), read_files("quotes", [there])
    for file, some in ((here, rows.slice(1)), (there, pa.concat_tables([others, rows.slice(0, 1)]))):
        staging.kept.discard(f"quotes/{file.name}")
        write_part(some, file.parent, int(file.stem.removeprefix("part-")))
    plan = staged._gates._plan("quotes")
    staged._gates._end_audit()
    assert {here.name, there.name} <= set(plan.judged)
    assert set(plan.judged) | plan.known.keys() == {file.name for file in files}


def test_a_part_that_was_written_again_after_its_gate_has_no_verdict(staged: Pipeline) -> None:
    staged.check("read")
    first = min((staged.run.staging / "parquet" / "articles").glob("*.parquet"))
    write_part(read_files("articles", [first]), first.parent, int(first.stem.removeprefix("part-")))
    staged._gates.save()
    saved = load_verdicts(staged.run.staging, staged._gates._key)
    assert first.name not in saved["articles"]
    assert {file.name for file in first.parent.glob("*.parquet")} == {first.name, *saved["articles"]}


def test_verdicts_of_other_code_or_another_year_are_no_verdicts(tmp_path: Path) -> None:
    save_verdicts(tmp_path, "key", {"articles": {}})
    assert load_verdicts(tmp_path, "key") == {"articles": {}}
    assert load_verdicts(tmp_path, "other") == load_verdicts(tmp_path / "nowhere", "key") == {}
