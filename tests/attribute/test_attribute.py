"""Laws of attribution, and cases for the rules."""

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.texts import body, words
from tests.toml_cases import cases

from sayso.attribute import attribute
from sayso.model.voices import Manner, Voices
from sayso.segment import segment

PIECES = st.sampled_from(
    [
        "“", "”", '"', "''", "'", "‘", "’", " said ", " says", "According to ", "Orrin Vale", "the spokesman", "he ",
        ", ", ". ", ": ", "\n\n", "The pumps were off", " that ", "claims:", "The article", "[x]", " — ", "? ",
        "adding",        " and ", "🤔", "(", ")",
    ]
)  # fmt: skip
TEXTS = st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=40).map("".join))


def voices(text: str) -> Voices:
    document = body(text)
    return attribute(document, segment(document))


@given(TEXTS)
def test_statements_joined_give_the_sentences_back(text: str) -> None:
    document = body(text)
    outline = segment(document)
    found = attribute(document, outline).statements
    for sentence in outline.sentences:
        inside = [statement.span for statement in found if sentence.holds(statement.span)]
        assert "".join(span.of(text) for span in inside) == sentence.of(text)
    assert sum(len(statement.span) for statement in found) == sum(len(sentence) for sentence in outline.sentences)


@given(TEXTS)
def test_every_span_lies_in_the_document_and_every_id_exists(text: str) -> None:
    found = voices(text)
    attributions = {attribution.id: attribution for attribution in found.attributions}
    sources = {source.id for source in found.sources}
    for attribution in found.attributions:
        for span in (*attribution.contents, *attribution.said_at, *attribution.cue):
            assert 0 <= span.start < span.end <= len(text)
        assert attribution.source is None or attribution.source in sources
        assert attribution.because.words
    assert len(attributions) == len(found.attributions)
    for statement in found.statements:
        assert all(said in attributions for said in statement.said_by)


@given(TEXTS)
def test_no_two_attributions_share_a_cue(text: str) -> None:
    taken: set[int] = set()
    for attribution in voices(text).attributions:
        mine = {offset for span in attribution.cue for offset in range(span.start, span.end)}
        assert not mine & taken
        taken |= mine


@given(TEXTS)
def test_the_same_document_has_the_same_voices(text: str) -> None:
    assert voices(text) == voices(text)


@given(TEXTS)
def test_a_scare_quote_is_no_voice(text: str) -> None:
    found = voices(text)
    scare = {attribution.id for attribution in found.attributions if attribution.manner is Manner.SCARE}
    assert not any(scare & set(statement.said_by) for statement in found.statements)


@pytest.mark.parametrize("case", cases("attribute/rules"))
def test_rules(case: dict[str, Any]) -> None:
    text = case["text"]
    found = voices(text)
    names = {source.id: source.name for source in found.sources}
    told = [
        {
            "manner": str(one.manner),
            "content": words(text, one.contents),
            "source": " ".join(words(text, one.said_at)),
            "cue": " ".join(words(text, one.cue)),
            "speaker": names.get(one.source or "", ""),
        }
        for one in found.attributions
    ]
    assert told == case["attributions"]


def test_the_chain_runs_from_the_outermost_voice_inwards() -> None:
    text = "“The captain told me, ‘Jump now,’ and I did,” said Ana Orlo."
    chains = {statement.span.of(text): statement.said_by for statement in voices(text).statements}
    assert chains["‘Jump now,’"] == ("a1", "a2")
    assert chains["“The captain told me, "] == ("a1",)
    assert chains[" said Ana Orlo."] == ()


HOSTILE = [
    "only ", "surely ", "“", "“a,” ", "said ", "“a” said ", "According to ", "X said that ", "from by in a memo ",
    "‘a ",    "(", "X, who ", "X and ", ", X said", "“Is it?” X asked. ", "a’s ", "“A.” — X\n\n", "X said:\n\nabc\n\n",
    "The article said “a.” ",
]  # fmt: skip


@pytest.mark.parametrize("unit", HOSTILE, ids=[re.sub(r"\W+", "-", unit) for unit in HOSTILE])
def test_hostile_repetition_takes_no_more_than_a_moment(unit: str) -> None:
    assert voices(unit * (200_000 // len(unit))).statements is not None
