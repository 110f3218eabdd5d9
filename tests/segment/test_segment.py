"""Laws of the outline, and cases for sentences, quotations and block quotes."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.texts import body, words
from tests.toml_cases import cases

from sayso.model.document import Markup, MarkupKind
from sayso.model.outline import QuoteStyle
from sayso.model.place import Span
from sayso.segment import segment

MARKS = "\"“”„«»'’‘ \n\t.,:;!?()[]-—abcABC19é\u00a0🤔\r"
TEXTS = st.one_of(st.text(max_size=300), st.text(alphabet=MARKS, max_size=300))


@given(TEXTS)
def test_every_sentence_lies_in_one_paragraph_and_only_white_space_lies_between(text: str) -> None:
    outline = segment(body(text))
    for sentence in outline.sentences:
        assert sum(paragraph.holds(sentence) for paragraph in outline.paragraphs) == 1
    edges = [0, *(edge for span in outline.sentences for edge in (span.start, span.end)), len(text)]
    assert edges == sorted(edges)
    assert not "".join(text[start:end] for start, end in zip(edges[::2], edges[1::2], strict=True)).strip()


@given(TEXTS)
def test_paragraphs_and_sentences_have_no_white_space_at_their_ends(text: str) -> None:
    outline = segment(body(text))
    for span in (*outline.paragraphs, *outline.sentences):
        assert span.of(text) == span.of(text).strip() != ""


@given(TEXTS)
def test_a_quotation_stays_in_its_paragraph_and_holds_its_words(text: str) -> None:
    outline = segment(body(text))
    for quotation in outline.quotations:
        assert quotation.span.holds(quotation.inner)
        if quotation.style is not QuoteStyle.BLOCK:
            assert any(paragraph.holds(quotation.span) for paragraph in outline.paragraphs)


@given(TEXTS)
def test_quotations_come_in_order_and_nest_or_stand_apart(text: str) -> None:
    marked = [found.span for found in segment(body(text)).quotations if found.style is not QuoteStyle.BLOCK]
    assert marked == sorted(marked, key=lambda span: (span.start, -span.end))
    for at, one in enumerate(marked):
        for other in marked[at + 1 :]:
            assert not one.overlaps(other) or one.holds(other)


@given(TEXTS)
def test_the_same_document_has_the_same_outline(text: str) -> None:
    assert segment(body(text)) == segment(body(text))


@pytest.mark.parametrize("case", cases("segment/sentences"))
def test_sentences(case: dict[str, Any]) -> None:
    assert words(case["text"], segment(body(case["text"])).sentences) == case["sentences"]


@pytest.mark.parametrize("case", cases("segment/quotations"))
def test_quotations(case: dict[str, Any]) -> None:
    found = segment(body(case["text"])).quotations
    assert [quotation.inner.of(case["text"]) for quotation in found] == case["quotes"]
    assert [quotation.inner.of(case["text"]) for quotation in found if not quotation.closed] == case.get("open", [])
    assert [quotation.inner.of(case["text"]) for quotation in found if quotation.runs_on] == case.get("runs_on", [])


@pytest.mark.parametrize("case", cases("segment/blocks"))
def test_blocks(case: dict[str, Any]) -> None:
    found = segment(body(case["text"])).quotations
    blocks = [quotation.span.of(case["text"]) for quotation in found if quotation.style is QuoteStyle.BLOCK]
    assert blocks == case["blocks"]


def test_a_block_quote_marked_by_the_page_is_one_even_without_a_colon() -> None:
    text = "The mayor wrote to us.\n\nWe were warned.\n\nWe did nothing.\n\nThat was all."
    start, end = text.index("We were"), text.index("\n\nThat")
    document = body(text, (Markup(MarkupKind.BLOCK_QUOTE, Span(start, end)),))
    blocks = [found.span for found in segment(document).quotations if found.style is QuoteStyle.BLOCK]
    assert blocks == [Span(start, end)]


HOSTILE = ['"', "“", "'", "''", "‘a ", "a: ", "a.", "\n", "\r", "[", "A. ", "said:\n\n", " " * 9]


@pytest.mark.parametrize("unit", HOSTILE)
def test_hostile_repetition_takes_no_more_than_a_moment(unit: str) -> None:
    text = unit * (400_000 // len(unit))
    assert segment(body(text)).paragraphs is not None
