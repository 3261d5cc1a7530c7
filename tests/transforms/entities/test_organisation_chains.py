"""Which names are one organisation's inside an article."""

from __future__ import annotations

import pytest

from transforms.entities.organisation_chains import OrganisationChains


@pytest.mark.parametrize(
    ("long", "short", "rule"),
    [
        ("US State Department", "U.S. Department of State", "same_name"),
        ("African Development Bank", "ADB", "acronym"),
        ("Association of Southeast Asian Nations", "ASEAN", "acronym"),
        ("Economic Community of West African States", "ECOWAS", "acronym"),
        ("Magna International Inc", "Magna", "short_form"),
        ("New York Times", "Times", "short_form"),
        ("Société Générale SA", "Société Générale", "same_name"),
    ],
)
def test_two_names_of_one(long: str, short: str, rule: str) -> None:
    first, second = OrganisationChains(7).link([long, short])
    assert (first.chain, second.chain, second.rule) == (7, 7, rule)


@pytest.mark.parametrize(
    "names",
    [
        ["Acme Mining", "Acme Steel", "Acme"],
        ["World Bank", "Central Bank", "Bank"],
        ["UN", "EU"],
        ["National and Labour", "Labour", "National"],
        ["Acme AG", "Acme GmbH", "Acme"],
    ],
)
def test_what_may_be_either_stays_apart(names: list[str]) -> None:
    chains = [link.chain for link in OrganisationChains(0).link(names)]
    assert len(set(chains)) == len(names)
