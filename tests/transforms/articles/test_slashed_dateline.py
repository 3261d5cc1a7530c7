import pytest

from transforms.articles.dateline_finder import find_dateline


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ÅMÅL / ACCESSWIRE / November 20, 2024 / It rained.", ("ÅMÅL", "ACCESSWIRE", "November 20, 2024")),
        ("May 8, 2024 (KHARTOUM) – It rained.", ("KHARTOUM", None, "May 8, 2024")),
        ("CANBERRA, AAP - It rained.", ("CANBERRA", "AAP", None)),
        ("**PARIS** — It rained.", ("PARIS", None, None)),
        ("Cats / dogs / mice / It rained.", None),
        ("TITLE=3/3/2004 It rained.", None),
    ],
)
def test_reads_rarer_datelines(text: str, expected: tuple[str | None, ...] | None) -> None:
    found = find_dateline(text, 0, len(text))
    assert (None if found is None else (found.place, found.agency, found.date)) == expected
    assert found is None or text[found.story_start :] == "It rained."
