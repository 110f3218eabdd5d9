"""Reading over processes gives what reading here gives; what is known is not read again."""

from collections.abc import Iterator
from io import BytesIO
from itertools import islice
from pathlib import Path

import pytest
from tests.intake.made import page, warc

from sayso.intake import every
from sayso.intake.archive import archive
from sayso.intake.found import Found
from sayso.intake.workers import Ready, ready
from sayso.library import Outcome, open_library
from sayso.library.prepare import Again, Entry

PAGES = [page(number) for number in range(6)]
NEWS = warc(*PAGES)


def found() -> Iterator[Found]:
    return archive(BytesIO(NEWS), "news.warc.gz")


def documents(entries: Iterator[Ready]) -> list[str]:
    return [each.card.locator for each in entries if isinstance(each, Entry)]


def test_order_is_kept() -> None:
    assert documents(ready(found())) == [f"https://echo.example/ferry/{number}" for number in range(6)]


@pytest.mark.slow
def test_several_processes_give_the_same() -> None:
    assert list(ready(found(), 3)) == list(ready(found(), 1))


def test_what_is_known_is_not_read_again() -> None:
    again = list(ready(found(), known=lambda address, payload: "d" if address.endswith("3") else None))
    assert [each.document for each in again if isinstance(each, Again)] == ["d"]
    assert len(documents(iter(again))) == 5


def test_a_run_that_was_broken_off_goes_on(tmp_path: Path) -> None:
    (tmp_path / "news.warc.gz").write_bytes(warc(*PAGES))
    with open_library(tmp_path / "d.sayso") as library:
        first = ready(every([str(tmp_path / "news.warc.gz")]), 1, library.known)
        assert len(list(library.adding(islice(first, 3)))) == 3
    with open_library(tmp_path / "d.sayso") as library:
        rest = list(ready(every([str(tmp_path / "news.warc.gz")]), 1, library.known))
        assert [isinstance(each, Again) for each in rest] == [True] * 3 + [False] * 3
        outcomes = [added.outcome for added in library.adding(rest)]
        assert outcomes == [Outcome.HELD] * 3 + [Outcome.ADDED] * 3
        assert library.check() == ()
