"""Words that a pipeline takes whole."""

from __future__ import annotations

import pytest
import spacy

from transforms.tokenizing import keep_titles_whole


@pytest.mark.parametrize(
    ("language", "tokens"), [("en", ["Capt.", "Núñez", "left"]), ("fr", ["Capt", ".", "Núñez", "left"])]
)
def test_a_title_ends_no_sentence_in_english(language: str, tokens: list[str]) -> None:
    nlp = keep_titles_whole(spacy.blank(language))
    assert [token.text for token in nlp("Capt. Núñez left")] == tokens
