"""How many independent sources stand behind a group of articles."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from transforms.connected import connected_components
from transforms.ragged import Index
from transforms.reuse.outlets import outlet_key
from transforms.reuse.pairs import Pairs

# More than half of the one is in the other: it was not written independently.
COPIED_SHARE = 0.5


def copied_pairs(article_ids: pa.ChunkedArray, text_reuse: pa.Table) -> Pairs:
    """The pairs of `text_reuse` that are copies, by their places in the sorted `article_ids`, and the share copied."""
    left, right = (
        pc.index_in(text_reuse[name], value_set=article_ids).to_numpy().astype(np.int64)
        for name in ("article_id_a", "article_id_b")
    )
    share = np.maximum(text_reuse["containment_a"].to_numpy(), text_reuse["containment_b"].to_numpy())
    return Pairs(left, right, share).where(share >= COPIED_SHARE)


def count_independent_sources(
    groups: Index, agencies: Sequence[str | None], publishers: Sequence[str | None], copies: Pairs
) -> Index:
    """The number of independent sources of each group, at the place of its number; 0 at others.

    Inside a group articles are of one source when one copies the other, when they credit the same agency or are
    published by it, or when they credit none and have the same publisher. An article that names nobody is a source.
    """
    names = {name: outlet_key(name) for name in {*agencies, *publishers}}
    inside = copies.where(groups[copies.left] == groups[copies.right])
    sources: dict[tuple[int, str], int] = {}
    links: list[tuple[int, int]] = []
    for place, (group, agency, publisher) in enumerate(zip(groups.tolist(), agencies, publishers, strict=True)):
        source = names[agency] or names[publisher]
        if source is not None:
            links.append((place, sources.setdefault((group, source), len(groups) + len(sources))))
    named, source_of = np.array(links, np.int64).reshape(-1, 2).T
    ends = np.concatenate((inside.left, named)), np.concatenate((inside.right, source_of))
    return _count_components(groups, ends, len(groups) + len(sources))


def _count_components(groups: Index, links: tuple[Index, Index], count: int) -> Index:
    component = connected_components(count, *links)
    distinct = np.unique(groups * count + component[: len(groups)])
    return np.bincount(distinct // max(count, 1), minlength=len(groups))
