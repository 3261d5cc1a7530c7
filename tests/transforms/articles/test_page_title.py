import pytest

from transforms.articles import parse_article

STORY = "\n\nThe bridge was shut on Tuesday after a crack was found, Šimić said.\n"


@pytest.mark.parametrize(
    ("head", "headline", "publisher"),
    [
        ("Bridge shut by crack | Tern Daily Mail\n\nBridge shut by crack", "Bridge shut by crack", "Tern Daily Mail"),
        ("Bridge shut by crack - The Kestrel\n\nBridge shut by crack", "Bridge shut by crack", "The Kestrel"),
        ("Bridge shut by crack - BBC News", "Bridge shut by crack", "BBC News"),
        ("Bridge to open soon - Reuters", "Bridge to open soon - Reuters", None),
        ("Bridge shut - mayor blames rust", "Bridge shut - mayor blames rust", None),
        (" date 2004-03-03\tBridge shut by crack\tJo Li", "Bridge shut by crack", None),
    ],
)
def test_splits_the_title_of_a_page(head: str, headline: str, publisher: str | None) -> None:
    article = parse_article(head + STORY)
    assert (article.headline, article.publisher) == (headline, publisher)


def test_a_dateline_is_no_title() -> None:
    article = parse_article(f" date 2004-03-03 Paris, France, March 3{STORY}")
    assert (article.headline, article.dateline_place) == (None, "Paris, France")
