"""Errors whose message says all that people need: Prefect's log of a run gives them without a traceback."""

from __future__ import annotations

import logging

from flows.gating import CriticalExpectationError
from flows.models import ModelMissingError
from flows.seeds import SeedsUnusableError
from flows.settings import SettingsUnusableError
from warehouse.lock import WarehouseBusyError

TOLD_ERRORS = (
    CriticalExpectationError,
    ModelMissingError,
    SeedsUnusableError,
    SettingsUnusableError,
    WarehouseBusyError,
)
LOGGERS = ("prefect.flow_runs", "prefect.task_runs", "prefect.engine")


def message_of(error: BaseException) -> str:
    """What there is to say about an error.

    >>> message_of(WarehouseBusyError("Another run is under way."))
    'Another run is under way.'
    """
    return "\n".join([str(error), *getattr(error, "__notes__", ())])


def without_traceback(record: logging.LogRecord) -> bool:
    """Put the message of a told error in the place of its traceback; the record is kept."""
    error = record.exc_info[1] if record.exc_info else None
    if isinstance(error, TOLD_ERRORS):
        record.msg, record.args, record.exc_info = message_of(error), (), None
    return True


def tell_without_traceback() -> None:
    """Have Prefect's loggers of runs do so; harmless when called twice."""
    for name in LOGGERS:
        logging.getLogger(name).addFilter(without_traceback)
