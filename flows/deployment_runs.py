"""The runs of a deployment as the Prefect server has them: which have begun, which are to come, which lead nowhere."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from uuid import UUID

from prefect.client.orchestration import PrefectClient
from prefect.client.schemas.filters import FlowRunFilter
from prefect.client.schemas.objects import FlowRun, State, StateType
from prefect.client.schemas.sorting import FlowRunSort
from prefect.states import Cancelled, Crashed

SOON = timedelta(seconds=2)
RECENT = 50
UNDER_WAY = [StateType.PENDING, StateType.RUNNING, StateType.CANCELLING]
SKIPPED: State[object] = Cancelled(name="Skipped", message="A later run was due already")
SERVER_ENDED: State[object] = Crashed(message="The server it reported to ended")
BEGUN = [StateType.RUNNING, StateType.COMPLETED, StateType.FAILED, StateType.CRASHED]


@dataclass(frozen=True)
class DeploymentRuns:
    """The runs of one deployment; `abandoned` ones were left behind by a runner that is gone."""

    client: PrefectClient
    deployment_id: UUID
    abandoned: frozenset[UUID] = frozenset()

    async def begun(self) -> set[UUID]:
        """The latest runs whose flow has begun."""
        return {run.id for run in await self._find(BEGUN, FlowRunSort.START_TIME_DESC)}

    async def is_one_expected(self) -> bool:
        """Whether a run is due, starting or under way."""
        return bool(await self.due() or await self.under_way() - self.abandoned)

    async def under_way(self) -> set[UUID]:
        """Runs that a runner has taken and that have not ended."""
        return {run.id for run in await self._find(UNDER_WAY, FlowRunSort.START_TIME_DESC)}

    async def due(self) -> list[FlowRun]:
        """Runs whose time has come and that no runner has taken, in the order of their times."""
        return await self._find(
            [StateType.SCHEDULED],
            FlowRunSort.NEXT_SCHEDULED_START_TIME_ASC,
            next_scheduled_start_time={"before_": datetime.now(UTC) + SOON},
        )

    async def skip_superseded(self) -> None:
        """Cancel those due runs of the schedule that a later due run makes needless: one run serves all changes."""
        for run in (await self.due())[:-1]:
            if run.auto_scheduled:
                await self.client.set_flow_run_state(run.id, SKIPPED)

    async def crash_abandoned(self) -> None:
        """Say of the runs under way that they ended with the server they reported to."""
        for run_id in await self.under_way():
            await self.client.set_flow_run_state(run_id, SERVER_ENDED, force=True)

    async def _find(self, states: list[StateType], sort: FlowRunSort, **more: object) -> list[FlowRun]:
        wanted = {"deployment_id": {"any_": [self.deployment_id]}, "state": {"type": {"any_": states}}, **more}
        return await self.client.read_flow_runs(
            flow_run_filter=FlowRunFilter.model_validate(wanted), sort=sort, limit=RECENT
        )
