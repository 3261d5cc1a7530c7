"""The layout of a raw article: header fields, dateline, byline, captions, paragraphs by kind."""

from transforms.articles.article import Article, Paragraph
from transforms.articles.parse import parse_article
