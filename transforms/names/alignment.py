"""Two names laid side by side, word against word."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from transforms.names.token import Relation, relate

Pair = tuple[int, int, Relation]


class Alignment(NamedTuple):
    """Which word stands against which, and which words of either name stand alone; places count from 0."""

    pairs: list[Pair]
    left_alone: list[int]
    right_alone: list[int]


def align_words(left: Sequence[str], right: Sequence[str]) -> Alignment:
    """The best alignment that keeps the order of both; of equals, the one nearest to the end (the surname).

    >>> align_words(["mark", "felt"], ["w", "mark", "felt"]).right_alone
    [0]
    """
    # Equal words at both ends are paired in any best alignment: only what lies between them is weighed.
    head, shorter = 0, min(len(left), len(right))
    while head < shorter and left[head] == right[head]:
        head += 1
    tail = 0
    while tail < shorter - head and left[-1 - tail] == right[-1 - tail]:
        tail += 1
    ends, other_ends = len(left) - tail, len(right) - tail
    pairs: list[Pair] = [(place, place, Relation.EQUAL) for place in range(head)]
    found = Alignment(pairs, [], [])
    if head in (ends, other_ends):
        found.left_alone.extend(range(head, ends))
        found.right_alone.extend(range(head, other_ends))
    elif head + 1 == ends and head + 1 == other_ends:
        _align_two(left[head], right[head], head, found)
    else:
        _align_many(left, right, (head, ends, other_ends), found)
    pairs.extend((ends + place, other_ends + place, Relation.EQUAL) for place in range(tail))
    return found


def _align_two(one: str, other: str, place: int, found: Alignment) -> None:
    relation = relate(one, other)
    if relation is None:
        found.left_alone.append(place)
        found.right_alone.append(place)
    else:
        found.pairs.append((place, place, relation))


def _align_many(left: Sequence[str], right: Sequence[str], bounds: tuple[int, int, int], found: Alignment) -> None:
    """Adds the best alignment of the words from the first bound on, to the second in one and the third in the other."""
    start, end, other_end = bounds
    relations = [[relate(left[i], right[j]) for j in range(start, other_end)] for i in range(start, end)]
    if not any(relation for row in relations for relation in row):
        found.left_alone.extend(range(start, end))
        found.right_alone.extend(range(start, other_end))
        return
    worth = [[0.0] * (other_end - start + 1)]
    for row in relations:
        above, here = worth[-1], [0.0]
        for j, relation in enumerate(row):
            here.append(max(above[j] + relation.worth if relation else 0.0, above[j + 1], here[j]))
        worth.append(here)
    _trace(worth, relations, start, found)


def _trace(worth: list[list[float]], relations: list[list[Relation | None]], start: int, found: Alignment) -> None:
    i, j = len(relations), len(relations[0])
    pairs: list[Pair] = []
    while i and j:
        relation = relations[i - 1][j - 1]
        if relation and worth[i][j] == worth[i - 1][j - 1] + relation.worth:
            i, j = i - 1, j - 1
            pairs.append((start + i, start + j, relation))
        elif worth[i][j] == worth[i - 1][j]:
            i -= 1
            found.left_alone.insert(0, start + i)
        else:
            j -= 1
            found.right_alone.insert(0, start + j)
    found.left_alone[:0] = range(start, start + i)
    found.right_alone[:0] = range(start, start + j)
    found.pairs.extend(reversed(pairs))
