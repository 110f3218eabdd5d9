"""Block quotes led in by a colon, a full stop or nothing at all: found where they are, given to whom they belong."""

from typing import Any

import pytest
from tests.texts import body
from tests.toml_cases import cases

from sayso.attribute import attribute
from sayso.model.voices import Manner
from sayso.segment import segment


@pytest.mark.parametrize("case", cases("attribute/lead-ins"))
def test_lead_ins(case: dict[str, Any]) -> None:
    text = "\n\n".join([FIRST, case["before"], *case["block"], case["behind"], LAST])
    document = body(text)
    found = [one for one in attribute(document, segment(document)).attributions if one.manner is Manner.BLOCK]
    assert [span.of(text) for one in found for span in one.contents] == case["block"]
    if case["block"]:
        assert [span.of(text) for span in found[0].said_at] == [case["source"]] * bool(case["source"])
        assert [span.of(text) for span in found[0].cue] == [case["cue"]] * bool(case["cue"])


FIRST = "The first frost came early to the valley, and the road was shut."
LAST = "The road has been open since Easter."
