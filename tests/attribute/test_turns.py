"""Turns of interviews and transcripts: cases, and laws that hold for any text."""

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.texts import BY_HAND, body, words
from tests.toml_cases import cases

from sayso.attribute import attribute
from sayso.attribute.frame import frames
from sayso.attribute.telling import Telling
from sayso.attribute.turns import turns
from sayso.model.document import Detail, DetailName, Document, Part, Zone
from sayso.model.place import Span
from sayso.model.voices import Manner
from sayso.segment import segment

PIECES = st.sampled_from(
    [
        "Q: ", "A: ", "Q. ", "EV: ", "ANA ORLO: ", "Ana Orlo: ", "MR VALE: ", "14:05 ", "[14:05] ", "**", "Note: ",
        "Ana Orlo", "\n", "\n\n", "I do. ", "Why? ", "you ", "(Laughter.)", ":", "The letter says:\n\n", "“", "”", "🤔",
        " ", ", ",
    ]
)  # fmt: skip
TEXTS = st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=60).map("".join))


def page(case: dict[str, Any]) -> Document:
    """The document of a case: its text as the body, its headline before it, and what the page says of itself."""
    headline, text = case.get("headline", ""), case["text"].strip()
    whole = f"{headline}\n\n{text}" if headline else text
    cut = len(whole) - len(text)
    zones = [Zone(Part.HEADLINE, Span(0, cut), BY_HAND)] if cut else []
    zones.append(Zone(Part.BODY, Span(cut, len(whole)), BY_HAND))
    details = tuple(Detail(DetailName(name), case[name], BY_HAND) for name in ("outlet",) if name in case)
    return Document("d", whole, tuple(zones), details)


def found(document: Document) -> tuple[Telling, ...]:
    return turns(document, tuple(frames(document, segment(document))))


@pytest.mark.parametrize("case", cases("attribute/turns"))
def test_turns(case: dict[str, Any]) -> None:
    document = page(case)
    told = [
        {
            "said_at": one.said_at[0].of(document.text),
            "content": words(document.text, one.contents),
            "speaker": one.called,
        }
        for one in found(document)
    ]
    assert told == case["turns"]


def test_a_turn_is_direct_speech_and_its_cue_is_the_colon() -> None:
    text = "Q: Were the pumps off?\n\nA: All night.\n\nQ: Who knew?\n\nA: Everybody."
    for one in found(body(text)):
        assert (one.manner, words(text, one.cue), one.because.rule) == (Manner.DIRECT, [":"], "turn/1")


def test_voices_inside_a_turn_stay() -> None:
    text = "Q: Were they off?\n\nA: Orrin Vale said, “Off all night.” I believed him.\n\nQ: Why?\n\nA: Why not?"
    document = body(text)
    told = attribute(document, segment(document)).attributions
    assert [
        (str(one.manner), words(text, one.contents)) for one in told if "“Off all night.”" in words(text, one.contents)
    ] == [("direct", ["“Off all night.”"])]


def test_a_block_that_a_speaker_reads_out_is_a_voice_inside_the_turn() -> None:
    text = "Q: Is this yours? It says:\n\nStay where you are.\n\nA: It is not.\n\nQ: Whose is it?\n\nA: I do not know."
    document = body(text)
    told = attribute(document, segment(document))
    chains = {one.span.of(text): one.said_by for one in told.statements}
    by_id = {one.id: one.manner for one in told.attributions}
    assert [by_id[said] for said in chains["Stay where you are."]] == [Manner.DIRECT, Manner.BLOCK]


@given(TEXTS)
def test_every_span_of_a_turn_lies_in_the_text_and_no_two_turns_share_words(text: str) -> None:
    taken = 0
    for one in found(body(text)):
        assert one.contents and one.said_at and one.called
        for span in (*one.said_at, *one.cue, *one.contents):
            assert taken <= span.start < span.end <= len(text)
            taken = span.end


@given(TEXTS)
def test_the_same_text_has_the_same_turns(text: str) -> None:
    assert found(body(text)) == found(body(text))


HOSTILE = [
    ":", "A:", "Q: ", "A", "Ana ", "**", "14:05 ", "ANA ORLO (", "ANA ORLO: I ", "Ana Orlo\n\n", "Q: Why?\nA: I do.\n",
    "Q: Why?\n\nA: I do.\n\n", "14:05 Ana Orlo: I see you?\n", "THE CHAIRMAN: I ask you?\n\nTHE WITNESS: I do.\n\n",
    "Q: Why?\n\nA: I do.\n\nOrlo was there.\n\n", "EV: I ask?\nAB: You do.\n",
]  # fmt: skip


@pytest.mark.parametrize("unit", HOSTILE, ids=[re.sub(r"\W+", "-", unit) for unit in HOSTILE])
def test_hostile_repetition_takes_no_more_than_a_moment(unit: str) -> None:
    document = body(unit * (200_000 // len(unit)))
    assert all(one.contents for one in found(document))


def test_a_hundred_thousand_speakers_take_no_more_than_a_moment() -> None:
    assert found(body("".join(f"ANA O{number}: I?\n" for number in range(100_000)))) is not None
    assert found(body(":" * 1_000_000)) == ()
