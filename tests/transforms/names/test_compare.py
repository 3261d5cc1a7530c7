"""Pairs of names, people first."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.names import compare_names

SAME_PERSON = [
    ("Abdourahmane Tchiani", "Gen. Abdourahamane Tiani", "spelling"),
    ("Antony J. Blinken", "Anthony Blinken", "spelling"),
    ("Joe Biden", "Joseph R. Biden Jr.", "nickname"),
    ("Muammar Gaddafi", "Moammar al-Qadhafi", "spelling"),
    ("Volodymyr Zelensky", "Володимир Зеленський", "spelling"),
    ("Mohamed Bazoum", "BAZOUM, Mohamed", "same_words"),
    ("Ursula von der Leyen", "Ursula Von Der Leyen", "same_words"),
    ("José María Aznar", "Jose Maria Aznar", "same_words"),
    ("Abd al-Rahman Saleh", "Abdul Rahman Saleh", "same_words"),
    ("J. K. Rowling", "JK Rowling", "same_words"),
    ("A. Merkel", "Angela Merkel", "initial"),
    ("Sergey Viktorovich Lavrov", "Sergei Lavrov", "spelling"),
    ("Viktor Orbán", "Orban Viktor", "name_order"),
    ("Mao Tse-tung", "Mao Zedong", "spelling"),
    ("W. Mark Felt", "Mark Felt Sr.", "middle_name_left_out"),
    ("José Luis Rodríguez", "José Luis Rodríguez Zapatero", "last_name_left_out"),
    ("Bob “Sugar” Hayes", "Robert Hayes", "nickname"),
    ("习近平", "习近平", "same_words"),
    ("Pope Benedict XVI", "Benedict XVI", "numeral"),
    ("King Felipe VI of Spain", "Felipe VI", "numeral"),
    ("Pope Francis", "Francis", "title_left_out"),
    ("Prince Charles", "King Charles III", "title_left_out"),
    ("Sheikh Hasina", "Sheikh Hasina Wazed", "last_name_left_out"),
    ("Joaquín “El Chapo” Guzmán", "Joaquín Guzmán Loera", "last_name_left_out"),
    ("Xi Jinping", "Jinping Xi", "name_order"),
    ("Secretary of State Antony Blinken", "Antony Blinken", "same_words"),
    ("Mohamed ElBaradei", "Mohammed el-Baradei", "spelling"),
    ("Aleksej Nawalny", "Alexei Navalny", "spelling"),
    ("Ismail Haniyeh", "Ismaïl Haniya", "spelling"),
    ("Conan O’Brien", "Conan O'Brien", "same_words"),
    ("Benjamin Netanyahu", "Benjamin Netanyahou", "spelling"),
    ("Angela Mergel", "Angela Merkel", "misspelling"),
    ("W. J. Harlow", "Bill Harlow", "initial"),
]

OTHER_PERSON = [
    ("George W. Bush", "George H. W. Bush", "initials_clash"),
    ("Donald Trump", "Donald Trump Jr.", "generation_missing"),
    ("Ken Griffey Jr.", "Ken Griffey Sr.", "generation_clash"),
    ("Henry Ford II", "Henry Ford III", "generation_clash"),
    ("Michael D. Cohen", "Michael R. Cohen", "initials_clash"),
    ("Barack Obama", "Michelle Obama", "other_name"),
    ("Trump", "Donald Trump", "single_name"),
    ("Mario Rossi", "Maria Rossi", "other_name"),
    ("Igor Ivanov", "Igor Ivanova", "other_name"),
    ("Louis XIV", "Louis XVI", "generation_clash"),
    ("Michel Dupont", "Michelle Dupont", "other_name"),
    ("Jan Kowalski", "Jan Kowalska", "other_name"),
    ("Li Peng", "Li Ping", "other_name"),
    ("Jean-Marie Le Pen", "Marine Le Pen", "other_name"),
    ("Donald J. Trump", "Donald Trump Jr.", "generation_missing"),
    ("Aung San", "Aung San Suu Kyi", "other_surname"),
    ("Ivana Trump", "Ivanka Trump", "other_name"),
    ("Hassan Nasrallah", "Hussein Nasrallah", "other_name"),
    ("Mohamed Salah", "Mahmoud Salah", "other_name"),
    ("Sergey Viktorovich Lavrov", "Sergey Borisovich Lavrov", "other_name"),
    ("习近平", "习近朋", "other_characters"),
    ("James Thomas", "Thomas James", "other_name"),
    ("J. B.", "James Brown", "initials_only"),
    ("", "Angela Merkel", "empty"),
]

SAME_ORGANISATION = [
    ("US State Department", "U.S. Department of State", "word_order"),
    ("ECOWAS", "Economic Community of West African States", "acronym"),
    ("Siemens A.G.", "Siemens Aktiengesellschaft", "same_words"),
    ("SiemensAG", "Siemens AG", "same_words"),
    ("World Health Organisation", "World Health Organization", "written_out"),
    ("USAID", "U.S. Agency for International Development", "acronym"),
    ("ООО «Ромашка»", "Romashka LLC", "same_words"),
    ("Brigade Forty-Four", "Brigade 44", "written_out"),
    ("African Union (AU)", "AU", "alternative"),
    ("AT&T Inc.", "AT and T", "same_words"),
    ("Russian Foreign Ministry", "Ministry of Foreign Affairs of Russia", "word_order"),
    ("Reuters Group", "Reuters", "group_left_out"),
    ("Al Qaeda", "al-Qa‘ida", "spelling"),
    ("BBC", "British Broadcasting Corporation", "acronym"),
    ("ASEAN", "Association of Southeast Asian Nations", "acronym"),
    ("P&G", "Procter & Gamble", "acronym"),
    ("Britain", "United Kingdom", "written_out"),
    ("G7", "Group of Seven", "written_out"),
    ("World Food Programme", "UN World Food Program", "united_nations_left_out"),
    ("Justice Department", "U.S. Department of Justice", "united_states_left_out"),
]

OTHER_ORGANISATION = [
    ("Deutsche Bank AG", "Deutsche Bank GmbH", "form_clash"),
    ("Apollo Fund III", "Apollo Fund IV", "numbers_clash"),
    ("Bank of Iran", "Bank of Iraq", "other_name"),
    ("Supreme Court", "Indian Supreme Court", "country_left_out"),
    ("University of Texas", "University of Texas at Dallas", "part_left_out"),
    ("New York Mets", "New York Jets", "other_name"),
    ("The", "of", "other_name"),
]


@pytest.mark.parametrize(("left", "right", "rule"), SAME_PERSON)
def test_same_person(left: str, right: str, rule: str) -> None:
    match = compare_names(left, right)
    assert (match.is_match, match.rule) == (True, rule), match.reason


@pytest.mark.parametrize(("left", "right", "rule"), OTHER_PERSON)
def test_other_person(left: str, right: str, rule: str) -> None:
    match = compare_names(left, right)
    assert (match.is_match, match.rule) == (False, rule), match.reason


@pytest.mark.parametrize(("left", "right", "rule"), SAME_ORGANISATION)
def test_same_organisation(left: str, right: str, rule: str) -> None:
    match = compare_names(left, right, "ORG")
    assert (match.is_match, match.rule) == (True, rule), match.reason


@pytest.mark.parametrize(("left", "right", "rule"), OTHER_ORGANISATION)
def test_other_organisation(left: str, right: str, rule: str) -> None:
    match = compare_names(left, right, "ORG")
    assert (match.is_match, match.rule) == (False, rule), match.reason


@given(st.text(max_size=60), st.text(max_size=60), st.sampled_from(["PERSON", "ORG", "GPE"]))
def test_any_two_texts(left: str, right: str, entity_type: str) -> None:
    match = compare_names(left, right, entity_type)
    assert 0 <= match.score <= 1
    assert match.reason.endswith((".", "?", "!"))
    assert match == compare_names(right, left, entity_type)


@given(st.from_regex(r"[A-Z][a-zé]{2,8}( [A-Z]\.)? [A-Z][a-z]{2,8}", fullmatch=True))
def test_a_name_is_itself(name: str) -> None:
    assert compare_names(name, name.upper()).is_match


def test_long_names_are_no_burden() -> None:
    assert not compare_names("a b " * 20_000, "c d " * 20_000).is_match
    assert not compare_names("a b " * 20_000, "c d " * 20_000, "ORG").is_match
    assert not compare_names("ab" * 500_000, "ba" * 500_000 + " x", "ORG").is_match
    assert not compare_names("ab" * 500_000, "x " + "ba" * 500_000).is_match


def test_a_first_name_left_out_says_more_than_a_middle_one() -> None:
    son = "Ali Idriss Dabo Itno"
    assert compare_names(son, "Idriss Dabo Itno").score < 0.95 < compare_names(son, "Ali Dabo Itno").score
