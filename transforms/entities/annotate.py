"""Mentions and roles of one article."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from spacy.tokens import Doc

from transforms.articles.article import Article
from transforms.entities.chains import Named, chain_names
from transforms.entities.link import Link
from transforms.entities.mention import ArticleEntities, Mention, Role
from transforms.entities.name import Name
from transforms.entities.names import find_names
from transforms.entities.nominals import HeldRole, Nominal, find_nominals, role_words
from transforms.entities.person_names import name_parts, sex_of
from transforms.entities.pronouns import PersonMention, link_pronouns
from transforms.entities.role_after import role_after
from transforms.entities.titles import Title, role_before_comma, title_before
from transforms.entities.words import Words, read_words
from transforms.lexicon import load_lexicon

_DEGREES = frozenset(load_lexicon("name_parts")["degrees"]["words"])


def annotate_entities(doc: Doc, article: Article) -> ArticleEntities:
    """Names, nominals and pronouns of an article, chained by entity, with the roles beside names.

    `doc.text` is `article.text`. What the header says of authors, outlet, agency and place counts as evidence.
    """
    hints = dict.fromkeys(article.authors, "PERSON")
    for name, entity_type in (
        (article.publisher, "ORG"),
        (article.agency, "ORG"),
        (article.dateline_place, "GPE"),
    ):
        if name:
            hints[name] = entity_type
    return annotate_document(doc, hints)


def annotate_document(doc: Doc, hints: Mapping[str, str] = MappingProxyType({})) -> ArticleEntities:
    """The same for any parsed document; `hints` are entity types of names known from elsewhere."""
    words = read_words(doc)
    named = [_named(words, name) for name in find_names(words, hints)]
    links = chain_names(words, named)
    mentions = [_name_mention(words, one, link) for one, link in zip(named, links, strict=True)]
    roles = list(_held_titles(words, named, links))
    nominals = _nominals(words, named, roles)
    mentions.extend(_nominal_mention(words, nominal) for nominal in nominals)
    mentions.extend(_pronoun_mentions(words, named, links, roles, nominals))
    mentions.sort(key=lambda mention: mention.char_start)
    return ArticleEntities(tuple(mentions), tuple(_role(words, title, chain) for title, chain in roles))


def _named(words: Words, name: Name) -> Named:
    title = title_before(words, name.start) if name.entity_type == "PERSON" else None
    title_text = words.phrase(title.start, title.end) if title else None
    end = _without_degrees(words, name) if name.entity_type == "PERSON" else name.end
    return Named(name, words.phrase(name.start, end), title, title_text)


def _without_degrees(words: Words, name: Name) -> int:
    """Where the name ends before letters of rank or learning: "Hugh Fenwick QC"."""
    end = name.end
    while end - name.start > 2 and words.bares[end - 1].replace(".", "") in _DEGREES and words.caps[end - 1]:
        end -= 1
    return end


def _name_mention(words: Words, one: Named, link: Link) -> Mention:
    start, end = words.starts[one.name.start], words.ends[one.name.end - 1]
    return Mention(
        start, end, "name", one.name.entity_type, one.text, one.title_text, link.chain, link.rule, link.score
    )


def _held_titles(words: Words, named: list[Named], links: list[Link]) -> Iterator[tuple[Title, int]]:
    """The roles beside people's names with their chains."""
    for one, link in zip(named, links, strict=True):
        if link.chain is None or one.name.entity_type != "PERSON":
            continue
        before = one.title or role_before_comma(words, one.name.start, one.name.end)
        for title in (before, role_after(words, one.name.end)):
            if title is not None and title.is_role:
                yield title, link.chain


def _role(words: Words, title: Title, chain: int) -> Role:
    start, end = words.starts[title.start], words.ends[title.end - 1]
    return Role(start, end, words.phrase(title.start, title.end), chain)


def _nominals(words: Words, named: list[Named], roles: list[tuple[Title, int]]) -> list[Nominal]:
    taken = {token for one in named for token in range(one.title.start if one.title else one.name.start, one.name.end)}
    taken.update(token for title, _ in roles for token in range(title.start, title.end))
    held = [HeldRole(role_words(words.phrase(title.start, title.end)), chain, title.start) for title, chain in roles]
    return list(find_nominals(words, held, taken))


def _nominal_mention(words: Words, nominal: Nominal) -> Mention:
    start, end, link = words.starts[nominal.start], words.ends[nominal.end - 1], nominal.link
    text = words.phrase(nominal.start + 1, nominal.end)
    return Mention(start, end, "nominal", "PERSON", text, None, link.chain, link.rule, link.score)


def _unclear_people(
    named: list[Named], links: list[Link], sexes: dict[int, str | None], last: int
) -> Iterator[PersonMention]:
    """Those whose names may be several people's: each with a number of his own, from below `last`, and his sex."""
    for one, link in zip(named, links, strict=True):
        if one.name.entity_type == "PERSON" and link.chain is None:
            last -= 1
            sexes[last] = sex_of([], one.title_text)
            yield PersonMention(one.name.start, one.name.end, last)


def _pronoun_mentions(
    words: Words, named: list[Named], links: list[Link], roles: list[tuple[Title, int]], nominals: list[Nominal]
) -> Iterator[Mention]:
    people: list[PersonMention] = []
    sexes: dict[int, str | None] = {}
    for one, link in zip(named, links, strict=True):
        if one.name.entity_type == "PERSON" and link.chain is not None:
            people.append(PersonMention(one.name.start, one.name.end, link.chain))
            sexes[link.chain] = sexes.get(link.chain) or sex_of(name_parts(one.text), one.title_text)
    for title, chain in roles:
        sexes[chain] = sexes.get(chain) or sex_of([], words.phrase(title.start, title.end))
    for number, nominal in enumerate(nominals, start=1):
        # Somebody unnamed bears a number of his own below zero.
        chain = -number if nominal.link.chain is None else nominal.link.chain
        people.append(PersonMention(nominal.start, nominal.end, chain))
        sexes.setdefault(chain, sex_of([], words.phrase(nominal.start, nominal.end)))
    people.extend(_unclear_people(named, links, sexes, -len(nominals)))
    people.sort(key=lambda person: person.start)
    for token, link in link_pronouns(words, people, sexes):
        start, end = words.starts[token], words.ends[token]
        yield Mention(start, end, "pronoun", "PERSON", words.texts[token], None, link.chain, link.rule, link.score)
