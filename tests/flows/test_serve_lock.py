from __future__ import annotations

import os
from pathlib import Path

import pytest
from prefect.settings import PREFECT_HOME, temporary_settings

from flows.serve_lock import serve_lock
from flows.server import ServerError

HERE, THERE = "http://127.0.0.1:4200/api", "http://127.0.0.1:4201/api"


def test_a_second_service_is_told_of_the_first(tmp_path: Path) -> None:
    with temporary_settings({PREFECT_HOME: tmp_path}), serve_lock(HERE, Path("/données")):
        with pytest.raises(ServerError, match=f"process {os.getpid()}, for /données"), serve_lock(HERE, Path("/other")):
            pass
        with serve_lock(THERE, Path("/other")):
            pass


def test_a_service_may_follow_another(tmp_path: Path) -> None:
    for _ in range(2):
        with temporary_settings({PREFECT_HOME: tmp_path}), serve_lock(HERE, Path("/seeds")):
            pass
