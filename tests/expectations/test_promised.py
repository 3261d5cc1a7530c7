"""What a module promises is as good as what it has, and only who asked gets promises."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from threading import Thread

import pytest

from expectations.promised import promised

SHAPES = """
class Circle:
    sides = 0

def area(side: int) -> int:
    return side * side
"""


@pytest.fixture(autouse=True)
def drawing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A package with a module `drawing.shapes`."""
    (tmp_path / "drawing").mkdir()
    (tmp_path / "drawing" / "__init__.py").write_text("from drawing.shapes import Circle, area\n")
    (tmp_path / "drawing" / "shapes.py").write_text(SHAPES)
    monkeypatch.syspath_prepend(tmp_path)
    yield
    for name in [one for one in sys.modules if one.partition(".")[0] == "drawing"]:
        del sys.modules[name]


def is_loaded() -> bool:
    return "drawing.shapes" in sys.modules


def test_a_promise_is_kept_when_it_is_called() -> None:
    with promised("drawing.s*"):
        drawing = import_module("drawing")
    assert not is_loaded()
    assert drawing.area(3) == 9
    assert is_loaded()


def test_a_promise_can_be_kept_at_once() -> None:
    with promised("drawing.*"):
        assert import_module("drawing").area(3) == 9
        assert is_loaded()


def test_a_promise_can_be_inherited_from_and_asked() -> None:
    with promised("drawing.*"):
        drawing = import_module("drawing")
    assert not is_loaded()
    assert drawing.Circle.sides == 0
    round_one = type("Ring", import_module("types").resolve_bases((drawing.Circle,)), {})()
    assert isinstance(round_one, drawing.Circle)
    assert issubclass(type(round_one), drawing.Circle)
    assert isinstance(import_module("drawing.shapes").Circle(), drawing.Circle)


@pytest.mark.parametrize(("names", "but"), [(["drawing.s"], ()), (["drawing.*"], ["drawing.shapes"]), ([], ())])
def test_what_is_not_named_or_excepted_is_loaded(names: list[str], but: list[str]) -> None:
    with promised(*names, but=but):
        import_module("drawing")
    assert is_loaded()


def test_other_threads_get_no_promises() -> None:
    with promised("drawing.*"):
        thread = Thread(target=import_module, args=("drawing",))
        thread.start()
        thread.join()
        assert sys.modules["drawing.shapes"].Circle.sides == 0
        assert isinstance(sys.modules["drawing"].Circle, type)


def test_promises_end_with_the_block() -> None:
    count = len(sys.meta_path)
    with promised("drawing.*"):
        import_module("drawing")
    assert len(sys.meta_path) == count
    assert import_module("drawing.shapes").area(2) == 4
