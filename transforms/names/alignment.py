"""Two names laid side by side, word against word."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from transforms.names.token import Relation, relate


@dataclass(frozen=True, slots=True)
class Alignment:
    """Which word stands against which, and which words of either name stand alone; places count from 0."""

    pairs: tuple[tuple[int, int, Relation], ...]
    left_alone: tuple[int, ...]
    right_alone: tuple[int, ...]


def align_words(left: Sequence[str], right: Sequence[str]) -> Alignment:
    """The best alignment that keeps the order of both; of equals, the one nearest to the end (the surname).

    >>> align_words(["mark", "felt"], ["w", "mark", "felt"]).right_alone
    (0,)
    """
    head = _common_head(left, right)
    tail = _common_head(left[head:][::-1], right[head:][::-1])
    ends, other_ends = len(left) - tail, len(right) - tail
    middle = _align(left[head:ends], right[head:other_ends])
    return Alignment(
        (
            *((place, place, Relation.EQUAL) for place in range(head)),
            *((i + head, j + head, relation) for i, j, relation in middle.pairs),
            *((ends + place, other_ends + place, Relation.EQUAL) for place in range(tail)),
        ),
        tuple(i + head for i in middle.left_alone),
        tuple(j + head for j in middle.right_alone),
    )


def _common_head(left: Sequence[str], right: Sequence[str]) -> int:
    """How many words at the head are equal: any best alignment pairs them."""
    count = 0
    for one, other in zip(left, right, strict=False):
        if one != other:
            break
        count += 1
    return count


def _align(left: Sequence[str], right: Sequence[str]) -> Alignment:
    rows, columns = len(left), len(right)
    if not rows or not columns:
        return Alignment((), tuple(range(rows)), tuple(range(columns)))
    relations = [[relate(one, other) for other in right] for one in left]
    if not any(relation for row in relations for relation in row):
        return Alignment((), tuple(range(rows)), tuple(range(columns)))
    worth = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    for i in range(rows):
        for j in range(columns):
            relation = relations[i][j]
            matched = worth[i][j] + relation.worth if relation else 0.0
            worth[i + 1][j + 1] = max(matched, worth[i][j + 1], worth[i + 1][j])
    return _trace(worth, relations, rows, columns)


def _trace(worth: list[list[float]], relations: list[list[Relation | None]], i: int, j: int) -> Alignment:
    pairs: list[tuple[int, int, Relation]] = []
    left_alone: list[int] = []
    right_alone: list[int] = []
    while i and j:
        relation = relations[i - 1][j - 1]
        if relation and worth[i][j] == worth[i - 1][j - 1] + relation.worth:
            i, j = i - 1, j - 1
            pairs.append((i, j, relation))
        elif worth[i][j] == worth[i - 1][j]:
            i -= 1
            left_alone.append(i)
        else:
            j -= 1
            right_alone.append(j)
    left_alone.extend(range(i - 1, -1, -1))
    right_alone.extend(range(j - 1, -1, -1))
    return Alignment(tuple(reversed(pairs)), tuple(reversed(left_alone)), tuple(reversed(right_alone)))
