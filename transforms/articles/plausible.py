"""A day of publication that cannot be is none."""

from __future__ import annotations

from dataclasses import replace

from transforms.articles.article import Article

FIRST_YEAR = 1400
"""Before printing there was no news to print."""


def without_impossible_date(article: Article, last_year: int) -> Article:
    """The article; where its day of publication lies before 1400 or after `last_year`, unknown, and a note says so."""
    published = article.published
    if published is None or (published.earliest.year >= FIRST_YEAR and published.latest.year <= last_year):
        return article
    day = published.earliest.isoformat()
    note = f"{article.published_note} Not taken: {day} is not between {FIRST_YEAR} and the end of {last_year}."
    return replace(article, published=None, published_basis=None, published_note=note)
