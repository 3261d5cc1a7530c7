from pathlib import Path

import pytest

from transforms.articles import Article, parse_article
from transforms.reading import Limits, Record, read_file

SEEDS = Path(__file__).parents[3] / "seeds"
STORY = (
    "The harbour bridge was closed on Tuesday after engineers found a crack in its deck, the city said.\n\n"
    "It will stay shut for a week while crews weld new plates — “not a day longer”, officials added.\n"
)
WRAPPED = (
    "The harbour bridge was closed on Tuesday after\n"
    "engineers found a crack in its deck, the city\nsaid.\n"
    "   It will stay shut for a week while crews weld\nnew plates, officials added.\n"
)
HEAD = "Harbour bridge closed by crack"


def kinds(article: Article) -> list[str]:
    return [paragraph.kind for paragraph in article.paragraphs]


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("", {}),
        (f"{HEAD}\n\n", {"headline": HEAD}),
        (f" date 2020-03-03 {HEAD} - Morning Bugle\n{HEAD}\n\n", {"headline": HEAD, "publisher": "Morning Bugle"}),
        (f" date 2020-03-03 {HEAD} - The Morning News\n\n", {"headline": HEAD, "publisher": "The Morning News"}),
        (f" date 2020-03-03 {HEAD} - mayor blames rust\n\n", {"headline": f"{HEAD} - mayor blames rust"}),
        (f"{HEAD}\n\nBy Ana Šimić and Max Roe, Reuters\n\nPARIS, March 3 - ",
         {"headline": HEAD, "authors": ("Ana Šimić", "Max Roe"), "agency": "Reuters", "dateline_place": "PARIS"}),
        (f"{HEAD}.\nNikolai Ivanov\nTALLINN 1996-08-30\n",
         {"headline": f"{HEAD}.", "authors": ("Nikolai Ivanov",), "dateline_place": "TALLINN"}),
        (f"{HEAD}\n\nWelding will take a week, says the city\n\nBy Ana Šimić\n\nUpdated March 3, 2016 10:15 a.m.\n\n",
         {"headline": HEAD, "subheadline": "Welding will take a week, says the city", "authors": ("Ana Šimić",)}),
        (f"News\n{HEAD}\nMax Roe | TNN | Mar 3, 2016, 10.15 AM IST\n\nNEW DELHI: ",
         {"headline": HEAD, "authors": ("Max Roe",), "agency": "TNN", "dateline_place": "NEW DELHI"}),
        (f"From: max@example.org (Max Roe)\nSubject: {HEAD}\nDate: Wed, 3 Mar 1993 10:15:00 GMT\nLines: 9\n\n",
         {"headline": HEAD, "authors": ("Max Roe",), "published_basis": "header"}),
        (f"{HEAD}\n\nCrews at work on the deck. (AP Photo/Max Roe)\n\nPARIS (AP) — ",
         {"headline": HEAD, "agency": "AP", "dateline_place": "PARIS"}),
        ("ABCD-XYZ3-0042\n\n   Bogota, 5 Sep 89 (Radio Uno) -- [Report] [Text] ",
         {"dateline_place": "Bogota", "publisher": "Radio Uno", "published_basis": "dateline"}),
    ],
)  # fmt: skip
def test_reads_header_fields_and_no_others(head: str, expected: dict[str, object]) -> None:
    article = parse_article(head + STORY)
    known = ("headline", "subheadline", "authors", "publisher", "agency", "dateline_place")
    found = {name: value for name in known if (value := getattr(article, name))}
    assert found == {name: value for name, value in expected.items() if name in known}
    assert article.text[article.body_start :] + "\n" * 0 == STORY
    if "published_basis" in expected:
        assert article.published_basis == expected["published_basis"]


