from __future__ import annotations

import re
from datetime import date
from functools import cache
from typing import Any

import pyarrow as pa
import pytest

from expectations.suites import STAGES, SUITES, suites_of
from expectations.tally import Tally
from transforms.schemas import TABLES

TODAY = date(2026, 11, 22)
PARENTS = {"articles": 100, "paragraphs": 100, "entities": 100}
FAULTS: list[tuple[str, dict[str, Any], str]] = [
    ("files", {"sha256": "AB"}, "Every sha256 is 64 hexadecimal digits."),
    ("files", {"byte_count": -1}, "Every byte_count is at least 0."),
    ("files", {"is_key_unique": False}, "No two rows have the same path."),
    ("files", {"run_id": None}, "Every file has a value in every required column."),
    ("articles", {"article_id": "0123456789ABCDEF"}, "Every article_id is 16 hexadecimal digits."),
    ("articles", {"path_exists": False}, "Every article's path, where known, is a row of files."),
    ("articles", {"path_exists": None}, "Every article's path, where known, is a row of files."),
    ("articles", {"body_end": 25}, "Every article's body, where there is one, lies within its text and is not empty."),
    ("articles", {"body_end": 5}, "Every article's body, where there is one, lies within its text and is not empty."),
    (
        "articles",
        {"body_end": None},
        "Every article's body, where there is one, lies within its text and is not empty.",
    ),
    (
        "articles",
        {"published_basis": None},
        "Every publication date has a first day, a last day and a basis, or none of them.",
    ),
    (
        "articles",
        {"published_latest": date(2024, 9, 17)},
        "No article's last possible day of publication lies before its first.",
    ),
    (
        "articles",
        {"published_earliest": date(1399, 12, 31)},
        "No article was published before 1400 or after the end of next year.",
    ),
    (
        "articles",
        {"published_latest": date(2028, 1, 1)},
        "No publication interval ends before 1400 or after the end of next year.",
    ),
    (
        "articles",
        {"published_basis": "rumour"},
        "Every article's published_basis, where known, is dateline, header, metadata, byline or inferred.",
    ),
    ("articles", {"word_count": -1}, "Every word_count is at least 0."),
    ("articles", {"record_no": -1}, "Every record_no is at least 0."),
    ("paragraphs", {"span_matches": False}, "Every paragraph's text is what the article says at that place."),
    ("paragraphs", {"span_matches": None}, "Every paragraph's text is what the article says at that place."),
    ("paragraphs", {"span_in_bounds": False}, "Every paragraph lies within its article and is not empty."),
    ("paragraphs", {"paragraph_no": -1}, "Every paragraph_no is at least 0."),
    ("unclassified_lines", {"article_id_exists": False}, "Every line's article_id, where known, is a row of articles."),
    ("rejects", {"stage": "dream"}, "Every reject's stage, where known, is read or annotate."),
    ("sentences", {"sentence_no": None}, "Every sentence has a value in every required column."),
    ("sentences", {"is_key_unique": False}, "No two rows have the same article_id and sentence_no."),
    (
        "dates",
        {"timex_type": "date"},
        "Every time expression's timex_type, where known, is DATE, TIME, DURATION or SET.",
    ),
    ("dates", {"timex_value": "18 September"}, "Every timex_value has a form that TIMEX3 knows."),
    ("dates", {"latest": None}, "Every time expression has a first and a last day, or neither."),
    ("dates", {"earliest": None}, "Every time expression has a first and a last day, or neither."),
    ("dates", {"latest": date(2024, 9, 17)}, "No time expression's last day lies before its first."),
    (
        "dates",
        {"earliest": date(1101, 1, 1)},
        "At least 95 % of the days that texts speak of lie between 1400 and the end of next year.",
    ),
    ("mentions", {"kind": "hint"}, "Every mention's kind, where known, is name, nominal or pronoun."),
    ("mentions", {"entity_type": "PER"}, "Every mention's entity_type is one of OntoNotes."),
    ("mentions", {"link_score": 1.01}, "Every link_score, where known, lies between 0 and 1."),
    ("mentions", {"link_score": float("nan")}, "Every link_score, where known, lies between 0 and 1."),
    ("mentions", {"entity_id_exists": False}, "Every mention's entity_id, where known, is a row of entities."),
    ("mentions", {"span_matches": False}, "Every mention's text is what the article says at that place."),
    ("roles", {"entity_id_exists": None}, "Every role's entity_id, where known, is a row of entities."),
    ("quotes", {"kind": "scare"}, "Every quote's kind, where known, is direct, indirect or mixed."),
    (
        "quotes",
        {"polarity": "shy"},
        "Every quote's polarity, where known, is neutral, claim, admit, deny or negated.",
    ),
    ("quotes", {"cue_matches": False}, "Every cue is what the article says at that place."),
    ("quotes", {"speaker_matches": False}, "Every speaker is what the article says at that place."),
    ("quotes", {"cue_end": None}, "Every quote has a cue with its place, or neither."),
    ("quotes", {"speaker_start": None}, "Every quote has a speaker with its place, or neither."),
    ("quotes", {"statement_id_exists": False}, "Every quote's statement_id, where known, is a row of statements."),
    ("entities", {"entity_type": "PLACE"}, "Every entity's entity_type is one of OntoNotes."),
    ("entities", {"country_code": "NER"}, "Every country_code, where known, is two capitals, as in ISO 3166-1."),
    ("entities", {"latitude": 90.5}, "Every latitude, where known, lies within ±90°."),
    ("entities", {"longitude": -180.5}, "Every longitude, where known, lies within ±180°."),
    ("entities", {"article_count": 2}, "No entity is in more articles than it has mentions."),
    ("name_variants", {"score": -0.1}, "Every score, where known, lies between 0 and 1."),
    ("name_variants", {"mention_count": 0}, "Every mention_count is at least 1."),
    (
        "doubtful_links",
        {"right_entity_id_exists": False},
        "Every pair's right_entity_id, where known, is a row of entities.",
    ),
    ("statements", {"article_count": 2}, "No statement is in more articles than it has quotes."),
    (
        "quote_differences",
        {"operation": "lost"},
        "Every difference's operation, where known, is deleted, inserted or replaced.",
    ),
    ("text_reuse", {"article_id_b": "0123456789abcdef"}, "Every pair's smaller article_id comes first."),
    ("text_reuse", {"containment_b": 2.0}, "Every containment_b, where known, lies between 0 and 1."),
    ("text_reuse", {"kind": "far"}, "Every pair's kind, where known, is identical, near or partial."),
    ("reused_passages", {"end_b": 3}, "Every passage is as long as its places in both articles say, and not empty."),
    ("reused_passages", {"article_id_b": "0" * 16}, "Every passage's smaller article_id comes first."),
    ("syndication", {"role_b": "thief"}, "Every pair's role_b, where known, is origin or copy."),
    ("stories", {"independent_source_count": 2}, "No story has more independent sources than articles."),
    ("stories", {"latest": date(2024, 9, 17)}, "No story's last day lies before its first."),
    ("story_articles", {"score": 1.5}, "Every score, where known, lies between 0 and 1."),
    ("entity_redirects", {"new_id": "nobody"}, "Every new_id is 16 hexadecimal digits."),
    ("checks", {"severity": "fatal"}, "Every check's severity, where known, is critical, warning or info."),
    ("runs", {"status": "maybe"}, "Every run's status, where known, is published."),
    ("table_changes", {"rows_kept": -1}, "Every rows_kept is at least 0."),
]


