"""Who says what: quotes with cue and speaker."""

from transforms.quotes.quote import Quote

__all__ = ["Quote"]
