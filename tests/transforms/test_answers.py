"""Answers by rows, known and sought."""

import numpy as np
import pyarrow as pa
import pytest

from transforms.answers import QUESTION, Row, answer, answers_to, no_more_than, question_of

SCHEMA = pa.schema([QUESTION, ("word", pa.string())])
NOTHING = SCHEMA.empty_table()
WORDS = {3: ["drei", "três"], 5: [], 9: ["九"]}


def ask(questions: list[int], known: pa.Table) -> tuple[pa.Table, list[int]]:
    sought = []

    def seek(place: int) -> list[Row]:
        sought.append(questions[place])
        return [(word,) for word in WORDS[questions[place]]]

    return answer(np.array(questions, np.uint64), known, seek), sought


@pytest.mark.parametrize("before", [[], [5], [3, 9], [3, 5, 9], [9, 9]])
def test_what_is_known_is_not_sought_and_changes_nothing(before: list[int]) -> None:
    known, _ = ask(before, NOTHING)
    found, sought = ask([9, 3, 5, 3], known)
    assert sought == sorted({3, 5, 9} - {*before})
    assert found == ask([3, 5, 9], NOTHING)[0]


def test_answers_that_nobody_asks_for_are_let_go() -> None:
    known, _ = ask([3, 5, 9], NOTHING)
    assert ask([9], known)[0]["word"].to_pylist() == ["九"]
    assert ask([], known)[0] == NOTHING


def test_every_question_has_its_rows_in_their_order() -> None:
    places, rows = answers_to(np.array([9, 3, 5, 3], np.uint64), ask([3, 5, 9], NOTHING)[0])
    assert places.tolist() == [0, 1, 1, 3, 3]
    assert rows.to_pydict() == {"word": ["九", "drei", "três", "drei", "três"]}


@pytest.mark.parametrize(("byte_count", "kept"), [(10_000, [3, 3, 5, 9]), (0, []), (25, []), (40, [3, 3])])
def test_no_answer_is_cut_in_two(byte_count: int, kept: list[int]) -> None:
    found = ask([3, 5, 9], NOTHING)[0]  # 62 bytes
    assert no_more_than(byte_count, found)["question"].to_pylist() == kept


def test_a_question_is_all_of_its_parts() -> None:
    assert question_of("né", "e") != question_of("n", "ée")
    assert question_of("né", "e") == question_of("né", "e")
