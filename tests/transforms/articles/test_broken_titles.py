import pytest

from transforms.articles.blocks import Block
from transforms.articles.broken_titles import is_broken_off, join_broken_title

STORY = "The bridge was shut on Tuesday after a crack was found in its deck, officials said."


def join(lines: list[str], story: str = STORY) -> list[str]:
    text = "\n".join([*lines, "", story])
    starts = [sum(len(line) + 1 for line in lines[:index]) for index in range(len(lines))]
    ends = [start + len(line) for start, line in zip(starts, lines, strict=True)]
    blocks = [Block(start, end, after_blank=start == 0) for start, end in zip(starts, ends, strict=True)]
    joined = join_broken_title(text, blocks, lambda line: line == "NEWS", lambda line: not line.startswith("By "))
    return [text[block.start : block.end].replace("\n", " / ") for block in joined]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["Bridge shut after", "crack is found"], ["Bridge shut after / crack is found"]),
        (["BRIDGE OVER HARBOUR", "SHUT BY CRACK"], ["BRIDGE OVER HARBOUR / SHUT BY CRACK"]),
        (["NEWS", "Bridge shut after", "crack is found", "By Jo Li"],
         ["NEWS", "Bridge shut after / crack is found", "By Jo Li"]),
        (["Bridge shut", "Mayor blames rust"], ["Bridge shut", "Mayor blames rust"]),
        (["Bridge shut after crack.", "as feared"], ["Bridge shut after crack.", "as feared"]),
    ],
)  # fmt: skip
def test_joins_the_lines_of_a_headline(lines: list[str], expected: list[str]) -> None:
    assert join(lines) == expected


def test_capitals_prove_nothing_in_a_text_of_capitals() -> None:
    lines = ["BRIDGE OVER HARBOUR", "SHUT BY CRACK"]
    assert join(lines, STORY.upper()) == lines


@pytest.mark.parametrize(("line", "is_broken"), [("NEWS PROVIDED BY", True), ("Šibenik bridge shut", False)])
def test_tells_a_line_that_breaks_off(line: str, is_broken: bool) -> None:
    assert is_broken_off(line) is is_broken
