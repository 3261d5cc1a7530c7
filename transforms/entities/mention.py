"""What is read about people, organisations and places in one article."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Mention:
    """One mention of an entity.

    `kind`: name, nominal or pronoun. `entity_type`: OntoNotes. `name`: the text without titles, possessives and
    articles. `title`: the honorific or role written beside it. `chain` numbers the entities of this article from 0;
    None where the antecedent is not clear. `rule` names what put the mention into its chain, `score` how sure that is
    (0 to 1).
    """

    char_start: int
    char_end: int
    kind: str
    entity_type: str
    name: str
    title: str | None
    chain: int | None
    rule: str | None
    score: float | None


@dataclass(frozen=True)
class Role:
    """A role as written beside a name, "US Secretary of State", of the entity of this article with number `chain`."""

    char_start: int
    char_end: int
    role: str
    chain: int


@dataclass(frozen=True)
class ArticleEntities:
    """All mentions of an article by `char_start`, and the roles written beside names."""

    mentions: tuple[Mention, ...]
    roles: tuple[Role, ...]
