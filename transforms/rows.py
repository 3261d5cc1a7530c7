"""The rows of the per-article tables, from what was read from each article."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from transforms.article_reading import ArticleReading, Resolution, mention_id, quote_id, span_id
from transforms.dates import DateInterval, TimeExpression, is_english, read_dates_again
from transforms.identity import short_digest
from transforms.schemas import TABLES

Row = tuple[Any, ...]


def publication_of(one: ArticleReading, resolution: Resolution) -> tuple[DateInterval | None, str | None, str | None]:
    """The days of publication, their basis and the note, as the article itself has them or resolve inferred them."""
    a, inferred = one.article, resolution.publications.get(one.article_id)
    if inferred is None:
        return a.published, a.published_basis, a.published_note
    note = " ".join(filter(None, (a.published_note, inferred.note)))
    return (
        (a.published, a.published_basis, note) if inferred.interval is None else (inferred.interval, "inferred", note)
    )


def article_rows(one: ArticleReading, resolution: Resolution) -> Iterator[Row]:
    """One row for `articles`."""
    a = one.article
    days, basis, note = publication_of(one, resolution)
    published = (days.earliest, days.latest) if days else (None, None)
    yield (
        one.article_id,
        one.path,
        one.record_no,
        one.source_locator,
        a.text,
        a.headline,
        a.subheadline,
        a.authors,
        a.publisher,
        a.agency,
        a.dateline,
        a.dateline_place,
        *published,
        basis,
        note,
        a.language,
        a.body_start,
        a.body_end,
        a.word_count,
    )


def paragraph_rows(one: ArticleReading, _: Resolution) -> Iterator[Row]:
    """The rows of `paragraphs`."""
    for number, p in enumerate(one.article.paragraphs):
        yield one.article_id, number, p.kind, *one.written(p.char_start, p.char_end)


def unclassified_rows(one: ArticleReading, _: Resolution) -> Iterator[Row]:
    """The rows of `unclassified_lines`."""
    for start, end in one.article.unclassified:
        yield one.article_id, *one.written(start, end)


def sentence_rows(one: ArticleReading, _: Resolution) -> Iterator[Row]:
    """The rows of `sentences`."""
    for number, (paragraph_no, start, end) in enumerate(one.sentences):
        yield one.article_id, number, paragraph_no, *one.written(start, end)


def dates_of(one: ArticleReading, resolution: Resolution) -> Sequence[TimeExpression]:
    """The time expressions, read again where resolve inferred the days of publication."""
    inferred = resolution.publications.get(one.article_id)
    if inferred is None or inferred.interval is None or not is_english(one.article.language):
        return one.dates
    return read_dates_again(one.article.text, one.dates, inferred.interval)


def date_rows(one: ArticleReading, resolution: Resolution) -> Iterator[Row]:
    """The rows of `dates`."""
    for d in dates_of(one, resolution):
        yield (
            span_id(one.article_id, "date", d.char_start, d.char_end),
            one.article_id,
            *one.written(d.char_start, d.char_end),
            d.timex_type,
            d.timex_value,
            d.timex_mod,
            d.earliest,
            d.latest,
            d.granularity,
            d.anchor,
            d.rule,
        )


def mention_rows(one: ArticleReading, _: Resolution) -> Iterator[Row]:
    """The rows of `mentions`, before it is known where they lead."""
    for m in one.mentions:
        span, about = one.written(m.char_start, m.char_end), (m.kind, m.entity_type, m.name, m.title)
        yield mention_id(one.article_id, m), one.article_id, *span, *about, None, None, None


def chain_entities(one: ArticleReading, resolution: Resolution) -> dict[int | None, str]:
    """The entity of each chain of an article that bears a role, as the links of its mentions have it."""
    holders = {r.chain for r in one.roles}
    linked = ((m.chain, mention_id(one.article_id, m)) for m in one.mentions if m.chain in holders)
    return {chain: entity for chain, mention in linked if (entity := resolution.entities[mention])}


def role_rows(one: ArticleReading, resolution: Resolution) -> Iterator[Row]:
    """The rows of `roles`: those whose holder is an entity."""
    entities = chain_entities(one, resolution)
    for r in one.roles:
        if entity := entities.get(r.chain):
            identity = short_digest(one.article_id, "role", r.char_start, r.char_end, entity)
            yield identity, entity, one.article_id, r.role, *one.written(r.char_start, r.char_end)


def quote_rows(one: ArticleReading, _: Resolution) -> Iterator[Row]:
    """The rows of `quotes`, before their speakers and statements are known."""
    text = one.article.text
    for q in one.quotes:
        cue = None if q.cue_start is None else text[q.cue_start : q.cue_end]
        speaker = None if q.speaker_start is None else text[q.speaker_start : q.speaker_end]
        yield (
            quote_id(one.article_id, q),
            one.article_id,
            *one.written(q.char_start, q.char_end),
            q.kind,
            cue,
            q.cue_start,
            q.cue_end,
            speaker,
            q.speaker_start,
            q.speaker_end,
            None,
            q.polarity,
            q.rule,
            None,
        )


ROWS: dict[str, Callable[[ArticleReading, Resolution], Iterator[Row]]] = {
    "articles": article_rows,
    "paragraphs": paragraph_rows,
    "unclassified_lines": unclassified_rows,
    "sentences": sentence_rows,
    "dates": date_rows,
    "mentions": mention_rows,
    "roles": role_rows,
    "quotes": quote_rows,
}


def build_table(name: str, rows: Iterable[Row]) -> pa.Table:
    """Rows as the named table, columns in the order of its schema; pa.ArrowInvalid where a value does not fit."""
    schema = TABLES[name].schema
    columns = list(zip(*rows, strict=True)) or [()] * len(schema)
    return pa.Table.from_arrays(
        [pa.array(column, type=field.type) for column, field in zip(columns, schema, strict=True)], schema=schema
    )


def with_found(table: pa.Table, found: pa.Table) -> pa.Table:
    """Rows with what resolve found for them, in place of what they bore: `found` has their ids in its first column."""
    key, *names = found.column_names
    places = pc.index_in(table[key], value_set=found[key])
    for name in names:
        place = table.schema.get_field_index(name)
        table = table.set_column(place, table.schema.field(place), pc.take(found[name], places))
    return table.combine_chunks()


def rows_of(table: pa.Table, *names: str) -> Iterator[Row]:
    """The rows of a table, or of some of its columns."""
    return zip(*(table[name].to_pylist() for name in names or table.column_names), strict=True)
