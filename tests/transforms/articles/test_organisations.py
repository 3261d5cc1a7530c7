import pytest

from transforms.articles.names import is_person_name
from transforms.articles.organisations import is_company, is_organisation


@pytest.mark.parametrize(
    ("name", "is_firm"),
    [("Acme Mining Ltd", True), ("Ministry of Transport", True), ("Ltd", False), ("Bridge shut by Acme Ltd", False)],
)
def test_tells_companies_and_offices(name: str, is_firm: bool) -> None:
    assert is_company(name) is is_firm


@pytest.mark.parametrize(
    ("name", "is_person"), [("Monash University", False), ("University of Tartu", False), ("Danielle Steel", True)]
)
def test_organisations_are_no_people(name: str, is_person: bool) -> None:
    assert is_person_name(name) is is_person
    assert is_organisation("Monash University")
