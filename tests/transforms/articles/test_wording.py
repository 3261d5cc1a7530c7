import pytest

from transforms.articles.bare_byline import is_bare_name
from transforms.articles.wording import is_common_word


@pytest.mark.parametrize("word", ["Presidential", "Identifies", "Spokesman", "the", "Investments"])
def test_common_words_are_no_names(word: str) -> None:
    assert is_common_word(word)


@pytest.mark.parametrize("word", ["Kowalczyk", "Óscar", "Wanjiru", "Browning"])
def test_names_are_not_common_words(word: str) -> None:
    assert not is_common_word(word)


def test_a_common_word_is_a_surname_after_a_known_given_name() -> None:
    assert is_bare_name("Mary Constable")
    assert not is_bare_name("Xyla Constable")
