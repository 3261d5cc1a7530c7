"""Modules that an import names but a run does without: loaded when first used, or taken as not installed."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from importlib import import_module
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec
from importlib.util import LazyLoader, find_spec, module_from_spec
from threading import get_ident
from types import ModuleType
from typing import Any


def defer(name: str) -> None:
    """Have a module loaded when something of it is first used, however often it is imported before that.

    Nothing happens where it is loaded already, or not installed. Its parent packages are imported.
    """
    if name in sys.modules or (spec := find_spec(name)) is None or spec.loader is None:
        return
    spec.loader = LazyLoader(spec.loader)
    module = module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    parent, _, child = name.rpartition(".")
    if parent:  # `from parent import child` finds it there, and asks it for nothing
        setattr(sys.modules[parent], child, module)


@contextmanager
def stand_ins(*names: str) -> Iterator[None]:
    """Inside it, `import package` gives a stand-in that loads the package when something of it is first used.

    What is loaded already stays. Unlike `defer` it serves packages that others import by name, which asks for their
    `__spec__`; but `from package import thing` loads them at once, unless the name says that the thing is a function of
    a module without submodules, which may wait until it is called, `module:thing`.
    """
    placed = [_StandIn(*name.split(":")) for name in names if name.partition(":")[0] not in sys.modules]
    sys.modules.update({one.__name__: one for one in placed})
    try:
        yield
    finally:
        for one in placed:
            one.step_aside()


class _StandIn(ModuleType):
    """A module that has nothing of its own but functions that load it when they are called."""

    def __init__(self, name: str, *functions: str) -> None:
        super().__init__(name)
        self._is_plain = bool(functions)
        for function in functions:
            setattr(self, function, partial(self._call, function))

    def _call(self, function: str, *arguments: Any, **named: Any) -> Any:
        return self.__getattr__(function)(*arguments, **named)

    def __getattr__(self, attribute: str) -> Any:
        if attribute == "__path__" and self._is_plain:  # asked by `from package import function`
            raise AttributeError(f"{self.__name__} is no package")
        self.step_aside()
        return getattr(import_module(self.__name__), attribute)

    def step_aside(self) -> None:
        """Let the next import find the module itself."""
        if sys.modules.get(self.__name__) is self:
            del sys.modules[self.__name__]


@contextmanager
def without(*packages: str) -> Iterator[None]:
    """Inside it, what this thread imports finds these packages not installed, but for those that are loaded already.

    For packages that an import can do without, and that cost time.
    """
    finder = _FindsNothing(packages)
    sys.meta_path.insert(0, finder)
    try:
        yield
    finally:
        sys.meta_path.remove(finder)


class _FindsNothing(MetaPathFinder):
    """Says of some packages, to one thread, that they are not installed."""

    def __init__(self, packages: Sequence[str]) -> None:
        self._packages = packages
        self._thread = get_ident()

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """None, for other finders to look; ModuleNotFoundError for what is to be absent."""
        if get_ident() == self._thread and fullname.partition(".")[0] in self._packages:
            raise ModuleNotFoundError(f"{fullname} is left out here", name=fullname)
        return None
