"""Runs cover the text, and each says exactly which marks hold over it."""

from hypothesis import given
from hypothesis import strategies as st

from sayso.model.place import Span
from sayso.present.runs import Mark, runs

TEXT = st.text(max_size=40)
MARKS = st.lists(st.tuples(st.integers(-3, 45), st.integers(-3, 45), st.sampled_from("abc")), max_size=12)


@given(TEXT, MARKS, st.lists(st.integers(-3, 45), max_size=6))
def test_runs_joined_give_the_text_back(text: str, places: list[tuple[int, int, str]], cuts: list[int]) -> None:
    marks = [Mark(Span(start, end), name) for start, end, name in places]
    assert "".join(run.span.of(text) for run in runs(len(text), marks, cuts)) == text


@given(TEXT, MARKS)
def test_a_run_has_the_marks_that_hold_over_it_and_no_others(text: str, places: list[tuple[int, int, str]]) -> None:
    marks = [Mark(Span(start, end), name) for start, end, name in places]
    for run in runs(len(text), marks):
        assert sorted(run.marks) == sorted(mark.name for mark in marks if mark.span.holds(run.span))


@given(st.integers(1, 40), MARKS, st.integers(1, 39))
def test_a_cut_within_the_text_is_always_made(length: int, places: list[tuple[int, int, str]], cut: int) -> None:
    marks = [Mark(Span(start, end), name) for start, end, name in places]
    starts = [run.span.start for run in runs(length, marks, [cut])]
    assert (cut in starts) == (cut < length)


def test_marks_that_begin_together_keep_the_order_in_which_they_were_given() -> None:
    found = runs(4, [Mark(Span(0, 4), "outer"), Mark(Span(0, 2), "inner")])
    assert [run.marks for run in found] == [("outer", "inner"), ("outer",)]
