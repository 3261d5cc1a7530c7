"""The stages of one article."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.lang.en import English
from spacy.language import Language

from transforms.annotate import annotate_article, without_parse
from transforms.articles import parse_article
from transforms.articles.article import body_of
from transforms.documents import assemble_document, parse_units
from transforms.sentences import find_sentences
from transforms.stages import STAGES

SPLITTER = English()
SPLITTER.add_pipe("sentencizer")
TEXT = "OSLO, March 3, 2021 (AP) - Zoë Ní Bhriain left. “It rained,” she said.\n\nIt was Wednesday."


def parsed(text: str, nlp: Language) -> tuple[object, object]:
    article = parse_article(text)
    units = parse_units(article)
    parses = [nlp(text[unit.char_start : unit.char_end]) for unit in units]
    return assemble_document(text, units, parses, nlp.vocab), article


@given(st.text(st.sampled_from("aB. !?\n\té🙂“”"), max_size=120))
def test_sentences_fill_their_paragraphs(text: str) -> None:
    doc, article = parsed(text, SPLITTER)
    sentences = find_sentences(doc, article)  # type: ignore[arg-type]
    for number, start, end in sentences:
        paragraph = article.paragraphs[number]  # type: ignore[attr-defined]
        assert paragraph.char_start <= start < end <= paragraph.char_end
        assert text[start:end] == text[start:end].strip()
    covered = "".join(text[start:end] for _, start, end in sentences)
    written = "".join(text[p.char_start : p.char_end] for p in article.paragraphs)  # type: ignore[attr-defined]
    assert "".join(covered.split()) == "".join(written.split())


def test_only_stages_that_are_not_known_are_run(nlp: Language) -> None:
    doc, article = parsed(TEXT, nlp)
    everything = annotate_article(doc, article, {})  # type: ignore[arg-type]
    assert everything.keys() == STAGES.keys()
    known = {stage: everything[stage] for stage in STAGES if stage != "quotes"}
    again = annotate_article(doc, article, known)  # type: ignore[arg-type]
    assert again == {"quotes": everything["quotes"]}


def test_without_a_pipeline_only_words_are_looked_at() -> None:
    made = without_parse(parse_article("Der Fluss trat über die Ufer und die Brücke blieb zu."))
    assert made.keys() == STAGES.keys()
    assert (made["sentences"], made["dates"], made["quotes"]) == ([], [], [])
    assert len(made["shingles"]) == 7


@pytest.mark.parametrize(("text", "body"), [(TEXT, "Zoë Ní Bhriain left."), ("Just words.", "Just words.")])
def test_the_body_begins_after_the_dateline(text: str, body: str) -> None:
    assert body_of(parse_article(text)).startswith(body)
