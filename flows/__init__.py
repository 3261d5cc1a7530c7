"""Orchestration: the Prefect flow, its tasks, settings and the command line."""
