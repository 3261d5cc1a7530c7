"""Which errors are for the user, and how they are told."""

from __future__ import annotations

from flows.commands.warehouse_file import NoWarehouseError, QueryError
from flows.models import ModelMissingError

USER_ERRORS = (NoWarehouseError, QueryError, ModelMissingError)


def explain(error: Exception) -> str:
    """The message for a person: no traceback."""
    return str(error)
