from __future__ import annotations

from pathlib import Path

import pytest
from rich.console import Console

from flows.commands.errors import UsageError
from flows.commands.judge import Judged, run
from flows.seeds import SeedsUnusableError


@pytest.mark.parametrize(
    ("judged", "message"),
    [
        (Judged("maybe", "A", "B", "PERSON", "", ""), "unknown judgement"),
        (Judged("same", "A", "B", "HUMAN", "", ""), "--type HUMAN: unknown; expected one of PERSON"),
        (Judged("same", "Zoë", " ", "PERSON", "", ""), "an empty name"),
        (Judged("same", "Zoë", "Zoë", "PERSON", "", ""), "two names"),
    ],
)
def test_a_decision_without_sense_is_not_written(judged: Judged, message: str, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=message):
        run(Console(), tmp_path, judged)
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_cannot_be_read_is_not_written(tmp_path: Path) -> None:
    (tmp_path / "judgements.csv").mkdir()
    with pytest.raises(SeedsUnusableError, match="cannot be read"):
        run(Console(), tmp_path, Judged("same", "A", "B", "PERSON", "", ""))


def test_a_line_without_an_end_is_ended(tmp_path: Path) -> None:
    (tmp_path / "judgements.csv").write_text("left,right,entity_type,judgement\nA,B,PERSON,same", encoding="utf-8")
    run(Console(), tmp_path, Judged("same", "C", "D", "PERSON", "", ""))
    assert (tmp_path / "judgements.csv").read_text().splitlines()[1:] == [
        "A,B,PERSON,same",
        f"C,D,PERSON,same,,,{(tmp_path / 'judgements.csv').read_text()[-11:-1]}",
    ]
