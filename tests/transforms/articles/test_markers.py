import pytest

from transforms.articles import parse_article
from transforms.articles.markers import read_markers, skip_markers


@pytest.mark.parametrize(
    ("markers", "authors", "headline"),
    [
        ("[REPORT] [ANA MARIA ROJAS] [TEXT]", ("ANA MARIA ROJAS",), None),
        ("[Commentary by Tomás Quiroga] [Text]", ("Tomás Quiroga",), None),
        ("[REPORT BY ANA ROJAS AND JOHN HILL IN BOGOTA] [TEXT]", ("ANA ROJAS", "JOHN HILL"), None),
        ("[Report by Ana Rojas from the scene] [Text]", ("Ana Rojas",), None),
        ("[COLUMN BY ANA ROJAS] [PASSAGE OMITTED] [TEXT]", ("ANA ROJAS",), None),
        ("[ARTICLE] [BY JOHN\nHILL] [TEXT]", ("JOHN HILL",), None),
        ('[Article by John Hill: "Ferries Stay in Port"] [Text]', ("John Hill",), "Ferries Stay in Port"),
        ("[Report from Cali by John Hill] [Text]", ("John Hill",), None),
        ("[SPEECH BY PRESIDENT JOHN HILL] [TEXT]", (), None),
        ("[Interview with Minister Ana Rojas by John Hill; date not given] [Text]", (), None),
        ('["DAWN" NEWSCAST] [TEXT]', (), None),
        ("[REPORT] [WORDS INDISTINCT] [TEXT]", (), None),
        ("[SPEECH] [PRESIDENT JOHN HILL] [TEXT]", (), None),
        ('[EDITORIAL] ["FERRIES STAY IN PORT"] [TEXT]', (), "FERRIES STAY IN PORT"),
        ('[COMMUNIQUE] ["THE HARBOR FRONT"] [TEXT]', (), None),
        ("[COMMUNIQUE] [HARBOR COMMAND] [TEXT]", (), None),
    ],
)
def test_markers_name_writer_and_title(markers: str, authors: tuple[str, ...], headline: str | None) -> None:
    story = "FERRIES STAYED IN PORT ON MONDAY AFTER A STORM, THE HARBOR OFFICE SAID."
    article = parse_article(f"LIMA, 3 MAR 89 (RADIO HILL) -- {markers} {story}")
    assert (article.authors, article.headline) == (authors, headline)
    assert article.text[article.body_start : article.body_end] == story


@pytest.mark.parametrize("note", ["[WORDS INDISTINCT]", "[PASSAGE OMITTED]", "[APPLAUSE]", "[BEGIN HILL RECORDING]"])
@pytest.mark.parametrize("dateline", ["LIMA, 3 MAR 89 (RADIO HILL) -- ", ""])
def test_notes_on_the_first_words_belong_to_the_story(dateline: str, note: str) -> None:
    article = parse_article(f"{dateline}[TEXT] {note} FERRIES STAYED IN PORT ON MONDAY AFTER A STORM.")
    assert article.text[article.body_start :].startswith(note)


def test_markers_of_a_text_without_capitals_are_read() -> None:
    dateline, story = "lima, 3 mar 89 (radio hill) --", "ferries stayed in port on monday after a storm."
    article = parse_article(f"{dateline} [report by ana rojas] [text] {story}")
    assert (article.authors, article.text[article.body_start :]) == (("ana rojas",), story)
    assert parse_article(f'{dateline} [editorial] ["port shut"] [text] {story}').headline == "port shut"


@pytest.mark.parametrize(("dateline", "publisher"), [("", "HARBOR POLICE COMMAND"), (" (RADIO HILL)", "RADIO HILL")])
def test_markers_name_the_source_where_the_dateline_does_not(dateline: str, publisher: str) -> None:
    article = parse_article(
        f"LIMA, 3 MAR 89{dateline} -- [REPORT] [HARBOR POLICE COMMAND] [TEXT] FERRIES STAYED IN PORT."
    )
    assert (article.publisher, article.authors) == (publisher, ())


@pytest.mark.parametrize("text", ["[sic] he wrote", "[Jane Doe] [John Hill] said", "Report", ""])
def test_other_brackets_are_no_markers(text: str) -> None:
    assert skip_markers(text, 0, len(text)) == 0
    assert read_markers(text, 0, len(text)) == []
