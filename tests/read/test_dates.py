"""Dates as pages write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.read.dates import dated, in_address, iso


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("Published 4 March 2031, 10:15 GMT", "2031-03-04"),
        ("March 4th, 2031", "2031-03-04"),
        ("Sept. 4, 2031", "2031-09-04"),
        ("4. März 2031", "2031-03-04"),
        ("le 4 août 2031", "2031-08-04"),
        ("4 de marzo de 2031", "2031-03-04"),
        ("04.03.2031", "2031-03-04"),
        ("23/04/2031", "2031-04-23"),
        ("04/23/2031", "2031-04-23"),
        ("03/04/2031", None),
        ("2031年3月4日", "2031-03-04"),
        ("2031-03-04T10:15:00+0200", "2031-03-04T10:15:00+02:00"),
        ("31 February 2031", None),
        ("In March 2031 the bridge", None),
        ("4,000 people", None),
    ],
)
def test_a_date_is_found_or_left_alone(words: str, day: str | None) -> None:
    found = dated(words)
    assert (found.iso if found else None) == day


@pytest.mark.parametrize(
    ("value", "date"),
    [
        ("2031-03-04", "2031-03-04"),
        ("2031-03-04 10:15:00", "2031-03-04T10:15:00"),
        ("Tue, 04 Mar 2031 10:15:00 +0100", "2031-03-04T10:15:00+01:00"),
        ("20310304", "2031-03-04"),
        ("", ""),
        ("soon", ""),
        ("2031-13-41", ""),
    ],
)
def test_metadata_dates_become_iso(value: str, date: str) -> None:
    assert iso(value) == date


@given(st.text(max_size=80))
def test_any_text_has_a_date_or_none(text: str) -> None:
    found = dated(text)
    assert found is None or text[found.start : found.end]
    assert isinstance(iso(text) + in_address(text), str)
