"""A program that dies at any of its disk operations, with the power, or of a full disk, leaves a whole library.

`dying.py` does the dying, and looks at what is left: the library opens, `check` finds nothing, all that was reported
is there, and doing it all again completes it.
"""

import os
import subprocess
import sys
from pathlib import Path

import pytest

DYING = Path(__file__).with_name("dying.py")
SCENARIOS = ("add", "remove", "reindex", "migrate")
MANNERS = ("kill", "half", "cut", "torn", "full")

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="the program that dies is a fork")


def deaths(folder: Path, scenario: str, manner: str, step: int) -> list[str]:
    """A line for each death: which operation, died or done, how much was reported, what is wrong with what is left."""
    command = [sys.executable, str(DYING), str(folder), scenario, manner, str(step)]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()


def whole(lines: list[str]) -> list[str]:
    """The lines of deaths that left something wrong; there must have been many deaths, and one run to the end."""
    assert len(lines) > 10 and " done " in lines[-1]
    return [line for line in lines if not line.endswith(" []")]


@pytest.mark.parametrize(("scenario", "step"), [("add", 7), ("remove", 7), ("reindex", 3), ("migrate", 3)])
@pytest.mark.parametrize("manner", ["half", "torn", "full"])
def test_death_at_some_operations_leaves_a_whole_library(tmp_path: Path, scenario: str, manner: str, step: int) -> None:
    assert whole(deaths(tmp_path, scenario, manner, step)) == []


@pytest.mark.slow
@pytest.mark.parametrize("scenario", SCENARIOS)
@pytest.mark.parametrize("manner", MANNERS)
def test_death_at_every_operation_leaves_a_whole_library(tmp_path: Path, scenario: str, manner: str) -> None:
    assert whole(deaths(tmp_path, scenario, manner, 1)) == []
