"""Stance: statements and attitudes told apart by the words of the cue."""

import re
from collections import Counter
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.texts import BY_HAND, body
from tests.toml_cases import cases

from sayso.attribute import attribute
from sayso.attribute.stance import LISTS, SENSES, Sense, stance
from sayso.attribute.telling import Telling, Told
from sayso.model.document import Document
from sayso.model.outline import Outline
from sayso.model.place import Span
from sayso.model.voices import Manner, Stance
from sayso.segment import segment
from sayso.text.inflection import base_forms
from sayso.text.reporting import CALLING, FORMS


def telling(text: str, cue: list[str], manner: Manner = Manner.INDIRECT) -> Telling:
    spans = tuple(Span(text.index(words), text.index(words) + len(words)) for words in cue)
    return Telling(manner, (), (), spans, BY_HAND)


@pytest.mark.parametrize("case", cases("attribute/stance"))
def test_stance(case: dict[str, Any]) -> None:
    found = stance(case["text"], telling(case["text"], case["cue"], Manner(case.get("manner", "indirect"))))
    assert str(found.stance) == case["stance"]
    assert found.because == case.get("because", found.because)


def test_no_word_stands_in_two_lists() -> None:
    listed = Counter(word for _, words in LISTS for word in words.split())
    assert [word for word, times in listed.items() if times > 1] == []
    assert all(re.fullmatch("[a-z]+", word) for word in SENSES)


def test_every_list_stands_in_the_order_of_letters() -> None:
    for _, words in LISTS:
        assert words.split() == sorted(words.split())


@given(st.sampled_from(sorted(FORMS | CALLING)))
def test_a_verb_of_saying_tells_of_saying_or_of_what_may_be_said_or_thought(word: str) -> None:
    said = stance(word, telling(word, [word])).stance is Stance.STATEMENT
    assert said or any(SENSES.get(form, Sense.SAYING) is not Sense.SAYING for form in base_forms(word))


@given(st.text(max_size=80), st.sampled_from(Manner))
def test_every_cue_has_one_stance_and_the_same_one_again(text: str, manner: Manner) -> None:
    one = Telling(manner, (), (), (Span(0, len(text)),), BY_HAND)
    found = stance(text, one)
    assert found == stance(text, one)
    assert found.stance is Stance.STATEMENT or found.because


@given(st.lists(st.sampled_from(sorted(SENSES)), min_size=1, max_size=5))
def test_a_listed_word_is_always_decided_by_the_lists(words: list[str]) -> None:
    cue = " ".join(words)
    assert not stance(cue, telling(cue, [cue])).because.startswith("No word")


def test_without_a_cue_it_is_a_statement() -> None:
    assert stance("", Telling(Manner.SCARE, (), (), (), BY_HAND)) == (Stance.STATEMENT, "")


def test_an_attribution_carries_its_stance_and_the_because_says_why() -> None:
    text = "“The pumps were off,” said Orrin Vale. The owners believe it."
    at = text.index("believe")
    owners = Span(text.index("The owners"), at - 1)

    def tagger(document: Document, outline: Outline) -> Told:
        it = Span(text.index("it."), text.index("it.") + 2)
        return Told((Telling(Manner.INDIRECT, (it,), (owners,), (Span(at, at + len("believe")),), BY_HAND),))

    document = body(text)
    said, believed = attribute(document, segment(document), tagger).attributions
    assert (said.stance, believed.stance) == (Stance.STATEMENT, Stance.ATTITUDE)
    assert said.because.words == "The words right after the quotation say who spoke."
    reason = "“believe” tells of a thought; the text does not say that it was spoken."
    assert believed.because.words == f"{BY_HAND.words} {reason}"


@pytest.mark.parametrize("unit", ["a", "(", "“", " ", "s", "ed", "hope", "hope ", "e-", "’s ", "ing"])
def test_a_long_cue_takes_no_more_than_a_moment(unit: str) -> None:
    text = unit * (1_000_000 // len(unit))
    assert stance(text, Telling(Manner.INDIRECT, (), (), (Span(0, len(text)),), BY_HAND)).stance in Stance
