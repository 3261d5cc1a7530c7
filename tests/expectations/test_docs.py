from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest

from expectations.docs import write_data_docs
from expectations.gate import run_gate
from expectations.suites import suites_of

TODAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def reports(rows):
    tables = {table: rows(table) for table in suites_of("annotate")}
    tables["dates"] = rows("dates", text="<script>a & b</script> ليلى", span_matches=False)
    return [run_gate("annotate", tables, TODAY), run_gate("log", {t: rows(t) for t in suites_of("log")}, TODAY)]


def test_a_page_for_each_table_and_an_index(reports, tmp_path):
    write_data_docs(reports, tmp_path)
    pages = {path.name for path in tmp_path.iterdir()}
    assert pages == {"index.html", "data_docs.css"} | {f"{x.table}.html" for report in reports for x in report.outcomes}
    index = (tmp_path / "index.html").read_text(encoding="utf-8")
    assert "critical: Every time expression&#39;s text is what the article says at that place." in index


def test_pages_fetch_nothing_and_run_nothing(reports, tmp_path):
    write_data_docs(reports, tmp_path)
    for path in tmp_path.glob("*.html"):
        html = path.read_text(encoding="utf-8")
        assert "<script" not in html
        assert not re.search(r"https?://|//cdn", html)
        assert set(re.findall(r'href="([^"#]+)"', html)) <= {page.name for page in tmp_path.iterdir()}


def test_texts_are_shown_as_they_are_written(reports, tmp_path):
    write_data_docs(reports, tmp_path)
    page = (tmp_path / "dates.html").read_text(encoding="utf-8")
    assert "“&lt;script&gt;a &amp; b&lt;/script&gt; ليلى”" in page


def test_the_same_reports_make_the_same_bytes(reports, tmp_path):
    write_data_docs(reports, tmp_path / "one")
    write_data_docs(reports, tmp_path / "two")
    for path in (tmp_path / "one").iterdir():
        assert path.read_bytes() == (tmp_path / "two" / path.name).read_bytes()


def with_outcomes(reports, **changes):
    """The reports as they would be had the first expectation that fails, and all that hold, fared otherwise."""
    failed = next(x for report in reports for x in report.outcomes if not x.success)
    more_rows = {x: replace(x, judged_count=x.judged_count + 7) for r in reports for x in r.outcomes if x.success}
    fared = more_rows | {failed: replace(failed, **changes)}
    return [replace(report, outcomes=tuple(fared.get(x, x) for x in report.outcomes)) for report in reports]


@pytest.mark.parametrize(
    ("changes", "anew"),
    [
        ({}, set()),
        ({"examples": ("“ليلى”",)}, {"dates.html", "index.html"}),
        ({"judged_count": 5}, {"dates.html", "index.html"}),
        ({"success": True, "unexpected_count": 0, "examples": ()}, {"dates.html", "index.html"}),
    ],
)
def test_a_page_is_taken_over_where_a_new_one_would_be_the_same(reports, tmp_path, changes, anew):
    early, late, fresh = tmp_path / "early", tmp_path / "late", tmp_path / "fresh"
    write_data_docs(reports, early)
    for folder, earlier in ((late, early), (fresh, None)):
        write_data_docs(with_outcomes(reports, **changes), folder, earlier)
    assert {path.name: path.read_bytes() for path in late.iterdir()} == {
        path.name: path.read_bytes() for path in fresh.iterdir()
    }
    assert {path.name for path in late.glob("*.html") if not path.samefile(early / path.name)} == anew


@pytest.mark.parametrize(("day", "is_kept"), [(date(2026, 12, 31), True), (date(2027, 1, 1), False)])
def test_a_page_is_made_anew_where_other_days_are_reasonable(reports, tmp_path, day, is_kept):
    early, late = tmp_path / "early", tmp_path / "late"
    write_data_docs(reports, early)
    write_data_docs([replace(report, today=day) for report in reports], late, early)
    assert (late / "dates.html").samefile(early / "dates.html") == is_kept
    assert str(day) in (late / "index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("damage", [b"", b"\xff", None])
def test_a_page_that_is_not_whole_is_made_anew(reports, tmp_path, damage):
    early, late = tmp_path / "early", tmp_path / "late"
    write_data_docs(reports, early)
    page = (early / "dates.html").read_bytes()
    (early / "dates.html").write_bytes(page[:-3] if damage is None else damage)
    write_data_docs(reports, late, early)
    assert (late / "dates.html").read_bytes() == page


def test_pages_of_another_great_expectations_are_made_anew(reports, tmp_path, monkeypatch):
    write_data_docs(reports, tmp_path / "early")
    monkeypatch.setattr("expectations.docs.version", lambda _: "0.1")
    write_data_docs(reports, tmp_path / "late", tmp_path / "early")
    for page in (tmp_path / "late").glob("*.html"):
        assert not page.samefile(tmp_path / "early" / page.name)
