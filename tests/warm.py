"""What the server of forks imports before it forks: everything that takes its time."""

from tests.faults import load

load()
