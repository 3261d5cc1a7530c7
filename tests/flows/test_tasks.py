"""What a task tries again."""

from __future__ import annotations

import pytest
from prefect import flow

from flows import tasks
from flows.offline import in_memory_api


class Disk:
    """Stands where a pipeline does: fails a number of times, then reads five articles."""

    def __init__(self, error: Exception, failures: int) -> None:
        self._error, self._failures = error, failures
        self.tries = 0

    def read(self) -> int:
        self.tries += 1
        if self.tries <= self._failures:
            raise self._error
        return 5


def read_with(disk: Disk) -> int:
    """The task `read`, under Prefect's engine."""

    @flow(name="reading")
    def reading() -> int:
        return tasks.read(disk)  # type: ignore[arg-type]

    with in_memory_api():
        return reading()


def test_trouble_with_the_disk_is_tried_again() -> None:
    disk = Disk(OSError("device busy"), 1)
    assert (read_with(disk), disk.tries) == (5, 2)


def test_a_fault_in_the_data_is_not() -> None:
    disk = Disk(ValueError("no such month"), 1)
    with pytest.raises(ValueError, match="no such month"):
        read_with(disk)
    assert disk.tries == 1
