"""Layouts change one numbered step at a time, after a backup, all or nothing."""

from collections.abc import Callable
from pathlib import Path

import apsw
import pytest

from sayso.errors import NotALibrary
from sayso.library import open_library
from sayso.library.connect import connect, layout
from sayso.library.migrate import migrate, own_migrations
from sayso.library.plainly import plainly
from sayso.library.reindex import folding
from sayso.library.tokens import FOLDING
from sayso.library.transaction import transaction
from sayso.model.document import Document

Report = Callable[..., Document]
SHELFMARKS = "CREATE TABLE shelfmarks (number INTEGER); INSERT INTO shelfmarks SELECT number FROM documents"
REBUILT = "ALTER TABLE shelfmarks RENAME TO marks; CREATE INDEX by_mark ON marks (number)"
BROKEN = "CREATE TABLE half (done); INSERT INTO nowhere VALUES (1)"
ORPHANS = "DELETE FROM documents"
NEWEST = len(own_migrations())


def bring(path: Path, *steps: str) -> int:
    """Take further steps, as a later Sayso would, and say which layout came of it."""
    every = (*own_migrations(), *steps)
    connection = connect(path, read_only=False, newest=len(every))
    try:
        with plainly(path):
            migrate(connection, path, every)
            return layout(connection)
    finally:
        connection.close()


def beside(path: Path) -> list[str]:
    """The names of the files in the library's folder."""
    return sorted(place.name for place in path.parent.iterdir())


@pytest.fixture
def filled(path: Path, report: Report) -> Path:
    with open_library(path) as library:
        library.add(report(f"Report {n}.", f"{n}.txt") for n in range(5))
    return path


def test_the_first_step_needs_no_backup(filled: Path) -> None:
    assert beside(filled) == ["desk.sayso"]


def test_before_each_further_step_a_backup_is_made(filled: Path) -> None:
    assert bring(filled, SHELFMARKS, REBUILT) == NEWEST + 2
    assert beside(filled) == ["desk.sayso", f"desk.sayso.before-000{NEWEST + 1}", f"desk.sayso.before-000{NEWEST + 2}"]
    with open_library(filled.with_name(f"desk.sayso.before-000{NEWEST + 1}")) as library:
        assert (len(library), library.check()) == (5, ())


def test_a_step_is_taken_once(filled: Path) -> None:
    assert bring(filled, SHELFMARKS) == bring(filled, SHELFMARKS) == NEWEST + 1


def test_a_step_that_fails_changes_nothing(filled: Path) -> None:
    with pytest.raises(NotALibrary):
        bring(filled, BROKEN)
    with open_library(filled) as library:
        assert (len(library), library.check()) == (5, ())


def test_a_step_that_would_leave_loose_ends_changes_nothing(filled: Path) -> None:
    with pytest.raises(NotALibrary, match=f"could not be brought to layout {NEWEST + 1}"):
        bring(filled, ORPHANS)
    with open_library(filled) as library:
        assert (len(library), library.check()) == (5, ())


def test_an_earlier_backup_is_never_overwritten(filled: Path) -> None:
    filled.with_name(f"desk.sayso.before-000{NEWEST + 1}").write_text("my own file")
    bring(filled, SHELFMARKS)
    assert filled.with_name(f"desk.sayso.before-000{NEWEST + 1}").read_text() == "my own file"
    assert f"desk.sayso.before-000{NEWEST + 1}.2" in beside(filled)


def test_steps_are_numbered_without_a_gap() -> None:
    folder = Path(__file__).parents[2] / "src" / "sayso" / "library" / "migrations"
    names = sorted(place.name for place in folder.glob("*.sql"))
    assert [int(name[:4]) for name in names] == list(range(1, len(names) + 1))
    assert len(own_migrations()) == len(names)


def test_an_older_layout_can_only_be_read_after_it_was_brought_up_to_date(path: Path) -> None:
    connection = connect(path, read_only=False, newest=1)
    migrate(connection, path, ())
    with transaction(connection):
        connection.pragma("application_id", int.from_bytes(b"Says", "big"))
    connection.close()
    with pytest.raises(NotALibrary, match="has nothing in it yet"):
        open_library(path, read_only=True)
    with open_library(path) as library:
        assert library.check() == ()


def test_another_folding_makes_the_indexes_anew(filled: Path, report: Report) -> None:
    connection = apsw.Connection(str(filled))
    connection.execute("UPDATE facts SET value = '0' WHERE name = 'folding'; DELETE FROM words WHERE rowid < 4")
    connection.close()
    with open_library(filled, read_only=True) as library:
        assert len(library.search("report")) == 2
    with open_library(filled) as library:
        assert len(library.search("report")) == 5
        assert library.check() == ()
    connection = apsw.Connection(str(filled))
    assert folding(connection) == str(FOLDING)
    connection.close()
