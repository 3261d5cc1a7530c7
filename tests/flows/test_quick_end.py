"""How a command ends."""

from __future__ import annotations

import subprocess
import sys

import pytest

END = """
import atexit, sys
from flows.quick_end import QuickEnd
class Part:
    def __del__(self):
        print("taken apart")
part, end = Part(), QuickEnd()
atexit.register(print, "all is done")
end.status = {status}
sys.exit({code})
"""


@pytest.mark.parametrize(
    ("status", "code", "printed"), [(3, 3, "all is done\n"), (None, 1, "all is done\ntaken apart\n")]
)
def test_a_process_ends_when_all_is_done(status: int | None, code: int, printed: str) -> None:
    done = subprocess.run([sys.executable, "-c", END.format(status=status, code=code)], capture_output=True, text=True)
    assert (done.returncode, done.stdout, done.stderr) == (code, printed, "")
