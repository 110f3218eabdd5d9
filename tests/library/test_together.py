"""Several programs at the same library."""

import subprocess
import sys
from pathlib import Path

import apsw

from sayso.library import open_library

ADDER = Path(__file__).with_name("adder.py")


def adder(path: Path, first: int, last: int) -> "subprocess.Popen[str]":
    """A program that adds those reports, a few at a time."""
    command = [sys.executable, str(ADDER), str(path), str(first), str(last), "5"]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def test_programs_that_make_and_fill_a_library_at_once_all_succeed(path: Path) -> None:
    programs = [adder(path, first, first + 120) for first in (0, 60, 120)]
    lines = [program.communicate()[0].splitlines() for program in programs]
    assert [program.returncode for program in programs] == [0, 0, 0]
    told = [line.split(" ", 1) for printed in lines for line in printed if line != "open"]
    assert sorted(name for name, outcome in told if outcome == "added") == sorted({name for name, _ in told})
    with open_library(path) as library:
        assert (len(library), library.check()) == (240, ())


def test_readers_never_wait_for_a_writer(path: Path) -> None:
    with adder(path, 0, 30) as program:
        program.communicate()
    with open_library(path) as library:
        writer = apsw.Connection(str(path))
        writer.execute("BEGIN IMMEDIATE; UPDATE documents SET headline = 'half written'")
        assert len(library.search("harbour", limit=50)) == library.matching("harbour") > 0
        with open_library(path, read_only=True) as other:
            assert all(card.headline.startswith("Report") for card in other.documents())
        writer.execute("ROLLBACK")
        writer.close()


def test_a_reader_sees_what_was_added_since_it_opened(path: Path) -> None:
    with open_library(path) as writer, open_library(path, read_only=True) as reader:
        assert len(reader) == 0
        with adder(path, 0, 30) as program:
            program.communicate()
        assert len(reader) == len(writer) == 30


def test_a_library_is_whole_at_every_moment_while_others_add(path: Path) -> None:
    open_library(path).close()
    with adder(path, 0, 300) as program, open_library(path, read_only=True) as library:
        while program.poll() is None:
            assert library.check() == ()
        assert program.stdout and len(program.stdout.readlines()) == 301
        assert (len(library), library.check()) == (300, ())