def test_wrapped_lines_are_paragraphs_and_the_agency_closes_them() -> None:
    article = parse_article(f"HARBOUR BRIDGE SHUT\nBy Max Roe, Reuters\n\n    PARIS, March 3 - {WRAPPED} Reuter\n")
    assert kinds(article) == ["headline", "byline", "dateline", "body", "body", "boilerplate"]
    assert article.text[: article.body_end].endswith("officials added.")


def test_what_surrounds_a_story_is_no_body() -> None:
    article = parse_article(
        f"{HEAD}\n\nPARIS — {STORY}\nMax Roe contributed to this report.\n\nRead more: Ten bridges\n\n© 2020 Bugle\n"
    )
    assert kinds(article) == ["headline", "dateline", "body", "body", "byline", "boilerplate", "boilerplate"]


def test_a_caption_and_its_credit_are_apart() -> None:
    article = parse_article(f"{HEAD}\n\nMax Roe\nCrews on the deck. Work goes on.AFP via Getty Images\n\n{STORY}")
    texts = {p.kind: article.text[p.char_start : p.char_end] for p in article.paragraphs}
    assert (texts["caption"], texts["credit"]) == ("Crews on the deck. Work goes on.", "AFP via Getty Images")


def test_a_header_date_before_running_text_is_no_headline() -> None:
    article = parse_article(" date 2023-11-06 " + STORY)
    assert article.headline is None
    assert str(article.published.earliest if article.published else None) == "2023-11-06"
    assert article.text[article.body_start :].startswith("The harbour")


@pytest.mark.timeout(60)
@pytest.mark.parametrize("filler", [100_000 * " ", 50_000 * "- ", 50_000 * "é | "])
def test_a_header_date_before_endless_text_takes_no_time(filler: str) -> None:
    assert parse_article(f" date 2025-02-06 The violin {filler}was found. - Reuters").headline is None


@pytest.mark.timeout(30)
@pytest.mark.parametrize(
    "line",
    [
        "By Jane " + 60 * "D" + "\ufffd" + 60 * "D" + "oe and Max Roe of Bamako",
        "“Shut!” - " + 180 * "Dé" + "?",
        150 * "Dé" + ";",
    ],
)
def test_a_line_of_one_endless_name_takes_no_time(line: str) -> None:
    assert parse_article(f"Bridge shut for a week by crack\n\n{line}\n\n3 March 2020\n\n{STORY}").headline is not None


def test_header_lines_that_no_rule_knows_are_reported() -> None:
    article = parse_article(f"{HEAD}\n\nMax Roe\n\nFolder C7b\n\n3 March 2020\n\n{STORY}")
    assert [article.text[start:end] for start, end in article.unclassified] == ["Folder C7b"]


def test_metadata_goes_before_the_layout() -> None:
    metadata = {
        "headline": "Bridge shut",
        "authors": ["Ana Šimić"],
        "published": "2020-03-03T10:00:00Z",
        "language": "en-GB",
    }
    article = parse_article(STORY, metadata)
    assert (article.headline, article.authors, article.language) == ("Bridge shut", ("Ana Šimić",), "en")
    assert article.published_basis == "metadata"


@pytest.mark.parametrize("path", sorted(SEEDS.glob("*.txt")), ids=lambda path: path.stem)
def test_every_sample_has_a_body(path: Path) -> None:
    with path.open("rb") as stream:
        records = list(read_file(stream, path.name, Limits()).records)
    texts = [record.text for record in records if isinstance(record, Record)]
    assert len(texts) == len(records) == 1
    article = parse_article(texts[0])
    body = sum(p.char_end - p.char_start for p in article.paragraphs if p.kind == "body")
    assert body > len(texts[0]) / 2
    assert article.language == "en"


@pytest.mark.parametrize("end", ["", "\n[Text]", "\n[Text] \n\nIt rained."])
def test_markers_after_a_dateline_are_no_story(end: str) -> None:
    article = parse_article(f"LIMA, 3 JAN 90 (EFE) --{end}")
    assert article.dateline_place == "LIMA"
    assert article.text[article.body_start : article.body_end] == ("It rained." if "rained" in end else article.text)


