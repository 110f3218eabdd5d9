"""What is a library, what is not, and what is said of it; nothing foreign is touched."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp

import apsw
import pytest

from sayso.errors import NotALibrary, NotWritten, SaysoError, Unreadable
from sayso.library import open_library
from sayso.library.migrate import own_migrations
from sayso.model.document import Document

Report = Callable[..., Document]


def sqlite_file(path: Path, *statements: str) -> Path:
    """Some database."""
    connection = apsw.Connection(str(path))
    for statement in statements:
        connection.execute(statement)
    connection.close()
    return path


def refusal(path: Path, kind: type[SaysoError], **how: bool) -> str:
    """What is said of a file that is not opened, which must stay as it was, alone in its folder."""
    before = path.read_bytes() if path.is_file() else None
    beside = sorted(path.parent.iterdir()) if path.parent.is_dir() else []
    with pytest.raises(kind) as raised:
        open_library(path, **how)
    assert before is None or path.read_bytes() == before
    assert beside == (sorted(path.parent.iterdir()) if path.parent.is_dir() else [])
    return str(raised.value).replace(str(path), "FILE")


def test_a_new_library_is_empty_and_whole(path: Path) -> None:
    with open_library(path) as library:
        assert (len(library), list(library.documents()), library.check()) == (0, [], ())


def test_closing_leaves_one_file(path: Path, report: Report) -> None:
    with open_library(str(path)) as library:
        library.store(report("One."))
    assert [place.name for place in path.parent.iterdir()] == ["desk.sayso"]


def test_an_empty_file_becomes_a_library(path: Path) -> None:
    path.touch()
    with open_library(path) as library:
        assert library.check() == ()


def test_a_page_is_no_library(path: Path) -> None:
    path.write_text("<html>Fourteen dead in Ostrel</html>")
    assert refusal(path, NotALibrary).startswith(
        "FILE is not a Sayso library but some other file; it was left as it is."
    )


@pytest.mark.parametrize(
    "statement", ["PRAGMA application_id = 7", "PRAGMA journal_mode = wal", "PRAGMA user_version = 1"]
)
def test_somebody_elses_database_is_no_library(path: Path, statement: str) -> None:
    sqlite_file(path, statement, "CREATE TABLE places (url TEXT)", "INSERT INTO places VALUES ('https://example')")
    assert "not a Sayso library" in refusal(path, NotALibrary)
    assert "not a Sayso library" in refusal(path, NotALibrary, read_only=True)


def test_a_library_of_a_newer_sayso_is_left_alone(path: Path) -> None:
    open_library(path).close()
    known = len(own_migrations())
    sqlite_file(path, f"PRAGMA user_version = {known + 1}")
    for how in ({"read_only": False}, {"read_only": True}):
        said = refusal(path, NotALibrary, **how)
        assert f"a newer Sayso (layout {known + 1}; this one knows {known})" in said
        assert "pip install --upgrade sayso" in said


def test_half_a_library_is_said_to_be_damaged(path: Path, report: Report) -> None:
    with open_library(path) as library:
        library.add(report(f"Report {n}.", f"{n}.txt") for n in range(50))
    path.write_bytes(path.read_bytes()[:5000])
    with pytest.raises(NotALibrary, match="is damaged"):
        open_library(path)


def test_what_is_not_there_is_not_made_unless_asked_for(path: Path) -> None:
    assert refusal(path, Unreadable, create=False) == "There is no library at FILE. `sayso add` makes one."
    assert refusal(path, Unreadable, read_only=True) == "There is no library at FILE. `sayso add` makes one."


def test_a_folder_is_no_place_for_a_library_file(tmp_path: Path) -> None:
    assert "is a folder; name a file in it" in refusal(tmp_path, Unreadable)
    assert "There is no folder" in refusal(tmp_path / "no such folder" / "desk.sayso", Unreadable)


@pytest.mark.parametrize("name", ["a\0b", "a\udce9b"])
def test_a_name_that_no_file_can_have_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(Unreadable, match="cannot be the name"):
        open_library(tmp_path / name)


@pytest.mark.parametrize("name", [":memory:", "file:x?mode=memory", "100% of it.sayso", "søster 🤔.sayso", "-x"])
def test_odd_names_are_names_of_files(tmp_path: Path, name: str, report: Report) -> None:
    with open_library(tmp_path / name) as library:
        library.store(report("One."))
    assert [place.name for place in tmp_path.iterdir()] == [name]
    with open_library(tmp_path / name, read_only=True) as library:
        assert len(library) == 1


def test_a_library_where_nothing_can_be_written_can_be_read(report: Report) -> None:
    folder = Path(mkdtemp())
    path = folder / "desk.sayso"
    try:
        with open_library(path) as library:
            library.store(report("One."))
        path.chmod(0o444)
        folder.chmod(0o555)
        with nobody_special(), open_library(path, read_only=True) as library:
            assert (len(library), library.check()) == (1, ())
            with pytest.raises(NotWritten):
                library.store(report("Two."))
        with nobody_special(), pytest.raises(SaysoError):
            open_library(path)
        assert [place.name for place in folder.iterdir()] == ["desk.sayso"]
    finally:
        folder.chmod(0o755)
        rmtree(folder)


@contextmanager
def nobody_special() -> Iterator[None]:
    """Without the powers of an administrator, whom no protection stops."""
    administrator = hasattr(os, "geteuid") and os.geteuid() == 0
    if administrator:
        os.seteuid(65534)
    try:
        yield
    finally:
        if administrator:
            os.seteuid(0)


def test_closing_twice_does_no_harm(path: Path) -> None:
    library = open_library(path)
    library.close()
    library.close()


def test_a_library_from_a_stranger_runs_nothing_of_his(path: Path, report: Report) -> None:
    open_library(path).close()
    sqlite_file(path, "CREATE TRIGGER spy AFTER INSERT ON documents BEGIN SELECT load_extension('evil'); END")
    with pytest.raises(NotALibrary), open_library(path) as library:
        library.store(report("One."))
