"""Verdicts on pairs of names, each pair compared once: what an earlier run found is looked up."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from transforms.coding import Codes, distinct, find, places_in
from transforms.names import NameMatch, compare_names

_TEXT = pa.dictionary(pa.int32(), pa.string())
MATCHES = pa.schema(
    [
        ("entity_type", _TEXT),
        ("left", _TEXT),
        ("right", _TEXT),
        ("score", pa.float64()),
        ("rule", _TEXT),
        ("reason", pa.string()),
    ]
)
"""A row for each pair of names compared (see `NameMatch`); `reason` is NULL below `LEAST_ALIKE`."""

LEAST_ALIKE = 0.5
"""Names that are less alike are told apart, and nobody asks why."""


class Matches:
    """Compares names of a corpus by a type, both given as places in `texts` and `types`."""

    def __init__(self, known: pa.Table, texts: Sequence[str], types: Sequence[str]) -> None:
        self._texts, self._types = texts, types
        codes = self._codes_of(known)
        order = np.argsort(codes)[np.count_nonzero(codes < 0) :]
        self._known = known.take(pa.array(order)).unify_dictionaries().combine_chunks()
        self._codes = codes[order]
        self._score: NDArray[np.float64] = self._known["score"].to_numpy()
        self._others: dict[int, NameMatch] = {}
        self._rules: list[str] = self._known["rule"].combine_chunks().dictionary.to_pylist()
        self._rule = self._known["rule"].combine_chunks().indices.to_numpy()
        self._reason = self._known["reason"].combine_chunks()
        self._asked: list[Codes] = []
        self._asked_alone: list[int] = []

    def alike(self, entity_type: Codes, one: Codes, other: Codes) -> NDArray[np.bool_]:
        """Which of many pairs score at least `LEAST_ALIKE`."""
        codes = self._code(entity_type, one, other)
        self._asked.append(codes)
        places = find(self._codes, codes)
        scores = np.where(places < 0, 0.0, self._score[places] if len(self._score) else 0.0)
        for place in np.flatnonzero(places < 0).tolist():
            scores[place] = self._other(int(codes[place])).score
        return scores >= LEAST_ALIKE

    def match(self, entity_type: int, one: int, other: int) -> NameMatch:
        """The verdict on one pair."""
        size = len(self._texts)
        code = (entity_type * size + min(one, other)) * size + max(one, other)
        self._asked_alone.append(code)
        place = int(np.searchsorted(self._codes, code))
        is_known = place < len(self._codes) and self._codes[place] == code
        return self._verdict(place) if is_known else self._other(code)

    def match_all(self, entity_type: Codes, one: Codes, other: Codes) -> list[NameMatch]:
        """The verdicts on many pairs."""
        codes = self._code(entity_type, one, other)
        self._asked.append(codes)
        places = find(self._codes, codes).tolist()
        return [
            self._other(code) if place < 0 else self._verdict(place)
            for code, place in zip(codes.tolist(), places, strict=True)
        ]

    def table(self) -> pa.Table:
        """`MATCHES` of all pairs that were asked for."""
        asked = distinct(np.concatenate([*self._asked, np.array(self._asked_alone, np.int64)]))
        places = find(self._codes, asked)
        known = self._known.take(pa.array(places[places >= 0]))
        return pa.concat_tables([known, self._rows(asked[places < 0].tolist())]).unify_dictionaries().combine_chunks()

    def _verdict(self, place: int) -> NameMatch:
        """The verdict on a known pair."""
        return NameMatch(float(self._score[place]), self._rules[self._rule[place]], self._reason[place].as_py() or "")

    def _other(self, code: int) -> NameMatch:
        found = self._others.get(code)
        if found is None:
            left, right, entity_type = self._pair(code)
            found = self._others[code] = compare_names(left, right, entity_type)
        return found

    def _rows(self, codes: Iterable[int]) -> pa.Table:
        rows = [(*self._pair(code), self._others[code]) for code in codes]
        columns = {
            "entity_type": [entity_type for _, _, entity_type, _ in rows],
            "left": [left for left, *_ in rows],
            "right": [right for _, right, *_ in rows],
            "score": [match.score for *_, match in rows],
            "rule": [match.rule for *_, match in rows],
            "reason": [match.reason if match.score >= LEAST_ALIKE else None for *_, match in rows],
        }
        plain = {f.name: pa.string() if f.type == _TEXT else f.type for f in MATCHES}
        return pa.table({name: pa.array(columns[name], kind) for name, kind in plain.items()}).cast(MATCHES)

    def _code(self, entity_type: Codes, one: Codes, other: Codes) -> Codes:
        size = len(self._texts)
        codes: Codes = (entity_type * size + np.minimum(one, other)) * size + np.maximum(one, other)
        return codes

    def _pair(self, code: int) -> tuple[str, str, str]:
        rest, right = divmod(code, len(self._texts))
        entity_type, left = divmod(rest, len(self._texts))
        return self._texts[left], self._texts[right], self._types[entity_type]

    def _codes_of(self, known: pa.Table) -> Codes:
        """The codes of known pairs; -1 where a name or type is not met in the corpus."""
        texts, types = pa.array(self._texts, pa.string()), pa.array(self._types, pa.string())
        left, right, entity_type = (
            _places(texts if name != "entity_type" else types, known[name]) for name in ("left", "right", "entity_type")
        )
        is_met = (left >= 0) & (right >= 0) & (entity_type >= 0)
        return np.where(is_met, self._code(entity_type, left, right), -1)


def _places(texts: pa.Array, column: pa.ChunkedArray) -> Codes:
    """The place of each row of a column of the table's dictionaries in an array of texts; -1 for none."""
    combined = column.unify_dictionaries().combine_chunks()
    places: Codes = places_in(texts, combined.dictionary)[combined.indices.to_numpy()]
    return places
