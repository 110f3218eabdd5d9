"""Dates are reckoned from the day of publication, each with how long the time is that is named."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.toml_cases import cases

from sayso.compare.dates import dates

PUBLISHED = date(2024, 3, 14)
DAYS = st.dates(min_value=date(1800, 1, 1), max_value=date(2200, 1, 1))
PIECES = st.sampled_from(
    """Tuesday March May 3 31 2019 1999 last next this week month year ago earlier three a the of on day before eve 's
    quarter third first century 1970s spring will met - – , . to yesterday now recently 0 99 9999 decade""".split()
)
TEXTS = st.one_of(st.text(max_size=50), st.lists(PIECES, max_size=25).map(" ".join))


@pytest.mark.parametrize("case", cases("compare/dates"))
def test_dates_are_the_ones_a_reader_would_mark_in_a_calendar(case: dict[str, Any]) -> None:
    found = [
        {"first": one.first, "last": one.last, "precision": one.precision.value}
        for one in dates(case["text"], PUBLISHED)
    ]
    assert found == case["dates"]


@given(TEXTS, DAYS)
def test_a_time_ends_no_sooner_than_it_begins(text: str, published: date) -> None:
    for one in dates(text, published):
        assert (one.first is None) == (one.last is None)
        assert one.first is None or (one.last is not None and one.first <= one.last)


@given(TEXTS)
def test_without_a_day_of_publication_what_is_relative_stays_open(text: str) -> None:
    assert all(one.first is None for one in dates(text, None) if one.relative)


@given(TEXTS, DAYS)
def test_times_lie_in_the_text_in_order_and_apart(text: str, published: date) -> None:
    at = 0
    for one in dates(text, published):
        assert at <= one.span.start < one.span.end <= len(text)
        at = one.span.end


@pytest.mark.parametrize("piece", ["the ", "May ", "12 ", "a year ", " ", "Monday ", ","])
def test_hostile_text_takes_time_by_its_length_alone(piece: str) -> None:
    dates(piece * (20_000 // len(piece)), PUBLISHED)
