"""Streams that remember what was read from them, and that stop at a limit."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import BinaryIO

CHUNK = 1 << 16
"""Bytes read at a time."""
LONGEST_HELD = 1 << 20
"""Bytes of a line that are held back until its end comes."""


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


class SalvagedStream(io.RawIOBase):
    """The lines of a stream up to where it is damaged; `damage` then says how, and it ends there.

    What follows the last line break before the damage is withheld: half a line, or half a character, is nothing that
    anyone wrote.
    """

    def __init__(self, inner: BinaryIO, errors: tuple[type[Exception], ...]) -> None:
        self._read: Callable[[int], bytes] = getattr(inner, "read1", inner.read)  # read loses what came before an error
        self._errors = errors
        self._held = b""
        self._is_done = False
        self.byte_count = 0
        self.damage: Exception | None = None

    def readable(self) -> bool:
        """True."""
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        """Fills the buffer with whole lines, or with parts of one that is longer than `LONGEST_HELD`; 0 at the end."""
        view = memoryview(buffer).cast("B")
        while not self._is_done and not self._ready():
            self._fill()
        count = min(len(view), len(self._held) if self._is_done else self._ready())
        view[:count] = self._held[:count]
        self._held = self._held[count:]
        return count

    def _ready(self) -> int:
        """How many of the bytes that are held may be given."""
        return len(self._held) if len(self._held) > LONGEST_HELD else self._held.rfind(b"\n") + 1

    def _fill(self) -> None:
        try:
            content = self._read(CHUNK)
        except TooLargeError:
            raise
        except self._errors as error:
            self.damage, content, self._is_done = error, b"", True
            self._held = self._held[: self._ready()]
        self._is_done = self._is_done or not content
        self.byte_count += len(content)
        self._held += content


def replay(head: bytes, rest: BinaryIO, limit: int | None = None) -> io.BufferedReader:
    """The bytes of `head`, then those of `rest`, as one buffered stream."""
    return io.BufferedReader(ReplayedStream(head, rest, limit), CHUNK)
