"""Streams that remember what was read from them, and that stop at a limit."""

from __future__ import annotations

import io
from typing import BinaryIO


class TooLargeError(ValueError):
    """More bytes than the limit allows came out of a stream."""


class ReplayedStream(io.RawIOBase):
    """A stream whose first bytes were read already, read from its beginning; closing it leaves the inner one open.

    Raises TooLargeError once more than `limit` bytes were read, where a limit is given.
    """

    def __init__(self, head: bytes, rest: BinaryIO, limit: int | None = None) -> None:
        self._head = memoryview(head)
        self._rest = rest
        self._left = limit

    def readable(self) -> bool:
        """True."""
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        """Fills the buffer as far as the next bytes go; 0 at the end."""
        view = memoryview(buffer).cast("B")
        if self._head:
            count = min(len(view), len(self._head))
            view[:count] = self._head[:count]
            self._head = self._head[count:]
        else:
            content = self._rest.read(len(view))
            count = len(content)
            view[:count] = content
        if self._left is not None:
            self._left -= count
            if self._left < 0:
                raise TooLargeError
        return count


def replay(head: bytes, rest: BinaryIO, limit: int | None = None) -> io.BufferedReader:
    """The bytes of `head`, then those of `rest`, as one buffered stream."""
    return io.BufferedReader(ReplayedStream(head, rest, limit), 1 << 16)
