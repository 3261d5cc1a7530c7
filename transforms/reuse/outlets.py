"""Who published or supplied an article, under one name however it is written."""

from __future__ import annotations

from functools import cache

from transforms.lexicon import load_lexicon


def outlet_key(name: str | None) -> str | None:
    """The name that a newspaper or agency goes by, for comparison; None for None.

    >>> outlet_key("The Associated Press") == outlet_key("AP")
    True
    """
    if name is None:
        return None
    written = _plain(name)
    return _known_forms().get(written, written) or None


def _plain(name: str) -> str:
    return " ".join(name.casefold().split()).removeprefix("the ")


@cache
def _known_forms() -> dict[str, str]:
    agencies = load_lexicon("agencies")["agencies"]
    return {_plain(form): _plain(name) for name, forms in agencies.items() for form in (name, *forms)}
