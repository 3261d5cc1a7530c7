import pytest

from transforms.articles.stamps import read_stamp_day


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("AP-NR-03-17-88 1637EST", "1988-03-17"),
        ("R 231200Z MAR 91", "1991-03-23"),
        ("O P 040915Z FEB 2003", "2003-02-04"),
        ("APW_ENG_20030405.0123", "2003-04-05"),
        ('<DOC id="APW_ENG_19880317.0123" type="story" >', "1988-03-17"),
        ("XIN19980603.0233 NEWS STORY", "1998-06-03"),
        ("xyz960214.0704", "1996-02-14"),
        ("XYZ-03-17-96 1637EST", "1996-03-17"),
        ("960317-0012.", "1996-03-17"),
        ("[20040303]", "2004-03-03"),
        ("Written  9:05 am  Mar  7, 1992 by jdoe in abc:reg.harbors", "1992-03-07"),
    ],
)
def test_reads_the_day_of_a_number(line: str, day: str) -> None:
    found = read_stamp_day(line)
    assert found is not None
    assert found.is_day
    assert str(found.earliest) == day


@pytest.mark.parametrize(
    "line", ["R 451200Z MAR 91", "AB010203-0001", "XYZ20031399.0001", "A 12", "960317-0012", "[2004]", "", "Z" * 200]
)
def test_other_numbers_tell_no_day(line: str) -> None:
    assert read_stamp_day(line) is None
