"""A flow whose parameters are paths."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from prefect import Flow


class PathFlow[**P, R](Flow[P, R]):
    """A flow whose parameters Prefect records as text. Of itself it loads FastAPI to say as much of a path."""

    def serialize_parameters(self, parameters: dict[str, Any]) -> dict[str, str]:
        """The parameters by name, as they are written."""
        return {name: str(value) for name, value in parameters.items()}


def path_flow[**P, R](**options: Any) -> Callable[[Callable[P, R]], PathFlow[P, R]]:
    """What `prefect.flow` is for other flows: turns a function into a flow, with the options of `prefect.Flow`."""
    return lambda function: PathFlow(function, **options)
