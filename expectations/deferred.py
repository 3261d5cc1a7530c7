"""Modules that an import names but a run hardly ever needs: loaded when first used."""

from __future__ import annotations

import sys
from importlib.util import LazyLoader, find_spec, module_from_spec


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
