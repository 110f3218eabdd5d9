"""What is said of each thing that was to be added, and when."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from sayso.errors import NotHeld, NotWritten
from sayso.library import Added, Library, Outcome, open_library
from sayso.library.batches import ITEMS
from sayso.model.document import Document, Reading
from sayso.model.place import Problem

Report = Callable[..., Document]


def test_an_outcome_is_given_for_each_item_in_order(library: Library, report: Report) -> None:
    first, second = report("One.", "1.txt"), report("Two.", "2.txt")
    unread = Problem("read", "The file is empty.", locator="3.pdf")
    outcomes = library.add([first, (second, b"Two."), Reading(None, (unread,)), Reading(first)])
    assert outcomes == (
        Added(Outcome.ADDED, first.id, "1.txt"),
        Added(Outcome.ADDED, second.id, "2.txt"),
        Added(Outcome.REFUSED, None, "3.pdf", problems=(unread,)),
        Added(Outcome.HELD, first.id, "1.txt"),
    )
    assert [card.document for card in library.documents()] == sorted([first.id, second.id])


def test_what_the_reader_met_is_passed_on(library: Library, report: Report) -> None:
    half = Problem("read", "Page 3 of 4 could not be read.")
    (added,) = library.add([Reading(report("One."), (half,))])
    assert (added.outcome, added.problems) == (Outcome.ADDED, (half,))


def test_the_same_text_from_elsewhere_is_added_and_said(library: Library, report: Report) -> None:
    first, copy = report("One.", "1.txt"), report("One.", "copy of 1.txt")
    assert library.add([first, copy])[1] == Added(Outcome.ADDED, copy.id, "copy of 1.txt", same_text=(first.id,))
    assert len(library) == 2


def test_half_a_character_is_refused_and_the_rest_is_added(library: Library, report: Report) -> None:
    good, bad, worse = report("One."), report("T\ud83dwo."), report("Three.", "caf\udce9.txt")
    outcomes = library.add([bad, good, worse])
    assert [added.outcome for added in outcomes] == [Outcome.REFUSED, Outcome.ADDED, Outcome.REFUSED]
    assert "half a character" in outcomes[0].problems[0].words
    assert outcomes[2].problems[0].locator == "caf\\udce9.txt"
    assert library.check() == ()


def test_a_document_under_a_name_that_is_not_its_own_is_refused(library: Library, report: Report) -> None:
    one = report("One.")
    forged = Document(one.id, "Another text.", (), locator=one.locator)
    (added,) = library.add([forged])
    assert added.outcome is Outcome.REFUSED
    assert "not the id of its locator and text" in added.problems[0].words


def test_one_document_is_stored_in_a_transaction_of_its_own(library: Library, path: Path, report: Report) -> None:
    added = library.store(report("One."), b"<p>One.</p>")
    with open_library(path, read_only=True) as other:
        assert added.document and other.original(added.document) == b"<p>One.</p>"


def test_an_outcome_is_told_only_when_others_can_see_the_document(library: Library, path: Path, report: Report) -> None:
    reports = [report(f"Report {n}.", f"{n}.txt") for n in range(2 * ITEMS + 10)]
    with open_library(path, read_only=True) as other:
        for count, added in enumerate(library.adding(reports), 1):
            assert added.document and other.card(added.document)
            assert len(other) >= count


def test_what_was_told_stays_when_the_source_breaks(library: Library, report: Report) -> None:
    def source() -> Iterator[Document]:
        for n in range(ITEMS):
            yield report(f"Report {n}.", f"{n}.txt")
        raise ValueError("the reader broke")

    with pytest.raises(ValueError, match="the reader broke"):
        library.add(source())
    assert len(library) == ITEMS
    assert library.check() == ()


def test_a_slow_source_keeps_no_other_program_waiting(library: Library, path: Path, report: Report) -> None:
    def source() -> Iterator[Document]:
        yield report("One.", "1.txt")
        with open_library(path) as other:  # would wait for the lock in vain
            other.store(report("Two.", "2.txt"))
        yield report("Three.", "3.txt")

    library.add(source())
    assert len(library) == 3


def test_an_original_is_kept_once_and_given_back(library: Library, path: Path, report: Report) -> None:
    page = b"<html>" + b"the same page, long enough to pack " * 2000
    first, second, bare = report("One.", "1.txt"), report("Two.", "2.txt"), report("Three.", "3.txt")
    library.add([(first, page), (second, page), bare])
    assert library.original(first.id) == library.original(second.id) == page
    assert library.original(bare.id) == b""
    library.remove(first.id)
    assert library.original(second.id) == page
    library.remove(second.id)
    assert library.check() == ()


def test_an_original_that_comes_later_is_kept_and_the_first_one_stays(library: Library, report: Report) -> None:
    one = report("One.")
    library.store(one)
    assert library.store(one, b"first").outcome is Outcome.HELD
    library.store(one, b"second")
    assert library.original(one.id) == b"first"
    assert library.check() == ()


def test_what_is_not_held_has_no_original_and_cannot_be_removed(library: Library) -> None:
    for ask in (library.original, library.remove):
        for name in ("0123456789abcdef", "\ud800"):
            with pytest.raises(NotHeld):
                ask(name)


def test_a_full_disk_takes_nothing_of_the_last_batch_and_keeps_all_before(library: Library, report: Report) -> None:
    first = [report(f"Report {n}.", f"{n}.txt") for n in range(20)]
    library.add(first)
    limit = library._connection.pragma("page_count") + 4
    library._connection.pragma("max_page_count", limit)  # SQLite then meets what it would on a full disk
    with pytest.raises(NotWritten, match=r"is full. What was reported as added is there"):
        library.add((report(f"Much {n}. " * 200, f"much {n}.txt"), bytes(range(256)) * 64) for n in range(20))
    assert [card.document for card in library.documents()] == sorted(document.id for document in first)
    assert library.check() == ()


def test_a_library_opened_for_reading_takes_nothing(library: Library, path: Path, report: Report) -> None:
    one = report("One.")
    library.store(one)
    with open_library(path, read_only=True) as reader:
        for write in (lambda: reader.store(report("Two.")), reader.reindex, lambda: reader.remove(one.id)):
            with pytest.raises(NotWritten, match="may only be read"):
                write()
    assert (len(library), library.check()) == (1, ())
