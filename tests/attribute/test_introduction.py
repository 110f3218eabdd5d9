"""Sentences that lead in to a paragraph set apart: whether they do, and whom they name."""

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.toml_cases import cases

from sayso.attribute.introduction import introduction
from sayso.text.leads import Lead, lead

WORDS = st.sampled_from(
    """the The a letter Orlo who which , . : said says wrote to from From is was in In her answer reads thus “ ” here
    Here this following put it minister and but 14 a.m. — words not ’s I we""".split()
)
RUNS = st.lists(WORDS, max_size=30).map(" ".join)
SENTENCES = st.one_of(st.text(max_size=120), RUNS).map(lambda words: words + ":")


@pytest.mark.parametrize("case", cases("attribute/introductions"))
def test_introductions(case: dict[str, Any]) -> None:
    sentence = case["label"]
    if "lead" in case:
        assert lead(sentence) is Lead[case["lead"].upper()]
    if "source" in case:
        found = introduction(sentence)
        source = found.source.of(sentence) if found and found.source else ""
        assert (source, found.cue.of(sentence) if found else "") == (case["source"], case["cue"])


@given(SENTENCES)
def test_source_and_cue_lie_in_the_sentence_and_apart(sentence: str) -> None:
    found = introduction(sentence)
    if found is not None:
        assert 0 <= found.cue.start < found.cue.end <= len(sentence)
        assert found.source is None or 0 <= found.source.start < found.source.end <= len(sentence)
        assert found.source is None or not found.source.overlaps(found.cue)


@given(st.text(max_size=120))
def test_a_sentence_without_a_colon_at_its_end_leads_in_to_nothing(words: str) -> None:
    sentence = words.rstrip(": \t\n") + "."
    assert (lead(sentence), introduction(sentence)) == (Lead.NO, None)


HOSTILE = [
    "a ", "A ", "the ", "the letter ", "the letter of ", "who, ", "who ", "said ", "to say ", "’s ", "in the letter ",
    "1.", ", ", "from ", "Then came ", "a note from ", "what the ", "and ", "Here is ", "is ", "the answer ", "his ",
    "(", "“",
]  # fmt: skip


@pytest.mark.parametrize("unit", HOSTILE, ids=[re.sub(r"\W+", "-", unit) for unit in HOSTILE])
def test_hostile_repetition_takes_no_more_than_a_moment(unit: str) -> None:
    for sentence in (unit * (600 // len(unit)) + ":", "The letter " + unit * (600 // len(unit)) + "said:"):
        for _ in range(20):
            lead(sentence)
            introduction(sentence)
