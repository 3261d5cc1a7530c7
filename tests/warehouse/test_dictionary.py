"""The data dictionary is that of the schemas."""

from __future__ import annotations

from warehouse.dictionary import PAGE, data_dictionary


def test_the_page_is_current() -> None:
    assert PAGE.read_text(encoding="utf-8") == data_dictionary(), "run: python -m warehouse.dictionary"
