"""What a run leaves out of libraries is left out, as long as nobody uses it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from prefect import Flow

from flows.path_flow import PathFlow

RUN = """
import sys
from flows.lean import UNUSED, import_pipeline, import_prefect
import_pipeline()
print({"numpy.ctypeslib._ctypeslib", "numpy.f2py.f2py2e", "numpy.polynomial.chebyshev", "numpy.testing._private"}
      & {*sys.modules})
import_prefect()
from pathlib import Path
from flows.offline import in_memory_api
from flows.path_flow import path_flow

@path_flow(name="read", persist_result=False)
def read(seeds: Path, warehouse: Path = Path("out")) -> str:
    return type(seeds).__name__

with in_memory_api():
    print(read("naïve"), {*UNUSED, "fastapi"} & {*sys.modules})

from prefect.blocks.system import Secret
import prefect.blocks.notifications as notifications
import jsonschema, prefect
print(Secret(value="é").get(), notifications.SlackWebhook.__name__, prefect.blocks.webhook.Webhook.__name__)
print(jsonschema.Draft202012Validator.__name__)
import numpy
print(numpy.polynomial.Polynomial([1, 2])(3), numpy.testing.assert_equal(1, 1))
"""


def test_a_run_does_without_what_is_there_when_used() -> None:
    run = subprocess.run([sys.executable, "-c", RUN], capture_output=True, text=True, check=True)
    left_out = ["set()", "PosixPath set()"]
    assert run.stdout.splitlines() == [*left_out, "é SlackWebhook Webhook", "Draft202012Validator", "7.0 None"]


def test_paths_are_recorded_as_in_other_flows() -> None:
    paths = {"seeds": Path("a/é"), "warehouse": Path("/out")}
    recorded = [flow(lambda: None, name="x").serialize_parameters(paths) for flow in (PathFlow, Flow)]
    assert recorded == [{"seeds": "a/é", "warehouse": "/out"}] * 2
