"""Five real articles about one event, from five outlets, where they lie beside the checkout; skipped elsewhere."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import duckdb
import pytest

from flows.settings import Settings
from tests.conftest import ROOT
from tests.pipelines import ingest_checked

ARTICLES = ROOT.parent / "shared" / "seeds"
pytestmark = pytest.mark.skipif(not ARTICLES.is_dir(), reason="the articles are not part of the project")


@pytest.fixture(scope="module")
def real(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return ingest_checked(Settings(seeds=ARTICLES, warehouse=tmp_path_factory.mktemp("real"))).database.parent


def ask(warehouse: Path, sql: str) -> list[tuple[object, ...]]:
    with duckdb.connect(str(warehouse / "dateline.duckdb"), read_only=True) as connection:
        return connection.execute(sql).fetchall()


def test_all_are_published(real: Path) -> None:
    assert ask(real, "SELECT count(*) FROM articles") == [(len(list(ARTICLES.glob("*.txt"))),)]


def test_the_dateline_gives_outlet_agency_place_and_day(real: Path) -> None:
    columns = "publisher, agency, dateline_place, published_earliest, published_latest"
    day = date(2023, 7, 29)
    found = ask(real, f"SELECT {columns} FROM articles WHERE path LIKE '000%'")  # noqa: S608
    assert found == [("UrduPoint News", "Sputnik", "WASHINGTON", day, day)]


def test_the_header_is_apart_from_the_body(real: Path) -> None:
    sql = "SELECT kind FROM paragraphs JOIN articles USING (article_id) WHERE path LIKE '003%' ORDER BY paragraph_no"
    kinds = [kind for (kind,) in ask(real, sql)]
    for kind in ("headline", "subheadline", "byline", "caption", "credit"):
        assert kind in kinds[: kinds.index("body")]
    assert ask(real, "SELECT authors, body_start FROM articles WHERE path LIKE '003%'")[0][0] == ["Nikhil Kumar"]


def test_a_weekday_is_the_one_before_publication(real: Path) -> None:
    sql = "SELECT path[:3], d.text, d.earliest FROM dates AS d JOIN articles USING (article_id)"
    assert ("000", "Wednesday", date(2023, 7, 26)) in ask(real, sql)


def test_an_undated_article_is_dated_by_its_story(real: Path) -> None:
    sql = "SELECT published_earliest, published_latest, published_basis FROM articles WHERE path LIKE '001%'"
    earliest, latest, basis = ask(real, sql)[0]
    assert date(2023, 7, 28) <= earliest <= latest <= date(2023, 7, 31)  # type: ignore[operator]
    assert basis == "inferred"


@pytest.mark.parametrize(
    "names",
    [
        ("Antony Blinken", "Antony J. Blinken", "Anthony Blinken", "Blinken"),
        ("Abdourahamane Tiani", "Abdourahmane Tchiani"),
        ("Mohamed Bazoum", "Bazoum"),
    ],
)
def test_spellings_of_one_person_are_one_entity(real: Path, names: tuple[str, ...]) -> None:
    found = dict(ask(real, "SELECT name, entity_id FROM name_variants"))
    assert len({found[name] for name in names}) == 1


def test_places_are_no_people(real: Path) -> None:
    sql = "SELECT DISTINCT name, entity_type FROM entities WHERE name IN ('Niger', 'Niamey') ORDER BY name"
    assert ask(real, sql) == [("Niamey", "GPE"), ("Niger", "GPE")]


def test_a_statement_is_followed_from_paper_to_paper(real: Path) -> None:
    shared = "SELECT article_count FROM statements"
    assert [count for (count,) in ask(real, shared)] == [2] * len(ask(real, shared)) != []
    assert ask(real, "SELECT count(*) FROM text_reuse")[0][0] == 1
    assert ask(real, "SELECT count(*) > 0 FROM quote_differences") == [(True,)]
