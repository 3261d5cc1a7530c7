"""Dates in languages other than English."""

import pytest

from transforms.dates import read_dates_abroad


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Le vote, mardi 12 mars 2024, fut long.", "fr", [("mardi 12 mars 2024", "2024-03-12")]),
        ("Du 1er août 1998 au 12 sept. 2001", "fr", [("1er août 1998", "1998-08-01"), ("12 sept. 2001", "2001-09-12")]),
        ("MAI 2019 : la fête des années 1990", "fr", [("MAI 2019", "2019-05"), ("années 1990", "199")]),
        ("Le 03/04/2021, puis en 1987", "fr", [("03/04/2021", "2021-04-03"), ("1987", "1987")]),
        ("Le 31 février 2020", "fr", [("2020", "2020")]),
        ("Sept 2000 hommes, mon ami, le 12 mars, hier", "fr", []),
        ("Am 03.04.2021, im Jahr 1987; Mon, Sat, Sun", "de", [("03.04.2021", "2021-04-03"), ("1987", "1987")]),
    ],
)
def test_reads_figures_and_known_months(text: str, language: str, expected: list[tuple[str, str]]) -> None:
    found = read_dates_abroad(text, language)
    assert [(text[one.char_start : one.char_end], one.timex_value) for one in found] == expected
    assert {one.tense for one in found} <= {None}
