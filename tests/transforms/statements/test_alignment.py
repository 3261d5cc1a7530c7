"""Pairs of wordings, each aligned once for all runs."""

from __future__ import annotations

import numpy as np
import pyarrow as pa

from transforms.statements import ALIGNMENTS, with_wordings
from transforms.statements.alignment import Alignments
from transforms.statements.wordings import read_wordings

LONGER, SHORTER = "Über allen Gipfeln ist Ruh, in allen Wipfeln", "allen Gipfeln ist Ruh in allen Wipfeln"
OTHER = "allen Gipfeln ist heute Nacht nichts anzusehen"
NOTHING = ALIGNMENTS.empty_table()


def alignments(known: pa.Table, *texts: str) -> Alignments:
    """Of wordings in the order of the texts, whose words must become fewer."""
    quotes = pa.table({"text": texts, "speaker_id": pa.nulls(len(texts), pa.string())})
    return Alignments(read_wordings(with_wordings(quotes))[0], known)


def test_a_pair_is_asked_for_in_either_order() -> None:
    both = alignments(NOTHING, LONGER, SHORTER)
    assert both.shared(0, 1) == both.shared(1, 0) == 7
    assert both.facts()["words"].to_pylist() == [7]


def test_wordings_that_share_less_than_three_in_four_words_are_not_the_same() -> None:
    assert alignments(NOTHING, LONGER, OTHER).shared(0, 1) == 0


def test_what_is_known_of_a_pair_is_not_sought_again() -> None:
    once = alignments(NOTHING, LONGER, SHORTER)
    once.shared(0, 1)
    unlike = once.facts().set_column(1, "words", pa.array([3]))
    again = alignments(unlike, LONGER, SHORTER)
    again.align(np.empty((0, 2), np.int64))
    assert again.shared(0, 1) == 3
    assert again.facts()["words"].to_pylist() == [3]


def test_a_pair_that_nobody_asked_for_is_forgotten() -> None:
    once = alignments(NOTHING, LONGER, SHORTER)
    once.shared(0, 1)
    again = alignments(once.facts(), LONGER, OTHER)
    again.align(np.array([[0, 1]]))
    assert len(again.facts()) == 1
    assert again.facts() != once.facts()


def test_a_candidate_that_is_asked_for_too_is_one_fact() -> None:
    both = alignments(NOTHING, LONGER, SHORTER)
    assert both.align(np.array([[0, 1]])).tolist() == [[0, 1, 7]]
    both.shared(0, 1)
    assert both.facts()["words"].to_pylist() == [7]
