"""The date reader as a spaCy component: `nlp.add_pipe("dateline_dates")`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict
from datetime import date

from spacy.language import Language
from spacy.tokens import Doc, Span

from transforms.dates.explain import explain
from transforms.dates.expression import TimeExpression
from transforms.dates.finder import read_dates
from transforms.dates.header import read_day
from transforms.dates.interval import DateInterval

SPANS_KEY = "dates"
_FIELDS = ("timex_type", "timex_value", "timex_mod", "earliest", "latest", "granularity", "rule")


class DateComponent:
    """Sets `doc.spans["dates"]`: spans with `._.timex` (a TimeExpression) and its fields as further extensions.

    The publication day is `doc._.published` (a DateInterval, or text such as "2023-07-29"), else the component's own;
    without either, relative expressions stay underspecified. A span covers the tokens that the expression touches.
    """

    def __init__(self, published: str | None = None, month_first: bool | None = None) -> None:
        self._published = published
        self._month_first = month_first

    def __call__(self, doc: Doc) -> Doc:
        """The same Doc with its time expressions."""
        spans = []
        for expression in read_dates(doc, self._publication(doc), self._month_first):
            span = doc.char_span(
                expression.char_start,
                expression.char_end,
                label=expression.timex_type,
                kb_id=expression.timex_value,
                alignment_mode="expand",
            )
            if span is not None:
                span._.timex_data = _plain(expression)
                spans.append(span)
        doc.spans[SPANS_KEY] = spans
        return doc

    def _publication(self, doc: Doc) -> DateInterval | None:
        published = doc._.published if doc._.published is not None else self._published
        return read_day(published) if isinstance(published, str) else published


def _plain(expression: TimeExpression) -> dict[str, str | int | None]:
    """The expression in plain values, so that a Doc can be written to bytes and cross processes."""
    return {name: value.isoformat() if isinstance(value, date) else value for name, value in asdict(expression).items()}


def _expression(span: Span) -> TimeExpression | None:
    if (plain := span._.timex_data) is None:
        return None
    days = {name: None if plain[name] is None else date.fromisoformat(plain[name]) for name in ("earliest", "latest")}
    return TimeExpression(**plain | days)


def _field_of(name: str) -> Callable[[Span], object]:
    def field(span: Span) -> object:
        expression = _expression(span)
        return None if expression is None else getattr(expression, name)

    return field


def _explanation(span: Span) -> str | None:
    expression = _expression(span)
    return None if expression is None else explain(expression, span.doc.text)


def register_extensions() -> None:
    """Adds the Span and Doc extensions, unless they are there."""
    if not Doc.has_extension("published"):
        Doc.set_extension("published", default=None)
    if not Span.has_extension("timex"):
        Span.set_extension("timex_data", default=None)
        Span.set_extension("timex", getter=_expression)
        Span.set_extension("timex_reason", getter=_explanation)
        for name in _FIELDS:
            Span.set_extension(name, getter=_field_of(name))


@Language.factory("dateline_dates", default_config={"published": None, "month_first": None})
def make_dates(nlp: Language, name: str, published: str | None, month_first: bool | None) -> DateComponent:
    """The component, with its extensions registered."""
    register_extensions()
    return DateComponent(published, month_first)
