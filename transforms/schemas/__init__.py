"""The tables of the warehouse: the contract in code, with each column's comment."""

from transforms.schemas import annotate, log, read, resolve
from transforms.schemas.table import Table

PER_ARTICLE = (
    read.ARTICLES,
    read.PARAGRAPHS,
    read.UNCLASSIFIED_LINES,
    annotate.SENTENCES,
    annotate.DATES,
    annotate.MENTIONS,
    annotate.ROLES,
    annotate.QUOTES,
)
"""Tables whose rows belong to one article each."""

PER_CORPUS = (
    read.FILES,
    read.REJECTS,
    resolve.ENTITIES,
    resolve.NAME_VARIANTS,
    resolve.DOUBTFUL_LINKS,
    resolve.ENTITY_REDIRECTS,
    resolve.JUDGEMENT_PROBLEMS,
    resolve.STATEMENTS,
    resolve.QUOTE_DIFFERENCES,
    resolve.TEXT_REUSE,
    resolve.REUSED_PASSAGES,
    resolve.SYNDICATION,
    resolve.STORIES,
    resolve.STORY_ARTICLES,
    log.CHECKS,
    log.RUNS,
    log.TABLE_CHANGES,
)
"""Tables about the corpus and the runs."""

TABLES: dict[str, Table] = {table.name: table for table in (*PER_ARTICLE, *PER_CORPUS)}
"""Every table of the contract, by name."""
