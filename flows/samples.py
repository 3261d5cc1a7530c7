"""Reading a sample once, so that pipelines, word lists and rules are there before the first article."""

from __future__ import annotations

from contextlib import suppress

from spacy.language import Language

from flows.batch import ANNOTATION_ERRORS, pipeline
from flows.models import ModelMissingError
from flows.settings import Settings
from transforms.annotate import annotate_article
from transforms.articles import parse_article
from transforms.documents import assemble_document, parse_units

SAMPLE = """\
OSLO, March 3, 2021 (AP) - Transport Minister Zoë Ní Bhriain of Ireland left on Wednesday.

“It rained,” she told the Aftenposten newspaper.
"""


def read_sample(nlp: Language) -> None:
    """Read an article with something of every kind, so that all that is loaded when first needed is there."""
    article = parse_article(SAMPLE)
    units = parse_units(article)
    parses = [nlp(article.text[unit.char_start : unit.char_end]) for unit in units]
    annotate_article(assemble_document(article.text, units, parses, nlp.vocab), article, {})


def read_samples() -> None:
    """Have every pipeline of the settings read the sample; one that cannot is left to the worker that needs it."""
    with suppress(ModelMissingError, OSError, *ANNOTATION_ERRORS):  # that worker says what is wrong
        for name in Settings().models.values():
            read_sample(pipeline(name))
