"""Facts that one run leaves to the next."""

from pathlib import Path

import pyarrow as pa

from flows.remembered import FACTS, Facts
from warehouse.memory import Memory

SCHEMA = pa.schema([("text", pa.string()), ("words", pa.int64())])
ONE, OTHER = Facts(-98, SCHEMA, ("transforms.reuse",)), Facts(-99, SCHEMA, ("transforms.dates", "transforms.reuse"))
ROWS = pa.table({"text": ["Núñez", "伊藤"], "words": [1, 1]}, schema=SCHEMA)


def test_facts_are_read_back_until_others_take_their_place(tmp_path: Path) -> None:
    with Memory(tmp_path / "memory.sqlite") as memory:
        assert ONE.known(memory) == SCHEMA.empty_table()
        ONE.remember(memory, ROWS)
        assert ONE.known(memory) == ROWS
        assert OTHER.known(memory).num_rows == 0
        ONE.remember(memory, ROWS[:1])
        assert ONE.known(memory) == ROWS[:1]


def test_facts_of_other_code_are_not_known(tmp_path: Path) -> None:
    with Memory(tmp_path / "memory.sqlite") as memory:
        ONE.remember(memory, ROWS)
        assert Facts(ONE.number, SCHEMA, ("transforms.dates",)).known(memory).num_rows == 0


def test_no_two_kinds_of_facts_have_one_number() -> None:
    numbers = [facts.number for facts in FACTS]
    assert len({*numbers}) == len(numbers)
    assert max(numbers) < 0, "numbers from 0 on are those of parts"
