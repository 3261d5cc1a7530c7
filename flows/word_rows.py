"""The rows of word vectors by word, found in the file that lists them without making a dictionary of it.

`vocab/key2row` of a spaCy pipeline is one MessagePack map, from the 64-bit hash of a word to its row. That of
`en_core_web_md` has 700,000 words; an article has some hundred.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import numpy as np
import numpy.typing as npt

MAP_32, UINT_16, UINT_64 = 0xDF, 0xCD, 0xCF
"""What a map of more than 65,535 pairs begins with, and numbers of two and eight bytes (MessagePack specification)."""

WIDTHS = {0xCC: 1, UINT_16: 2, 0xCE: 4, UINT_64: 8}
"""Bytes of the number after each of these; any other byte is a number itself."""

HEAD, LONG = 5, 12
"""Bytes before the first pair, and those of a pair of an eight-byte and a two-byte number, which nearly all are."""

PAIR = np.dtype([("long", "u1"), ("key", ">u8"), ("short", "u1"), ("row", ">u2")])
TOGETHER = 1024
"""Pairs that are looked at for the first that is no such pair: it comes after 350 on average."""

BUCKET_BITS = 16
"""The first bits of a hash, by which it is found: some ten words share them."""


def is_long_list(content: bytes) -> bool:
    """Whether a file lists so many words that `WordRows` is worth while, and can read it."""
    return content[:1] == bytes([MAP_32])


class WordRows(Mapping[int, int]):
    """The row of each word of a long list; a word that was asked for once is found as in a dictionary."""

    def __init__(self, content: bytes) -> None:
        keys, rows = _read_pairs(content)
        buckets = (keys >> np.uint64(64 - BUCKET_BITS)).astype(np.uint16)
        order = buckets.argsort(kind="stable")
        self._keys, self._rows = keys[order], rows[order]
        self._starts = np.zeros((1 << BUCKET_BITS) + 1, np.int64)
        np.bincount(buckets, minlength=1 << BUCKET_BITS).cumsum(out=self._starts[1:])
        self._known: dict[int, int] = {}

    def __getitem__(self, key: int) -> int:
        row = self._known.get(key)
        return self._find(key) if row is None else row

    def __iter__(self) -> Iterator[int]:
        return iter(self._keys.tolist())

    def __len__(self) -> int:
        return len(self._keys)

    def _find(self, key: int) -> int:
        bucket = key >> (64 - BUCKET_BITS)
        start, end = self._starts[bucket : bucket + 2].tolist()
        for place, one in enumerate(self._keys[start:end].tolist(), start):
            if one == key:
                row: int = self._rows[place].item()
                self._known[key] = row
                return row
        raise KeyError(key)


def _read_pairs(content: bytes) -> tuple[npt.NDArray[np.uint64], npt.NDArray[np.int32]]:
    """The words and their rows, in the order of the file."""
    count = int.from_bytes(content[1:HEAD], "big")
    keys, rows = np.empty(count, np.uint64), np.empty(count, np.int32)
    marks = np.frombuffer(content, np.uint8)
    is_long = (marks[:-9] == UINT_64) & (marks[9:] == UINT_16)
    done, place = 0, HEAD
    while done < count:
        if not (run := _run(is_long[place : place + TOGETHER * LONG : LONG])):
            keys[done], place = _read_number(content, place)
            rows[done], place = _read_number(content, place)
            done += 1
            continue
        pairs = np.frombuffer(content, PAIR, run, place)
        keys[done : done + run], rows[done : done + run] = pairs["key"], pairs["row"]
        done, place = done + run, place + run * LONG
    return keys, rows


def _run(marked: npt.NDArray[np.bool_]) -> int:
    """How many are marked before the first that is not."""
    return len(marked) if marked.all() else int(marked.argmin())


def _read_number(content: bytes, place: int) -> tuple[int, int]:
    """The number at a place, and the place after it."""
    start, width = place + 1, WIDTHS.get(content[place], 0)
    return (int.from_bytes(content[start : start + width], "big") if width else content[place]), start + width
