"""What is read from each sample article, row by row. A change shows as a diff of the files beside this one.

To accept a change: DATELINE_UPDATE_GOLDEN=1 python -m pytest tests/golden, then review `git diff tests/golden`.
"""

from __future__ import annotations

import json
import os
from pathlib import Path

import duckdb
import pytest

from tests.conftest import SEEDS

FOLDER = Path(__file__).parent
QUERIES = {
    "header": """
        SELECT headline, subheadline, authors, publisher, agency, dateline, dateline_place, published_earliest,
            published_latest, published_basis, published_note, language, body_start, body_end, word_count
        FROM articles WHERE path = ?
    """,
    "paragraphs": """
        SELECT p.kind, p.char_start, p.char_end, left(p.text, 40) AS begins
        FROM paragraphs AS p JOIN articles AS a USING (article_id) WHERE a.path = ? ORDER BY p.paragraph_no
    """,
    "unclassified": """
        SELECT u.text FROM unclassified_lines AS u JOIN articles AS a USING (article_id)
        WHERE a.path = ? ORDER BY u.char_start
    """,
    "dates": """
        SELECT d.char_start, d.text, d.timex_type, d.timex_value, d.timex_mod, d.earliest, d.latest, d.anchor, d.rule
        FROM dates AS d JOIN articles AS a USING (article_id) WHERE a.path = ? ORDER BY d.char_start
    """,
    "mentions": """
        SELECT m.char_start, m.text, m.kind, m.entity_type, m.title, e.name AS entity, m.link_rule
        FROM mentions AS m JOIN articles AS a USING (article_id) LEFT JOIN entities AS e USING (entity_id)
        WHERE a.path = ? ORDER BY m.char_start, m.char_end
    """,
    "roles": """
        SELECT e.name, r.role FROM roles AS r JOIN articles AS a USING (article_id) JOIN entities AS e USING (entity_id)
        WHERE a.path = ? ORDER BY r.char_start, e.name
    """,
    "quotes": """
        SELECT q.kind, q.text, q.cue, q.speaker, e.name AS entity, q.statement_id IS NOT NULL AS recurs
        FROM quotes AS q JOIN articles AS a USING (article_id) LEFT JOIN entities AS e ON e.entity_id = q.speaker_id
        WHERE a.path = ? ORDER BY q.char_start, q.char_end
    """,
}


def read_golden(warehouse: Path, path: str) -> str:
    with duckdb.connect(str(warehouse / "dateline.duckdb"), read_only=True) as connection:
        found = {
            name: [
                json.dumps(row, ensure_ascii=False, default=str) for row in connection.execute(sql, [path]).fetchall()
            ]
            for name, sql in QUERIES.items()
        }
    return json.dumps(found, ensure_ascii=False, indent=1) + "\n"


@pytest.mark.parametrize("path", sorted(SEEDS.glob("*.txt")), ids=lambda path: path.stem)
def test_rows_of_a_sample_article(warehouse: Path, path: Path) -> None:
    found, golden = read_golden(warehouse, path.name), FOLDER / f"{path.stem}.json"
    if os.environ.get("DATELINE_UPDATE_GOLDEN"):
        golden.write_text(found, encoding="utf-8")
    assert found == golden.read_text(encoding="utf-8")
