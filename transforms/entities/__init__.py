"""Mentions of people, organisations and places: found and chained inside an article, then joined across articles."""

from transforms.entities.annotate import ArticleEntities, annotate_entities
from transforms.entities.mention import Mention, Role
