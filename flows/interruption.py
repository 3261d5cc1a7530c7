"""Ctrl-C: a run ends at once and in a sentence; what it had finished is kept, as if it had been killed."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import NoReturn

INTERRUPTED = 130
"""The exit status, as shells give it: 128 and the number of the signal."""
SHOW_CURSOR = "\x1b[?25h"
"""What a progress bar hides (ECMA-48, DECTCEM)."""


@contextmanager
def ending_at_once(warehouse: Path) -> Iterator[None]:
    """Have Ctrl-C end the process with status 130, not raise KeyboardInterrupt, which libraries wrap or lose.

    Where Ctrl-C is ignored, as in the background of a shell, it stays so.
    """
    os.environ.setdefault("PYTHONWARNINGS", "ignore:resource_tracker:UserWarning")  # it removes what it complains of
    before = signal.getsignal(signal.SIGINT)
    if before is not signal.default_int_handler:
        yield
        return
    cursor = SHOW_CURSOR if sys.stderr.isatty() else ""
    said = f"{cursor}\nStopped. What is published in {warehouse} is as it was; what was finished is not done again.\n"

    def end(number: int, frame: FrameType | None) -> NoReturn:
        os.write(2, said.encode(errors="replace"))
        os._exit(INTERRUPTED)

    signal.signal(signal.SIGINT, end)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


@contextmanager
def held_back() -> Iterator[None]:
    """Have processes that are started here not hear Ctrl-C, which reaches all of a run, until they `end_quietly`.

    While Python starts and imports, Ctrl-C would show as a traceback.
    """
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def end_quietly() -> None:
    """Have Ctrl-C end this process at once, held back or yet to come: what there is to say says the first of a run."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
