"""The warehouse: what changed, what is remembered, Parquet parts, the DuckDB file, and publication by swap."""