def failures(table: str, *parts: Any) -> dict[str, tuple[str, ...]]:
    """The sentences that fail, each with its examples."""
    tally = Tally(SUITES[table], TODAY)
    for part in parts:
        tally.add(part)
    return {x.expectation.sentence: x.examples for x in tally.outcomes(PARENTS) if not x.success}


@pytest.mark.parametrize("table", SUITES)
def test_good_rows_pass(table, rows):
    problems = {"Every line of judgements.csv could be used."} & {x.sentence for x in SUITES[table].expectations}
    assert set(failures(table, rows(table))) == problems


def test_no_rows_pass(rows):
    assert [failures(table, rows(table).slice(0, 0)) for table in SUITES] == [{}] * len(SUITES)


@pytest.fixture(scope="module")
def sentences_failed(rows):
    """Tells, for the number of a fault, which sentences name its row; all faults of a table are judged at once."""

    @cache
    def judge(table):
        tally = Tally(SUITES[table], TODAY)
        bad = [
            rows(table, **{"path": f"fault {n}"} | change)[2:] for n, (t, change, _) in enumerate(FAULTS) if t == table
        ]
        tally.add(pa.concat_tables([rows(table), *bad]))
        return tally.outcomes(PARENTS)

    def failed(number):
        outcomes = judge(FAULTS[number][0])
        return [x.expectation.sentence for x in outcomes for line in x.examples if re.match(f"fault {number}\\b", line)]

    return failed


