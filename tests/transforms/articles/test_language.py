import pytest

from transforms.articles.language import detect_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The bridge that was closed in the spring has been opened again, and it is said to hold.", "en"),
        ("Le pont qui est fermé dans la ville a été rouvert par les autorités pour une semaine.", "fr"),
        ("Die Brücke ist nach einem Riss gesperrt und wird nicht vor dem Herbst für den Verkehr frei.", "de"),
        ("El puente que fue cerrado por la ciudad se abre con una fiesta para los vecinos del puerto.", "es"),
        ("Goias 1 Gremio 3", None),
        ("橋は閉鎖された", None),
    ],
)
def test_names_the_language_or_nothing(text: str, language: str | None) -> None:
    assert detect_language(text) == language
