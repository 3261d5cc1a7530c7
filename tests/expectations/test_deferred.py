"""Modules that a run does without: loaded at first use by whatever way they are imported, or taken as absent."""

from __future__ import annotations

import subprocess
import sys

USED_LATER = """
import sys
from expectations.deferred import defer
defer("xml.dom.minidom")
from xml.dom import minidom
assert "xml.dom.expatbuilder" not in sys.modules
before = "xml.dom.minicompat" in sys.modules
assert minidom.parseString("<a>b</a>").documentElement.tagName == "a"
print(before, "xml.dom.minicompat" in sys.modules)
"""

STAND_IN = """
import sys
from expectations.deferred import stand_ins
with stand_ins("wave", "sys"):
    import wave
print("wave" in sys.modules, wave.WAVE_FORMAT_PCM, "wave" in sys.modules)
with stand_ins("colorsys"):
    import colorsys
    print(colorsys.rgb_to_hsv(0, 0, 0) == (0, 0, 0))
import colorsys
print(colorsys.__spec__.name)
"""

WITHOUT = """
import importlib, sys, threading
from expectations.deferred import without
def is_there(name):
    try:
        return bool(importlib.import_module(name))
    except ImportError:
        return False
def ask(name):
    found.append(is_there(name))
found = []
with without("wave", "sys"):
    import sys
    print(is_there("wave"))
    thread = threading.Thread(target=ask, args=("wave",))
    thread.start()
    thread.join()
print(*found, is_there("colorsys"), len([one for one in sys.meta_path if type(one).__name__ == "_FindsNothing"]))
"""


def run(code: str) -> list[str]:
    return subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout.split()


def test_a_deferred_module_is_loaded_when_it_is_used() -> None:
    assert run(USED_LATER) == ["False", "True"]


def test_a_stand_in_is_as_good_as_the_module() -> None:
    assert run(STAND_IN) == ["False", "1", "True", "True", "colorsys"]


def test_one_thread_does_without_a_package() -> None:
    assert run(WITHOUT) == ["False", "True", "True", "0"]


def test_what_is_not_installed_or_loaded_already_stays_as_it_is() -> None:
    assert run("from expectations.deferred import defer; defer('json'); defer('no_such_module'); print(1)") == ["1"]
