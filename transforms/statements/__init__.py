"""Statements across articles: the quotes that are wordings of one, and how their words differ."""

from transforms.statements.alignment import ALIGNMENTS
from transforms.statements.differences import DIFFERENCES, compare_wordings
from transforms.statements.grouping import StatementGrouping, group_statements, group_wordings, with_first_articles
from transforms.statements.wordings import WORDINGS, with_wordings
