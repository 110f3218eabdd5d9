"""No test fails by the clock: a law holds as well on a slow machine. Compiled code is made once for all tests."""

import os
from pathlib import Path

from hypothesis import settings

settings.register_profile("sayso", deadline=None)
settings.load_profile("sayso")
os.environ.setdefault("NUMBA_CACHE_DIR", str(Path(__file__).parents[1] / "build" / "compiled"))