def test_who_forwards_a_story_is_not_its_writer() -> None:
    mail = "From: Karen Mills <k@example.org>\nTo: list@example.org\nSubject: Bridge shut\n\n"
    assert parse_article(mail + "The bridge was shut on Tuesday, Šimić said.").authors == ("Karen Mills",)
    forwarded = mail + "Bridge shut by crack\nBy Jo Li\n\nThe bridge was shut on Tuesday, Šimić said."
    assert parse_article(forwarded).authors == ("Jo Li",)


def test_a_story_told_again_at_its_dateline_starts_there() -> None:
    summary = "Engineers on Tuesday shut the bridge after finding a crack in its deck."
    article = parse_article(f"Bridge shut by crack\n\n{summary}\n\nNairobi: {summary} Ferries run every hour.")
    assert (article.dateline_place, article.text[article.body_start :][:9]) == ("Nairobi", "Engineers")
    assert article.text.count(summary, article.body_start) == 1


@pytest.mark.parametrize(
    "text", ["san josé, 3 mar 89 (efe) -- [text] the bridge was shut.", "san josé, 3 mar 89 -- the bridge"]
)
def test_reads_the_dateline_of_a_text_without_capitals(text: str) -> None:
    article = parse_article(text)
    assert (article.dateline_place, article.text[article.body_start :][:10]) == ("san josé", "the bridge")


def test_the_last_line_may_name_paper_and_day() -> None:
    article = parse_article("The bridge was shut, Šimić said.\n\nPublished in The Bugle, March 3rd, 2020.\n")
    assert (article.publisher, str(article.published and article.published.earliest)) == ("The Bugle", "2020-03-03")
    assert [p.kind for p in article.paragraphs] == ["body", "boilerplate"]


def test_the_head_helps_to_tell_the_language_of_a_short_story() -> None:
    story = "La députée Nolwenn Le Guen a demandé une enquête sur Étienne Vasseur, invité à Avignon en juillet 2023."
    assert parse_article(story).language is None
    assert parse_article(f"Le ministre de la Culture nie tout\n\nPar Sylvie Delacroix\n\n{story}").language == "fr"


def test_a_writer_before_the_dash_is_the_author() -> None:
    article = parse_article("Jane Doe, Jakarta -- The bridge was shut on Tuesday after a crack was found.")
    assert (article.authors, article.dateline_place) == (("Jane Doe",), "Jakarta")


OPENING = "The bridge was shut on Tuesday after a crack was found in its deck.\n\nFerries ran all day.\n"


@pytest.mark.parametrize(
    ("head", "field", "value"),
    [
        ("Bridge shut by crack\n\nUpdated - March 3, 2020 06:59 pm IST - LONDON\n\n", "dateline_place", "LONDON"),
        (
            "Bridge shut by crack in deck\ndpa international (English)\nMarch 3, 2020\n\n",
            "headline",
            "Bridge shut by crack in deck",
        ),
        (
            "PERU: Old bridge shut by crack.\n\nOld bridge shut by crack.\n\nJo Li\nLIMA 2020-03-03\n\n",
            "subheadline",
            None,
        ),
        ("UPI ARCHIVES JUNE 9, 1986\n\nBridge shut by crack in deck\n\nBy JO LI\n\nLIMA -- ", "dateline_place", "LIMA"),
    ],
)
def test_lines_of_heads_are_told_apart(head: str, field: str, value: str | None) -> None:
    assert getattr(parse_article(head + OPENING), field) == value


def test_what_a_writer_covers_is_a_note() -> None:
    head = "Bridge shut by crack in deck\n\nDana Kowalczyk\nSpringfield Courier\n\n"
    text = f"{head}{OPENING}\nDana Kowalczyk covers roads.\n"
    assert parse_article(text).authors == ("Dana Kowalczyk",)
