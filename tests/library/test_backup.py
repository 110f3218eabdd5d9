"""A backup is whole, or there is none."""

from collections.abc import Callable
from pathlib import Path

import apsw
import pytest

from sayso.errors import Unreadable
from sayso.library import Library, open_library
from sayso.model.document import Document

Report = Callable[..., Document]


def test_a_backup_is_a_library_with_the_same_contents(library: Library, path: Path, report: Report) -> None:
    reports = [report(f"Report {n}.", f"{n}.txt") for n in range(20)]
    library.add((document, b"original") for document in reports)
    copy = path.with_name("copy.sayso")
    library.backup(copy)
    library.remove(reports[0].id)
    with open_library(copy) as other:
        assert other.check() == ()
        assert [other.get(document.id) for document in reports] == reports
        assert {other.original(document.id) for document in reports} == {b"original"}


def test_a_backup_overwrites_nothing(library: Library, path: Path) -> None:
    with pytest.raises(Unreadable, match="exists already"):
        library.backup(path)
    assert library.check() == ()


def test_a_backup_needs_a_folder(library: Library, path: Path) -> None:
    with pytest.raises(Unreadable):
        library.backup(path.parent / "no such folder" / "copy.sayso")


def test_a_backup_holds_what_is_committed_while_others_write(library: Library, path: Path, report: Report) -> None:
    library.store(report("One."))
    writer = apsw.Connection(str(path))
    writer.execute("BEGIN IMMEDIATE; UPDATE documents SET headline = 'half written'")
    library.backup(path.with_name("copy.sayso"))
    writer.execute("ROLLBACK")
    writer.close()
    with open_library(path.with_name("copy.sayso")) as copy:
        assert ([card.headline for card in copy.documents()], copy.check()) == ([""], ())
