from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from uuid import UUID

import anyio
import pytest

from flows import trigger
from flows.trigger import see_run_begin, seeds_trigger

OLD, NEW = UUID(int=1), UUID(int=2)


@dataclass
class Script:
    """Runs as a list of moments: which have begun, and whether one is expected; the last moment lasts."""

    moments: list[tuple[set[UUID], bool]]
    sent_at: list[int] = field(default_factory=list)
    moment: int = -1

    async def begun(self) -> set[UUID]:
        self.moment = min(self.moment + 1, len(self.moments) - 1)
        return self.moments[self.moment][0]

    async def is_one_expected(self) -> bool:
        return self.moments[self.moment][1]

    async def send(self) -> None:
        self.sent_at.append(self.moment)


@pytest.mark.parametrize(
    ("moments", "sent_at"),
    [
        pytest.param([({OLD}, False)] * 3 + [({OLD, NEW}, True)], [1], id="nothing runs: one event"),
        pytest.param([({OLD}, True)] * 3 + [({OLD, NEW}, True)], [], id="a run is about to begin: no event"),
        pytest.param([({OLD}, True)] * 4 + [({OLD}, False)] * 3 + [({NEW}, True)], [4], id="after the run under way"),
        pytest.param([(set(), False), (set(), False), ({NEW}, False)], [1], id="the very first run"),
    ],
)
def test_an_event_is_sent_when_no_run_is_expected(
    moments: list[tuple[set[UUID], bool]], sent_at: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(trigger, "POLL_SECONDS", 0)
    runs = Script(moments)
    anyio.run(see_run_begin, runs, runs.send)
    assert runs.sent_at == sent_at


def test_an_event_without_answer_is_sent_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(trigger, "POLL_SECONDS", 0)
    monkeypatch.setattr(trigger, "ANSWER_SECONDS", -1)
    runs = Script([(set(), False)] * 4 + [({NEW}, False)])
    anyio.run(see_run_begin, runs, runs.send)
    assert runs.sent_at == [1, 2, 3]


def test_the_trigger_knows_its_folder() -> None:
    made = seeds_trigger(Path("/data/città"))
    assert made.expect == {"dateline.seeds.changed"}
    assert made.match.root == {"prefect.resource.id": "dateline.seeds./data/città"}
