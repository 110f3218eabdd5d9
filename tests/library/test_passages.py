"""The index of passages: it finds who shares words, keeps up with the library, and survives damage and kills."""

import subprocess
import sys
from pathlib import Path
from time import sleep

import pytest
from tests.library.adder import report
from tests.library.conftest import make

from sayso.library import Library, open_library

QUOTED = "nobody had looked there since every chart of the harbour shows the channel farther north"
ASKER = Path(__file__).with_name("asker.py")


def folder(library: Library) -> Path:
    return library.path.with_name(f"{library.path.name}-passages")


def parts(library: Library) -> list[Path]:
    return sorted(folder(library).glob("*.passages"))


def fill(library: Library, count: int) -> str:
    """Put reports in, and one that has the quoted words; returns its id."""
    library.add((report(number), b"") for number in range(count))
    source = make(f"Divers spoke at noon. {QUOTED.capitalize()}. That was all.", locator="source.txt")
    library.store(source)
    return source.id


def test_the_document_with_the_words_comes_first(path: Path) -> None:
    with open_library(path) as library:
        source = fill(library, 40)
        assert library.likely(f"It is said that {QUOTED}, and so it is.")[:1] == (source,)
        assert library.likely("") == library.likely("quite other words than any report has ever had") == ()


def test_an_index_that_keeps_up_answers_as_one_made_anew(path: Path) -> None:
    with open_library(path) as library:
        for start in range(0, 60, 20):
            library.add((report(number), b"") for number in range(start, start + 20))
            library.likely("anything")
        asked = [report(number).text for number in range(0, 60, 7)]
        kept = [library.likely(text, 60) for text in asked]
        library.reindex()
        assert [library.likely(text, 60) for text in asked] == kept


def test_a_document_in_the_place_of_a_removed_one_is_taken_in(path: Path) -> None:
    with open_library(path) as library:
        source = fill(library, 3)
        assert library.likely(QUOTED) == (source,)
        library.remove(source)
        other = make(f"Another page: {QUOTED}.", locator="other.txt")
        library.store(other)
        assert library.likely(QUOTED) == (other.id,)


def test_a_flipped_byte_is_found_and_mended(path: Path) -> None:
    with open_library(path) as library:
        source = fill(library, 20)
        library.likely(QUOTED)
        (part,) = parts(library)
    data = bytearray(part.read_bytes())
    data[len(data) // 2] ^= 1
    part.write_bytes(data)
    with open_library(path) as library:
        assert [problem.locator for problem in library.check()] == [str(part)]
        library.reindex()
        assert (library.check(), library.likely(QUOTED)) == ((), (source,))


@pytest.mark.parametrize("what", ["cut", "gone", "manifest"])
def test_a_part_that_is_cut_short_or_gone_is_made_anew(path: Path, what: str) -> None:
    with open_library(path) as library:
        source = fill(library, 20)
        library.likely(QUOTED)
        (part,) = parts(library)
    if what == "cut":
        part.write_bytes(part.read_bytes()[:-5])
    elif what == "gone":
        part.unlink()
    else:
        (part.parent / "manifest.json").write_bytes(b"{")
    with open_library(path) as library:
        assert library.likely(QUOTED) == (source,)
        assert library.check() == ()


def test_what_is_added_in_bulk_is_indexed_in_the_background(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sayso.library.library.PASSAGES_TOGETHER", 20)
    with open_library(path) as library:
        source = fill(library, 60)
    assert parts(library)
    with open_library(path) as library:
        assert library.likely(QUOTED)[:1] == (source,)
        assert library.check() == ()


def killed_while_indexing(path: Path, after: float) -> None:
    """A program that asks, so that the index is brought up to date, killed so many seconds after it began."""
    with subprocess.Popen([sys.executable, str(ASKER), str(path)], stdout=subprocess.PIPE, text=True) as asking:
        assert asking.stdout
        asking.stdout.readline()
        sleep(after)
        asking.kill()


def rounds(path: Path, count: int) -> None:
    for number in range(count):
        with open_library(path) as library:
            library.add((report(at), b"") for at in range(number * 40, number * 40 + 40))
            source = fill(library, 0)
        killed_while_indexing(path, 0.002 * (number % 25))
        with open_library(path) as library:
            assert library.check() == (), number
            assert library.likely(QUOTED) == (source,), number
            assert library.check() == (), number


def test_a_kill_while_indexing_leaves_right_answers(path: Path) -> None:
    rounds(path, 3)


@pytest.mark.slow
def test_fifty_kills_while_indexing_leave_right_answers(path: Path) -> None:
    rounds(path, 50)
