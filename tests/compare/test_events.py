"""Events: reports are grouped by what they tell, whatever order they come in, and as people have ruled."""

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.compare.told import coverage

from sayso.compare.events import events, place
from sayso.compare.likeness import Likenesses
from sayso.model.coverage import Grouping, Report, Together

WORDS = (
    "fire sheds Ostrel quay vote ferry Tarn Tolland Dunmarrow killed four six council minister strike harbour".split()
)


@st.composite
def some_reports(draw: st.DrawFn) -> list[Report]:
    texts = draw(st.lists(st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join), max_size=8))
    days = draw(st.lists(st.none() | st.integers(0, 40), min_size=len(texts), max_size=len(texts)))
    start = date(2024, 1, 1)
    return [
        Report(f"r{at}", text, None if day is None else start + timedelta(day))
        for at, (text, day) in enumerate(zip(texts, days, strict=True))
    ]


def test_reports_of_one_fire_are_one_event() -> None:
    assert [event.documents for event in events(coverage())] == [("a", "b", "c"), ("d",)]


def test_the_same_words_a_year_apart_are_two_events() -> None:
    told = [Report("a", "Fire at Ostrel", date(2023, 3, 1)), Report("b", "Fire at Ostrel", date(2024, 3, 1))]
    assert [event.documents for event in events(told)] == [("a",), ("b",)]


def test_what_a_person_has_ruled_together_stays_together() -> None:
    ruled = [Grouping("c", "d", Together.SAME)]
    assert [event.documents for event in events(coverage(), rulings=ruled)] == [("a", "b", "c", "d")]


def test_what_a_person_has_ruled_apart_stays_apart() -> None:
    ruled = [Grouping("a", "c", Together.APART), Grouping("b", "c", Together.APART)]
    assert [event.documents for event in events(coverage(), rulings=ruled)] == [("a", "b"), ("c",), ("d",)]


def test_copies_of_one_story_stay_with_it() -> None:
    copy = Report("z", "Nothing in common", date(2024, 3, 2))
    found = events([*coverage(), copy], copies=[("a", "z")])
    assert found[0].documents == ("a", "b", "c", "z")


def test_a_new_report_finds_its_event() -> None:
    held = coverage()
    new = Report("e", "Fire in grain sheds at Ostrel: six people killed", date(2024, 3, 4))
    found = place(new, events(held), Likenesses(held))
    assert found.documents == ("a", "b", "c", "e")


def test_every_grouping_says_by_what_words() -> None:
    event = events(coverage())[0]
    assert len(event.ties) == 2 and all(tie.shared for tie in event.ties)
    assert "ostrel" in event.because.words


@settings(max_examples=40, deadline=None)
@given(some_reports(), st.randoms())
def test_the_order_of_the_reports_changes_nothing(told: list[Report], random: object) -> None:
    mixed = list(told)
    random.shuffle(mixed)  # type: ignore[attr-defined]
    assert events(mixed) == events(told)


@settings(max_examples=40, deadline=None)
@given(some_reports())
def test_every_report_is_in_one_event(told: list[Report]) -> None:
    found = [document for event in events(told) for document in event.documents]
    assert sorted(found) == sorted(report.document for report in told)
