"""Errors that are the user's to mend: told in a sentence, without a traceback."""

from __future__ import annotations


class UsageError(Exception):
    """What was asked for cannot be done; the message says where, what was expected and what to do."""
