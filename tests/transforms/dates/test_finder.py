"""What is found in running text, and how it is read."""

from __future__ import annotations

from datetime import date

import pytest
from spacy.language import Language

from transforms.dates import DateInterval, read_dates, read_dates_in_text

SATURDAY = DateInterval.day(date(2023, 7, 29))


def found(text: str, published: DateInterval | None = SATURDAY) -> list[tuple[str, str, str]]:
    expressions = read_dates_in_text(text, published)
    return [(text[one.char_start : one.char_end], one.timex_type, one.timex_value) for one in expressions]


@pytest.mark.parametrize(
    ("text", "written", "value"),
    [
        ("Zoë came on 29th July, 2021.", "29th July, 2021", "2021-07-29"),
        ("He left on July 26, 2023.", "July 26, 2023", "2023-07-26"),
        ("On Friday, Oct. 14, 2022, he left.", "Friday, Oct. 14, 2022", "2022-10-14"),
        ("Signed on 8/23/2023.", "8/23/2023", "2023-08-23"),
        ("Signed on 8/9/2023.", "8/9/2023", "2023-XX-XX"),
        ("Signed on 2023-08-09.", "2023-08-09", "2023-08-09"),
        ("A slump in mid-2019.", "mid-2019", "2019"),
        ("Back in the early 1990s.", "the early 1990s", "199"),
        ("The café opened in the 19th century.", "the 19th century", "18"),
        ("In spring 2020, all closed.", "spring 2020", "2020-SP"),
        ("The first half of 2023 was poor.", "The first half of 2023", "2023-H1"),
        ("Q3 2022 was better.", "Q3 2022", "2022-Q3"),
        ("It was nineteen ninety-seven.", "nineteen ninety-seven", "1997"),
        ("In August of last year they met.", "August of last year", "2022-08"),
        ("On Christmas Eve 2022 it snowed.", "Christmas Eve 2022", "2022-12-24"),
        ("On Thanksgiving 2022 it snowed.", "Thanksgiving 2022", "2022-11-24"),
        ("On Easter Monday 2023 it snowed.", "Easter Monday 2023", "2023-04-10"),
        ("In the second half of the 1990s Málaga grew.", "the second half of the 1990s", "199"),
        ("In the first half of the 19th century", "the first half of the 19th century", "18"),
        ("Not since the turn of the century", "the turn of the century", "XXXX"),
        ("Sales grew in fiscal 2021.", "fiscal 2021", "2021"),
        ("Profit fell in Q4 FY22.", "Q4 FY22", "2022-Q4"),
        ("They wed in '68.", "'68", "1968"),
        ("Tagged in FY98.", "FY98", "1998"),
        ("It shut on the last Friday of May 2023.", "the last Friday of May 2023", "2023-05-26"),
        ("Rules have changed since 9/11.", "9/11", "2001-09-11"),
        ("He won on 14 October 1066.", "14 October 1066", "1066-10-14"),
        ("Hannibal crossed the Alps in 218 BC.", "218 BC", "BC0218"),
        ("It was built before the Sept. 11 attacks.", "Sept. 11", "2001-09-11"),
        ("Rome was sacked in AD 410.", "AD 410", "0410"),
        ("It snowed in the winter of 1941–42.", "the winter of 1941–42", "1941-WI"),
        ("He was born on Christmas Day in 1950.", "Christmas Day in 1950", "1950-12-25"),
    ],
)
def test_dates_of_the_calendar(text: str, written: str, value: str) -> None:
    assert found(text) == [(written, "DATE", value)]


@pytest.mark.parametrize(
    ("text", "written", "value"),
    [
        ("Soldiers seized power on Wednesday.", "Wednesday", "2023-07-26"),
        ("They met on Saturday.", "Saturday", "2023-07-29"),
        ("They will meet on Monday.", "Monday", "2023-07-31"),
        ("He died last Friday.", "last Friday", "2023-07-28"),
        ("He spoke yesterday.", "yesterday", "2023-07-28"),
        ("It happened two days ago.", "two days ago", "2023-07-27"),
        ("They met six weeks ago.", "six weeks ago", "2023-W24"),
        ("It fell last month.", "last month", "2023-06"),
        ("Earlier this week he fled.", "Earlier this week", "2023-W30"),
        ("He was born in December.", "December", "2022-12"),
        ("He will retire in December.", "December", "2023-12"),
        ("He spoke on July 28.", "July 28", "2023-07-28"),
        ("He died on Dec. 30.", "Dec. 30", "2022-12-30"),
        ("They agreed last November.", "last November", "2022-11"),
        ("They met over the weekend.", "the weekend", "2023-W30-WE"),
        ("They fought last winter.", "last winter", "2023-WI"),
        ("It will take effect on Jan. 1.", "Jan. 1", "2024-01-01"),
        ("They died on Oct. 20.", "Oct. 20", "2022-10-20"),
        ("It rained on the last day of the fête.", "the last day", "XXXX-XX-XX"),
        ("One Saturday he will go.", "Saturday", "XXXX-WXX-6"),
        ("They meet on the first Monday in September 2023.", "the first Monday in September 2023", "2023-09-04"),
        ("The exam is on Tuesday week.", "Tuesday week", "2023-08-08"),
        ("It rained on the day before the election.", "the day before", "XXXX-XX-XX"),
        ("He had come that Tuesday.", "that Tuesday", "2023-07-25"),
        ("Results are due in mid-to-late August.", "mid-to-late August", "2023-08"),
    ],
)
def test_dates_told_from_the_publication(text: str, written: str, value: str) -> None:
    assert found(text) == [(written, "DATE", value)]


