"""Every quotation is held against the work that it is said to come from."""

from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.toml_cases import cases
from tests.verify.reports import World, document, listen, world

from sayso.library import MemoryShelf
from sayso.model.checks import EditKind, QuoteCheck, Verdict
from sayso.model.place import Span
from sayso.verify import replay, verify
from sayso.verify.verdict import verdict

MISSING = (Verdict.NOT_FOUND, Verdict.NOT_HELD)


def checks(scene: World) -> tuple[QuoteCheck, ...]:
    return verify(scene.document, scene.outline, scene.voices, scene.works, scene.links, scene.shelf, listen)


@pytest.mark.parametrize("case", cases("verify/verdicts"))
def test_a_reader_would_give_the_same_verdict(case: dict[str, Any]) -> None:
    scene = world(case)
    found = checks(scene)
    text = scene.document.text
    assert [str(check.verdict) for check in found[: None if "verdicts" in case else 1]] == case.get(
        "verdicts", [case.get("verdict")]
    )
    if "found" in case:
        assert found[0].found is not None
        assert found[0].found.span.of(scene.text(found[0].found.document)) == case["found"]
    if "edits" in case:
        made = [[edit.old, edit.new] for edit in found[0].edits if edit.kind is not EditKind.TYPOGRAPHY]
        assert made == case["edits"]
    if "says" in case:
        assert case["says"] in found[0].because.words
    for name in ("pieces", "owned"):
        if name in case:
            assert [span.of(text) for span in getattr(found[0], name)] == case[name]


@pytest.mark.parametrize("case", cases("verify/verdicts"))
def test_every_check_can_be_redone_by_hand(case: dict[str, Any]) -> None:
    scene = world(case)
    for check in checks(scene):
        assert_lawful(check, scene)


def assert_lawful(check: QuoteCheck, scene: World) -> None:
    text = scene.document.text
    quote = check.quote.span
    assert check.quote.document == scene.document.id
    assert 0 <= quote.start < quote.end <= len(text)
    parts = sorted([*check.pieces, *check.owned])
    assert all(quote.holds(part) and len(part) > 0 for part in parts)
    assert all(left.end <= right.start for left, right in pairwise(parts))
    assert (check.found is None) == (check.verdict in MISSING)
    if check.found is None:
        assert (check.edits, check.before, check.after) == ((), "", "")
        return
    source, span = scene.text(check.found.document), check.found.span
    assert check.found.document != scene.document.id
    assert replay(span.of(source), check.edits) == quote.of(text)
    assert source[: span.start].endswith(check.before) and source[span.end :].startswith(check.after)
    if check.verdict is not Verdict.MISATTRIBUTED:
        assert check.verdict is verdict(check.edits)


WORDS = st.lists(st.sampled_from("the of pier lock quay boat crew river wall town never closed since March".split()))


@given(WORDS, WORDS, WORDS)
def test_words_of_a_held_work_are_found_in_it(before: list[str], quoted: list[str], after: list[str]) -> None:
    quote = " ".join(["Nobody", *quoted, "today"])
    scene = world(
        {
            "report": f"“{quote},” said Orla Venn.",
            "speaker": "Orla Venn",
            "work": {"outlet": "Gazette", "text": " ".join([*before, quote, *after])},
        }
    )
    (check,) = checks(scene)
    assert check.verdict is Verdict.VERBATIM
    assert_lawful(check, scene)


@given(st.text(min_size=1, max_size=80), st.text(max_size=120), st.booleans())
def test_whatever_is_quoted_every_check_is_lawful(quote: str, source: str, held: bool) -> None:
    text = f"Orla Venn said: “{quote}” and left."
    work = {"outlet": "Gazette", "text": source} if held else {"outlet": "Gazette"}
    scene = world({"report": text, "contents": [f"“{quote}”"], "speaker": "Orla Venn", "work": work})
    for check in checks(scene):
        assert_lawful(check, scene)
        assert held or check.verdict is Verdict.NOT_HELD


@given(st.text(min_size=1, max_size=80))
def test_nothing_held_is_never_not_found(quote: str) -> None:
    scene = world({"report": f"“{quote}” said Orla Venn.", "speaker": "Orla Venn"})
    assert {check.verdict for check in checks(scene)} <= {Verdict.NOT_HELD}


def test_the_order_of_the_library_changes_nothing() -> None:
    held = [f"It said the whole quarter would be gone by morning {number}." for number in range(9)]
    scene = world(
        {
            "report": "“The whole quarter would be gone by morning,” said Orla Venn.",
            "speaker": "Orla Venn",
            "elsewhere": held,
        }
    )
    shelf = MemoryShelf([document(text, f"elsewhere{place}") for place, text in reversed(list(enumerate(held)))])
    assert checks(scene) == checks(replace(scene, shelf=shelf))


def test_checks_come_in_reading_order() -> None:
    scene = world(
        {"report": "“One pier, two locks,” she said. “Three boats on the quay.” “Four men.”", "speaker": "Venn"}
    )
    spans = [check.quote.span for check in checks(scene)]
    assert spans == sorted(spans)
    assert isinstance(spans[0], Span)


def test_a_link_to_a_document_that_is_gone_is_not_held() -> None:
    scene = world(
        {
            "report": "“One pier and two locks,” she said.",
            "speaker": "Venn",
            "work": {"outlet": "G", "text": "One pier"},
        }
    )
    bare = replace(scene, shelf=MemoryShelf([]))
    assert [check.verdict for check in checks(bare)] == [Verdict.NOT_HELD]
