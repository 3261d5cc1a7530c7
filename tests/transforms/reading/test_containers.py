import bz2
import gzip
import io
import lzma
import tarfile
import zipfile

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from transforms.reading import Limits, Record, Rejection, read_file


def read(content: bytes, path: str, limits: Limits | None = None) -> list[Record | Rejection]:
    return list(read_file(io.BytesIO(content), path, limits or Limits()).records)


def make_zip(members: dict[str, bytes]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return target.getvalue()


def make_tar(members: dict[str, bytes]) -> bytes:
    target = io.BytesIO()
    with tarfile.open(fileobj=target, mode="w") as archive:
        for name, content in members.items():
            info = tarfile.TarInfo(name)
            info.size = len(content)
            archive.addfile(info, io.BytesIO(content))
    return target.getvalue()


def make_zstd(content: bytes) -> bytes:
    target = pa.BufferOutputStream()
    with pa.CompressedOutputStream(target, "zstd") as stream:
        stream.write(content)
    return bytes(target.getvalue().to_pybytes())


@pytest.mark.parametrize("pack", [gzip.compress, bz2.compress, lzma.compress, make_zstd])
def test_reads_compressed_files(pack: object) -> None:
    assert callable(pack)
    assert read(pack("It rained. ☔".encode()), "a.txt.gz") == [Record(0, "It rained. ☔")]


@pytest.mark.parametrize("pack", [make_zip, make_tar, lambda members: gzip.compress(make_tar(members))])
def test_reads_archives_and_numbers_their_records(pack: object) -> None:
    assert callable(pack)
    content = pack(
        {"a.txt": b"One.", "b.jsonl": b'{"text": "Two."}\n{"text": "Three."}\n', "c.bin": b"\x00" * 99, ".x": b"no"}
    )
    found = read(content, "all")
    assert [one.record_no for one in found] == [0, 1, 2, 3]
    assert [one.text for one in found if isinstance(one, Record)] == ["One.", "Two.", "Three."]
    assert isinstance(found[0], Record)
    assert str(found[0].source_locator).endswith("a.txt")


def test_reads_parquet() -> None:
    target = io.BytesIO()
    pq.write_table(pa.table({"title": ["Rain"], "text": ["It rained."]}), target)
    assert read(target.getvalue(), "a.parquet") == [Record(0, "It rained.", "row 1", {"headline": "Rain"})]


@pytest.mark.parametrize(
    ("content", "limits", "reason"),
    [
        (gzip.compress(b"It rained. " * 999)[:40], Limits(), "malformed"),
        (gzip.compress(b"a" * 100_000), Limits(file_bytes=1000), "too_large"),
        (gzip.compress(b'{"text": "a"}\n' * 9999), Limits(file_bytes=1000, expanded_bytes=5000), "too_large"),
        (make_zip({"a.txt": b"One."})[:60], Limits(), "malformed"),
        (gzip.compress(gzip.compress(gzip.compress(gzip.compress(b"One.")))), Limits(), "too_deep"),
        (b"PAR1 and no more", Limits(), "malformed"),
    ],
)
def test_damage_and_bombs_end_in_a_rejection(content: bytes, limits: Limits, reason: str) -> None:
    last = read(content, "a", limits)[-1]
    assert isinstance(last, Rejection)
    assert last.reason == reason


def test_whole_records_before_the_damage_are_kept() -> None:
    rows = "".join(f'{{"title": "Day {day}", "text": "It rained. ☔ {day * day}"}}\n' for day in range(500)).encode()
    packed = gzip.compress(rows)
    for cut in (len(packed) // 4, len(packed) // 2, len(packed) - 9):
        *records, rejection = read(packed[:cut], "rain.jsonl.gz")
        assert isinstance(rejection, Rejection)
        assert rejection.reason == "malformed"
        assert records == read(rows, "rain.jsonl")[: len(records)]
        assert records


def test_half_an_article_is_not_kept() -> None:
    packed = gzip.compress("".join(f"It rained on day {day}. ☔\n" for day in range(500)).encode())
    (rejection,) = read(packed[: len(packed) // 2], "rain.txt.gz")
    assert isinstance(rejection, Rejection)
    assert "bytes were unpacked before that, half an article is not kept" in rejection.detail


def test_a_damaged_member_does_not_stop_the_rest() -> None:
    packed = bytearray(make_zip({name: f"It rained in {name}. ".encode() * 40 for name in ("a.txt", "b.txt", "c.txt")}))
    packed[packed.index(b"b.txt") + 12] ^= 0xFF
    reasons = [one.reason if isinstance(one, Rejection) else one.text[:17] for one in read(bytes(packed), "rain.zip")]
    assert reasons == ["It rained in a.tx", "malformed", "It rained in c.tx"]


@pytest.mark.parametrize(
    ("content", "path"),
    [
        (make_zip({}), "a.zip"),
        (make_tar({}), "a.tar"),
        (gzip.compress(make_tar({})), "a.tar.gz"),
        (make_zip({".hidden": b"It rained."}), "a.zip"),
        (b'\n\n{"a": 1}\n'[:2], "a.jsonl"),
        (b"title,text\n", "a.csv"),
        (b"<rss><channel><title>Rain</title></channel></rss>", "a.xml"),
        (b"[]", "a.json"),
        (gzip.compress(b""), "a.gz"),
        (b"", "a.txt"),
    ],
)
def test_nothing_ends_without_a_row(content: bytes, path: str) -> None:
    (one,) = read(content, path)
    assert isinstance(one, Rejection)
