"""How a command ends."""

from __future__ import annotations

import atexit
import logging
import os
import sys


class QuickEnd:
    """Ends the process as soon as all that is to be done at its end is done.

    Python would then take a million objects apart, which the system takes back at once. Where it is not known with
    which status to end, Python does end the process.
    """

    def __init__(self) -> None:
        self.status: object = None
        atexit.register(self._end)  # what is registered later is done earlier

    def _end(self) -> None:
        if isinstance(self.status, int):
            logging.shutdown()
            sys.stdout.flush()
            sys.stderr.flush()
            os._exit(self.status)
