import io

import pytest

from transforms.reading import Limits, Record, Rejection, read_file


def warc_record(
    content: bytes, http: str | None = "200 OK", kind: str = "text/plain", announced: int | None = None
) -> bytes:
    head = f"HTTP/1.1 {http}\r\nContent-Type: {kind}\r\n\r\n".encode() if http else b""
    length = len(head + content) if announced is None else announced
    fields = f"WARC-Type: {'response' if http else 'warcinfo'}\r\nWARC-Target-URI: https://a.example/p\r\n"
    return f"WARC/1.0\r\n{fields}Content-Length: {length}\r\n\r\n".encode() + head + content + b"\r\n\r\n"


def read(content: bytes, limits: Limits | None = None) -> list[Record | Rejection]:
    return list(read_file(io.BytesIO(content), "a.warc", limits or Limits()).records)


def test_pages_are_located_by_their_addresses() -> None:
    archive = warc_record(b"software: none", http=None) + warc_record("Déjà vu.".encode())
    assert read(archive) == [Record(0, "Déjà vu.", "https://a.example/p")]


def test_the_charset_that_the_server_named_is_used() -> None:
    archive = warc_record("Łódź głosuje.".encode("cp1250"), kind="text/plain; charset=windows-1250")
    assert read(archive) == [Record(0, "Łódź głosuje.", "https://a.example/p")]


def test_what_is_no_article_is_counted() -> None:
    picture, gone = warc_record(b"\x89PNG", kind="image/png"), warc_record(b"Not here.", http="404 Not Found")
    found = read(picture + gone + warc_record(b"It rained.") + picture)
    assert found[0] == Record(0, "It rained.", "https://a.example/p")
    assert isinstance(found[1], Rejection)
    assert found[1].detail == "a.warc also holds records that are no articles: 2 × image/png, 1 × status 404."


@pytest.mark.parametrize(
    ("archive", "reason"),
    [
        (b"WARC/", "malformed"),
        (warc_record(b"It rained.", announced=9999), "malformed"),
        (b"WARC/1.0\r\nX: " + b"x" * 10_000_000, "malformed"),
        (warc_record(b"x" * 2000), "too_large"),
        (warc_record(b"\x00" * 100), "binary"),
        (warc_record(b"software: none", http=None), "no_text"),
    ],
)
def test_damage_is_rejected(archive: bytes, reason: str) -> None:
    found = read(archive, Limits(file_bytes=1000))
    assert [one.reason for one in found if isinstance(one, Rejection)] == [reason]
