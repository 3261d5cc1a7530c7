import pytest

from transforms.articles import parse_article
from transforms.articles.markers import read_markers, skip_markers


@pytest.mark.parametrize(
    ("markers", "authors", "headline"),
    [
        ("[REPORT] [ANA MARIA ROJAS] [TEXT]", ("ANA MARIA ROJAS",), None),
        ("[Commentary by Tomás Quiroga] [Text]", ("Tomás Quiroga",), None),
        ("[ARTICLE] [BY JOHN\nHILL] [TEXT]", ("JOHN HILL",), None),
        ('[Article by John Hill: "Ferries Stay in Port"] [Text]', ("John Hill",), "Ferries Stay in Port"),
        ('["DAWN" NEWSCAST] [TEXT]', (), None),
        ("[REPORT] [WORDS INDISTINCT] [TEXT]", (), None),
        ("[SPEECH] [PRESIDENT JOHN HILL] [TEXT]", (), None),
        ("[COMMUNIQUE] [HARBOR COMMAND] [TEXT]", (), None),
    ],
)
def test_markers_name_writer_and_title(markers: str, authors: tuple[str, ...], headline: str | None) -> None:
    story = "FERRIES STAYED IN PORT ON MONDAY AFTER A STORM, THE HARBOR OFFICE SAID."
    article = parse_article(f"LIMA, 3 MAR 89 (RADIO HILL) -- {markers} {story}")
    assert (article.authors, article.headline) == (authors, headline)
    assert article.text[article.body_start : article.body_end] == story


@pytest.mark.parametrize("text", ["[sic] he wrote", "[Jane Doe] [John Hill] said", "Report", ""])
def test_other_brackets_are_no_markers(text: str) -> None:
    assert skip_markers(text, 0, len(text)) == 0
    assert read_markers(text, 0, len(text)) == []
