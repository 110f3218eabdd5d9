"""Block quotes led in by a colon, a full stop or nothing at all: found where they are, given to whom they belong."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.texts import body
from tests.toml_cases import cases

from sayso.attribute import attribute
from sayso.model.voices import Manner
from sayso.segment import segment
from sayso.text.ahead import points_ahead, tells_of_words
from sayso.text.echoes import echo

FIRST = "The first frost came early to the valley, and the road was shut."
LAST = "The road has been open since Easter."
WORDS = st.sampled_from(
    """So Thus wrote said That is was how the The a Orlo letter words of Those are , . ’s who her his it
    this following put had to say section 7 — Mr""".split()
)
SENTENCES = st.one_of(st.text(max_size=120), st.lists(WORDS, max_size=25).map(" ".join))


@pytest.mark.parametrize("case", cases("attribute/lead-ins"))
def test_lead_ins(case: dict[str, Any]) -> None:
    text = "\n\n".join([FIRST, case["before"], *case["block"], case["behind"], LAST])
    document = body(text)
    found = [one for one in attribute(document, segment(document)).attributions if one.manner is Manner.BLOCK]
    assert [span.of(text) for one in found for span in one.contents] == case["block"]
    if case["block"]:
        assert [span.of(text) for span in found[0].said_at] == [case["source"]] * bool(case["source"])
        assert [span.of(text) for span in found[0].cue] == [case["cue"]] * bool(case["cue"])


@given(SENTENCES)
def test_source_and_cue_of_an_echo_lie_in_the_sentence_and_apart(sentence: str) -> None:
    found = echo(sentence)
    if found is not None:
        assert 0 <= found.source.start < found.source.end <= len(sentence)
        assert found.cue is None or not found.cue.overlaps(found.source)


HOSTILE = [
    "So wrote the ",
    "That is the ",
    "a letter ",
    "the following ",
    "had this to say ",
    "A ",
    "(",
    "“",
    " ",
    "her ",
]


@pytest.mark.parametrize("unit", HOSTILE)
def test_a_sentence_of_a_million_letters_takes_no_more_than_a_moment(unit: str) -> None:
    sentence = unit * (1_000_000 // len(unit)) + "."
    echo(sentence)
    points_ahead(sentence)
    tells_of_words(sentence)


@pytest.mark.parametrize(
    "unit", ["I we you ", "A letter came.\n\nI am you. ", "Clause 9:\n\n", "three demands:\n\nThe a.\n\n"]
)
def test_a_text_that_leads_in_again_and_again_is_read_in_time_that_grows_with_its_length(unit: str) -> None:
    document = body(unit * (100_000 // len(unit)))
    attribute(document, segment(document))
