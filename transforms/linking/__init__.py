"""Entities across articles: mentions of one person, organisation or place are joined, and it is said why."""
