"""Plain texts to zones and details; what a line tells of itself; what a byline names."""

from typing import Any

import pytest
from tests.toml_cases import cases

from sayso.model.document import DetailName, Document
from sayso.read import read
from sayso.read.notices import spoken, telling
from sayso.read.people import credited


def document(text: str) -> Document:
    reading = read(text.encode())
    assert reading.document is not None
    return reading.document


@pytest.mark.parametrize("case", cases("read/plain"))
def test_plain_text_falls_into_zones(case: dict[str, Any]) -> None:
    found = document(case["text"])
    zones = [[zone.part.value, zone.span.of(found.text).strip()] for zone in found.zones]
    shown = [[part, words[: len(right[1])]] for (part, words), right in zip(zones, case["zones"], strict=False)]
    assert shown == case["zones"] and len(zones) == len(case["zones"]), zones


@pytest.mark.parametrize("case", [each for each in cases("read/plain") if "details" in each.values[0]])
def test_plain_text_says_things_about_itself(case: dict[str, Any]) -> None:
    found = document(case["text"])
    assert {name: list(found.details_named(DetailName(name))) for name in case["details"]} == case["details"]


@pytest.mark.parametrize("case", cases("read/notices"))
def test_a_line_tells_what_it_is(case: dict[str, Any]) -> None:
    met = telling(case["line"], spoken(case["line"]))
    assert (met.wording.rule if met else "") == case["rule"]


@pytest.mark.parametrize("case", cases("read/people"))
def test_a_byline_names(case: dict[str, Any]) -> None:
    assert list(credited(case["byline"])) == case["names"]


def test_a_zone_says_why_and_points_at_the_words() -> None:
    found = document(
        "Bridge shut\n\nThe bridge is shut, the town says.\n\n*\n\nForward this article to your email list!"
    )
    last = found.zones[-1]
    assert last.because.words == "stands after the separator and says “Forward this article”"
    assert [place.span.of(found.text) for place in last.because.at] == ["Forward this article"]
