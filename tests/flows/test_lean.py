"""What a run leaves out of libraries is left out, as long as nobody uses it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from prefect import Flow

from flows.path_flow import PathFlow

RUN = """
import sys
from flows.lean import UNUSED, UNUSED_CLASSES, import_pipeline, import_prefect
import_pipeline()
print({"numpy.ctypeslib._ctypeslib", "numpy.f2py.f2py2e", "numpy.polynomial.chebyshev", "numpy.testing._private"}
      & {*sys.modules})
import_prefect()
from pathlib import Path
from flows.offline import in_memory_api
from flows.path_flow import path_flow
from prefect import task
from prefect.artifacts import create_markdown_artifact

@task
def note() -> None:
    create_markdown_artifact("naïve", key="note")

@path_flow(name="read", persist_result=False)
def read(seeds: Path, warehouse: Path = Path("out")) -> str:
    note()
    return type(seeds).__name__

with in_memory_api():
    print(read("naïve"), {*UNUSED, *UNUSED_CLASSES, "attr", "fastapi", "h2"} & {*sys.modules})

from prefect.blocks.system import Secret
import prefect.blocks.notifications as notifications
import jsonschema, prefect
print(Secret(value="é").get(), notifications.SlackWebhook.__name__, prefect.blocks.webhook.Webhook.__name__)
print(jsonschema.Draft202012Validator.__name__)
import graphviz, httpx
from prefect._internal.schemas.validators import validate_values_conform_to_schema
from prefect.artifacts import Artifact, ArtifactFilter
from prefect.client.schemas.filters import FlowRunFilter
from prefect.events import FlowRunSubscriber
from prefect.utilities.visualization import build_task_dependencies, TaskVizTracker
try:
    validate_values_conform_to_schema({"name": 1}, {"properties": {"name": {"type": "string"}}})
except ValueError as error:
    print(error)
print(prefect.flow_engine.FlowRunFilter().model_dump() == FlowRunFilter().model_dump(), ArtifactFilter(key=None).key)
print(isinstance(build_task_dependencies(TaskVizTracker()), graphviz.Digraph), FlowRunSubscriber.__name__)
client = httpx.Client(http2=True)
print(callable(httpx.main), client.is_closed, prefect.client.orchestration.get_client().__class__.__name__)
from httpcore._sync import HTTP2Connection as promised
from httpcore._sync.http2 import HTTP2Connection
print(issubclass(HTTP2Connection, promised))
import numpy
print(numpy.polynomial.Polynomial([1, 2])(3), numpy.testing.assert_equal(1, 1))
"""
USED = [
    "Validation failed for field 'name'. Failure reason: 1 is not of type 'string'",
    "True None",
    "True FlowRunSubscriber",
    "True False PrefectClient",
    "True",
]


def test_a_run_does_without_what_is_there_when_used() -> None:
    run = subprocess.run([sys.executable, "-c", RUN], capture_output=True, text=True, check=True)
    left_out = ["set()", "PosixPath set()"]
    used = ["é SlackWebhook Webhook", "Draft202012Validator", *USED, "7.0 None"]
    assert run.stdout.splitlines() == [*left_out, *used]


def test_paths_are_recorded_as_in_other_flows() -> None:
    paths = {"seeds": Path("a/é"), "warehouse": Path("/out")}
    recorded = [flow(lambda: None, name="x").serialize_parameters(paths) for flow in (PathFlow, Flow)]
    assert recorded == [{"seeds": "a/é", "warehouse": "/out"}] * 2
