from __future__ import annotations

import pytest

from flows.commands.doctor import unknown_variables


def test_a_misspelt_setting_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DATELINE_WORKERS", "DATELINE_WORKER", "DATELINE_TEST_SEQUENCES", "OTHER_WORKER"):
        monkeypatch.setenv(name, "2")
    assert unknown_variables() == ["DATELINE_WORKER"]
