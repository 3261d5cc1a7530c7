"""Mentions of people, organisations and places: found and chained inside an article."""

from transforms.entities.mention import ArticleEntities, Mention, Role

__all__ = ["ArticleEntities", "Mention", "Role"]
