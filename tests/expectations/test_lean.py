"""Great Expectations without what no suite uses: that is loaded when it is used after all."""

from __future__ import annotations

import subprocess
import sys

import pytest

WARM = "import gc, sys; from expectations.gate import warm_up; warm_up()\n"

LEFT_OUT = """
core, fluent = "great_expectations.expectations.core.", "great_expectations.datasource.fluent."
left_out = {"altair", "requests", "sqlalchemy", "scipy.stats", core + "expect_column_max_to_be_between"}
left_out |= {fluent + "spark_datasource", fluent + "sql_datasource", "great_expectations.metrics.column.mean"}
print("great_expectations" in sys.modules, *left_out & set(sys.modules))
"""
NOT_NEW = "print(len(gc.get_objects(0)) < 50_000, gc.isenabled())"
LOADED_LATER = """
import altair, pandas, requests, sqlalchemy
from great_expectations.expectations.core import expect_column_kl_divergence_to_be_less_than as divergence
print(divergence.alt.Chart is altair.Chart, sqlalchemy.select is not None, callable(requests.get))
print(pandas.read_csv.__module__.startswith("pandas"))
"""
USED_LATER = """
import great_expectations as gx, pandas
asset = gx.get_context(mode="ephemeral").data_sources.add_pandas("p").add_dataframe_asset("a")
batch = asset.add_batch_definition_whole_dataframe("b").get_batch({"dataframe": pandas.DataFrame({"n": [1, 2]})})
longest = gx.expectations.ExpectColumnMaxToBeBetween(column="n", max_value=1)
print(isinstance(longest, gx.expectations.ExpectColumnMaxToBeBetween), not batch.validate(longest).success)
"""


@pytest.mark.parametrize("code", [LEFT_OUT, NOT_NEW, LOADED_LATER, USED_LATER])
def test_a_gate_imports_what_its_suites_use(code: str) -> None:
    told = subprocess.run(
        [sys.executable, "-c", WARM + code], check=True, capture_output=True, text=True
    ).stdout.split()
    assert set(told) == {"True"}
