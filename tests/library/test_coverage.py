"""What a library keeps of coverage: events, rulings, boards, published checks."""

from datetime import date

import apsw
import pytest
from tests.compare.told import coverage

from sayso.compare.events import events
from sayso.library import Library
from sayso.model.claims import Review
from sayso.model.coverage import Grouping, Report, Together

SAID = "2031-03-20T10:00:00+00:00"


def test_events_come_back_as_they_were_kept(library: Library) -> None:
    told = coverage()
    library.coverage.keep(events(told), told)
    assert tuple(library.coverage.events()) == events(told)
    found = library.coverage.event_of("b")
    assert found is not None and found.documents == ("a", "b", "c")
    assert library.coverage.event(found.id) == found
    assert library.coverage.grouped() == {"a", "b", "c", "d"}


def test_a_new_report_finds_its_event_and_stays_there(library: Library) -> None:
    told = coverage()
    library.coverage.keep(events(told), told)
    new = Report("e", "Fire in grain sheds at Ostrel: six people killed", date(2024, 3, 4))
    found = library.coverage.place(new)
    assert found.documents == ("a", "b", "c", "e")
    assert any("ostrel" in tie.shared for tie in found.ties if "e" in (tie.one, tie.other))
    assert library.coverage.event_of("e") == found == library.coverage.place(new)


def test_a_report_of_something_else_is_an_event_of_its_own(library: Library) -> None:
    told = coverage()
    library.coverage.keep(events(told), told)
    assert library.coverage.place(Report("e", "Choir wins a prize in Tally", date(2024, 3, 4))).documents == ("e",)
    assert library.coverage.place(Report("f", "", None)).documents == ("f",)


def test_the_first_report_of_an_empty_library_is_placed_too(library: Library) -> None:
    assert library.coverage.place(coverage()[0]).documents == ("a",)


def test_what_people_did_is_signed_dated_and_cannot_be_changed(library: Library) -> None:
    library.coverage.act("events", Grouping("a", "b", Together.APART), "Ann Orlo", SAID)
    library.coverage.act("events", Grouping("a", "b", Together.SAME), "Ivo Tarn", SAID)
    kept = library.coverage.acts("events", Grouping)
    assert [(act.record.together, act.signed, act.at) for act in kept] == [
        (Together.APART, "Ann Orlo", SAID),
        (Together.SAME, "Ivo Tarn", SAID),
    ]
    for sql in ("UPDATE acts SET signed = 'Nobody'", "DELETE FROM acts"):
        with pytest.raises(apsw.ConstraintError):
            library._connection.execute(sql)


CHECKS = (
    Review("1", "The pumps of the Tarn ferry were new", "Pumps of the ferry", rating="Not so"),
    Review("2", "A seal swam up the river to Ostrel", "A seal in the river"),
)


def test_a_published_check_is_found_by_words_and_letters_and_kept_once(library: Library) -> None:
    assert library.coverage.add_reviews(CHECKS) == 2
    assert library.coverage.add_reviews(CHECKS) == 0
    found = library.coverage.matching("They say the ferry's pump was new #TarnFerry", 1)
    assert [(one.review.id, one.review.rating) for one in found] == [("1", "Not so")]
    assert "ferry" in found[0].because.words


@pytest.mark.parametrize("claim", ["", "the", "\x00", '"; DROP TABLE reviews; --', "(" * 1000, "a" * 100_000, "🤔"])
def test_hostile_claims_find_nothing_and_do_no_harm(library: Library, claim: str) -> None:
    library.coverage.add_reviews(CHECKS)
    assert library.coverage.matching(claim) == ()
    assert library.check() == ()
