"""Deferred modules: loaded at first use, by whatever way they are imported."""

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

GATE = """
import gc, sys
from expectations.gate import warm_up
warm_up()
print("scipy.stats._distn_infrastructure" in sys.modules, "great_expectations" in sys.modules)
print(gc.get_freeze_count() > 100_000, gc.isenabled())
"""


def run(code: str) -> str:
    return subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout.strip()


def test_a_deferred_module_is_loaded_when_it_is_used() -> None:
    assert run(USED_LATER) == "False True"


def test_a_gate_does_without_the_statistics_and_is_left_out_of_collections() -> None:
    assert run(GATE).split() == ["False", "True", "True", "True"]


def test_what_is_not_installed_or_loaded_already_stays_as_it_is() -> None:
    assert run("from expectations.deferred import defer; defer('json'); defer('no_such_module'); print(1)") == "1"
