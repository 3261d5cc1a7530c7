"""What is remembered, and what is forgotten."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from transforms.articles import Article, Paragraph
from transforms.dates import DateInterval
from warehouse.memory import KEYS_A_QUERY, Memory, RecordEntry

VERSIONS = {"dates": "v1", "quotes": "v1"}


def article(text: str) -> Article:
    day = DateInterval.day(date(2023, 7, 29))
    body = Paragraph("body", 0, len(text))
    head = (None, None, ("Zoë Ni",), None, "AP", None, None)
    return Article(text, *head, day, "header", None, "en", 0, len(text), 1, (body,), ((0, 1),))


@pytest.fixture
def memory(tmp_path: Path) -> Iterator[Memory]:
    with Memory(tmp_path / "state" / "memory.sqlite") as opened:
        yield opened


def test_an_article_comes_back_as_it_was(memory: Memory) -> None:
    one = article("東京 🗼 café")
    assert memory.article(memory.remember_article(one)) == one


def test_equal_articles_have_one_key(memory: Memory) -> None:
    assert memory.remember_article(article("a")) == memory.remember_article(article("a"))
    assert memory.remember_article(article("a")) != memory.remember_article(article("b"))


def test_a_file_is_known_once_it_was_read_to_its_end(memory: Memory) -> None:
    records = (RecordEntry(0, None, "key"), RecordEntry(1, None, None, "empty", "no text"))
    memory.remember_records("file", 0, records)
    assert next(memory.files(["file"])) is None
    memory.remember_file("file", "utf-8", "text/plain")
    found = next(memory.files(["file"]))
    assert found is not None
    assert found.records == records


def test_many_files_come_in_the_order_asked_for(memory: Memory) -> None:
    keys = [f"file {number}" for number in range(KEYS_A_QUERY + 2)]
    for key in keys[1:]:
        memory.remember_records(key, 0, [RecordEntry(0, key, "a")])
        memory.remember_file(key, None, None)
    asked = keys[::-1]
    located = [entry and [record.source_locator for record in entry.records] for entry in memory.files(asked)]
    assert located == [*([key] for key in asked[:-1]), None]


def test_only_stages_of_the_wanted_version_count(memory: Memory) -> None:
    memory.remember_annotations("a", VERSIONS, {"dates": b"1", "quotes": b"2"})
    assert memory.unfinished(["a", "b"], VERSIONS) == ["b"]
    newer = VERSIONS | {"dates": "v2"}
    assert memory.unfinished(["a"], newer) == ["a"]
    assert memory.annotations("a", newer) == {"quotes": b"2"}


def test_a_transaction_that_fails_leaves_nothing(memory: Memory) -> None:
    with pytest.raises(TypeError), memory.transaction():
        memory.remember_parses({"p": b"x"}, {"a": None})  # type: ignore[dict-item]
    assert memory.parses(["p"]) == {}


def test_forgets_what_no_file_leads_to(memory: Memory) -> None:
    keys = [memory.remember_article(article(text)) for text in "ab"]
    for file, key in zip(("one", "two"), keys, strict=True):
        memory.remember_records(file, 0, [RecordEntry(0, None, key)])
        memory.remember_file(file, None, None)
        memory.remember_annotations(key, VERSIONS, {"dates": b""})
        memory.remember_parses({f"p{file}": b"", "shared": b""}, {key: [f"p{file}", "shared"]})
    memory.forget_all_but(["two"])
    assert list(memory.files(["one"])) == [None]
    assert memory.unfinished(keys, {"dates": "v1"}) == keys[:1]
    assert memory.parses(["pone", "ptwo", "shared"]) == {"ptwo": b"", "shared": b""}
    with pytest.raises(KeyError):
        memory.article(keys[0])


def test_a_memory_of_another_version_is_begun_anew(tmp_path: Path) -> None:
    file = tmp_path / "memory.sqlite"
    with closing(sqlite3.connect(file)) as old:
        old.executescript("CREATE TABLE files (name TEXT); INSERT INTO files VALUES ('a'); PRAGMA user_version = 7")
    for _ in range(2):
        with Memory(file) as memory:
            memory.remember_file("key", "utf-8", "text/plain")
            assert memory.unread(["key", "other"]) == ["other"]
    with Memory(file) as memory:
        assert memory.unread(["key"]) == []
