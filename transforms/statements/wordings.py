"""Wordings of quotes as sequences of words, compact enough for millions."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from hashlib import blake2b
from itertools import pairwise

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from transforms.lexicon import load_lexicon

Ints = NDArray[np.int64]
WORDINGS = {"wording": pa.string(), "digest": pa.uint64()}

_NEGATIONS = load_lexicon("negations")["words"]
_FIRST_CODE = 0x100  # the word with number 0, as a character; below lie control characters
_SURROGATES, _SURROGATE_COUNT = 0xD800, 0x800
_LAST_CODE = 0x10FFFF - _SURROGATE_COUNT


def normalise_wordings(texts: pa.Array | pa.ChunkedArray) -> pa.Array:
    """The texts in lower case (NFKC) without punctuation, one space between words.

    >>> normalise_wordings(pa.array(["The US’s “grave concern”, [he] said."]))[0].as_py()
    'the uss grave concern he said'
    """
    plain = pc.utf8_lower(pc.utf8_normalize(texts, "NFKC"))
    joined = pc.replace_substring_regex(plain, pattern=r"['’‘`´]", replacement="")
    parted = pc.replace_substring_regex(joined, pattern=r"[^\pL\pN ]+", replacement=" ")
    spaced = pc.utf8_trim_whitespace(pc.replace_substring_regex(parted, pattern="  +", replacement=" "))
    return spaced.combine_chunks() if isinstance(spaced, pa.ChunkedArray) else spaced


def with_wordings(quotes: pa.Table) -> pa.Table:
    """The quotes with the columns of `WORDINGS`: their normalised texts, and a digest of each (BLAKE2b, RFC 7693)."""
    wordings = normalise_wordings(quotes["text"])
    digests = b"".join(blake2b(one.encode(), digest_size=8).digest() for one in wordings.to_pylist())
    columns = wordings, pa.array(np.frombuffer(digests, "<u8"))
    for (name, kind), column in zip(WORDINGS.items(), columns, strict=True):
        quotes = quotes.append_column(pa.field(name, kind), column)
    return quotes


@dataclass(frozen=True)
class Wordings:
    """Different wordings with their speakers, the longest first; ties in the order of text, then speaker.

    `words` holds the word numbers of all wordings one after the other, wording i from `starts[i]` to `starts[i + 1]`;
    words are numbered in alphabetical order, those of `negated` deny. `speakers[i]` is a number per known speaker, -1
    for unknown. `digests`: of their texts.
    """

    texts: pa.Array
    digests: NDArray[np.uint64]
    speakers: Ints
    words: Ints
    starts: Ints
    negated: Ints

    def __len__(self) -> int:
        return len(self.texts)

    @cached_property
    def lengths(self) -> Ints:
        """Words of each wording."""
        return np.diff(self.starts)

    @cached_property
    def text_numbers(self) -> Ints:
        """A number of each wording's text, in the same order: the same for the same words of different speakers."""
        return np.cumsum(_is_new(self.texts, np.zeros(len(self.texts), np.int64))) - 1

    @cached_property
    def codes(self) -> list[str]:
        """Each wording as a string with one character for a word, which C++ aligners take as it is."""
        whole = _as_text(self.words)
        bounds = self.starts.tolist()
        return [whole[start:end] for start, end in pairwise(bounds)]

    @cached_property
    def negations(self) -> str:
        """The characters that stand for words which deny."""
        return _as_text(self.negated)


def _as_text(words: Ints) -> str:
    """A character for each word number."""
    numbers = words % (_LAST_CODE - _FIRST_CODE) + _FIRST_CODE
    numbers[numbers >= _SURROGATES] += _SURROGATE_COUNT
    return numbers.astype("<u4").tobytes().decode("utf-32-le")


def read_wordings(quotes: pa.Table) -> tuple[Wordings, Ints]:
    """The different (wording, speaker_id) pairs of quotes `with_wordings`, and for each row the number of its own."""
    speakers = quotes["speaker_id"].combine_chunks()
    speaker_names = pa.array(sorted(set(pc.unique(pc.drop_null(speakers)).to_pylist())), pa.string())
    numbers = pc.fill_null(pc.index_in(speakers, speaker_names), -1).to_numpy(zero_copy_only=False).astype(np.int64)
    columns = {"text": quotes["wording"], "digest": quotes["digest"], "speaker": numbers}
    table = pa.table(columns | {"row": np.arange(len(quotes))})
    table = table.append_column("size", pc.add(pc.count_substring(table["text"], " "), 1))
    order = [("size", "descending"), ("text", "ascending"), ("speaker", "ascending"), ("row", "ascending")]
    table = table.take(pc.sort_indices(table, order)).combine_chunks()
    is_new = _is_new(table["text"].combine_chunks(), table["speaker"].to_numpy())
    number_of = np.empty(len(table), np.int64)
    number_of[table["row"].to_numpy()] = np.cumsum(is_new) - 1
    kept = table.filter(pa.array(is_new)).combine_chunks()
    speakers = kept["speaker"].to_numpy().astype(np.int64)
    return _split(kept["text"].combine_chunks(), kept["digest"].to_numpy(), speakers), number_of


def _is_new(texts: pa.Array, speakers: Ints) -> NDArray[np.bool_]:
    """Where a row differs from the row before."""
    is_new = np.ones(len(texts), bool)
    if len(texts) > 1:
        same_text = pc.equal(texts[1:], texts[:-1]).to_numpy(zero_copy_only=False)
        is_new[1:] = ~(same_text & (speakers[1:] == speakers[:-1]))
    return is_new


def _split(texts: pa.Array, digests: NDArray[np.uint64], speakers: Ints) -> Wordings:
    lists = pc.split_pattern(texts, " ")
    starts = lists.offsets.to_numpy().astype(np.int64)
    encoded = lists.values.dictionary_encode()
    rank = np.empty(len(encoded.dictionary), np.int64)
    rank[pc.sort_indices(encoded.dictionary).to_numpy()] = np.arange(len(encoded.dictionary))
    words = rank[encoded.indices.to_numpy()] if len(encoded) else np.empty(0, np.int64)
    denies = pc.is_in(encoded.dictionary, value_set=pa.array(_NEGATIONS, pa.string()))
    negated = rank[np.flatnonzero(denies.to_numpy(zero_copy_only=False))]
    return Wordings(texts, digests, speakers, words[starts[0] : starts[-1]], starts - starts[0], negated)
