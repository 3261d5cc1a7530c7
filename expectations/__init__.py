"""Data-quality gates: one Great Expectations suite per stage table, as code."""

import os

os.environ["GX_ANALYTICS_ENABLED"] = "false"  # Great Expectations reads it when it is imported
