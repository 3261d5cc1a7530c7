"""Imported by the process from which workers are forked, so that each has the modules, pipelines and word lists."""

from __future__ import annotations

import gc
from contextlib import suppress

from spacy.language import Language

from flows import columns, part_job, reading
from flows.batch import ANNOTATION_ERRORS, pipeline
from flows.models import ModelMissingError
from flows.settings import Settings
from transforms.annotate import annotate_article
from transforms.articles import parse_article
from transforms.documents import assemble_document, parse_units

__all__ = ["columns", "part_job", "reading"]

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


with suppress(ModelMissingError, OSError, *ANNOTATION_ERRORS):  # the worker that needs it says what is wrong
    for name in Settings().models.values():
        read_sample(pipeline(name))

gc.collect()
gc.freeze()
