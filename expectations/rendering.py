"""Outcomes as Great Expectations' own validation results, rendered by its page renderer."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from html import escape
from pathlib import Path
from typing import Any

from great_expectations.core import (
    ExpectationSuiteValidationResult,
    ExpectationValidationResult,
    RunIdentifier,
)
from great_expectations.render.renderer import ValidationResultsPageRenderer
from great_expectations.render.view import DefaultJinjaPageView

from expectations.report import Outcome
from expectations.translation import as_gx


class PageView:
    """Great Expectations' page view with a folder of our own templates beside its own."""

    def __init__(self, templates: Path) -> None:
        self._view: Any = DefaultJinjaPageView(custom_views_directory=str(templates))

    def suite_page(self, table: str, outcomes: Sequence[Outcome], today: date, **values: object) -> str:
        """The page of one table, by the template suite.j2."""
        document = ValidationResultsPageRenderer().render(_suite_result(table, outcomes, today))
        return str(self._view.render(document, template="suite.j2", **values))

    def index_page(self, **values: object) -> str:
        """The page that leads to the others, by the template index.j2."""
        return str(self._view.env.get_template("index.j2").render(**values))


def _suite_result(table: str, outcomes: Sequence[Outcome], today: date) -> ExpectationSuiteValidationResult:
    held = sum(outcome.success for outcome in outcomes)
    return ExpectationSuiteValidationResult(
        success=held == len(outcomes),
        results=[_validation_result(outcome, today) for outcome in outcomes],
        suite_name=table,
        statistics={
            "evaluated_expectations": len(outcomes),
            "successful_expectations": held,
            "unsuccessful_expectations": len(outcomes) - held,
            "success_percent": 100 * held / len(outcomes),
        },
        meta={"run_id": RunIdentifier(run_name=table), "batch_spec": {}, "active_batch_definition": {}},
    )


def _validation_result(outcome: Outcome, today: date) -> ExpectationValidationResult:
    """The outcome as Great Expectations would have said it of the whole table at once.

    It is filed under the column it is about (a comparison of two under the table) and says how grave it is. The pages
    do not escape what they show of the data, and the data are anybody's texts: hence the escaping here.
    """
    expectation = outcome.expectation
    configuration = as_gx(expectation, today).configuration
    if "column" in configuration.kwargs:
        configuration.kwargs["column"] = "whole rows" if expectation.column == "*" else expectation.column
    configuration.description = f"{expectation.sentence} ({expectation.severity})"
    return ExpectationValidationResult(
        success=outcome.success,
        expectation_config=configuration,
        result={
            "element_count": outcome.judged_count,
            "unexpected_count": outcome.unexpected_count,
            "unexpected_percent": 100 * outcome.unexpected_count / max(1, outcome.judged_count),
            "partial_unexpected_list": [escape(example) for example in outcome.examples],
        },
    )
