"""Tags: the cue with its subject, when it stands aside in or after what it reports."""

from __future__ import annotations

from transforms.quotes.cues import Cue
from transforms.quotes.ranges import LONGEST_CLAUSE, Tokens, trim

ADJUNCTS = frozenset(("prep", "npadvmod", "advmod", "dative"))
SHORTEST_SENTENCE = 5  # tokens before a closing tag
_IN_TAG = frozenset(("nsubj", "nsubjpass", "aux", "auxpass", "neg", "dobj")) | ADJUNCTS


def tag_around(cue: Cue) -> Tokens:
    """The cue with its subject and adjuncts: "the Times said", "said Ms Ito on Monday"."""
    start, end = cue.start, cue.end
    for child in cue.head.children:
        if child.dep_ in _IN_TAG and (child.dep_ != "dobj" or child.i > cue.head.i):
            start, end = min(start, child.left_edge.i), max(end, child.right_edge.i + 1)
    return start, end


def is_parenthesis(cue: Cue) -> bool:
    """Whether the cue and its subject stand between commas, or after one at the end."""
    doc, (start, end) = cue.head.doc, tag_around(cue)
    opens = start == 0 or doc[start - 1].is_punct or doc[start - 1].is_sent_start is True
    closes = end >= len(doc) or doc[end].is_punct or doc[end].is_space or doc[end].is_sent_start is True
    return opens and closes


def before_closing_tag(cue: Cue) -> list[Tokens]:
    """The sentence before a tag at its end that the parser did not tie to it: "A quick end, he said."""
    doc, (start, end) = cue.head.doc, tag_around(cue)
    if start == 0 or doc[start - 1].text != "," or not (end < len(doc) and doc[end].text in ".,"):
        return []
    first = start - 1
    while first > max(start - LONGEST_CLAUSE, 0) and not doc[first].is_sent_start:
        first -= 1
    return [trim(cue.head, first, start)] if start - first > SHORTEST_SENTENCE else []
