"""Run `sayso` as a user would, in a process of its own."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

COMPILED = Path(__file__).parents[2] / "build" / "compiled"
"""One place for compiled code, so that it is not made anew in every home."""

SAYSO = [sys.executable, "-m", "sayso"]


@dataclass(frozen=True, slots=True)
class Ran:
    """What a run wrote, and its exit code."""

    code: int
    out: str
    err: str

    def lines(self) -> list[Any]:
        """Standard output as JSON lines."""
        return [json.loads(line) for line in self.out.splitlines()]


def environment(home: Path) -> dict[str, str]:
    """An environment with a home of its own, so that no test touches a user's library."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("SAYSO", "XDG", "COLUMNS"))}
    return {
        **kept,
        "COLUMNS": "200",
        "HOME": str(home),
        "XDG_DATA_HOME": str(home / "data"),
        "XDG_CONFIG_HOME": str(home / "config"),
        "NUMBA_CACHE_DIR": kept.get("NUMBA_CACHE_DIR", str(COMPILED)),
    }


def sayso(home: Path, *arguments: str | Path, given: bytes = b"") -> Ran:
    """Run `sayso` with these arguments and this standard input."""
    run = subprocess.run(
        [*SAYSO, *map(str, arguments)], input=given, capture_output=True, env=environment(home), cwd=home, timeout=120
    )
    return Ran(run.returncode, run.stdout.decode("utf-8"), run.stderr.decode("utf-8"))
