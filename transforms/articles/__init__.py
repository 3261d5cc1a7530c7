"""The layout of a raw article: header fields, dateline, byline, captions, paragraphs by kind."""

from transforms.articles.article import Article, Paragraph
