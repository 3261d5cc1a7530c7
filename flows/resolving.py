"""The resolve stage: who is who, which statement is which and who copied whom, over the whole corpus."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from flows.columns import CorpusColumns, gather
from flows.corpus import Corpus
from flows.dating import corpus_times, publications_by_part, with_days, with_publications
from flows.heap import release_memory
from flows.remembered import NAME_MATCHES, QUOTE_ALIGNMENTS, TEXT_OVERLAPS, TOLD_OFFSETS
from flows.resolve_tables import difference_rows, passage_rows, problem_rows
from flows.run import Run
from flows.seeds import judgements_text
from flows.spreading import Spread
from transforms.article_reading import Resolution
from transforms.coding import Codes, distinct, find, places_in
from transforms.identity import short_digest
from transforms.linking.judgements import Judgement, JudgementProblem, read_judgements
from transforms.linking.locations import locate_entities
from transforms.linking.resolve import Resolution as People
from transforms.linking.resolve import resolve_chains
from transforms.publication import Inference, OffsetReader, infer_publications
from transforms.ragged import places_by_owner
from transforms.reuse import find_text_reuse, group_stories
from transforms.reuse.syndication import trace_syndication
from transforms.schemas import TABLES
from transforms.statements import StatementGrouping, group_wordings, with_first_articles
from warehouse.memory import Memory
from warehouse.parts import PART_COUNT, part_of


@dataclass(frozen=True)
class Resolved:
    """Tables about the corpus, and what was found for the mentions, roles, quotes and articles of each part."""

    tables: dict[str, pa.Table]
    mentions: list[pa.Table]
    holders: list[pa.Table]
    quotes: list[pa.Table]
    publications: list[dict[str, Inference]]

    def for_part(self, part: int) -> tuple[dict[str, str], Resolution]:
        """Digests of what was found for the mentions, roles and quotes of a part's articles, and all of it."""
        found, holders = {"mentions": self.mentions[part], "quotes": self.quotes[part]}, self.holders[part]
        digests = {name: table_digest(table) for name, table in (*found.items(), ("roles", holders))}
        return digests, Resolution(found, holders)

    def dates_for_part(self, part: int) -> tuple[dict[str, str], Resolution]:
        """A digest of what was inferred on the publication of a part's articles, if anything, and all of it."""
        found = self.publications[part]
        facts = (text for one in sorted(found) for text in (one, repr(found[one].interval), found[one].note))
        digests = dict.fromkeys(("articles", "dates"), short_digest(*facts)) if found else {}
        return digests, Resolution(publications=found)


def table_digest(table: pa.Table) -> str:
    """A digest of the rows of a table, in their order."""
    digest = hashlib.sha256()
    for batch in table.combine_chunks().to_batches():
        digest.update(batch.serialize())
    return digest.hexdigest()[:16]


def resolve_corpus(run: Run, corpus: Corpus, memory: Memory, spread: Spread) -> Resolved:
    """Everything that holds across articles: a function of the corpus alone, whatever was known before."""
    columns = gather(corpus, memory, run.memory_file, spread)
    judgements, unread = load_judgements(run)
    people = link_names(columns, judgements, memory)
    located = locate_entities(people.entities, people.links, columns.mentions)
    quotes = with_speakers(columns, people.links)
    said = group_quotes(quotes, memory)
    reuse = find_copies(columns, memory)
    release_memory()  # what comes next takes the most of all
    told = group_stories(columns.articles, columns.terms, reuse)
    release_memory()
    passages = passage_rows(columns, memory, reuse)
    offsets = OffsetReader(TOLD_OFFSETS.known(memory))
    times = corpus_times(corpus, memory, columns, said.assignments, reuse, passages, told, offsets.read)
    inferred = infer_publications(times)
    TOLD_OFFSETS.remember(memory, offsets.table())
    dated = with_publications(columns.articles, inferred)
    tables = {
        "entities": located.select(TABLES["entities"].schema.names),
        "name_variants": people.variants,
        "doubtful_links": people.doubtful,
        "judgement_problems": problem_rows(unread, people.judgement_problems),
        "statements": with_first_articles(said, quotes, dated),
        "quote_differences": difference_rows(quotes, said, memory),
        "text_reuse": reuse,
        "reused_passages": passages,
        "syndication": trace_syndication(reuse, dated),
        "stories": with_days(told, dated),
        "story_articles": told.story_articles,
    }
    found, has_role = found_of_mentions(columns.mentions, people), columns.mentions["has_role"]
    holders = found.select(["mention_id", "entity_id"]).filter(has_role)
    return Resolved(
        tables,
        split_by_part(found, columns.mentions["article_id"]),
        split_by_part(holders, columns.mentions["article_id"].filter(has_role)),
        split_by_part(found_of_quotes(quotes, said.assignments), quotes["article_id"]),
        publications_by_part(inferred),
    )


