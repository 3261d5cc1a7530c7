"""Parses as bytes: what a pipeline found in a paragraph, small enough to be remembered."""

from __future__ import annotations

import json
import zlib
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.attrs import DEP, ENT_IOB, ENT_TYPE, HEAD, LEMMA, MORPH, POS, SENT_START, TAG
from spacy.language import Language
from spacy.tokens import Doc

NAMED = [TAG, POS, DEP, LEMMA, ENT_TYPE]
PLAIN = [HEAD, ENT_IOB, SENT_START]


def pack_parse(doc: Doc) -> bytes:
    """Tags, lemmas, morphology, dependencies, entities and sentence starts; the words are left out, the tokenizer
    finds them again. Under a tenth of the time and a third of the size of `Doc.to_bytes`.
    """
    matrix: NDArray[Any] = doc.to_array([*NAMED, MORPH, *PLAIN])
    strings = sorted({doc.vocab.strings[int(value)] for value in np.unique(matrix[:, : len(NAMED)]) if value})
    morphs = sorted({str(token.morph) for token in doc})
    header = json.dumps([len(doc), strings, morphs], ensure_ascii=False).encode("utf-8", "surrogatepass")
    return zlib.compress(header + b"\n" + matrix.astype("<u8").tobytes(), 1)


def unpack_parse(packed: bytes, text: str, nlp: Language) -> Doc:
    """The Doc of `text` that was packed; `nlp` must be the pipeline that made it.

    Raises ValueError when the tokenizer no longer finds the same number of words.
    """
    header, _, body = zlib.decompress(packed).partition(b"\n")
    count, strings, morphs = json.loads(header.decode("utf-8", "surrogatepass"))
    doc = nlp.make_doc(text)
    if len(doc) != count:
        raise ValueError(f"the text has {len(doc)} tokens, its remembered parse {count}: another tokenizer made it")
    for string in strings:
        nlp.vocab.strings.add(string)
    for morph in morphs:
        nlp.vocab.morphology.add(morph)
    columns = [*NAMED, MORPH, *PLAIN]
    matrix: Any = np.frombuffer(body, dtype="<u8").reshape(count, len(columns)).astype(np.uint64)
    return doc.from_array(columns, matrix)
