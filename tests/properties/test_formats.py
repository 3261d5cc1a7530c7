"""Damage to any sample file ends as articles or rejections, and nothing is ever fetched."""

import io
import random
import socket
import time
from pathlib import Path

import pytest

from tests.conftest import FORMATS
from transforms.reading import Limits, Record, read_file
from transforms.reading.record import REASONS

SAMPLES = sorted(path for path in FORMATS.iterdir() if path.is_file())
SECONDS = 0.5  # for each sample; the whole table stays under 20
LIMITS = Limits(file_bytes=1_000_000, expanded_bytes=10_000_000)


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a reader opened a connection")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    for name in ("create_connection", "getaddrinfo"):
        monkeypatch.setattr(socket, name, refuse)


def damage(content: bytes, random: random.Random) -> bytes:
    """The bytes cut, overwritten, doubled or swapped in one to three places."""
    damaged = bytearray(content)
    for _ in range(random.randint(1, 3)):
        at, size = random.randrange(len(damaged) + 1), random.choice((1, 4, 40))
        piece = random.choice((b"", random.randbytes(size), bytes(damaged[at : at + size]) * 2, b"<div>" * size))
        damaged[at : at + random.choice((0, size))] = piece
    return bytes(damaged[: random.choice((len(damaged), len(damaged), random.randrange(len(damaged) + 1)))])


def read_all(content: bytes, path: str) -> None:
    for one in read_file(io.BytesIO(content), path, LIMITS).records:
        assert isinstance(one, Record) or one.reason in REASONS


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.name)
def test_damage_is_no_crash(sample: Path) -> None:
    content, chance, end = sample.read_bytes(), random.Random(sample.name), time.monotonic() + SECONDS  # noqa: S311
    read_all(content, sample.name)
    while time.monotonic() < end:
        read_all(damage(content, chance), sample.name)
