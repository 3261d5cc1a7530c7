"""Text that travels: shingles, shared text, reused passages, stories, and who copied whom."""

from transforms.reuse.overlap import find_text_reuse
from transforms.reuse.passages import align_passages
from transforms.reuse.shingles import shingle_hashes

__all__ = ["align_passages", "find_text_reuse", "shingle_hashes"]
