"""Expectations that many tables share; those of `shared_by_all` follow from the schema alone."""

from __future__ import annotations

from collections.abc import Iterator

from expectations.expectation import Expectation, IsBetween, IsNotBefore, IsOneOf, IsTrue, Matches
from transforms.schemas import TABLES

DIGEST = "^[0-9a-f]{16}$"
ENTITY_TYPES = (
    *("PERSON", "NORP", "FAC", "ORG", "GPE", "LOC", "PRODUCT", "EVENT", "WORK_OF_ART", "LAW", "LANGUAGE"),
    *("DATE", "TIME", "PERCENT", "MONEY", "QUANTITY", "ORDINAL", "CARDINAL"),
)


def shared_by_all(table: str, row: str) -> Iterator[Expectation]:
    """Complete rows, one row a key, references that lead somewhere, spans that hold what they say.

    `row` is what one row of the table is, in words.
    """
    schema = TABLES[table]
    yield IsTrue(column="*", flag="is_complete", sentence=f"Every {row} has a value in every required column.")
    key = " and ".join(schema.key)
    yield IsTrue(column=", ".join(schema.key), flag="is_key_unique", sentence=f"No two rows have the same {key}.")
    if schema.key[0].endswith("_id") and schema.key[0] not in schema.references:
        yield is_digest(schema.key[0])
    for column, parent in schema.references.items():
        yield refers_to(column, parent, row)
    if schema.has_spans:
        yield from spans_hold(row)


def is_digest(column: str) -> Expectation:
    """The form of an id."""
    return Matches(column=column, pattern=DIGEST, sentence=f"Every {column} is 16 hexadecimal digits.")


def refers_to(column: str, parent: str, row: str) -> Expectation:
    """A foreign key."""
    sentence = f"Every {row}'s {column}, where known, is a row of {parent}."
    return IsTrue(column=column, flag=f"{column}_exists", sentence=sentence, needs=parent)


def spans_hold(row: str) -> Iterator[Expectation]:
    """The span equation of the contract."""
    inside = f"Every {row} lies within its article and is not empty."
    yield IsTrue(column="char_start, char_end", flag="span_in_bounds", sentence=inside)
    equation = f"Every {row}'s text is what the article says at that place."
    yield IsTrue(column="text", flag="span_matches", sentence=equation)


def one_of(column: str, *values: str, row: str) -> Expectation:
    """A closed list of words."""
    listed = f"{', '.join(values[:-1])} or {values[-1]}" if len(values) > 1 else values[0]
    return IsOneOf(column=column, values=values, sentence=f"Every {row}'s {column}, where known, is {listed}.")


def is_entity_type(row: str) -> Expectation:
    """The types of OntoNotes 5, the scheme of spaCy's English pipelines."""
    sentence = f"Every {row}'s entity_type is one of OntoNotes."
    return IsOneOf(column="entity_type", values=ENTITY_TYPES, sentence=sentence)


def is_share(column: str) -> Expectation:
    """A score or a share."""
    return IsBetween(column=column, low=0, high=1, sentence=f"Every {column}, where known, lies between 0 and 1.")


def is_at_least(column: str, low: int) -> Expectation:
    """A count."""
    return IsBetween(column=column, low=low, sentence=f"Every {column} is at least {low}.")


def first_is_smaller(row: str) -> Expectation:
    """The order within a pair of articles, so that no pair is there twice."""
    sentence = f"Every {row}'s smaller article_id comes first."
    return IsNotBefore(column="article_id_b", other="article_id_a", strictly=True, sentence=sentence)
