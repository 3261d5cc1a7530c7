"""Great Expectations with what the suites here use of it, which takes a fifth of the time that all of it takes.

Everything else is loaded when it is used, or taken as not installed where Great Expectations can do without.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from inspect import isfunction

from expectations.deferred import stand_ins, without
from expectations.promised import promised

ABSENT = (
    "sqlalchemy",  # for databases
    "docstring_parser",  # for its own documentation
    *("azure", "boto3", "botocore", "google", "pyspark", "snowflake", "sqlalchemy_bigquery", "trino"),
)
UNUSED = (
    "great_expectations.core.http",
    "great_expectations.datasource.fluent.*_datasource",
    "great_expectations.datasource.fluent.fabric",
    "great_expectations.expectations.core.expect_*",
    "great_expectations.expectations.legacy_row_conditions",
    "great_expectations.compatibility.pyparsing",
    "great_expectations.expectations.metrics.column_aggregate_metrics.*_ks_test_p_value",
    "great_expectations.metrics.*.*",
    "great_expectations.render.view.view",
    "marshmallow.validate",
)
USED = (
    "great_expectations.datasource.fluent.invalid_datasource",
    "great_expectations.datasource.fluent.pandas_datasource",
    "great_expectations.expectations.core.expect_column_pair_values_a_to_be_greater_than_b",
    "great_expectations.expectations.core.expect_column_values_to_be_between",
    "great_expectations.expectations.core.expect_column_values_to_be_in_set",
    "great_expectations.expectations.core.expect_column_values_to_match_regex",
    "great_expectations.expectations.core.expect_column_values_to_not_be_null",
)
"""Those of the above that `expectations.translation` and `expectations.engine` use."""


@contextmanager
def lean_import() -> Iterator[None]:
    """Inside it, what this thread imports of Great Expectations is what the suites use."""
    with (
        without_readers(),
        stand_ins("altair", "jsonschema", "requests"),
        promised(*UNUSED, but=USED),
        without(*ABSENT),
    ):
        yield


@contextmanager
def without_readers() -> Iterator[None]:
    """Inside it, pandas has no functions that read files: Great Expectations makes a class of each, twice."""
    import pandas

    readers = {name: one for name, one in vars(pandas).items() if name.startswith("read_") and isfunction(one)}
    for name in readers:
        delattr(pandas, name)
    try:
        yield
    finally:
        for name, one in readers.items():
            setattr(pandas, name, one)
