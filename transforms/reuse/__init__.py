"""Copied text: shingles, near-duplicates, passages; and stories, the articles about one happening."""
