"""Text that travels: shingles, shared text, reused passages, stories, and who copied whom."""

from transforms.reuse.passages import PASSAGES, align_passages
from transforms.reuse.shingles import SHINGLE, shingle_hashes
from transforms.reuse.stories import StoryGrouping, group_stories
from transforms.reuse.terms import STORY_TERM, StoryTerms, story_terms
from transforms.reuse.text_reuse import OVERLAPS, TextReuse, find_text_reuse

__all__ = [
    "OVERLAPS",
    "PASSAGES",
    "SHINGLE",
    "STORY_TERM",
    "StoryGrouping",
    "StoryTerms",
    "TextReuse",
    "align_passages",
    "find_text_reuse",
    "group_stories",
    "shingle_hashes",
    "story_terms",
]
