"""Great Expectations without what no suite uses: that is loaded when it is used after all."""

from __future__ import annotations

import subprocess
import sys

import pytest

WARM = "import gc, sys; from expectations.gate import warm_up; warm_up()\n"

LEFT_OUT = """
core, fluent = "great_expectations.expectations.core.", "great_expectations.datasource.fluent."
left_out = {"altair", "requests", "sqlalchemy", "scipy.stats", core + "expect_column_max_to_be_between"}
left_out |= {"jinja2", "jsonschema", "marshmallow.validate", "mistune", "pyparsing"}
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
NOT_NEEDED_TO_JUDGE = (
    """
from datetime import date
import pyarrow as pa
from expectations.engine import judge
from expectations.expectation import IsBetween
small = IsBetween(column="n", sentence="is small", high=1)
print(judge([(pa.table({"n": [1, 2]}), [small])], date(2024, 1, 1))[0][0].tolist() == [1])
"""
    + LEFT_OUT
)
OTHER_PARTS_USED_LATER = (
    USED_LATER
    + """
some = {"row_condition": "n<2", "condition_parser": "pandas"}
print(batch.validate(gx.expectations.ExpectColumnMaxToBeBetween(column="n", max_value=1, **some)).success)
texts = asset.add_batch_definition_whole_dataframe("t").get_batch({"dataframe": pandas.DataFrame({"n": ["1", '"é"']})})
numbers = gx.expectations.ExpectColumnValuesToMatchJsonSchema(column="n", json_schema={"type": "integer"})
print(texts.validate(numbers).result["partial_unexpected_list"] == ['"é"'])
from great_expectations.render import DefaultJinjaPageView, RenderedSectionContent
from great_expectations.render.view import DefaultJinjaSectionView
section = {"section": RenderedSectionContent(content_blocks=[]).to_json_dict(), "section_loop": {"index": 1}}
print("<div" in DefaultJinjaSectionView().render(section), callable(DefaultJinjaPageView().render))
from marshmallow import fields, validate
print(fields.Url().deserialize("https://é.example/") == "https://é.example/", validate.Length(max=1)("x") == "x")
"""
)


@pytest.mark.parametrize(
    "code", [LEFT_OUT, NOT_NEW, LOADED_LATER, USED_LATER, NOT_NEEDED_TO_JUDGE, OTHER_PARTS_USED_LATER]
)
def test_a_gate_imports_what_its_suites_use(code: str) -> None:
    told = subprocess.run(
        [sys.executable, "-c", WARM + code], check=True, capture_output=True, text=True
    ).stdout.split()
    assert set(told) == {"True"}
