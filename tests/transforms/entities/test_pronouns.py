"""Whom pronouns stand for."""

from __future__ import annotations

import pytest
from spacy.language import Language

from transforms.entities.annotate import annotate_document


@pytest.mark.parametrize(
    ("text", "pronoun", "person"),
    [
        ("Maria Petrova resigned on Friday. She gave no reason.", "She", "Maria Petrova"),
        ("Peter Novák said he would stay.", "he", "Peter Novák"),
        ("Maria Petrova thanked Peter Novák. She wept.", "She", "Maria Petrova"),
        ("Peter Novák thanked Paul Weber, and his wife wept.", "his", None),
        ("Peter Novák left. Alex Weber, his lawyer, stayed.", "his", "Peter Novák"),
        ("Maria Petrova thanked Anna Weber. “She wept,” said a guard.", "She", None),
        ("Peter Novák thanked Anna Weber. “We met her,” said a guard.", "her", "Anna Weber"),
        ("Maria Weber and Anna Weber came. Mrs. Weber said she was ill.", "she", None),
        ("It rained all day. He stayed at home.", "He", None),
        ("Maria Petrova, who had led the party, left.", "who", "Maria Petrova"),
    ],
)
def test_only_clear_antecedents_are_taken(nlp: Language, text: str, pronoun: str, person: str | None) -> None:
    found = annotate_document(nlp(text)).mentions
    chains = {m.name: m.chain for m in found}
    assert chains[pronoun] == (None if person is None else chains[person])


def test_a_linked_role_is_an_antecedent(nlp: Language) -> None:
    text = "Secretary Peter Novák met Paul Weber. The secretary was pleased. He praised Weber."
    found = {m.name: m.chain for m in annotate_document(nlp(text)).mentions}
    assert found["He"] == found["secretary"] == found["Peter Novák"]
