"""Every sample file, damaged at random: each ends as articles or rejections, soon, and never as a crash.

DATELINE_FUZZ says how often each file is damaged; 10,000 is a thorough run. A failure names the file and the number of
the damage, which is the same in every run.
"""

import io
import os
import random
import time
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest

from transforms.articles import Article, parse_article
from transforms.reading import Limits, Record, read_file
from transforms.reading.record import REASONS

ROOT = Path(__file__).parents[3]
COUNT = int(os.environ.get("DATELINE_FUZZ", "6"))
LIMITS = Limits(file_bytes=2_000_000, expanded_bytes=20_000_000, members=1_000)
SLOWEST_SECONDS = 20
"""Of processor time, on the slowest of machines; the next slowest of a thorough run takes a tenth of it."""
FOLDERS = ("tests/data/formats", "tests/data/layouts", "seeds")
SAMPLES = sorted(file for folder in FOLDERS for file in (ROOT / folder).iterdir() if file.is_file())
TOKENS = [
    *(
        b"\x00",
        b"\xff\xfe",
        b"\xef\xbb\xbf",
        b"<",
        b"</p>",
        b"<!ENTITY a 'b'>",
        b"{",
        b'"',
        b"---\n",
        b"\r",
        b"\x1f\x8b\x08",
    ),
    *(b"PK\x03\x04", b"WARC/1.0\r\n", b"Subject: ", b"9" * 400, b"[" * 300, b"(" * 300, b"\xe2\x80\x9c" * 200),
    *(b" " * 5_000, b"\n" * 2_000, b"A, " * 2_000, b"By Jo Li\n" * 300),
]

Damage = Callable[[random.Random, bytes], bytes]


def stretch(draw: random.Random, content: bytes) -> tuple[int, int]:
    """A place in the content, and one a little behind it."""
    start = draw.randrange(len(content) + 1)
    return start, min(len(content), start + draw.choice((1, 2, 7, 60, 900)))


def flip(draw: random.Random, content: bytes) -> bytes:
    changed = bytearray(content)
    for _ in range(draw.choice((1, 3, 20)) if changed else 0):
        changed[draw.randrange(len(changed))] = draw.randrange(256)
    return bytes(changed)


def cut(draw: random.Random, content: bytes) -> bytes:
    start, end = stretch(draw, content)
    return content[:start] + content[end:]


def truncate(draw: random.Random, content: bytes) -> bytes:
    return content[: draw.randrange(len(content) + 1)]


def repeat(draw: random.Random, content: bytes) -> bytes:
    start, end = stretch(draw, content)
    return content[:start] + content[start:end] * draw.choice((2, 9, 80)) + content[end:]


def insert(draw: random.Random, content: bytes) -> bytes:
    start, _ = stretch(draw, content)
    return content[:start] + draw.choice(TOKENS) + content[start:]


def splice(draw: random.Random, content: bytes) -> bytes:
    other = draw.choice(SAMPLES).read_bytes()
    (start, end), (first, _) = stretch(draw, content), stretch(draw, other)
    return content[:start] + other[first : first + 500] + content[end:]


DAMAGES: tuple[Damage, ...] = (flip, cut, truncate, repeat, insert, splice)


def damaged(file: Path, number: int) -> bytes:
    """The sample's content, damaged once to three times; the same for the same number."""
    draw = random.Random(f"{file.name} {number}")  # noqa: S311 (damage, no secret)
    content = file.read_bytes()
    for _ in range(draw.randint(1, 3)):
        content = draw.choice(DAMAGES)(draw, content)
    return content


def check_article(article: Article) -> None:
    places = [(p.char_start, p.char_end) for p in article.paragraphs]
    assert all(end <= start for (_, end), (start, _) in pairwise(places))
    assert all(article.text[start:end].strip() for start, end in places)


def check(content: bytes, name: str) -> None:
    found = list(read_file(io.BytesIO(content), name, LIMITS).records)
    assert found
    for one in found:
        if isinstance(one, Record):
            check_article(parse_article(one.text, one.metadata))
        else:
            assert one.reason in REASONS
            assert one.detail


@pytest.mark.parametrize("file", SAMPLES, ids=lambda file: file.name)
def test_damaged_files_end_as_articles_or_rejections(file: Path) -> None:
    for number in range(COUNT):
        started = time.process_time()
        try:
            check(damaged(file, number), file.name)
        except Exception as error:
            error.add_note(f"{file.name}, damage {number}")
            raise
        assert time.process_time() - started < SLOWEST_SECONDS, number
