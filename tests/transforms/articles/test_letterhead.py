import pytest

from transforms.articles import parse_article

STORY = "\n\nThe bridge was shut on Tuesday after a crack was found, Šimić said.\n"


@pytest.mark.parametrize(
    ("head", "headline"),
    [
        (
            "Ministry of Transport\n\nPress Release No. 12/04\n\n3 March 2004\n\nBridge shut by crack",
            "Bridge shut by crack",
        ),
        ("Bridge shut by crack\n\nPRESS STATEMENT\n\nMarch 3, 2004\n\nMayor to speak", "Bridge shut by crack"),
        ("Acme Bridges Ltd\n\nBridge shut by crack\n\nMarch 3, 2004", "Bridge shut by crack"),
        ("Acme Bridges\n\nMarch 3, 2004", "Acme Bridges"),
    ],
)
def test_who_releases_it_is_no_headline(head: str, headline: str) -> None:
    assert parse_article(head + STORY).headline == headline