@pytest.mark.parametrize(
    ("text", "written", "kind", "value"),
    [
        ("It lasted two and a half years.", "two and a half years", "DURATION", "P2Y6M"),
        ("a six-month plan", "six-month", "DURATION", "P6M"),
        ("They waited for hours.", "hours", "DURATION", "PTXH"),
        ("over the past two decades", "the past two decades", "DURATION", "P20Y"),
        ("It took at least 48 hours.", "at least 48 hours", "DURATION", "PT48H"),
        ("It shuts every Friday.", "every Friday", "SET", "XXXX-WXX-5"),
        ("They meet twice a week.", "twice a week", "SET", "P1W"),
        ("They meet every two years.", "every two years", "SET", "P2Y"),
        ("He came at 9:30 a.m. EDT on Tuesday.", "9:30 a.m. EDT on Tuesday", "TIME", "2023-07-25T09:30"),
        ("He left on Friday night.", "Friday night", "TIME", "2023-07-28TNI"),
        ("He left this morning.", "this morning", "TIME", "2023-07-29TMO"),
        ("He is now free.", "now", "DATE", "PRESENT_REF"),
        ("in recent years", "recent years", "DATE", "PAST_REF"),
        ("in recent weeks", "recent weeks", "DURATION", "PXW"),
        ("It followed months of talks.", "months", "DURATION", "PXM"),
        ("the current system", "current", "DATE", "PRESENT_REF"),
        ("It was to last three months.", "three months", "DURATION", "P3M"),
        ("On the night of 25–26 July 2023", "the night of 25–26 July 2023", "TIME", "2023-07-25TNI"),
        ("The set took four hours and 54 minutes.", "four hours and 54 minutes", "DURATION", "PT4H54M"),
        ("It is on at 16h00 on Friday.", "16h00 on Friday", "TIME", "2023-07-28T16:00"),
        ("He was sworn in Jan. 20, 2009, at noon.", "Jan. 20, 2009, at noon", "TIME", "2009-01-20T12:00"),
        ("He ate at half past nine on Friday.", "half past nine on Friday", "TIME", "2023-07-28T09:30"),
        ("He ate at quarter to one.", "quarter to one", "TIME", "2023-07-29T12:45"),
        ("It struck at 0735 GMT.", "0735 GMT", "TIME", "2023-07-29T07:35"),
        ("It is on at 9pm tonight.", "9pm tonight", "TIME", "2023-07-29T21:00"),
        ("On 24 June, 2024, at 11:00 BST", "24 June, 2024, at 11:00 BST", "TIME", "2024-06-24T11:00"),
        ("At 12 noon on Friday it rang.", "12 noon on Friday", "TIME", "2023-07-28T12:00"),
    ],
)
def test_lengths_sets_times_and_references(text: str, written: str, kind: str, value: str) -> None:
    assert found(text) == [(written, kind, value)]


@pytest.mark.parametrize(
    "text",
    [
        "May said no.",
        "The March on Rome failed.",
        "Sun rose over Łódź.",
        "Some 1,100 troops and 1500 soldiers stayed.",
        "A second man, aged 45 years old, fled.",
        "She may march.",
        "He paid $2000 for flight 1999.",
        "On 30 February they met.",
        "On 31/31/2023 they met.",
        "a 30-year-old man",
        "a once-in-a-century storm",
        "Call 020 7946 1999.",
        "Soldiers and 2000 police came.",
        "a current in the river",
        "He met Viktor of Łódź and Jan Novák.",
        "He told USA Today so.",
        "Witnesses saw a 1987 Chevrolet leave.",
        "The Six-Day War and the Thirty Years' War were fought.",
    ],
)
def test_what_is_no_time(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("From July 26-28, 2023.", ["2023-07-26", "2023-07-28"]),
        ("From 26-28 July 2023.", ["2023-07-26", "2023-07-28"]),
        ("From July 26 to 28, he hid.", ["2023-07-26", "2023-07-28"]),
        ("from late December to January 1951", ["1950-12", "1951-01"]),
        ("from December 20 to January 5, 1951", ["1950-12-20", "1951-01-05"]),
        ("In July the first troops came.", ["2023-07"]),
        ("Voters will choose on Aug. 8. Zoë conceded at 1 a.m.", ["2023-08-08", "2023-07-29T01:00"]),
        ("The siege (March 21 – April 5, 1918)", ["1918-03-21", "1918-04-05"]),
        ("The April-June quarter was good.", ["2023-04", "2023-06"]),
        ("between 1914 and 1918", ["1914", "1918"]),
        ("in 1990-91", ["1990", "1991"]),
        ("He fell on July 3, 2020 and died the next day.", ["2020-07-03", "2020-07-04"]),
        ("He fell on July 3, 2020. Two days later he died.", ["2020-07-03", "2020-07-05"]),
        ("In the second quarter sales rose from a year earlier.", ["2023-Q2", "2022-Q2"]),
    ],
)
def test_ranges_and_narrative_anchors(text: str, values: list[str]) -> None:
    assert [value for _, _, value in found(text)] == values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("on Wednesday", "XXXX-WXX-3"),
        ("on July 28", "XXXX-07-28"),
        ("last week", "XXXX-WXX"),
        ("last year", "XXXX"),
        ("yesterday", "XXXX-XX-XX"),
        ("in January", "XXXX-01"),
        ("on Friday night", "XXXX-WXX-5TNI"),
    ],
)
def test_an_undated_text_is_never_guessed_at(text: str, value: str) -> None:
    (expression,) = read_dates_in_text(text, None)
    assert (expression.timex_value, expression.earliest, expression.latest) == (value, None, None)


