"""Whatever is wrong with a library, `check` finds it and says so in plain words."""

import random
from collections.abc import Callable
from pathlib import Path

import apsw
import pytest

from sayso.errors import NotALibrary
from sayso.library import open_library
from sayso.model.document import Document

Report = Callable[..., Document]


@pytest.fixture
def filled(path: Path, report: Report) -> Path:
    """A library of thirty reports, ten of which came with pages."""
    with open_library(path) as library:
        for n in range(30):
            text = f"Report {n} on the shed: " + " ".join(
                random.Random(n).choices(["nine", "crane", "dock", "memo"], k=40)
            )
            page = f"<html>{text * 20}</html>".encode() if n % 3 == 0 else b""
            library.store(report(text, f"{n}.txt", f"Shed nine, part {n}", f"Outlet {n % 4}"), page)
    return path


def said_after(path: Path, *statements: str) -> list[str]:
    """What `check` says after somebody has been at the file."""
    connection = apsw.Connection(str(path))
    for statement in statements:
        connection.execute(statement)
    connection.close()
    with open_library(path) as library:
        return [problem.words for problem in library.check()]


def test_a_whole_library_has_no_problems(filled: Path) -> None:
    assert said_after(filled) == []


def test_progress_is_told_document_by_document(filled: Path) -> None:
    told: list[tuple[int, int]] = []
    with open_library(filled, read_only=True) as library:
        assert library.check(lambda done, of: told.append((done, of))) == ()
    assert told == [(done, 30) for done in range(1, 31)]


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        ("UPDATE records SET record = replace(record, 'shed', 'shop') WHERE number = 7", "is not as it was stored"),
        ("UPDATE records SET record = substr(record, 9) WHERE number = 7", "cannot be read any more"),
        ("UPDATE documents SET headline = 'Other' WHERE number = 7", "The card of document"),
        ("UPDATE documents SET outlet_folded = 'x' WHERE number = 7", "The card of document"),
        ("UPDATE documents SET id = '0123456789abcdef' WHERE number = 7", "The card of document 0123456789abcdef"),
        ("UPDATE documents SET text_digest = x'00' WHERE number = 7", "The card of document"),
        ("DELETE FROM records WHERE number = 7", "only the card is left"),
        ("DELETE FROM documents WHERE number = 7", "needs a row of documents that is gone"),
        ("UPDATE originals SET packed = zeroblob(20) WHERE number = 3", "The original of document"),
        ("UPDATE originals SET size = -1 WHERE number = 3", "The original of document"),
        (
            "UPDATE originals SET packed = (SELECT packed FROM originals WHERE number = 4) WHERE number = 3",
            "The original",
        ),
        ("UPDATE documents SET original = NULL WHERE original = 3", "Original 3 belongs to no document"),
        ("DELETE FROM originals WHERE number = 3", "needs a row of originals that is gone"),
        ("DELETE FROM words WHERE rowid = 7", "The index of words differs from the documents"),
        ("DELETE FROM titles WHERE rowid = 7", "The index of titles counts other documents"),
        (
            "INSERT INTO words (rowid, text) VALUES (99, 'extra')",
            "differs from the documents in 1 word, such as “extra”",
        ),
        ("INSERT INTO titles (rowid, headline) VALUES (99, '')", "The index of titles counts other documents"),
        (
            "UPDATE words_docsize SET sz = x'05000402' WHERE id = 7",
            "The index of words counts other documents or words",
        ),
        ("CREATE TABLE mine (x)", "“mine” is not laid out"),
        ("DROP INDEX documents_by_text", "“documents_by_text” is not laid out"),
        ("INSERT INTO words (words, rank) VALUES ('pgsz', 100)", "“words_config” is not laid out"),
        ("PRAGMA foreign_keys = off; DELETE FROM documents; DELETE FROM records", "The index of words"),
    ],
)
def test_damage_is_found_and_said(filled: Path, statement: str, words: str) -> None:
    said = said_after(filled, statement)
    assert any(words in sentence for sentence in said), said


def test_two_documents_that_changed_places_in_the_index_are_found(filled: Path, report: Report) -> None:
    swap = "DELETE FROM titles WHERE rowid IN (7, 8); INSERT INTO titles (rowid, headline)"
    said = said_after(filled, f"{swap} VALUES (7, 'shed nine part 7'), (8, 'shed nine part 6')")
    assert said == [
        "The index of titles differs from the documents in 2 words, such as “6”, “7”. "
        "No text is lost: reindexing mends it."
    ]


def test_reindexing_mends_the_indexes(filled: Path) -> None:
    assert said_after(filled, "DELETE FROM words WHERE rowid < 9", "INSERT INTO titles (titles) VALUES ('delete-all')")
    with open_library(filled) as library:
        library.reindex()
        assert library.check() == ()
        assert library.matching("shed") == len(library.titled(["shed"])) == 30


def test_a_problem_says_which_document_it_is_about(filled: Path) -> None:
    connection = apsw.Connection(str(filled))
    connection.execute("UPDATE records SET record = replace(record, 'shed', 'shop') WHERE number = 7")
    (name, locator), *_ = connection.execute("SELECT id, locator FROM documents WHERE number = 7").fetchall()
    connection.close()
    with open_library(filled) as library:
        problem, *_ = library.check()
    assert (problem.step, problem.locator) == ("library", locator)
    assert problem.at and problem.at.document == name


def everything(path: Path) -> list[object]:
    """All that can be asked of a library and that a change of one byte might change."""
    with open_library(path, read_only=True) as library:
        cards = list(library.documents())
        documents = [library.get(card.document) for card in cards]
        originals = [library.original(card.document) for card in cards]
        found = [
            library.search("crane", limit=99),
            library.search('"memo dock"', limit=99),
            library.titled(["nine", "7"]),
        ]
        lists = [library.by_outlet(outlet) for outlet in library.outlets()]
        return [cards, documents, originals, found, lists, library.holding(["crane", "memo", "dock"], limit=99)]


@pytest.mark.parametrize("seed", range(4))
def test_a_flipped_byte_is_found_or_changes_nothing(filled: Path, seed: int) -> None:
    before, whole = everything(filled), filled.read_bytes()
    chance = random.Random(seed)
    for _ in range(60):
        place = chance.randrange(len(whole))
        damaged = bytearray(whole)
        damaged[place] ^= chance.randrange(1, 256)
        filled.write_bytes(damaged)
        assert found(filled) or everything(filled) == before, place


def found(path: Path) -> bool:
    """Whether opening or checking says that something is wrong."""
    try:
        with open_library(path) as library:
            return library.check() != ()
    except NotALibrary:
        return True
