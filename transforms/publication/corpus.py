"""Days of publication over a whole corpus: what is inferred for undated articles, and which dates are doubtful."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
import pyarrow as pa

from transforms.answers import QUESTION, Ask, Row, ask_anew, question_of
from transforms.dates import DateInterval
from transforms.publication.evidence import ArticleTimes, Story, Tie, shared_times
from transforms.publication.infer import TIE_DAYS, Inference, infer_publication
from transforms.publication.late import contradictions, late_note

Passages = Sequence[tuple[int, int, int, int]]
INFERENCES = pa.schema(
    [
        QUESTION,
        ("article_id", pa.string()),
        ("earliest", pa.date32()),
        ("latest", pa.date32()),
        ("granularity", pa.string()),
        ("note", pa.string()),
    ]
)
"""What is inferred or noted on the articles of a story, by a digest of all that decides it; no days in a mere note."""
_ask_anew = ask_anew(INFERENCES)


@dataclass(frozen=True)
class SharedWords:
    """What two articles share: the kind of the tie, and the ends of their shared passages, in the one and the other."""

    kind: str
    passages: Passages = ()


@dataclass(frozen=True)
class Case:
    """The articles of a story: those with a date to trust, those without a date, and those of a date far from others'.

    The last are among the first.
    """

    trusted: Sequence[str]
    undated: Sequence[str]
    misdated: Sequence[str]


@dataclass(frozen=True)
class CorpusTimes:
    """A corpus as far as days of publication are concerned.

    `published`: every article with its own date; `stories`: the articles of each story; `shared`: for an article, those
    it shares words with; `marks`: for an article, its place and whatever decides what it tells, as a text; `times` and
    `undated_times` look up what an article tells, read with its own date or none; `ask_doubts` and `ask_inferences`
    know what was found for a story earlier.
    """

    published: Mapping[str, DateInterval | None]
    stories: Sequence[Sequence[str]]
    shared: Mapping[str, Mapping[str, SharedWords]]
    marks: Mapping[str, str]
    times: Callable[[str], ArticleTimes]
    undated_times: Callable[[str], ArticleTimes]
    ask_doubts: Ask = _ask_anew
    ask_inferences: Ask = _ask_anew

    @cached_property
    def doubtful(self) -> dict[str, str]:
        """The articles whose date is doubtful, with the note that says why."""
        dated = ([one for one in story if self.published[one] is not None] for story in self.stories)
        stories = [story for story in dated if _spread(map(self.published.get, story)) > TIE_DAYS]
        questions = [question_of(*(self.marks[one] for one in story)) for story in stories]
        _, notes = self.ask_doubts(np.array(questions, np.uint64), lambda place: self._doubts(stories[place]))
        return dict(zip(notes["article_id"].to_pylist(), notes["note"].to_pylist(), strict=True))

    def _doubts(self, story: Iterable[str]) -> Iterator[Row]:
        told = [self.times(one) for one in story]
        for one in told:
            if (note := late_note(one, told)) is not None:
                yield one.article_id, None, None, None, note

    def is_trusted(self, article_id: str) -> bool:
        """Whether it is dated, and its date not doubtful."""
        return self.published[article_id] is not None and article_id not in self.doubtful

    def ties(self, one: ArticleTimes) -> list[Tie]:
        """The ties of an article to articles whose dates can be trusted."""
        found = []
        for other_id, words in self.trusted_ties(one.article_id):
            other = self.times(other_id)
            found.append(Tie(words.kind, other, shared_times(one, other, words.passages)))
        return found

    def trusted_ties(self, article_id: str) -> Iterator[tuple[str, SharedWords]]:
        """The articles whose dates can be trusted with which an article shares words, and which."""
        return (
            (other, words) for other, words in sorted(self.shared.get(article_id, {}).items()) if self.is_trusted(other)
        )


def infer_publications(corpus: CorpusTimes) -> dict[str, Inference]:
    """What is inferred or noted, by article, from the corpus alone; what is inferred is evidence for nothing else."""
    cases = [case for members in corpus.stories if (case := _case(corpus, members)) is not None]
    questions = np.array([_question(corpus, case) for case in cases], np.uint64)
    _, rows = corpus.ask_inferences(questions, lambda place: _inferences(corpus, cases[place]))
    inferred = {
        one: Inference(None if first is None else DateInterval(first, last, granularity), note)
        for one, first, last, granularity, note in zip(*(column.to_pylist() for column in rows.columns), strict=True)
    }
    return {article_id: Inference(None, note) for article_id, note in corpus.doubtful.items()} | inferred


def _case(corpus: CorpusTimes, members: Iterable[str]) -> Case | None:
    """A story of which something may be inferred."""
    trusted = [one for one in members if corpus.is_trusted(one)]
    undated = [one for one in members if corpus.published[one] is None]
    misdated = [one for one in trusted if _is_far_from_ties(corpus, one)]
    may_be_inferred = undated and (trusted or any(one in corpus.shared for one in undated))
    return Case(trusted, undated, misdated) if misdated or may_be_inferred else None


def _question(corpus: CorpusTimes, case: Case) -> int:
    """A digest of all that decides what is inferred."""
    ties = (
        f"{corpus.marks[other]} {words}"
        for one in (*case.undated, *case.misdated)
        for other, words in ((one, None), *corpus.trusted_ties(one))
    )
    marks = (corpus.marks[one] for one in case.trusted)
    return question_of(str(len(case.undated)), str(len(case.trusted)), *marks, *ties)


def _inferences(corpus: CorpusTimes, case: Case) -> Iterator[Row]:
    story = Story(tuple(corpus.times(one) for one in case.trusted))
    for one in case.undated:
        times = corpus.times(one)
        if (inferred := infer_publication(times, corpus.ties(times), story)) is not None:
            yield _row(one, inferred)
    for one in case.misdated:
        if (inferred := _replaced(corpus, one, story)) is not None:
            yield _row(one, inferred)


def _row(article_id: str, found: Inference) -> Row:
    days = found.interval
    return article_id, *((None,) * 3 if days is None else (days.earliest, days.latest, days.granularity)), found.note


def _replaced(corpus: CorpusTimes, article_id: str, story: Story) -> Inference | None:
    """What is inferred for an article that tells of days after its own date, where others bear it out."""
    own = corpus.times(article_id)
    against = contradictions(own)
    if not against or own.published is None:
        return None
    times = corpus.undated_times(article_id)
    others = replace(story, articles=tuple(other for other in story.articles if other.article_id != article_id))
    inferred = infer_publication(times, corpus.ties(times), others)
    if inferred is None or inferred.interval is None or inferred.interval.overlaps(own.published):
        return None
    note = f'Not kept: {own.published.iso}, as the text tells of "{against[0].plain}" as past. {inferred.note}'
    return Inference(inferred.interval, note)


def _is_far_from_ties(corpus: CorpusTimes, article_id: str) -> bool:
    """Whether an article is dated more than a month from every dated article that it shares words with."""
    own = corpus.published[article_id]
    others = [corpus.published[one] for one in corpus.shared.get(article_id, {}) if corpus.is_trusted(one)]
    return bool(others) and all(own and other and _spread((own, other)) > TIE_DAYS for other in others)


def _spread(days: Iterable[DateInterval | None]) -> int:
    """Days between the end of the first and the beginning of the last; 0 for none."""
    known = [one for one in days if one is not None]
    return (max(one.earliest for one in known) - min(one.latest for one in known)).days if known else 0