@pytest.mark.parametrize(
    ("text", "value", "earliest", "latest"),
    [
        ("this year", "2023", date(2023, 1, 1), date(2023, 12, 31)),
        ("last month", "2023-06", date(2023, 6, 1), date(2023, 6, 30)),
        ("today", "2023-07-XX", date(2023, 7, 1), date(2023, 7, 31)),
    ],
)
def test_a_publication_known_by_its_month(text: str, value: str, earliest: date, latest: date) -> None:
    july = DateInterval(date(2023, 7, 1), date(2023, 7, 31), "month")
    (expression,) = read_dates_in_text(text, july)
    assert (expression.timex_value, expression.earliest, expression.latest) == (value, earliest, latest)


def test_a_parse_tells_the_tense(nlp: Language) -> None:
    text = "The talks on Tuesday failed, but envoys will try again on Tuesday, Müller said on Friday."
    values = [one.timex_value for one in read_dates(nlp(text), SATURDAY)]
    assert values == ["2023-07-25", "2023-08-01", "2023-07-28"]


def test_that_is_a_conjunction_where_the_parse_says_so(nlp: Language) -> None:
    text = "Zoë said that weeks of rain hurt and that Wednesday's coup failed, but that week she left."
    expressions = read_dates(nlp(text), SATURDAY)
    assert [text[one.char_start : one.char_end] for one in expressions] == ["weeks", "Wednesday", "that week"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The match kicks off on Monday in Kraków.", "2023-07-31"),
        ("The next one is due on Monday.", "2023-07-31"),
        ("The trial continues on Tuesday.", "2023-08-01"),
        ("Congress must act by Wednesday to avoid a shutdown.", "2023-08-02"),
        ("They play a three-game series starting Tuesday.", "2023-08-01"),
        ("Schools in the district reopen Tuesday or later.", "2023-08-01"),
        ("Rain is forecast for Friday.", "2023-08-04"),
        ("Voters go to the polls in September.", "2023-09"),
        ("Ministers are planning for a summit in September.", "2023-09"),
        ("The union plans to hold a rally on Monday.", "2023-07-31"),
        ("The law was passed after Monday's vote.", "2023-07-24"),
        ("The figures as of Monday are the latest.", "2023-07-24"),
        ("Police have held him since Monday.", "2023-07-24"),
    ],
)
def test_what_stands_in_a_timetable_is_to_come(nlp: Language, text: str, value: str) -> None:
    assert read_dates(nlp(text), SATURDAY)[-1].timex_value == value


@pytest.mark.parametrize("text", ["fiscal 2021", "FY21", "the fiscal second quarter", "third quarter ended Aug. 31"])
def test_a_fiscal_year_has_no_days(text: str) -> None:
    expression = read_dates_in_text(f"Profit fell in {text}.", SATURDAY)[0]
    assert (expression.earliest, expression.latest) == (None, None)


def test_names_are_no_months(nlp: Language) -> None:
    assert read_dates(nlp("Theresa May met April Ryan."), SATURDAY) == []


def test_mods() -> None:
    expressions = read_dates_in_text("late last year, about two years, by the end of 2024, more than a week", SATURDAY)
    assert [one.timex_mod for one in expressions] == ["END", "APPROX", "END", "MORE_THAN"]


def test_a_year_that_a_name_ends_in_is_none() -> None:
    text = "The two firms own a venture called Vela 1980. Vela 1980 has made boats since 1983; Vela sold it in 1990."
    found = [text[one.char_start : one.char_end] for one in read_dates_in_text(text)]
    assert found == ["1983", "1990"]
