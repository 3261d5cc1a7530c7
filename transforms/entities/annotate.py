"""Mentions and roles of one article."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc

from transforms.articles.article import Article
from transforms.entities.chains import Named, chain_names
from transforms.entities.mention import Mention, Role
from transforms.entities.name import Name
from transforms.entities.names import find_names
from transforms.entities.person_chains import Link
from transforms.entities.titles import role_after, title_before
from transforms.entities.words import Words, read_words


@dataclass(frozen=True)
class ArticleEntities:
    """All mentions of an article by `char_start`, and the roles written beside names."""

    mentions: tuple[Mention, ...]
    roles: tuple[Role, ...]


def annotate_entities(doc: Doc, article: Article) -> ArticleEntities:
    """Names, nominals and pronouns of an article, chained by entity, with the roles beside names."""
    words = read_words(doc)
    named = [_named(words, name) for name in find_names(words)]
    links = chain_names(words, named)
    mentions = [_mention(words, one, link) for one, link in zip(named, links, strict=True)]
    return ArticleEntities(tuple(mentions), tuple(_roles(words, named, links)))


def _named(words: Words, name: Name) -> Named:
    title = title_before(words, name.start) if name.entity_type == "PERSON" else None
    title_text = words.phrase(title.start, title.end) if title else None
    return Named(name, words.phrase(name.start, name.end), title, title_text)


def _mention(words: Words, one: Named, link: Link) -> Mention:
    start, end = words.starts[one.name.start], words.ends[one.name.end - 1]
    return Mention(
        start, end, "name", one.name.entity_type, one.text, one.title_text, link.chain, link.rule, link.score
    )


def _roles(words: Words, named: list[Named], links: list[Link]) -> Iterator[Role]:
    for one, link in zip(named, links, strict=True):
        if link.chain is None or one.name.entity_type != "PERSON":
            continue
        for title in (one.title, role_after(words, one.name.end)):
            if title is not None and title.is_role:
                start, end = words.starts[title.start], words.ends[title.end - 1]
                yield Role(start, end, words.phrase(title.start, title.end), link.chain)
