"""Words that a pipeline is to take whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from transforms.lexicon import load_lexicon

if TYPE_CHECKING:
    from spacy.language import Language


def keep_titles_whole(nlp: Language) -> Language:
    """The same pipeline; an English one no longer ends a sentence after "Capt." or "Sgt.", which spaCy's do."""
    if nlp.lang == "en":
        for word in load_lexicon("honorifics")["abbreviated"]["words"]:
            nlp.tokenizer.add_special_case(word, [{"ORTH": word}])  # type: ignore[union-attr]
    return nlp
