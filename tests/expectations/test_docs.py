from __future__ import annotations

import re
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
