"""Figures are the amounts that a sentence gives, with bound, unit and what is counted."""

import time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.toml_cases import cases

from sayso.compare.figures import figures
from sayso.model.coverage import Figure, Measure
from sayso.text.numbers import numbers

PIECES = st.sampled_from(
    [
        "3", "3.500", "3,500", "1.5", "forty", "two", "a dozen", "dozens", "half", "thirds", "-", "–", "to", "and",
        "between", "from", "of", "$", "£", "€", "%", "per cent", "million", "people", "homes", "km", "a", "month",
        "at least", "nearly", "or more", ",", ".", " ", "\n", "March", "2019", "Route", "old", "year", "½", "🤔", "'",
    ]
)  # fmt: skip
TEXTS = st.one_of(
    st.text(max_size=60), st.lists(PIECES, max_size=25).map(" ".join), st.lists(PIECES, max_size=25).map("".join)
)


def shown(one: Figure, wanted: dict[str, Any]) -> dict[str, Any]:
    """A figure as its case has it: only what the case asks for."""
    has = {
        "low": one.low, "high": one.high, "bound": one.bound.value, "of": one.unit or one.counted, "per": one.per,
        "kind": one.measure.value,
    }  # fmt: skip
    return {name: has[name] for name in wanted}


@pytest.mark.parametrize("case", cases("compare/figures"))
def test_figures_are_the_ones_a_reader_would_note(case: dict[str, Any]) -> None:
    found = figures(case["text"])
    assert [shown(one, wanted) for one, wanted in zip(found, case["figures"], strict=True)] == case["figures"]


@given(TEXTS)
def test_figures_lie_in_the_text_in_order_and_apart(text: str) -> None:
    at = 0
    for one in figures(text):
        assert at <= one.number.start < one.number.end <= len(text)
        assert one.span.start <= one.number.start
        at = one.number.end


@given(TEXTS)
def test_no_figure_but_a_score_runs_backwards(text: str) -> None:
    for one in figures(text):
        assert one.measure is Measure.SCORE or one.low <= one.high or one.bound.value == "range"


@given(TEXTS, TEXTS)
def test_a_paragraph_before_moves_the_numbers_and_changes_none(before: str, text: str) -> None:
    lead = f"{before.replace('-', '')}.\n\n"
    behind = [(n.low, n.high, n.span.start - len(lead)) for n in numbers(lead + text, len(lead))]
    assert all(start >= 0 for _, _, start in behind)


@pytest.mark.parametrize("piece", ["9", ",", "1,", "1.111", " ", "-", "$", "a ", "hundred "])
def test_hostile_text_takes_time_by_its_length_alone(piece: str) -> None:
    text = piece * (200_000 // len(piece))
    start = time.process_time()
    figures(text)
    assert time.process_time() - start < 20  # a quadratic scan would take hours


def test_money_told_twice_is_one_figure() -> None:
    assert len(figures("The fine is $500 US.")) == 1
