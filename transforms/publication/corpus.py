"""Days of publication over a whole corpus: what is inferred for undated articles, and which dates are doubtful."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from transforms.dates import DateInterval
from transforms.publication.evidence import ArticleTimes, Story, Tie, shared_times
from transforms.publication.infer import TIE_DAYS, Inference, infer_publication
from transforms.publication.late import contradictions, late_note

Passages = Sequence[tuple[int, int, int, int]]


@dataclass(frozen=True)
class SharedWords:
    """What two articles share: the kind of the tie, and the ends of their shared passages, in the one and the other."""

    kind: str
    passages: Passages = ()


@dataclass(frozen=True)
class CorpusTimes:
    """A corpus as far as days of publication are concerned.

    `published`: every article with its own date; `stories`: the articles of each story; `shared`: for an article, those
    it shares words with; `times` and `undated_times` look up what an article tells, read with its own date or none.
    """

    published: Mapping[str, DateInterval | None]
    stories: Sequence[Sequence[str]]
    shared: Mapping[str, Mapping[str, SharedWords]]
    times: Callable[[str], ArticleTimes]
    undated_times: Callable[[str], ArticleTimes]

    @cached_property
    def doubtful(self) -> dict[str, str]:
        """The articles whose date is doubtful, with the note that says why."""
        notes = {}
        for story in self.stories:
            days = {one: published for one in story if (published := self.published[one]) is not None}
            if days and _spread(days.values()) > TIE_DAYS:
                told = [self.times(one) for one in days]
                notes.update({one.article_id: note for one in told if (note := late_note(one, told)) is not None})
        return notes

    def is_trusted(self, article_id: str) -> bool:
        """Whether it is dated, and its date not doubtful."""
        return self.published[article_id] is not None and article_id not in self.doubtful

    def ties(self, one: ArticleTimes) -> list[Tie]:
        """The ties of an article to articles whose dates can be trusted."""
        found = []
        for other_id, words in sorted(self.shared.get(one.article_id, {}).items()):
            if self.is_trusted(other_id):
                other = self.times(other_id)
                found.append(Tie(words.kind, other, shared_times(one, other, words.passages)))
        return found


def infer_publications(corpus: CorpusTimes) -> dict[str, Inference]:
    """What is inferred or noted, by article, from the corpus alone; what is inferred is evidence for nothing else."""
    found = {article_id: Inference(None, note) for article_id, note in corpus.doubtful.items()}
    for members in corpus.stories:
        trusted = [one for one in members if corpus.is_trusted(one)]
        undated = [one for one in members if corpus.published[one] is None]
        misdated = [one for one in trusted if _is_far_from_ties(corpus, one)]
        if not misdated and not (undated and (trusted or any(one in corpus.shared for one in undated))):
            continue
        story = Story(tuple(corpus.times(one) for one in trusted))
        for one in undated:
            times = corpus.times(one)
            if (inferred := infer_publication(times, corpus.ties(times), story)) is not None:
                found[one] = inferred
        found.update(_replaced(corpus, misdated, story))
    return found


def _replaced(corpus: CorpusTimes, misdated: Iterable[str], story: Story) -> dict[str, Inference]:
    """What is inferred for articles that tell of days after their own date, where others bear it out."""
    found = {}
    for one in misdated:
        own = corpus.times(one)
        against = contradictions(own)
        if not against or own.published is None:
            continue
        times = corpus.undated_times(one)
        others = replace(story, articles=tuple(other for other in story.articles if other.article_id != one))
        inferred = infer_publication(times, corpus.ties(times), others)
        if inferred is not None and inferred.interval is not None and not inferred.interval.overlaps(own.published):
            note = f'Not kept: {own.published.iso}, as the text tells of "{against[0].plain}" as past. {inferred.note}'
            found[one] = Inference(inferred.interval, note)
    return found


def _is_far_from_ties(corpus: CorpusTimes, article_id: str) -> bool:
    """Whether an article is dated more than a month from every dated article that it shares words with."""
    own = corpus.published[article_id]
    others = [corpus.published[one] for one in corpus.shared.get(article_id, {}) if corpus.is_trusted(one)]
    return bool(others) and all(own and other and _spread((own, other)) > TIE_DAYS for other in others)


def _spread(days: Iterable[DateInterval]) -> int:
    """Days between the end of the first and the beginning of the last."""
    known = list(days)
    return (max(one.earliest for one in known) - min(one.latest for one in known)).days
