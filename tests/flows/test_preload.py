"""The process from which workers are forked: it loads what they need, and no more."""

from __future__ import annotations

import subprocess
import sys

LOADED = """
import gc, sys
import flows.preload
heavy = {"spacy", "spacy.cli", "duckdb", "prefect", "great_expectations", "pandas"}
print(gc.get_freeze_count() > 100_000, *sorted(heavy & set(sys.modules)))
"""


def test_workers_share_the_pipeline_and_no_database_nor_framework() -> None:
    done = subprocess.run([sys.executable, "-c", LOADED], check=True, capture_output=True, text=True)
    assert done.stdout.split() == ["True", "spacy"]


COMMAND_LINE = """
import sys
from flows.models import import_spacy
import_spacy()
import spacy
print({"spacy.cli", "spacy.lang.zh", "srsly.ruamel_yaml", "packaging.requirements"} & {*sys.modules})
print(spacy.info(silent=True)["spacy_version"] == spacy.__version__)
import spacy.cli
print(spacy.cli.__spec__.name)
print(spacy.blank("zh")("很好").text, spacy.blank("zh", config={"nlp": {"tokenizer": {"segmenter": "char"}}}).lang)
import srsly
print(srsly.yaml_loads("é: 1"), spacy.util.is_unconstrained_version(">=3"), spacy.util.get_model_lower_version(">=3.1"))
print(spacy.util.split_requirement("naive>=1"))
"""


def test_spacy_is_whole_for_whoever_uses_its_command_line() -> None:
    done = subprocess.run([sys.executable, "-c", COMMAND_LINE], check=True, capture_output=True, text=True)
    left_out = ["set()", "True", "spacy.cli"]
    used = ["很好 zh", "{'é': 1} True 3.1", "('naive', '>=1')"]
    assert done.stdout.splitlines() == [*left_out, *used]


ENTRY_POINTS = """
from flows.models import import_spacy
import_spacy()
import catalogue, spacy
from importlib.metadata import entry_points
named = {one.name for one in entry_points(group="spacy_factories")}
print({one.name for one in catalogue.AVAILABLE_ENTRY_POINTS["spacy_factories"]} == named)
print(spacy.blank("en").add_pipe("dateline_dates") is not None)
"""


def test_spacy_knows_what_other_packages_give_it() -> None:
    done = subprocess.run([sys.executable, "-c", ENTRY_POINTS], check=True, capture_output=True, text=True)
    assert done.stdout.split() == ["True", "True"]


FORKED = """
import gc, multiprocessing, sys
from importlib import import_module
from flows.pools import load_shared
from flows.worker import load_samples, start_worker

def other(load, names):
    before = {*sys.modules}
    load()
    names.put({*sys.modules} - before)

def annotating():
    start_worker()
    load_samples()
    print(gc.get_threshold()[0], flush=True)

def leading():
    import_module("flows.lean").import_prefect()
    import_module("expectations.gate").warm_up()

if __name__ == "__main__":
    load_shared()
    context = multiprocessing.get_context("fork")
    names = context.Queue()
    for load in (annotating, leading):
        context.Process(target=other, args=(load, names)).start()
    print({one.partition(".")[0] for one in names.get() & names.get()} & {"packaging", "pydantic", "ruamel", "tqdm"})
"""


def test_what_a_run_and_its_worker_need_is_loaded_once() -> None:
    done = subprocess.run([sys.executable, "-c", FORKED], check=True, capture_output=True, text=True)
    assert done.stdout.splitlines() == ["0", "set()"]
