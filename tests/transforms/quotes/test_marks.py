"""Quotation marks paired into quotations."""

from __future__ import annotations

import pytest

from transforms.quotes.marks import pair_marks


def quoted(text: str) -> list[list[str]]:
    paragraphs, position = [], 0
    for line in text.split("\n"):
        if line.strip():
            paragraphs.append((position, position + len(line)))
        position += len(line) + 1
    return [[text[start:end] for start, end in quotation.pieces] for quotation in pair_marks(text, paragraphs)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('Ito said "all is well" today.', [["all is well"]]),
        ("“Über alles,” sagte Jürgen.", [["Über alles,"]]),
        ('“Mismatched at the end," she said.', [["Mismatched at the end,"]]),
        ("''Typed twice,'' he said.", [["Typed twice,"]]),
        ("``TeX marks,'' he said.", [["TeX marks,"]]),
        ("„Unten, oben“, sagte er.", [["Unten, oben"]]),
        ("« À bientôt », dit-elle.", [["À bientôt"]]),
        ("'We won't go,' he said.", [["We won't go,"]]),
        ("‘We won’t go,’ he said.", [["We won’t go,"]]),
        ("'The voters' choice stands,' he said.", [["The voters' choice stands,"]]),
        ("It's the workers' pay, y'all, in the '90s.", []),
        ("“She told me ‘never’ twice,” he said.", [["She told me ‘never’ twice,"]]),
        ("“He’s like, ‘No,’” she said.", [["He’s like, ‘No,’"]]),
        ("“Opened here.\n“Opened again and closed.”", [["Opened here.", "Opened again and closed."]]),
        ('"Opened here.\n\nGoes on," he said.', [["Opened here.", "Goes on,"]]),
        ('"Never closed.\n\nNothing here.\n\n"Another," he said.', [["Never closed."], ["Another,"]]),
        ("He is 6'2\" tall.", []),
    ],
)
def test_pairs_marks(text: str, expected: list[list[str]]) -> None:
    assert quoted(text) == expected
