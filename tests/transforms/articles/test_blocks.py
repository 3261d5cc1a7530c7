import pytest

from transforms.articles.blocks import read_blocks


def blocks(text: str) -> list[str]:
    return [text[b.start : b.end] for b in read_blocks(text, lambda line: line.startswith("By "))]


def test_joins_wrapped_lines() -> None:
    text = (
        "    The bridge over the river was closed on Tuesday after\n"
        "engineers found a crack in its deck, and the city said it\n"
        "would stay shut.\n"
        "    Ferries run every ten minutes between the two quays and\n"
        "take bicycles.\n"
    )
    assert [block.split()[0] for block in blocks(text)] == ["The", "Ferries"]


@pytest.mark.parametrize("opening", ["   A storm", "[Text] A storm"])
def test_few_lines_are_wrapped_below_one_that_opens_a_paragraph(opening: str) -> None:
    text = (
        f"{opening} kept the ferry in port until late on\nTuesday, and two trains were stopped\n\n   Nobody was hurt.\n"
    )
    assert len(blocks(text)) == 2
    assert len(blocks(text.replace(opening, "A storm on the sea"))) == 3


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r", "\u2028"])
def test_keeps_lines_of_other_texts(newline: str) -> None:
    assert blocks(newline.join(["Hartford 4 Boston 2", "Florida 4 Islanders 2"])) == [
        "Hartford 4 Boston 2",
        "Florida 4 Islanders 2",
    ]


def test_never_joins_a_line_that_stands_alone() -> None:
    text = "A headline that is nearly as long as the lines of the text are\nBy Jo Li\n" + "\n".join(
        ["the bridge over the river was closed on Tuesday after a crack"] * 5
    )
    assert "By Jo Li" in blocks(text)


@pytest.mark.parametrize(
    "text",
    [
        "LIMA, 3 MAR 89 (RADIO\nRELOJ) -- [TEXT] The bridge\n\nFerries",
        "LIMA, 3 MAR 89\n(RADIO RELOJ) -- [TEXT] The bridge\n\nFerries",
        "LIMA, 3\nMAR 89 (RADIO RELOJ) -- [TEXT] The bridge\n\nFerries",
        "LIMA, 3 MAR 89 (EFE) --\n[TEXT] The bridge\n\nFerries",
        "LIMA, 3 MAR 89 (EFE) -- [INTERVIEW WITH\nTHE MINISTER] [TEXT] The bridge\n\nFerries",
        "LIMA, 3 MAR 89 (EFE) -- [REPORT]\n[JO LI] [TEXT] The bridge\n\nFerries",
    ],
)
def test_joins_a_dateline_that_breaks_off_in_any_text(text: str) -> None:
    assert len(blocks(text)) == 2


def test_brackets_elsewhere_join_nothing() -> None:
    assert len(blocks("Hartford won (in overtime\nFlorida lost) at home")) == 2
