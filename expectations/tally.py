"""One suite over the rows of its table, however many parts they come in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import reduce

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from expectations.derived import FLAGS
from expectations.engine import Asked, Places, judge
from expectations.examples import describe_row
from expectations.expectation import Expectation, IsBetween, IsPresent, IsRareBeside, IsTrue, Suite
from expectations.report import Outcome
from expectations.translation import ROW_COUNT
from expectations.verdict import EXAMPLES, PART, Count, Example, PartVerdicts, Verdict, first
from transforms.schemas import TABLES


class Tally:
    """Counts the outcomes of a suite, part by part, from verdicts that are known and from rows that are added."""

    def __init__(self, suite: Suite, today: date, known: PartVerdicts | None = None) -> None:
        self._suite = suite
        self._today = today
        self._asked = [x for x in suite.expectations if not isinstance(x, IsRareBeside)]
        self._rarities = [x for x in suite.expectations if isinstance(x, IsRareBeside)]
        self._known = dict(known or {})
        self._pieces: dict[str, list[Verdict]] = defaultdict(list)

    def add(self, rows: pa.Table) -> None:
        """Judge rows of the table; ValueError where they lack a column that an expectation reads."""
        count_together([(self, rows)], self._today)

    def questions(self, rows: pa.Table) -> Asked:
        """What Great Expectations is to be asked about rows."""
        return checked_columns(rows, self._suite), self._asked

    def count(self, rows: pa.Table, checked: pa.Table, failing: Sequence[Places]) -> None:
        """Count the answers, which are the places of failing rows, for the parts in which the rows lie."""
        parts, numbers = _parts(rows)
        judged = [
            np.bincount(numbers[_judged_rows(checked, expectation)], minlength=len(parts))
            for expectation in self._asked
        ]
        for number, part in enumerate(parts):
            own = [places[numbers[places] == number] for places in failing]
            counts = tuple(
                Count(int(known[number]), len(places), self._examples(rows, places, x.column))
                for known, places, x in zip(judged, own, self._asked, strict=True)
            )
            here = np.flatnonzero(numbers == number)
            first_rows = self._examples(rows, here, "") if self._rarities else ()
            self._pieces[part].append(Verdict(len(here), counts, first_rows))

    @property
    def verdicts(self) -> dict[str, Verdict]:
        """The verdict on each part."""
        pieces = {part: _joined([*self._known_of(part), *judged]) for part, judged in self._pieces.items()}
        return self._known | pieces

    def _known_of(self, part: str) -> list[Verdict]:
        return [self._known[part]] if part in self._known else []

    @property
    def row_count(self) -> int:
        """The rows of the table."""
        return sum(verdict.row_count for verdict in self.verdicts.values())

    def outcomes(self, row_counts: Mapping[str, int]) -> list[Outcome]:
        """The outcome of each expectation over all parts; `row_counts` are those of the tables gated before."""
        verdicts = list(self.verdicts.values())
        every = [Count.total(one.counts[number] for one in verdicts) for number in range(len(self._asked))]
        by_row = {x: self._by_row(x, count) for x, count in zip(self._asked, every, strict=True)}
        rare = dict(zip(self._rarities, self._rarity(verdicts, row_counts), strict=True))
        return [rare[x] if isinstance(x, IsRareBeside) else by_row[x] for x in self._suite.expectations]

    def _examples(self, rows: pa.Table, places: Places, column: str) -> tuple[Example, ...]:
        if not len(places):
            return ()
        key = TABLES[self._suite.table].key
        first_places = places[in_order(rows.select(key).take(places))[:EXAMPLES]]
        return tuple(
            Example(
                tuple(rows[name][place].as_py() for name in key), describe_row(rows, place, self._suite.table, column)
            )
            for place in map(int, first_places)
        )

    def _by_row(self, expectation: Expectation, count: Count) -> Outcome:
        held = count.judged - count.unexpected
        success = not count.judged or held / count.judged >= expectation.mostly
        observed = f"{held} of {count.judged} ({100 * held / count.judged:.1f} %)" if count.judged else None
        examples = tuple(example.text for example in count.examples)
        return Outcome(self._suite.table, expectation, success, count.judged, count.unexpected, observed, examples)

    def _rarity(self, verdicts: Sequence[Verdict], row_counts: Mapping[str, int]) -> Iterator[Outcome]:
        rows = sum(verdict.row_count for verdict in verdicts)
        limited = [x.beside(row_counts[x.needs or ""]) for x in self._rarities]
        limits = [IsBetween(column=ROW_COUNT, sentence=x.sentence, high=x.limit) for x in limited]
        answers = judge([(pa.table({ROW_COUNT: [rows]}), limits)], self._today)[0]
        for expectation, failing in zip(limited, answers, strict=True):
            success = not len(failing)
            examples = () if success else tuple(one.text for one in first(v.first_rows for v in verdicts))
            observed = f"{rows} beside {row_counts[expectation.needs or '']} {expectation.needs}"
            yield Outcome(self._suite.table, expectation, success, rows, 0 if success else rows, observed, examples)


def count_together(pieces: Sequence[tuple[Tally, pa.Table]], today: date) -> None:
    """Judge rows of several tables at once, and count the answers in their tallies."""
    asked = [tally.questions(rows) for tally, rows in pieces]
    for (tally, rows), (checked, _), failing in zip(pieces, asked, judge(asked, today), strict=True):
        tally.count(rows, checked, failing)


def checked_columns(rows: pa.Table, suite: Suite) -> pa.Table:
    """The columns that the expectations read, and no others: long texts stay where they are."""
    columns: dict[str, pa.ChunkedArray] = {}
    for expectation in suite.expectations:
        for name in expectation.checked_columns:
            if name in FLAGS:
                columns[name] = FLAGS[name](rows, suite.table)
            elif name not in rows.column_names:
                raise ValueError(f"{suite.table}: {expectation.sentence!r} reads {name!r}, which the rows do not have")
            else:
                columns[name] = _settled(rows, expectation) if isinstance(expectation, IsTrue) else rows[name]
    return pa.table(columns)


def in_order(keys: pa.Table) -> Places:
    """Where the rows of a table stand in the order of all its columns, NULL last."""
    order: Places = pc.sort_indices(keys, [(name, "ascending") for name in keys.column_names]).to_numpy()
    return order


def _settled(rows: pa.Table, expectation: IsTrue) -> pa.ChunkedArray:
    """The flag, false where it is NULL although the column it is about has a value."""
    column = expectation.column.split(", ")[0]
    flag = pc.fill_null(rows[expectation.flag], False)
    return pc.if_else(pc.is_valid(rows[column]), flag, None) if column in rows.column_names else flag


def _judged_rows(checked: pa.Table, expectation: Expectation) -> npt.NDArray[np.bool_]:
    """Which rows know what is asked about; an unknown value fails only the expectation that it be known."""
    if isinstance(expectation, IsPresent):
        return np.ones(len(checked), bool)
    known = (pc.is_valid(checked[name]) for name in expectation.checked_columns)
    rows: npt.NDArray[np.bool_] = reduce(pc.and_, known).to_numpy()
    return rows


def _parts(rows: pa.Table) -> tuple[list[str], Places]:
    """The parts in which rows lie, or one that has no name, and for each row the number of its part."""
    if PART not in rows.column_names:
        return [""], np.zeros(len(rows), np.int64)
    numbered = rows[PART].combine_chunks().dictionary_encode()
    return numbered.dictionary.to_pylist(), numbered.indices.to_numpy().astype(np.int64)


def _joined(pieces: Sequence[Verdict]) -> Verdict:
    """One verdict on a part that was judged in pieces."""
    counts = [Count.total(same) for same in zip(*(piece.counts for piece in pieces), strict=True)]
    return Verdict(sum(one.row_count for one in pieces), tuple(counts), first(one.first_rows for one in pieces))
