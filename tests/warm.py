"""What the server of forks imports before it forks: one run, after which all that is loaded when needed is there."""

import gc
import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.pipelines import ingest_inline, settings_for

SEEDS = Path(__file__).resolve().parents[1] / "seeds"

with TemporaryDirectory() as folder:
    settings = settings_for(Path(folder))
    shutil.copytree(SEEDS, settings.seeds, ignore=shutil.ignore_patterns("[!l]*"))
    ingest_inline(settings)
gc.collect()
gc.freeze()
