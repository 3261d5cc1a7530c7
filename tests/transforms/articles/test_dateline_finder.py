import time

import pytest

from transforms.articles.dateline_finder import find_dateline

STORY = "Ferries were cancelled on Monday."


@pytest.mark.parametrize(
    ("written", "place", "agency", "publisher", "date"),
    [
        ("LONDON (Reuters) - ", "LONDON", "Reuters", None, None),
        ("PARIS, March 3 - ", "PARIS", None, None, "March 3"),
        ("WASHINGTON — ", "WASHINGTON", None, None, None),
        ("CAIRO, Friday (Reuters) -- ", "CAIRO", "Reuters", None, None),
        ("São Paulo — ", "São Paulo", None, None, None),
        ("SPRINGFIELD, Ill. — ", "SPRINGFIELD, Ill.", None, None, None),
        ("TOKYO/SEOUL (Reuters) - ", "TOKYO/SEOUL", "Reuters", None, None),
        ("(AP) — ", None, "AP", None, None),
        ("(Maseru, April 24, 2024) – ", "Maseru", None, None, "April 24, 2024"),
        ("APA-Blantyre (Malawi) ", "Blantyre (Malawi)", "APA", None, None),
        ("(Washington, DC) -- ", "Washington, DC", None, None, None),
        ("Kochi (Kerala) [India], August 3 (ANI): ", "Kochi (Kerala)", "ANI", None, "August 3"),
        ("LIMA, 6-12 Feb 90 (CARETAS) -- ", "LIMA", None, "CARETAS", "6-12 Feb 90"),
        ("BUENOS AIRES, 5 SEP 89 (Página/12) -- ", "BUENOS AIRES", None, "Página/12", "5 SEP 89"),
        ("New Delhi: ", "New Delhi", None, None, None),
        ("Quillota, 23 Aug 88 (Radio Quillota) -- ", "Quillota", None, "Radio Quillota", "23 Aug 88"),
        ("LIMA (Morning News / EFE - 29th July, 2023) ", "LIMA", "EFE", "Morning News", "29th July, 2023"),
        ("New Delhi [India], March 3 (ANI): ", "New Delhi [India]", "ANI", None, "March 3"),
        ("MOSCOW, March 3. /TASS/. ", "MOSCOW", "TASS", None, "March 3"),
        ("PARIS--(BUSINESS WIRE)--", "PARIS", "BUSINESS WIRE", None, None),
        ("PARIS, March 3, 1921 (A.P.).—", "PARIS", "A.P.", None, "March 3, 1921"),
        ("Bogota, 5 Sep 89 -- [Report] [Text] ", "Bogota", None, None, "5 Sep 89"),
        ("[Text] Bogota, 5 Sep (EFE) -- ", "Bogota", "EFE", None, "5 Sep"),
        ("LIMA (PERU) (EFE), 5 SEP 89 -- [TEXT] ", "LIMA (PERU)", "EFE", None, "5 SEP 89"),
        ('LIMA, 5 SEP 89 (HOY ["TODAY"]) -- [TEXT] ', "LIMA", None, 'HOY ["TODAY"]', "5 SEP 89"),
        ("LIMA, 5 SEP 89 (RADIO SOUND AND LIGHT) -- ", "LIMA", None, "RADIO SOUND AND LIGHT", "5 SEP 89"),
        ("(No place given), 9 Nov 89 (Voice of the Hills) -- ", None, None, "Voice of the Hills", "9 Nov 89"),
        ("(ANSA) - Rome, March 3 - ", "Rome", "ANSA", None, "March 3"),
        ("(Hill Radio 12) Lima, 3 Mar 89 -- ", "Lima", None, "Hill Radio 12", "3 Mar 89"),
        ("SAN FRANCISCO GOTERA, 3 MAR 89 (HILL RADIO) -- ", "SAN FRANCISCO GOTERA", None, "HILL RADIO", "3 MAR 89"),
        ("Coeur d'Alene, 3 Mar 89 (AP) -- ", "Coeur d'Alene", "AP", None, "3 Mar 89"),
        ("New Delhi: Mar 3 (PTI): ", "New Delhi", "PTI", None, "Mar 3"),
        ("TOKYO, March 3, Kyodo - ", "TOKYO", "Kyodo", None, "March 3"),
        ("Tehran, March 3, IRNA -- ", "Tehran", "IRNA", None, "March 3"),
        ("MOSCOW, July 12. /ITAR-TASS correspondent Oleg Petrov/. ", "MOSCOW", "ITAR-TASS", None, "July 12"),
        ("3 March 2021, Bamako – ", "Bamako", None, None, "3 March 2021"),
        ("Warsaw, PL – March 3, 2021 – ", "Warsaw, PL", None, None, "March 3, 2021"),
        ("(Bamako) – ", "Bamako", None, None, None),
        ("YEREVAN, OCTOBER 6, ARMENPRESS. ", "YEREVAN", "ARMENPRESS", None, "OCTOBER 6"),
        ("CANBERRA, Dec 28, 2019, News.com.au. ", "CANBERRA", None, "News.com.au", "Dec 28, 2019"),
        ("Riyadh, Muharram 12, 1437, Oct 25, 2015, SPA -- ", "Riyadh", "SPA", None, "Oct 25, 2015"),
        ("ACCRA, March 3, GNA-", "ACCRA", "GNA", None, "March 3"),
        ("JAKARTA, KOMPAS.com - ", "JAKARTA", None, "KOMPAS.com", None),
        ("ASTANA. KAZINFORM - ", "ASTANA", "KAZINFORM", None, None),
        ("BISHKEK (24.kg) – ", "BISHKEK", None, "24.kg", None),
        ("LONDON--(BUSINESS WIRE)--March 3, 2021--", "LONDON", "BUSINESS WIRE", None, "March 3, 2021"),
        ("Prague, 3 March 1998 (RFE/RL) -- ", "Prague", None, "RFE/RL", "3 March 1998"),
        ("Nice, March 2, 2010- (XYZ) – ", "Nice", "XYZ", None, "March 2, 2010"),
        ("Special to The Morning Bugle. WASHINGTON, April 18. — ", "WASHINGTON", None, None, "April 18"),
        ("Reforma, 6 Nov 87 (Hill Television) -- ", "Reforma", None, "Hill Television", "6 Nov 87"),
        ("MOSCOW, RUSSIA, 1992 JAN 17 (NB) -- ", "MOSCOW, RUSSIA", "NB", None, "1992 JAN 17"),
        ("Kaieteur News – ", None, None, "Kaieteur News", None),
        ("Baku. 12 October. REPORT.AZ/ ", "Baku", None, "REPORT.AZ", "12 October"),
        ("BAGHDAD / Aswat al-Iraq: ", "BAGHDAD", "Aswat al-Iraq", None, None),
        ("Dhaka, March 3 (BSS) -", "Dhaka", "BSS", None, "March 3"),
        ("AKP Phnom Penh, March 03, 2021 -- ", "Phnom Penh", "AKP", None, "March 03, 2021"),
        ("KNOKKE-HEIST, Belgium (Reuters) - ", "KNOKKE-HEIST, Belgium", "Reuters", None, None),
    ],
)
def test_reads_the_dateline_before_a_story(
    written: str, place: str | None, agency: str | None, publisher: str | None, date: str | None
) -> None:
    text = written + STORY
    found = find_dateline(text, 0, len(text))
    assert found is not None
    assert (found.place, found.agency, found.publisher, found.date) == (place, agency, publisher, date)
    assert text[found.story_start :] == STORY


