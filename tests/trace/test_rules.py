"""The small rules of trace: who was first, what kind it is, dates, agencies, quotation marks."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.toml_cases import cases

from sayso.model.place import Span
from sayso.trace.agency import agency
from sayso.trace.dates import hours_between
from sayso.trace.lineage import Origin, first
from sayso.trace.quoting import quoting
from sayso.trace.sharing import Sharing, kind


def origin(name: str, told: dict[str, Any]) -> Origin:
    return Origin(name, told["outlet"], told["published"], tuple(told.get("originally", ())))


@pytest.mark.parametrize("case", cases("trace/first"))
def test_who_was_first(case: dict[str, Any]) -> None:
    here, there = origin("here", case["here"]), origin("there", case["there"])
    assert (first(here, there)[0] or "nobody can tell") == case["first"]
    assert (first(there, here)[0] or "nobody can tell") == case["first"]


@pytest.mark.parametrize("case", cases("trace/kinds"))
def test_the_kind_of_a_passage(case: dict[str, Any]) -> None:
    told = (case.get("begins", False), case.get("agency", ""), True, case.get("hours"))
    quoted = case.get("quoted", False)
    assert kind(Sharing(case["here"], case["there"], *told), quoted)[0] == case["kind"]
    assert kind(Sharing(case["there"], case["here"], *told), quoted)[0] == case["kind"]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Reuters - The port was closed.", "Reuters"),
        ("TARN, March 2 (AFP) - The port was closed.", "AFP"),
        ("The port was closed, Reuters reported.", ""),
        ("The port was closed.\n\nSource: Reuters", "Reuters"),
        ("", ""),
    ],
)
def test_an_agency_is_credited_in_a_dateline_or_at_the_end(text: str, named: str) -> None:
    assert agency(text) == named


@given(st.text(max_size=30), st.text(max_size=30))
def test_hours_between_anything_mirror(one: str, other: str) -> None:
    there, back = hours_between(one, other), hours_between(other, one)
    assert there is None if back is None else there == -back


@pytest.mark.parametrize(
    ("text", "words", "inside"),
    [
        ("“We stay,” she said.", "We stay", True),
        ("“We stay,” she said.", "she said", False),
        ('He "left early", they say.', "left early", True),
        ('He "left early", they say.', "they say", False),
        ("“The whole crew went home before noon.”", "crew went home", True),
        ("“Open and never closed\n\nThe next paragraph.", "next paragraph", False),
        ("She said “no” and left the hall.", "left the hall", False),
    ],
)
def test_words_between_quotation_marks(text: str, words: str, inside: bool) -> None:
    at = text.index(words)
    assert quoting(text, Span(at, at + len(words))) is inside
