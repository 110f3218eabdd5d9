"""The Python door, as the README shows it."""

from pathlib import Path

import pytest

import sayso
from sayso.errors import Unreadable
from sayso.model.checks import Verdict

REPORT = "Ferry Inquiry Opens\n\n“The pumps were off, and everybody knew it,” said Orrin Vale.\n"
SOURCE = "Pumps Failed\n\nNobody slept. “The pumps were off, and everyone knew it,” said Orrin Vale on the quay.\n"


def test_a_library_takes_a_pattern_and_a_report_is_examined_by_its_path(tmp_path: Path) -> None:
    (tmp_path / "report.txt").write_text(REPORT, "utf-8")
    (tmp_path / "saved").mkdir()
    (tmp_path / "saved" / "source.txt").write_text(SOURCE, "utf-8")
    with sayso.open_library(tmp_path / "desk.sayso") as library:
        added = library.add(str(tmp_path / "saved" / "*.txt"))
        dossier = sayso.examine(tmp_path / "report.txt", library)
        by_id = sayso.examine(str(added[0].document), library)
    (check,) = dossier.checks
    assert (check.verdict, [(edit.old, edit.new) for edit in check.edits]) == (
        Verdict.ALTERED,
        [("everyone", "everybody")],
    )
    assert [dossier.voices(statement) for statement in dossier.statements if statement.said_by] == [("Orrin Vale",)]
    assert by_id.document.text == SOURCE


def test_without_a_library_everything_cited_is_not_held(tmp_path: Path) -> None:
    (tmp_path / "report.txt").write_text(REPORT, "utf-8")
    assert [check.verdict for check in sayso.examine(tmp_path / "report.txt").checks] == [Verdict.NOT_HELD]


def test_what_cannot_be_read_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    with pytest.raises(Unreadable, match="empty"):
        sayso.examine(tmp_path / "empty.txt")