def link_names(columns: CorpusColumns, judgements: Sequence[Judgement], memory: Memory) -> People:
    """Who is who; pairs of names that the last run compared are not compared again."""
    known = NAME_MATCHES.known(memory)
    people = resolve_chains(columns.mentions, columns.chains, columns.names, columns.articles, judgements, known)
    NAME_MATCHES.remember(memory, people.matches)
    return people


def group_quotes(quotes: pa.Table, memory: Memory) -> StatementGrouping:
    """Which statement is which; wordings that the last run aligned are not aligned again."""
    said = group_wordings(quotes, QUOTE_ALIGNMENTS.known(memory))
    QUOTE_ALIGNMENTS.remember(memory, said.alignments)
    return said


def find_copies(columns: CorpusColumns, memory: Memory) -> pa.Table:
    """The table `text_reuse`; texts that the last run compared are not compared again."""
    articles = columns.articles["article_id"].to_pylist()
    found = find_text_reuse(articles, columns.shingles, TEXT_OVERLAPS.known(memory))
    TEXT_OVERLAPS.remember(memory, found.overlaps)
    return found.table


def found_of_mentions(mentions: pa.Table, people: People) -> pa.Table:
    """What the table `mentions` shows of where each leads: mention_id, entity_type, entity_id, link_rule, link_score.

    The rule is what says most: how names were joined across articles or, where they are the same, inside this one.
    """
    links = people.links
    place = pc.index_in(links["entity_id"], value_set=people.entities["entity_id"])
    types = pc.coalesce(pc.take(people.entities["entity_type"], place), mentions["entity_type"].cast(pa.string()))
    own = pc.if_else(pc.equal(links["link_rule"], "same_name"), mentions["rule"].cast(pa.string()), None)
    links = links.set_column(2, "link_rule", pc.coalesce(own, links["link_rule"]))
    return links.add_column(1, "entity_type", types)


def with_speakers(columns: CorpusColumns, links: pa.Table) -> pa.Table:
    """The quotes with `speaker_id`, sorted by quote_id."""
    articles = columns.articles["article_id"]
    speaking, named = chain_codes(columns.quotes, articles), chain_codes(columns.mentions, articles)
    named = np.where(find(distinct(speaking), named) < 0, -1, named)
    known = pa.table({"chain": named, "speaker_id": links["entity_id"]}).filter(pa.array(named >= 0)).drop_null()
    chains = known.group_by("chain").aggregate([("speaker_id", "min")])
    speakers = pc.take(chains["speaker_id_min"], pc.index_in(pa.array(speaking), value_set=chains["chain"]))
    return columns.quotes.append_column("speaker_id", speakers).sort_by("quote_id")


def chain_codes(table: pa.Table, articles: pa.ChunkedArray) -> Codes:
    """A number for the chain that each row names, the same wherever it is named; -1 for none."""
    number = pc.fill_null(table["chain"], -1).to_numpy()
    return np.where(number < 0, -1, places_in(articles, table["article_id"]) << 32 | number)


def found_of_quotes(quotes: pa.Table, assignments: pa.Table) -> pa.Table:
    """What the table `quotes` shows of each: quote_id, speaker_id, statement_id."""
    statements = pc.take(assignments["statement_id"], pc.index_in(quotes["quote_id"], assignments["quote_id"]))
    return quotes.select(["quote_id", "speaker_id"]).append_column("statement_id", statements)


def split_by_part(table: pa.Table, article_ids: pa.ChunkedArray) -> list[pa.Table]:
    """The rows of a table, in their order, by the part of the article that each lies in."""
    articles = article_ids.combine_chunks().dictionary_encode()
    parts = np.array([part_of(article) for article in articles.dictionary.to_pylist()], np.int64)
    rows = places_by_owner(parts[articles.indices.to_numpy()], PART_COUNT)
    table = table.combine_chunks()
    # Not slices, of which the digest depends on the rows around them.
    return [table.take(pa.array(rows.row(part))) for part in range(PART_COUNT)]


def load_judgements(run: Run) -> tuple[list[Judgement], list[JudgementProblem]]:
    """What people have judged in the seeds folder's judgements.csv, and the lines that cannot be read."""
    entries = read_judgements(judgements_text(run.seeds))
    judgements = [one for one in entries if isinstance(one, Judgement)]
    return judgements, [one for one in entries if isinstance(one, JudgementProblem)]
