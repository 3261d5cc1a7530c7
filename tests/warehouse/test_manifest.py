"""What counts as a change, and what is set aside before it is read."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from warehouse.manifest import Changes, FileState, find_changes

LARGEST = 1_000
IGNORED = (".*", "README*")
LATER_NS = 4_000_000_000_000_000_000


def look(folder: Path, known: Changes | None = None, now_ns: int = LATER_NS) -> Changes:
    return find_changes(folder, IGNORED, {f.path: f for f in known.files} if known else {}, now_ns, LARGEST)


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    for name, text in {"a.txt": "Zürich", "b/c.txt": "ニュース", "README.md": "no", ".hidden": "no"}.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_lists_files_and_passes_over_ignored_names(seeds: Path) -> None:
    assert look(seeds).added == ("a.txt", "b/c.txt")


def test_sees_edits_removals_and_moves(seeds: Path) -> None:
    before = look(seeds)
    (seeds / "a.txt").write_text("Genève", encoding="utf-8")
    (seeds / "b/c.txt").rename(seeds / "d.txt")
    after = look(seeds, before)
    assert (after.edited, after.added, after.removed) == (("a.txt",), ("d.txt",), ("b/c.txt",))
    assert after.renamed == (("b/c.txt", "d.txt"),)
    assert after.unchanged_count == 0


def test_sees_an_edit_that_keeps_size_and_modification_time(seeds: Path) -> None:
    before = look(seeds)
    file = seeds / "a.txt"
    times = file.stat()
    file.write_text("Zürish", encoding="utf-8")
    os.utime(file, ns=(times.st_atime_ns, times.st_mtime_ns))
    assert look(seeds, before).edited == ("a.txt",)


def test_does_not_read_a_file_that_is_surely_unchanged(seeds: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = look(seeds)
    monkeypatch.setattr("warehouse.manifest.CHUNK_BYTES", None)  # reading would fail
    assert look(seeds, before).files == before.files


def test_reads_again_a_file_modified_just_before_it_was_recorded(seeds: Path) -> None:
    racy = look(seeds, now_ns=(seeds / "a.txt").stat().st_mtime_ns + 1)
    state = next(f for f in racy.files if f.path == "a.txt")
    assert not state.is_surely((seeds / "a.txt").stat())


def test_keeps_the_run_that_first_read_a_file(seeds: Path) -> None:
    before = look(seeds)
    seen = Changes(tuple(f.first_seen("run1", 5) for f in before.files), (), (), (), (), ())
    (seeds / "a.txt").write_text("new", encoding="utf-8")
    states = {f.path: f.run_id for f in look(seeds, seen).files}
    assert states == {"a.txt": "", "b/c.txt": "run1"}


def make_large(folder: Path) -> None:
    (folder / "x").write_bytes(b"a" * (LARGEST + 1))


def make_link_out(folder: Path) -> None:
    (folder / "x").symlink_to("/etc/hostname")


def make_dangling_link(folder: Path) -> None:
    (folder / "x").symlink_to("nowhere")


def make_pipe(folder: Path) -> None:
    os.mkfifo(folder / "x")


@pytest.mark.parametrize(
    ("make", "reason"),
    [
        (make_large, "too_large"),
        (make_link_out, "outside_folder"),
        (make_dangling_link, "unreadable"),
        (make_pipe, "not_a_file"),
    ],
)
def test_sets_aside_what_is_no_readable_file(tmp_path: Path, make: object, reason: str) -> None:
    assert callable(make)
    make(tmp_path)
    found = look(tmp_path)
    assert [(u.path, u.reason) for u in found.unreadable] == [("x", reason)]
    assert found.unreadable[0].detail


def test_names_a_file_whose_name_is_no_utf8(tmp_path: Path) -> None:
    with open(os.fsencode(tmp_path) + b"/caf\xe9.txt", "wb") as file:  # noqa: PTH123
        file.write(b"x")
    assert [(u.path, u.reason) for u in look(tmp_path).unreadable] == [("caf\\xe9.txt", "bad_name")]


def test_a_link_inside_the_folder_is_a_file(seeds: Path) -> None:
    (seeds / "link.txt").symlink_to("a.txt")
    assert "link.txt" in look(seeds).added


def test_a_file_that_is_too_large_by_now_is_not_taken_for_unchanged(seeds: Path) -> None:
    before = look(seeds)
    after = find_changes(seeds, IGNORED, {f.path: f for f in before.files}, LATER_NS, 6)
    assert [(u.path, u.reason) for u in after.unreadable] == [("a.txt", "too_large"), ("b/c.txt", "too_large")]


def test_the_warehouse_is_no_seed(seeds: Path) -> None:
    found = find_changes(seeds, IGNORED, {}, LATER_NS, LARGEST, apart=seeds / "b" / ".." / "b")
    assert found.added == ("a.txt",)


def test_states_compare_by_value() -> None:
    assert FileState("a", "0", 1, 2, 3, 4, 5) == FileState("a", "0", 1, 2, 3, 4, 5)


@pytest.mark.parametrize(("ignored", "found"), [((), ["A.txt", "Ä.txt"]), (("Ä*", "[!A]*"), ["A.txt"]), (("*",), [])])
def test_a_pattern_is_of_the_whole_name(tmp_path: Path, ignored: tuple[str, ...], found: list[str]) -> None:
    for name in ("A.txt", "Ä.txt"):
        (tmp_path / name).write_text(name)
    assert [state.path for state in find_changes(tmp_path, ignored, {}, LATER_NS, LARGEST).files] == found
