import pytest

from transforms.articles import parse_article
from transforms.articles.wire_slug import is_slug


@pytest.mark.parametrize(
    "line",
    [
        "AP-NR-03-17-88 1637EST",
        "u a AM-Harbour 4thLd-Writethru a0800 03-17 1046",
        "AM-Harbour, 4th Ld - Writethru, a0800,1072",
        "PM-Harbour Bridge,0525",
        "A3389 Cx1f taf-z u s BC-HARBOUR-BRIDGE-XYZ 02-14 0746",
        "BC-HARBOUR-BRIDGE-XYZ",
        "R 231200Z MAR 91",
        "DE RUABCD #0061/01 0110813",
        "TO RUABCDE/STORAGE CENTER",
        "BC-Harbour-Bridge, Bjt",
        "Eds: SUBS 5th graf to correct the name of the bridge",
        "LaserPhoto NY3",
    ],
)
def test_knows_what_is_for_editors(line: str) -> None:
    assert is_slug(line)


@pytest.mark.parametrize(
    "line", ["BC-based miners cut 200 jobs, union says", "AM radio turns 100", "Editors resign", ""]
)
def test_leaves_what_is_for_readers(line: str) -> None:
    assert not is_slug(line)


def test_a_message_with_slugs_is_read() -> None:
    head = "AP-NR-03-17-88 1637EST\nr a AM-Harbour 03-17 0505\nAM-Harbour,0525\nOld Bridge Shut After Crack Is Found\n"
    story = "The old bridge was shut on Thursday after a crack was found.\n"
    article = parse_article(f"{head}By JANE DOE\nAssociated Press Writer\nHOUSTON (AP)\n{story}")
    assert article.headline == "Old Bridge Shut After Crack Is Found"
    assert article.published is not None
    assert str(article.published.earliest) == "1988-03-17"
    assert article.dateline_place == "HOUSTON"
    assert article.text[article.body_start : article.body_end] == story.strip()
