"""The file of judgements."""

from datetime import date

import pytest

from transforms.linking.judgements import Judgement, JudgementProblem, find_contradictions, read_judgements

HEADER = "left,right,entity_type,judgement,note,by,on\n"


def test_a_full_line() -> None:
    text = HEADER + '"Müller, Jo",J. Müller,PERSON,same,"one desk, one man",ana,2024-05-31\n'
    note = "one desk, one man"
    assert read_judgements(text) == [
        Judgement("Müller, Jo", "J. Müller", "PERSON", "same", note, "ana", date(2024, 5, 31))
    ]


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("A,,PERSON,same,,,", "must be filled in"),
        ("A,B,PERSON,maybe,,,", "must be one of same, different, unsure"),
        ("A,B,PERSON,same,,,31 Febuary", "must be a day"),
    ],
)
def test_unusable_lines_say_what_is_wrong(line: str, problem: str) -> None:
    (found,) = read_judgements(HEADER + line + "\n")
    assert isinstance(found, JudgementProblem)
    assert problem in found.problem
    assert found.line == 2


@pytest.mark.parametrize(("text", "count"), [("", 0), ("\ufeff" + HEADER, 0), ("left,right\nA,B\n", 1)])
def test_files_without_judgements(text: str, count: int) -> None:
    assert len(read_judgements(text)) == count


@pytest.mark.parametrize(
    ("text", "count", "problem"),
    [
        (HEADER + 'A,B,PERSON,same,,,\nC,"D' + 140_000 * "é", 2, "a quotation mark may have been left open"),
        (140_000 * "é", 1, "no CSV from here on"),
        ("left;right;entity_type;judgement\nA;B;PERSON;same\n", 1, "with commas between them"),
    ],
)
def test_what_is_no_table_is_told(text: str, count: int, problem: str) -> None:
    found = read_judgements(text)
    assert (len(found), isinstance(found[-1], JudgementProblem)) == (count, True)
    assert problem in found[-1].problem


def test_contradictions_are_found_through_other_names() -> None:
    one = Judgement("A", "B", "PERSON", "same")
    two = Judgement("C", "B", "PERSON", "same")
    denied = Judgement("A", "C", "PERSON", "different")
    assert [judgement for judgement, _ in find_contradictions([one, denied, two])] == [denied]
