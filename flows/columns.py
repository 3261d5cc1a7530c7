"""What resolve looks at, as compact Arrow columns: gathered from the memory part by part, once for each content."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import pyarrow as pa

from flows.corpus import Corpus, CorpusArticle, load_annotations
from flows.remembered import FACTS, as_stream, read_streams
from flows.spreading import Spread
from flows.versions import package_digest
from transforms.article_reading import mention_id, quote_id
from transforms.entities import ArticleEntities
from transforms.linking.chains import CHAINS, chain_table
from transforms.linking.names import NAMES, name_table
from transforms.reuse.terms import StoryTerms
from transforms.statements import WORDINGS, with_wordings
from warehouse.codec import decode, encode
from warehouse.memory import Memory

STAGES = ("entities", "quotes", "shingles", "terms")
GATHERED_BY = ("flows.columns", "transforms.linking", "transforms.names", "transforms.statements")
"""The code that decides what is gathered from the results of the stages."""
TEXT, NUMBER, DAY = pa.string(), pa.int32(), pa.date32()
WORD = pa.dictionary(pa.int16(), TEXT)
MENTIONS = {
    "mention_id": TEXT,
    "article_id": TEXT,
    "chain": NUMBER,
    "entity_type": WORD,
    "rule": WORD,
    "has_role": pa.bool_(),
}
"""`rule` is the one inside the article; `has_role`: a role is written beside a mention of the chain."""
NAMED = MENTIONS | {"entity_type": TEXT, "kind": TEXT, "name": TEXT, "title": TEXT}
ROLES = {"article_id": TEXT, "chain": NUMBER, "role": TEXT}
"""What the chains are made of, with `NAMED`."""
QUOTED = {"quote_id": TEXT, "article_id": TEXT, "text": TEXT, "kind": TEXT, "chain": NUMBER}
QUOTES = QUOTED | WORDINGS
ARTICLES = {
    "article_id": TEXT,
    "headline": TEXT,
    "publisher": TEXT,
    "agency": TEXT,
    "published_earliest": DAY,
    "published_latest": DAY,
    "article_key": TEXT,
    "shingles": pa.large_list(pa.uint64()),
    "terms": pa.binary(),
}
SCHEMAS = {
    "mentions": pa.schema(MENTIONS),
    "quotes": pa.schema(QUOTES),
    "articles": pa.schema(ARTICLES),
    "chains": CHAINS,
    "names": NAMES,
}


@dataclass(frozen=True)
class CorpusColumns:
    """The corpus as resolve sees it; `shingles` and `terms` go with the rows of `articles`."""

    mentions: pa.Table
    quotes: pa.Table
    articles: pa.Table
    chains: pa.Table
    names: pa.Table
    shingles: Sequence[Any]
    terms: Sequence[StoryTerms | None]


@dataclass(frozen=True)
class GatherJob:
    """A part whose columns are to be gathered: its articles as a corpus of their own."""

    memory_file: Path
    part: int
    digest: str
    corpus: Corpus


def gather(corpus: Corpus, memory: Memory, memory_file: Path, spread: Spread) -> CorpusColumns:
    """The compact columns of all articles, in the order of their parts; those of a part as it was are remembered."""
    digests = {number: part_digest(corpus, articles) for number, articles in enumerate(corpus.parts) if articles}
    memory.gathered.forget_all_but({*digests, *(facts.number for facts in FACTS)})
    jobs = [
        GatherJob(memory_file, number, digest, replace(corpus, files=[], articles=corpus.parts[number]))
        for number, digest in digests.items()
        if not memory.gathered.holds(number, digest)
    ]
    spread(gather_part, jobs)
    parts = [read_streams(memory.gathered.read(number, digest)) for number, digest in digests.items()]
    tables = {
        name: pa.concat_tables([schema.empty_table(), *(part[name] for part in parts)])
        for name, schema in SCHEMAS.items()
    }
    articles = tables["articles"]
    tables["articles"] = articles.drop(["shingles", "terms"])
    shingles = [hashes for chunk in articles["shingles"].chunks for hashes in rows_of_lists(chunk)]
    terms = [None if data is None else decode("terms", data) for data in articles["terms"].to_pylist()]
    combined = {name: table.combine_chunks() for name, table in tables.items()}
    return CorpusColumns(shingles=shingles, terms=terms, **combined)


def rows_of_lists(column: pa.LargeListArray) -> Iterable[Any]:
    """The rows of a column of lists, each as a numpy array that shares its memory; a NULL is an empty one."""
    values = column.values.to_numpy()
    offsets = column.offsets.to_numpy()
    return (values[start:end] for start, end in pairwise(offsets))


def gather_part(job: GatherJob) -> None:
    """Gather the columns of one part, and remember them."""
    with Memory(job.memory_file) as memory:
        tables = gather_articles(job.corpus, memory)
        memory.gathered.remember(job.part, job.digest, {name: as_stream(table) for name, table in tables.items()})


def part_digest(corpus: Corpus, articles: Iterable[CorpusArticle]) -> str:
    """A digest of all that decides the columns of a part."""
    code = [package_digest(name) for name in GATHERED_BY]
    digest = hashlib.sha256(repr([code, SCHEMAS, [corpus.versions[stage] for stage in STAGES]]).encode())
    for one in articles:
        digest.update(f"\n{one.article_id} {one.article_key} {one.article_key in corpus.failed}".encode())
    return digest.hexdigest()


def gather_articles(corpus: Corpus, memory: Memory) -> dict[str, pa.Table]:
    """The columns of all articles of a corpus, from what the memory holds of each."""
    rows: dict[str, list[tuple[Any, ...]]] = {name: [] for name in ("mentions", "roles", "quotes", "articles")}
    for one in corpus.articles:
        known = load_annotations(corpus, memory, one, STAGES)
        header = memory.article(one.article_key)
        days = (header.published.earliest, header.published.latest) if header.published else (None, None)
        about = (one.article_id, header.headline, header.publisher, header.agency, *days, one.article_key)
        rows["articles"].append(
            (*about, known.get("shingles", ()), encode("terms", known["terms"]) if "terms" in known else None)
        )
        _add_annotations(rows, one.article_id, known, header.text)
    mentions = as_table(rows["mentions"], pa.schema(NAMED))
    chains = chain_table(mentions, as_table(rows["roles"], pa.schema(ROLES)))
    return {
        "articles": as_table(rows["articles"], SCHEMAS["articles"]),
        "quotes": with_wordings(as_table(rows["quotes"], pa.schema(QUOTED))),
        "mentions": mentions.select(list(MENTIONS)).cast(SCHEMAS["mentions"]),
        "chains": chains,
        "names": name_table(chains),
    }


def as_table(rows: Sequence[tuple[Any, ...]], schema: pa.Schema) -> pa.Table:
    """Rows as an Arrow table."""
    columns = list(zip(*rows, strict=True)) or [()] * len(schema)
    return pa.table([pa.array(c, type=f.type) for c, f in zip(columns, schema, strict=True)], schema=schema)


def _add_annotations(
    rows: Mapping[str, list[tuple[Any, ...]]], article_id: str, known: Mapping[str, Any], text: str
) -> None:
    entities = known.get("entities", ArticleEntities((), ()))
    holders = {r.chain for r in entities.roles}
    for m in entities.mentions:
        identity, inside = mention_id(article_id, m), (m.chain, m.entity_type, m.rule, m.chain in holders)
        rows["mentions"].append((identity, article_id, *inside, m.kind, m.name, m.title))
    for r in entities.roles:
        rows["roles"].append((article_id, r.chain, r.role))
    for q in known.get("quotes", ()):
        content = text[q.char_start : q.char_end]
        rows["quotes"].append((quote_id(article_id, q), article_id, content, q.kind, q.speaker_chain))
