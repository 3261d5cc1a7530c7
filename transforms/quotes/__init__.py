"""Who says what: quotes with cue and speaker, and the statements they are wordings of."""

from transforms.quotes.quote import Quote

__all__ = ["Quote"]
