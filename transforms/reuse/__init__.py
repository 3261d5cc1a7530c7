"""Text that travels: shingles, shared text, reused passages, stories, and who copied whom."""

from transforms.reuse.overlap import find_text_reuse
from transforms.reuse.passages import align_passages
from transforms.reuse.shingles import SHINGLE, shingle_hashes
from transforms.reuse.stories import StoryGrouping, group_stories
from transforms.reuse.terms import STORY_TERM, StoryTerms, story_terms

__all__ = [
    "SHINGLE",
    "STORY_TERM",
    "StoryGrouping",
    "StoryTerms",
    "align_passages",
    "find_text_reuse",
    "group_stories",
    "shingle_hashes",
    "story_terms",
]
