"""Loading a pipeline without the words that its vocabulary lists, and without what is not used of it.

A word enters the string store when it is met, so that of the 700,000 strings of `en_core_web_md`, which take a third of
the time of loading it, only the labels are needed. They are known for spaCy's own components; a pipeline with any other
is loaded with all its strings.

The list of the words that have vectors stays as it is written (`flows.word_rows`), which spares a third of the rest.
Components that are switched off are left out, and the tokenizer is not given the exceptions of its language before its
own: each takes a tenth.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from flows.word_rows import WordRows, is_long_list

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokenizer import Tokenizer
    from spacy.vocab import Vocab

LABELLED = frozenset({"tagger", "morphologizer", "parser", "senter", "ner"})
"""Factories of components whose `labels` are all the strings that they write."""

WITHOUT_LABELS = frozenset({"tok2vec", "lemmatizer"})
"""Factories of components that write none, or add what they write to the string store."""

RULES = "attribute_ruler"
"""The factory of components that write the strings of their patterns."""

ORDINARY, UNFILLED = {"@tokenizers": "spacy.Tokenizer.v1"}, {"@tokenizers": "dateline.UnfilledTokenizer.v1"}
"""spaCy's tokenizer with the rules of its language, and without any: all that it knows is in the pipeline's folder."""

VECTORS = {"@vectors": "spacy.Vectors.v1"}
"""spaCy's word vectors."""


def load_pipeline(folder: Path) -> Language:
    """The pipeline in a folder; the errors are those of `spacy.load`."""
    import spacy

    config = spacy.util.load_config(folder / "config.cfg")
    factories = {one.get("factory") for one in config["components"].values()}
    if not factories <= LABELLED | WITHOUT_LABELS | {RULES}:
        return spacy.load(folder)
    spacy.registry.tokenizers.register(UNFILLED["@tokenizers"], func=_unfilled_tokenizer)
    is_ordinary = config["nlp"].get("tokenizer") == ORDINARY
    has_vectors = config["nlp"].get("vectors", VECTORS) == VECTORS
    exclude = ["strings", *["vectors"] * has_vectors, *config["nlp"].get("disabled", [])]
    nlp = spacy.load(folder, exclude=exclude, config={"nlp": {"tokenizer": UNFILLED}} if is_ordinary else {})
    if has_vectors:
        _load_vectors(nlp.vocab, folder / "vocab")
    for label in _labels(nlp):
        nlp.vocab.strings.add(label)
    for morph in _morphs(nlp):
        nlp.vocab.morphology.add(morph)
    return nlp


def _unfilled_tokenizer() -> Callable[[Language], Tokenizer]:
    from spacy.tokenizer import Tokenizer

    return lambda nlp: Tokenizer(nlp.vocab)


def _load_vectors(vocab: Vocab, folder: Path) -> None:
    words = folder / "key2row"
    content = words.read_bytes() if words.exists() else b""
    is_long = is_long_list(content)
    vocab.vectors.from_disk(folder, exclude=["strings", *["key2row"] * is_long])
    if is_long:
        vocab.vectors.key2row = WordRows(content)


def _labels(nlp: Language) -> Iterator[str]:
    """The strings that the components write, but for morphology."""
    for name, component in nlp.pipeline:
        factory = nlp.get_pipe_meta(name).factory
        if factory in LABELLED:
            yield from component.labels  # type: ignore[attr-defined]
        elif factory == RULES:
            yield from (value for attributes in _written(component) for value in attributes.values())


def _morphs(nlp: Language) -> Iterator[str]:
    """The morphology that the components write."""
    for name, component in nlp.pipeline:
        factory = nlp.get_pipe_meta(name).factory
        if factory == "morphologizer":
            yield from component.cfg["labels_morph"].values()  # type: ignore[attr-defined]
        elif factory == RULES:
            yield from (attributes["MORPH"] for attributes in _written(component) if "MORPH" in attributes)


def _written(component: Any) -> Iterator[dict[str, str]]:
    """What each pattern of an attribute ruler writes: values by the name of the attribute."""
    for pattern in component.patterns:
        yield pattern["attrs"]
