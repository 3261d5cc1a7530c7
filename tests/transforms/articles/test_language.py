import pytest

from transforms.articles.language import detect_language, may_be_english


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The bridge that was closed in the spring has been opened again, and it is said to hold.", "en"),
        ("Le pont qui est fermé dans la ville a été rouvert par les autorités pour une semaine.", "fr"),
        ("Die Brücke ist nach einem Riss gesperrt und wird nicht vor dem Herbst für den Verkehr frei.", "de"),
        ("El puente que fue cerrado por la ciudad se abre con una fiesta para los vecinos del puerto.", "es"),
        ("Goias 1 Gremio 3", None),
        ("橋は閉鎖された", "ja"),
        ("Мост закрыт до конца проверки, и это, как сообщил совет, будет не скоро.", "ru"),
        ("Міст закрито до кінця перевірки, і це, як заявив мер, буде не скоро.", "uk"),
        ("大桥将继续关闭，直到检查结束。", "zh"),
        ("Landmænd spærrer broen, og politiet oplyser, at den bliver lukket til efter påske.", "da"),
        ("Viljelijät sulkivat sillan, joka on ollut auki vuoden, ja poliisi kertoo, että se ei ole avoinna.", "fi"),
        ("A hidat lezárták, és a rendőrség szerint nem lesz nyitva, mert a pillérek gyengék.", "hu"),
    ],
)
def test_names_the_language_or_nothing(text: str, language: str | None) -> None:
    assert detect_language(text) == language


@pytest.mark.parametrize(
    ("text", "is_possible"),
    [
        ("Goias 1 Gremio 3", True),
        ("Bridge shut", True),
        ("橋は閉鎖された", False),
        ("Денес мостот е затворен", False),
        (
            "Ucierpią głównie pasażerowie, żeglarze, młynarze, piekarze, uczniowie, poeci, stolarze i ich dzieci.",
            False,
        ),
        ("Een brug die dicht is, dat is niet wat de stad wil, en het zal nog wel even duren, zegt men.", False),
        ("", True),
    ],
)
def test_only_what_may_be_english_is_taken_for_it(text: str, is_possible: bool) -> None:
    assert may_be_english(text) is is_possible
