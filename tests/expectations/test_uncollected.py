"""What is made while nothing is collected is not looked at as new afterwards."""

from __future__ import annotations

import gc

import pytest

from expectations.uncollected import uncollected


@pytest.mark.parametrize("was_enabled", [True, False])
def test_what_is_made_is_old(was_enabled: bool) -> None:
    if not was_enabled:
        gc.disable()
    try:
        with uncollected():
            made = [["é"] for _ in range(100_000)]
            assert not gc.isenabled()
        assert gc.isenabled() is was_enabled
        assert id(made[-1]) not in {id(one) for one in gc.get_objects(0)}
    finally:
        gc.enable()


def test_it_is_on_again_after_an_error() -> None:
    with pytest.raises(ImportError), uncollected():
        raise ImportError
    assert gc.isenabled()