@pytest.mark.parametrize("number", range(len(FAULTS)), ids=[f"{t} {change}" for t, change, _ in FAULTS])
def test_a_fault_fails_its_expectation_alone(number, sentences_failed):
    assert sentences_failed(number) == [FAULTS[number][2]]


def test_the_example_names_file_place_words_and_value(rows):
    assert failures("dates", rows("dates", latest=date(2024, 9, 17))) == {
        "No time expression's last day lies before its first.": (
            "2024/niamey.txt, characters 0 to 24: “ليلى said 🙂 on Wednesday”; latest is 2024-09-17",
        )
    }


def test_unknown_is_no_fault(rows):
    unknown = dict.fromkeys(("entity_id", "entity_id_exists", "link_rule", "link_score", "title"))
    assert failures("mentions", rows("mentions", **unknown)) == {}


def test_an_undated_article_without_body_is_no_critical_fault(rows):
    unknown = dict.fromkeys(
        ("published_earliest", "published_latest", "published_basis", "body_start", "body_end", "language")
    )
    assert list(failures("articles", rows("articles", **unknown))) == [
        "Of at least 95 % of the articles it is known where the story begins."
    ]


def test_shares_are_taken_of_all_parts(rows):
    unknown = dict.fromkeys(("speaker", "speaker_start", "speaker_end", "speaker_matches"))
    nameless = rows("quotes", **unknown).slice(2)
    assert failures("quotes", rows("quotes"), nameless) == {}
    assert list(failures("quotes", nameless, nameless, rows("quotes"))) == [
        "At least 60 % of the quotes have a speaker."
    ]


def test_too_many_rejects_are_named(rows):
    part = rows("rejects")
    assert failures("rejects", *[part] * 5) == {}
    found = failures("rejects", *[part] * 6)
    assert list(found) == ["At most one record is set aside for every ten articles."]
    assert len(found["At most one record is set aside for every ten articles."]) == 5


def test_a_missing_column_is_named(rows):
    with pytest.raises(ValueError, match=r"mentions: .* reads 'span_matches'"):
        failures("mentions", rows("mentions").drop_columns(["span_matches"]))


def test_every_table_has_its_suite():
    assert set(SUITES) == set(TABLES)


@pytest.mark.parametrize("suite", SUITES.values(), ids=SUITES)
def test_expectations_are_told_apart_by_sentence_and_column(suite):
    keys = [(x.sentence, x.column) for x in suite.expectations]
    assert len(keys) == len(set(keys))
    assert all(x.sentence.endswith(".") and x.advice for x in suite.expectations)


def test_the_stages_share_the_suites_out():
    tables = [table for stage in STAGES[:-1] for table in suites_of(stage)]
    assert tables == list(SUITES)
    assert suites_of("warehouse") == SUITES
