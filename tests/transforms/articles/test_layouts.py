"""What is read from the head of one file of each layout. A change shows as a diff of `layouts.json`.

To accept a change: DATELINE_UPDATE_GOLDEN=1 python -m pytest tests/transforms/articles/test_layouts.py, then review it.
"""

import json
import os
from pathlib import Path

from transforms.articles import parse_article

GOLDEN = Path(__file__).with_name("layouts.json")
LAYOUTS = sorted((Path(__file__).parents[2] / "data" / "layouts").glob("*.txt"))
FIELDS = ("headline", "subheadline", "authors", "publisher", "agency", "dateline", "dateline_place")


def read_head(text: str) -> dict[str, object]:
    article = parse_article(text)
    fields = {name: value for name in FIELDS if (value := getattr(article, name))}
    day = article.published
    begins = text[article.body_start : article.body_end][:24]
    return fields | ({"published": str(day.earliest)} if day is not None and day.is_day else {}) | {"begins": begins}


def test_every_layout_gives_its_golden_fields() -> None:
    found = {file.stem: read_head(file.read_text(encoding="utf-8")) for file in LAYOUTS}
    text = json.dumps(found, ensure_ascii=False, indent=1) + "\n"
    if os.environ.get("DATELINE_UPDATE_GOLDEN"):
        GOLDEN.write_text(text, encoding="utf-8")
    assert text == GOLDEN.read_text(encoding="utf-8")
