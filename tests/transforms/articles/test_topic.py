from transforms.articles.topic import read_stems


def test_forms_of_a_word_share_a_stem() -> None:
    assert read_stems("Bridges shut") & read_stems("The bridge was closed") == {"bridg"}


def test_words_of_every_report_tell_nothing() -> None:
    assert read_stems("They said on Monday that there would be more") == frozenset()
