import pytest

from transforms.reading.sniff import sniff_bytes, sniff_text


@pytest.mark.parametrize(
    ("text", "path", "kind"),
    [
        ("LONDON (Reuters) - It rained.", "a.txt", "text/plain"),
        ("<VISTA INC> TO SELL UNIT\nIt said so.", "a.txt", "text/plain"),
        ("[CORRECTED] It rained.", "a.json", "text/plain"),
        ("Story, by Jo\nIt rained.", "a.txt", "text/plain"),
        ("---\nIt rained.", "a.md", "text/plain"),
        ("From: Jo\nSubject: Rain\n\nIt rained.", "a.txt", "text/plain"),
        ("<!DOCTYPE html><p>Rain</p>", "a.txt", "text/html"),
        ('{"title": "Rain"}', "a", "application/json"),
        ('{"a": 1}\n{"a": 2}\n', "a", "application/x-ndjson"),
        ("title,text\nA,B\n", "a", "text/csv"),
        ("titel;body\nA;B\n", "a.csv", "text/csv"),
        ('{"title": "Rain', "a", "application/json"),
        ('{"a": 1,\n{"a": 2}\n', "a.jsonl", "application/x-ndjson"),
        ("<feed xmlns='http://www.w3.org/2005/Atom'></feed>", "a", "application/atom+xml"),
        ("id\ttext\nA\tB\n", "a.tsv", "text/tab-separated-values"),
        ("---\ntitle: Rain\n---\nIt rained.", "a", "text/markdown"),
        ("<?xml version='1.0'?>\n<rss version='2.0'></rss>", "a", "application/rss+xml"),
        ("---\r\ntitle: Rain\r\n- Zoë\r\n\r\n---", "a", "text/markdown"),
        ("<!-- a --> <!-- b -->\n<!DOCTYPE rss [<!ENTITY a 'b'> ]>\n<rss></rss>", "a", "application/rss+xml"),
        ("<!-- a --><?xml version='1.0'?><html></html>", "a", "text/html"),
        ("Subject: A\nContent-Transfer-Encoding: base64\n\nQQ==", "a", "message/rfc822"),
        ("Subject: A\r\n B\r\nFrom: Zoë\r\n\r\nIt rained.", "a.eml", "message/rfc822"),
    ],
)
def test_tells_formats_of_text(text: str, path: str, kind: str) -> None:
    assert sniff_text(text, path, is_whole=True) == kind


@pytest.mark.timeout(60)
@pytest.mark.parametrize("line", ["<!-- ü -->", "- a: b\r\n", "a: b\r\n", "Subject: A\r\n B\r\n"])
def test_lines_without_the_end_of_their_format_take_no_time(line: str) -> None:
    for opener in ("", "---\n"):
        assert sniff_text(opener + 10_000 * line + "It rained.", "a.eml", is_whole=True) == "text/plain"


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        (b"\x1f\x8b\x08", "application/gzip"),
        (b"PK\x03\x04", "application/zip"),
        (b"WARC/1.1", "application/warc"),
        (b"Rain", None),
    ],
)
def test_tells_containers(head: bytes, kind: str | None) -> None:
    assert sniff_bytes(head) == kind
