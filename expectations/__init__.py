"""Data-quality gates: one Great Expectations suite per stage table, as code."""
