"""What people have decided about names: it outranks every rule."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

VERDICTS = ("same", "different", "unsure")
_COLUMNS = ("left", "right", "entity_type", "judgement", "note", "by", "on")


@dataclass(frozen=True, slots=True)
class Judgement:
    """That two names of a type are of one entity (same), of two (different), or that nobody can tell (unsure)."""

    left: str
    right: str
    entity_type: str
    judgement: str
    note: str | None = None
    by: str | None = None
    on: date | None = None


@dataclass(frozen=True, slots=True)
class JudgementProblem:
    """A line of the judgements that cannot be used, counted from 1, and why."""

    line: int
    problem: str


def read_judgements(text: str) -> list[Judgement | JudgementProblem]:
    """The judgements of a CSV text with a header line, in order, and what is wrong with the other lines.

    >>> read_judgements("left,right,entity_type,judgement\\nA. Li,B. Li,PERSON,different\\n")[0].judgement
    'different'
    """
    rows = csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline=""))
    return list(_read_rows(rows)) if text.strip() else []


def _read_rows(rows: csv.DictReader[str]) -> Iterator[Judgement | JudgementProblem]:
    """Line by line; what cannot be told apart as lines is one problem."""
    try:
        if missing := [name for name in _COLUMNS[:4] if name not in (rows.fieldnames or ())]:
            yield JudgementProblem(
                1, f"no column {', '.join(missing)}; the columns are {', '.join(_COLUMNS)}, with commas between them"
            )
            return
        for row in rows:
            yield _read_row(row, rows.line_num)
    except csv.Error as error:
        problem = f"no CSV from here on ({error}): a quotation mark may have been left open"
        yield JudgementProblem(rows.line_num, problem)


def _read_row(row: dict[str, str | None], line: int) -> Judgement | JudgementProblem:
    values = {name: (row.get(name) or "").strip() or None for name in _COLUMNS}
    left, right, entity_type, judgement = (values[name] for name in _COLUMNS[:4])
    if left is None or right is None or entity_type is None:
        return JudgementProblem(line, "left, right and entity_type must be filled in")
    if judgement not in VERDICTS:
        return JudgementProblem(line, f"judgement is {judgement!r}; it must be one of {', '.join(VERDICTS)}")
    try:
        on = date.fromisoformat(values["on"]) if values["on"] else None
    except ValueError:
        return JudgementProblem(line, f"on is {values['on']!r}; it must be a day like 2024-05-31")
    return Judgement(left, right, entity_type, judgement, values["note"], values["by"], on)


def find_contradictions(judgements: Sequence[Judgement]) -> list[tuple[Judgement, str]]:
    """Each "different" that the "same" judgements, followed from name to name, deny, with a sentence."""
    root: dict[tuple[str, str], tuple[str, str]] = {}

    def find(name: tuple[str, str]) -> tuple[str, str]:
        while root.get(name, name) != name:
            name = root[name]
        return name

    for j in judgements:
        if j.judgement == "same":
            one, other = sorted((find((j.entity_type, j.left)), find((j.entity_type, j.right))))
            root[other] = one
    return [
        (j, f"“{j.left}” and “{j.right}” are judged different, but other judgements make them the same.")
        for j in judgements
        if j.judgement == "different" and find((j.entity_type, j.left)) == find((j.entity_type, j.right))
    ]
