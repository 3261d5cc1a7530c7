"""Questions answered by rows, each under a digest of all that decides its answer: what is known is not sought again."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from hashlib import blake2b
from itertools import batched
from typing import Any

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from transforms.coding import find
from transforms.ragged import Index, Ragged

QUESTION = pa.field("question", pa.uint64())
"""The first column of a table of answers. A question without an answer has one row, with NULLs."""
Questions = NDArray[np.uint64]
Row = tuple[Any, ...]
Seek = Callable[[int], Iterable[Row]]
"""What finds the rows that answer the question at a place."""
Ask = Callable[[Questions, Seek], tuple[Index, pa.Table]]
"""What gives the rows that answer each question, and the place of the question of each."""
_AT_A_TIME = 1_000


def question_of(*parts: str) -> int:
    """A digest of what decides an answer (BLAKE2b, RFC 7693)."""
    joined = "".join(f"{len(part)}:{part}" for part in parts)
    return int.from_bytes(blake2b(joined.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "little")


def answer(questions: Questions, known: pa.Table, seek: Seek) -> pa.Table:
    """The answers to all questions, sorted by these: those that are known, and what `seek` finds for places of others.

    >>> known = pa.table({"question": pa.array([5, 8], pa.uint64()), "word": ["five", "eight"]})
    >>> answer(np.array([7, 5], np.uint64), known, lambda place: [(f"at {place}",)])["word"].to_pylist()
    ['five', 'at 0']
    """
    asked, first = np.unique(questions, return_index=True)
    theirs = known["question"].to_numpy()
    new = first[find(theirs, asked) < 0].tolist()
    none = [(None,) * (len(known.schema) - 1)]
    rows = ((int(questions[place]), *row) for place in new for row in [*seek(place)] or none)
    found = pa.concat_tables([known.filter(pa.array(find(asked, theirs) >= 0)), *_tables(rows, known.schema)])
    return found.take(pa.array(np.argsort(found["question"].to_numpy(), kind="stable"))).combine_chunks()


def _tables(rows: Iterator[Row], schema: pa.Schema) -> Iterator[pa.Table]:
    for some in batched(rows, _AT_A_TIME):
        columns = zip(*some, strict=True)
        yield pa.table([pa.array(c, f.type) for c, f in zip(columns, schema, strict=True)], schema=schema)


def answers_to(questions: Questions, found: pa.Table) -> tuple[Index, pa.Table]:
    """The rows that answer each of the questions, one after the other, and the place of the question of each row."""
    keys = found["question"].to_numpy()
    starts, ends = (np.searchsorted(keys, questions, side) for side in ("left", "right"))
    owners = np.repeat(np.arange(len(questions)), ends - starts)
    rows = Ragged(keys, starts).firsts(np.arange(len(questions)), ends - starts)
    is_answer = found.column(1).is_valid().to_numpy()[rows]
    return owners[is_answer], found.take(pa.array(rows[is_answer])).drop([QUESTION.name])


def ask_anew(schema: pa.Schema) -> Ask:
    """What asks where nothing is known."""
    return lambda questions, seek: answers_to(questions, answer(questions, schema.empty_table(), seek))


def no_more_than(byte_count: int, found: pa.Table) -> pa.Table:
    """The answers to the first questions, as many as take about so many bytes."""
    end = found.num_rows * byte_count // max(found.nbytes, 1)
    if end >= found.num_rows:
        return found
    keys = found["question"].to_numpy()
    return found.slice(0, int(np.searchsorted(keys, keys[end])))
