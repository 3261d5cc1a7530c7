import io
import json
from collections.abc import Callable

import pytest

from transforms.reading import Limits, Record, Rejection, read_file
from transforms.reading.record import REASONS

PAGE = """<!DOCTYPE html><html lang="en"><head><meta property="og:site_name" content="Bugle">
<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Rain", "datePublished": "2020-03-03",
"author": [{"name": "Ana Šimić"}]}</script><script>alert("x")</script></head>
<body><nav><p>Home</p></nav><article><h1>Rain</h1><p>It <b>rained</b>.<p>It stopped.</article></body></html>"""
LISTING = {"articles": [{"title": "Rain", "author": "Ana Šimić", "publishedAt": "2020-03-03", "content": "It rained."}]}
FEED = """<?xml version="1.0" encoding="UTF-8"?><rss><channel><title>Bugle</title><item><title>Rain</title>
<description>&lt;p&gt;It rained.&lt;/p&gt;</description>
<pubDate>Tue, 03 Mar 2020 10:00:00 GMT</pubDate></item></channel></rss>"""
MAIL = (
    b"From: Ana <ana@example.org>\r\nSubject: Rain\r\nDate: Tue, 03 Mar 2020 10:00:00 +0000\r\nMIME-Version: 1.0\r\n"
    b"Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nIt r=C3=A4ined.\r\n"
)
MATTER = '---\ntitle: "Rain"\nauthors:\n  - Ana Šimić\n---\nIt rained.\n'


def read(content: bytes, path: str = "a.txt", limits: Limits | None = None) -> list[Record | Rejection]:
    return list(read_file(io.BytesIO(content), path, limits or Limits()).records)


def test_plain_text_is_unchanged() -> None:
    text = "  A\r\nB\rC\u2028 🦋 \x0b\n"
    assert read(b"\xef\xbb\xbf" + text.encode()) == [Record(0, text)]


@pytest.mark.parametrize(
    ("content", "path", "text", "headline"),
    [
        (PAGE.encode(), "a.html", "Rain\n\nIt rained.\n\nIt stopped.", "Rain"),
        (json.dumps(LISTING).encode(), "a.json", "It rained.", "Rain"),
        (b'{"title": "Rain", "text": "It rained."}\n{"text": "B"}\n', "a.jsonl", "It rained.", "Rain"),
        (b'title,text\nRain,"It rained, hard."\n', "a.csv", "It rained, hard.", "Rain"),
        ('title;text\nRain;"It räined; hard, too."\n'.encode("cp1252"), "a.csv", "It räined; hard, too.", "Rain"),
        (FEED.encode(), "a.xml", "It rained.", "Rain"),
        (MAIL, "a.eml", "It räined.\r\n", "Rain"),
        (MATTER.encode(), "a.md", "It rained.\n", "Rain"),
    ],
)
def test_reads_formats(content: bytes, path: str, text: str, headline: str) -> None:
    record = read(content, path)[0]
    assert isinstance(record, Record)
    assert (record.text, record.metadata["headline"]) == (text, headline)
    assert record.source_locator


@pytest.mark.parametrize("sender", [b"Nina: <nina@", b"<nina@g" + b"(" * 900 + b">", b"=?utf-8?q?=C3?= <@"])
def test_a_message_is_read_whatever_its_sender_is(sender: bytes) -> None:
    (record,) = read(MAIL.replace(b"Ana <ana@example.org>", sender), "a.eml")
    assert isinstance(record, Record)
    assert (record.text, record.metadata["headline"]) == ("It räined.\r\n", "Rain")


@pytest.mark.timeout(30)
@pytest.mark.parametrize(
    "field",
    [b"From: " + 40_000 * b"A, ", b"Content-Type: text/plain" + 40_000 * b';a="b', b"To: " + 9_000 * b"a,\r\n "],
)
def test_an_endless_header_field_takes_no_time(field: bytes) -> None:
    (record,) = read(field + b"\r\n" + MAIL, "a.eml")
    assert isinstance(record, Record)
    assert (record.text, record.metadata["authors"]) == ("It räined.\r\n", ["Ana"])


@pytest.mark.timeout(30)
def test_nor_does_that_of_a_part() -> None:
    field = b"Content-Disposition: inline" + 400_000 * b'; a="b"'
    head = b"Subject: Rain\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=x\r\n\r\n--x\r\n"
    (record,) = read(head + field + b"\r\n\r\nIt rained.\r\n--x--\r\n", "a.eml")
    assert isinstance(record, Record)
    assert (record.text, record.metadata["headline"]) == ("It rained.", "Rain")


@pytest.mark.parametrize(
    ("content", "path", "reason"),
    [
        (b"", "a.txt", "empty"),
        (b" \r\n\t", "a.txt", "empty"),
        (b"\x00\x01" * 50, "a.txt", "binary"),
        (b"x" * 2000, "a.txt", "too_large"),
        (b"<!DOCTYPE a [<!ENTITY b 'c'>]><rss></rss>", "a.xml", "malformed"),
        (b"<rss><channel>", "a.xml", "malformed"),
        (b'{"id": 7}', "a.json", "no_text"),
        (b'{"title": "Rain', "a.json", "malformed"),
        (b"<html><body></body></html>", "a.html", "no_text"),
    ],
)
def test_sets_aside_what_is_no_article(content: bytes, path: str, reason: str) -> None:
    found = read(content, path, Limits(file_bytes=1000))[0]
    assert isinstance(found, Rejection)
    assert found.reason == reason
    assert path in found.detail


def test_rows_are_read_beyond_the_limit_of_a_text() -> None:
    rows = b'{"text": "It rained."}\n' * 200 + b'{"text": "' + b"x" * 2000 + b'"}\n{"text": "Last."}\n'
    found = read(rows, "a.jsonl", Limits(file_bytes=1000))
    assert [one.record_no for one in found] == list(range(202))
    assert isinstance(found[200], Rejection)
    assert found[201] == Record(201, "Last.", "line 202", {})


@pytest.mark.parametrize(
    "make", [lambda: b"[" * 100_000, lambda: b'{"a":' * 100_000, lambda: b'{"text":"x"}\n' + b"{" * 100_000]
)
def test_deep_nesting_is_no_crash(make: Callable[[], bytes]) -> None:
    assert all(isinstance(one, Record) or one.reason in REASONS for one in read(make(), "a.json"))
