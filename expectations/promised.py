"""Modules of which an import only names the classes: each is loaded when one of its classes is used, if ever."""

from __future__ import annotations

import re
import sys
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from fnmatch import translate
from importlib import import_module
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from threading import get_ident
from types import ModuleType
from typing import Any


@contextmanager
def promised(*names: str, but: Collection[str] = ()) -> Iterator[None]:
    """Inside it, `from module import Thing` in this thread gives a promise of a class or function.

    In a name, `*` stands for any letters; what it means are modules without submodules. What is loaded already stays.
    """
    finder = _FindsPromises(names, but)
    sys.meta_path.insert(0, finder)
    try:
        yield
    finally:
        sys.meta_path.remove(finder)
        for module in finder.given:
            module.step_aside()


class _FindsPromises(MetaPathFinder, Loader):
    """Finds modules that promise, for one thread."""

    def __init__(self, names: Sequence[str], but: Collection[str]) -> None:
        self._is_named = re.compile("|".join(map(translate, names))).fullmatch
        self._but = frozenset(but)
        self._thread = get_ident()
        self.given: list[_Promising] = []

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """That of a module that promises; None, for other finders to look, also where a promise is to be kept."""
        is_meant = self._is_named(fullname) and fullname not in self._but and get_ident() == self._thread
        is_meant = is_meant and all(one.__name__ != fullname for one in self.given)
        return ModuleSpec(fullname, self) if is_meant else None

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        """The module, with nothing of its own."""
        self.given.append(_Promising(spec.name))
        return self.given[-1]

    def exec_module(self, module: ModuleType) -> None:
        """There is nothing to be done."""


class _Promising(ModuleType):
    """A module that promises whatever it is asked for."""

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):  # which is no class; and a module with `__path__` has submodules
            raise AttributeError(f"{self.__name__} does not tell its {name}")
        return _Promise(self, name)

    def step_aside(self) -> None:
        """Let the next import find the module itself."""
        if sys.modules.get(self.__name__) is self:
            del sys.modules[self.__name__]


class _Promise:
    """A class or function of a module that is loaded when it is called, asked for something or inherited from."""

    def __init__(self, module: _Promising, name: str) -> None:
        self._module, self._name = module, name

    def _keep(self) -> Any:
        self._module.step_aside()
        return getattr(import_module(self._module.__name__), self._name)

    def __call__(self, *arguments: Any, **named: Any) -> Any:
        return self._keep()(*arguments, **named)

    def __getattr__(self, attribute: str) -> Any:
        return getattr(self._keep(), attribute)

    def __mro_entries__(self, bases: tuple[type, ...]) -> tuple[type, ...]:
        return (self._keep(),)

    def __instancecheck__(self, instance: object) -> bool:
        return isinstance(instance, self._keep())

    def __subclasscheck__(self, subclass: type) -> bool:
        return issubclass(subclass, self._keep())
