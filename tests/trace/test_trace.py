"""One report against others."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.texts import BY_HAND, body
from tests.toml_cases import cases

from sayso.model.document import Detail, DetailName, Document
from sayso.model.place import Passage
from sayso.model.reuse import ChangeKind, Reuse, ReuseKind, Traced
from sayso.text.identity import document_id
from sayso.trace.trace import trace

WORDS = "harbour pier captain lamp storm ledger pump crew ferry night mole engine diver inquiry tide rope"
SENTENCES = st.lists(st.sampled_from(WORDS.split()), min_size=3, max_size=30).map(" ".join)
STORY = (
    "Divers found the second engine of the Merle at noon, forty fathoms under the eastern mole of Tarn.",
    "Nobody had looked there, since every chart of the harbour shows the channel two cables farther north.",
    "The harbour board will meet on Friday to hear the pilot, who has not spoken since the night of the storm.",
    "His lawyer, Orrin Vale, said that he had asked three times for the lamp on the mole to be mended.",
)


def page(text: str, outlet: str = "", published: str = "", headline: str = "", originally: str = "") -> Document:
    """A document whose page says these things of itself."""
    told = {
        DetailName.OUTLET: outlet,
        DetailName.PUBLISHED: published,
        DetailName.HEADLINE: headline,
        DetailName.ORIGINALLY_PUBLISHED_AT: originally,
    }
    details = tuple(Detail(name, value, BY_HAND) for name, value in told.items() if value)
    made = body(text, locator=outlet)
    return Document(document_id(outlet, text), text, made.zones, details, locator=outlet)


def mirrored(found: Traced, of: str) -> tuple[Reuse, ...]:
    """The passages told from the other document's side."""
    turned = (Reuse(r.there, r.here, r.kind, r.first, r.likeness, r.because) for r in found.reuses)
    return tuple(sorted(turned, key=lambda reuse: (reuse.here.span, reuse.there)))


def plain(reuses: tuple[Reuse, ...]) -> list[tuple[Any, ...]]:
    """Passages without their reasons, whose sentences name the two sides."""
    return [(r.here, r.there, r.kind, r.first, r.likeness) for r in reuses]


@pytest.mark.parametrize("case", cases("trace/passages"))
def test_passages_stand_where_they_stand(case: dict[str, Any]) -> None:
    here, there = body(case["here"], locator="here"), body(case["there"], locator="there")
    found = trace(here, [there])
    assert [[r.here.span.of(here.text), r.there.span.of(there.text)] for r in found.reuses] == case["shared"]


@given(SENTENCES, SENTENCES, SENTENCES, SENTENCES)
@settings(max_examples=60, deadline=None)
def test_swapping_two_documents_mirrors_the_result(one: str, both: str, two: str, three: str) -> None:
    here = page(f"{one}. {both}. {two}.", "Courier", "2031-03-01")
    there = page(f"{three}. {both}. {one}.", "Post", "2031-03-02")
    assert plain(mirrored(trace(here, [there]), there.id)) == plain(trace(there, [here]).reuses)


def test_a_republished_text_shows_what_was_cut_and_put_in() -> None:
    old = page("\n\n".join(STORY), "Tarn Post", "2031-03-02", "Second engine found")
    told = [STORY[0], "This was the first find in a week, and the last that anybody hoped for.", STORY[1], STORY[3]]
    new = page("\n\n".join(told), "Ostrel Courier", "2031-03-04", "Divers find engine")
    found = trace(new, [old])
    (lineage,) = found.lineages
    assert lineage.first == old.id
    assert [(change.kind, change.old, change.new) for change in lineage.changes] == [
        (ChangeKind.TITLE, "Second engine found", "Divers find engine"),
        (ChangeKind.INSERTION, "", told[1]),
        (ChangeKind.CUT, STORY[2], ""),
    ]
    assert {reuse.kind for reuse in found.reuses} == {ReuseKind.REPUBLISHED}


def test_the_beginning_of_a_text_is_a_truncated_reprint() -> None:
    long, short = page("\n\n".join(STORY * 1), "Tarn Post"), page("\n\n".join(STORY[:2]), "Ostrel Courier")
    assert {reuse.kind for reuse in trace(short, [long]).reuses} == {ReuseKind.TRUNCATED}


def test_a_headline_between_quotation_marks_names_a_text_and_takes_nothing_from_it() -> None:
    headline = "Divers Found the Second Engine of the Merle at Noon, Forty Fathoms Down"
    old = page("\n\n".join(STORY), "Tarn Post", headline=headline)
    named = page(f"The Tarn Post in its article, “{headline},” says nothing of the pilot.", "Ostrel Courier")
    assert trace(named, [old]).reuses == ()


def test_a_copy_of_itself_is_not_held_against_a_document() -> None:
    report = page("\n\n".join(STORY), "Tarn Post")
    assert trace(report, [report]) == Traced(report.id, (), ())


def test_others_in_another_order_change_nothing() -> None:
    report = page("\n\n".join(STORY), "Tarn Post")
    others = [page(" ".join(STORY[at:]), f"Outlet {at}") for at in range(4)]
    assert trace(report, others) == trace(report, reversed(others))


@pytest.mark.parametrize(
    "text", ["", " \n\n ", "a" * 1_000_000, "(" * 1_000_000, "“" * 100_000, "\0\x01\x02 \x07", "\ud800 x"]
)
def test_hostile_texts_are_read_like_any_other(text: str) -> None:
    report = page("\n\n".join(STORY), "Tarn Post")
    found = trace(page(text, "Odd"), [report, page(f"{text} ", "Odder")])
    assert all(0 <= r.here.span.start < r.here.span.end <= len(text) for r in found.reuses)


def test_spans_are_places_of_the_two_documents() -> None:
    report, other = page("\n\n".join(STORY), "Tarn Post"), page(STORY[2], "Ostrel Courier")
    (reuse,) = trace(other, [report]).reuses
    assert (reuse.here.document, reuse.there.document) == (other.id, report.id)
    assert isinstance(reuse.there, Passage)
    assert reuse.there.span.of(report.text) == STORY[2].rstrip(".")
