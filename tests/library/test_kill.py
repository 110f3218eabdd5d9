"""A kill at any moment leaves a library that opens, is whole, and holds all that was reported as added."""

import random
import subprocess
import sys
from pathlib import Path
from time import sleep

import pytest

from sayso.library import open_library

ADDER = Path(__file__).with_name("adder.py")
REPORTS = 500
LINES = REPORTS + 1


def start(path: Path, lot: int) -> "subprocess.Popen[str]":
    """A program that adds the reports in lots."""
    command = [sys.executable, str(ADDER), str(path), "0", str(REPORTS), str(lot)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def kill_somewhere(path: Path, seed: int) -> list[str]:
    """Add until a moment that the seed decides, kill -9, and give the lines that were printed."""
    chance = random.Random(seed)
    lot = chance.choice([1, 7, 20, 60, 200, REPORTS])
    printed = []
    with start(path, lot) as adding:
        assert adding.stdout
        if chance.random() < 0.15:
            sleep(chance.uniform(0.1, 0.4))  # while it starts, or makes the file
        else:
            printed = [adding.stdout.readline() for _ in range(chance.randrange(1, LINES))]
            sleep(chance.choice([0, chance.uniform(0, 0.002), chance.uniform(0, 0.03)]))
        adding.kill()
        printed += adding.stdout.readlines()
    return [line for line in printed if line.endswith("\n")]


def acknowledged(printed: list[str]) -> list[str]:
    """The ids that were reported as added or held."""
    return [line.split()[0] for line in printed if line != "open\n"]


def rounds(path: Path, seeds: range) -> None:
    """For each seed: kill, look, add again to the end, look again."""
    for seed in seeds:
        place = path.with_name(f"{seed}.sayso")
        told = acknowledged(kill_somewhere(place, seed))
        with open_library(place) as library:
            assert library.check() == (), seed
            assert [name for name in told if library.get(name) is None] == [], seed
        with start(place, 200) as adding:
            assert adding.stdout
            every = acknowledged(adding.stdout.readlines())
        with open_library(place) as library:
            assert library.check() == (), seed
            assert sorted(every) == [card.document for card in library.documents()], seed
        assert (len(every), adding.returncode) == (REPORTS, 0), seed


def test_nothing_reported_is_lost_when_adding_is_killed(path: Path) -> None:
    rounds(path, range(6))


@pytest.mark.slow
def test_nothing_reported_is_lost_when_adding_is_killed_fifty_times(path: Path) -> None:
    rounds(path, range(100, 150))