@pytest.mark.parametrize(
    "text",
    [
        "º",
        f"{250 * 'º'} a",
        "BREAKING — The bridge is shut.",
        "WATCH: The bridge falls.",
        "SIR – Your report on the bridge was wrong.",
        "Kaieteur News – Bridge Falls in Storm",
        "Opinion: The bridge must go.",
        "Mayor Smith — who took office in May — closed the bridge.",
        "RUGBY UNION - WALES BEAT FIJI 39-12.",
        "Harbour reopens, July 24",
        "IZVESTIYA (28/8/2004)",
        "INDIA",
        "Acme Bridges, Inc. (NASDAQ:ACME) - The bridge is shut.",
        "The bridge (built in 1931) - a landmark - is shut.",
        "",
    ],
)
def test_leaves_what_is_no_dateline(text: str) -> None:
    assert find_dateline(text, 0, len(text)) is None


def test_a_year_before_its_day_is_part_of_the_date() -> None:
    text = "MOSCOW, RUSSIA, 1992 JAN 17 (AFP) -- Phones now ring."
    found = find_dateline(text, 0, len(text))
    assert found is not None
    assert (found.place, found.date, found.agency) == ("MOSCOW, RUSSIA", "1992 JAN 17", "AFP")


def test_a_time_zone_is_no_agency() -> None:
    found = find_dateline("NEW DELHI, MARCH 03, 2015 00:12 IST", 0, 35)
    assert found is None or found.agency is None


@pytest.mark.parametrize("text", ["WIGAN, England 1996-08-31", "HAVANA (AP) --", "FARMINGTON HILLS, Mich."])
def test_reads_a_dateline_on_a_line_of_its_own(text: str) -> None:
    found = find_dateline(text, 0, len(text))
    assert found is not None
    assert found.story_start == len(text)


@pytest.mark.parametrize("run", [", ", ". ", "March 3, ", "(AP) ", "A, ", "/", " "])
def test_long_runs_are_gone_through_once(run: str) -> None:
    started = time.process_time()
    find_dateline(f"Bridge shut by Max Roe{run * 90}", 0, 22 + 90 * len(run))
    assert time.process_time() - started < 2


@pytest.mark.parametrize("undated", ["no date", "NO DATE", "No Date"])
def test_a_dateline_may_say_that_it_has_no_date(undated: str) -> None:
    found = find_dateline(text := f"Lima, {undated} (El Puerto) -- Ferries stayed in port.", 0, len(text))
    assert found is not None
    assert (found.place, found.publisher, found.date) == ("Lima", "El Puerto", None)
