"""Properties of the file reader that hold for any bytes."""

import gzip
import io

from hypothesis import given, settings
from hypothesis import strategies as st

from transforms.reading import Limits, Record, read_file
from transforms.reading.record import REASONS

STARTS = [
    b"",
    b"\xef\xbb\xbf",
    b"\xff\xfe",
    b"\x1f\x8b\x08",
    b"PK\x03\x04",
    b"{",
    b"[",
    b"<html>",
    b"<rss>",
    b"---\n",
    b"PAR1",
    b"title,text\n",
]


@given(st.sampled_from(STARTS), st.binary(max_size=400))
@settings(max_examples=300, deadline=None)
def test_any_bytes_end_as_article_or_rejection(start: bytes, rest: bytes) -> None:
    for one in read_file(io.BytesIO(start + rest), "a.txt", Limits()).records:
        assert isinstance(one, Record) or one.reason in REASONS


@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"]), min_size=1).filter(str.strip))
@settings(max_examples=200, deadline=None)
def test_utf8_comes_back_as_it_was(text: str) -> None:
    content = ("x" + text).encode()
    plain = list(read_file(io.BytesIO(content), "a.txt", Limits()).records)
    packed = list(read_file(io.BytesIO(gzip.compress(content)), "a.txt.gz", Limits()).records)
    assert [one.text for one in plain if isinstance(one, Record)] == ["x" + text]
    assert plain == packed
