"""Independent origins: copies are one, quotations of one speaker are one, and what is added as a copy never counts."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.ground.reports import BY_HAND, Held
from tests.toml_cases import cases

from sayso.ground.copies import copies
from sayso.ground.groups import groups
from sayso.ground.origins import grouped
from sayso.model.grounds import Carrier, Chain, Copies, End, EndKind, Hop, Standing
from sayso.model.place import Passage, Span
from sayso.model.voices import Kind

ENDS = st.sampled_from([EndKind.POST, EndKind.SPEAKER, EndKind.NOT_HELD, EndKind.OWN_VOICE, EndKind.UNNAMED])
NAMES = st.sampled_from(["Orrin Vale", "Vale", "Mira Tolland", "officials", ""])
DOCUMENTS = st.integers(0, 7).map(lambda number: f"d{number}")


@st.composite
def chains(draw: st.DrawFn) -> dict[str, Chain]:
    """A chain for each of some documents, leading through others."""
    made = {}
    for document in draw(st.lists(DOCUMENTS, min_size=1, max_size=6, unique=True)):
        others = DOCUMENTS.map(lambda one, here=document: "elsewhere" if one == here else one)  # type: ignore[misc]
        through = draw(st.lists(others, max_size=2, unique=True))
        hops = tuple(hop(document, there) for there in through)
        end = End(draw(ENDS), draw(NAMES), at((document, *through)[-1]), BY_HAND)
        made[document] = Chain(at(document), hops, end)
    return made


def at(document: str) -> Passage:
    return Passage(document, Span(0, 4))


def hop(here: str, there: str) -> Hop:
    return Hop(at(here), "", Kind.OUTLET, "a1", "", there, at(there), "", Standing.REPORTED, 0.5, BY_HAND)


def carrier(document: str) -> Carrier:
    return Carrier(at(document), document, 1.0, document)


@given(chains(), st.data())
def test_adding_a_copy_never_adds_an_origin(made: dict[str, Chain], data: st.DataObject) -> None:
    original = data.draw(st.sampled_from(sorted(made)))
    place = data.draw(st.integers(0, len(made)))
    own = Chain(
        at("copy"),
        (),
        data.draw(st.sampled_from([made[original].end, End(EndKind.OWN_VOICE, "", at("copy"), BY_HAND)])),
    )
    before = [carrier(document) for document in made]
    after = [*before[:place], carrier("copy"), *before[place:]]

    def texts(one: Carrier) -> Iterable[str]:
        return [f"text {original if one.at.document == 'copy' else one.at.document}"]

    told = made | {"copy": replace(own, statement=at("copy"))}
    one = grouped(before, lambda one: told[one.at.document], texts)
    if place > list(made).index(original):
        assert len(grouped(after, lambda one: told[one.at.document], texts)) == len(one)
    assert len(
        grouped(after, lambda one: told[original if one.at.document == "copy" else one.at.document], texts)
    ) <= len(one)


@given(chains())
def test_every_carrier_is_in_one_origin(made: dict[str, Chain]) -> None:
    carrying = [carrier(document) for document in made]
    found = grouped(carrying, lambda one: made[one.at.document], lambda one: ())
    assert sorted(document for origin in found for document in origin.documents) == sorted(made)


@given(st.lists(st.text("abc", max_size=3), unique=True), st.randoms(use_true_random=False))
def test_the_order_of_items_changes_no_group(items: list[str], random: Any) -> None:
    other = list(items)
    random.shuffle(other)
    assert {frozenset(group) for group in groups(items, set)} == {frozenset(group) for group in groups(other, set)}


@pytest.mark.parametrize("case", cases("ground/origins"))
def test_origins(case: dict[str, Any]) -> None:
    held = Held(case["pages"])
    dossier = held.dossier("report", count=True)
    text = dossier.document.text
    (found,) = [one for one in dossier.origins if case["statement"] in one.statement.span.of(text)]
    origins = sorted(sorted(held.names[document] for document in origin.documents) for origin in found.origins)
    assert origins == sorted(map(sorted, case["origins"]))
    assert case["says"] in found.because.words


@pytest.mark.parametrize("known", [False, True], ids=["the same words", "found by trace"])
@pytest.mark.parametrize("original", ["report", "gazette", "post", "statement"])
def test_a_copy_in_the_library_adds_no_origin(original: str, known: bool) -> None:
    pages = cases("ground/origins")[0].values[0]["pages"]
    copy = pages[original] | {"outlet": "Reprint Daily", "published": "2031-05-01"}
    if known:
        copy = copy | {"text": copy["text"] + "\n\nCopied with leave."}
    before, held = Held(pages), Held(pages | {"zz-copy": copy})
    found = before.dossier("report", count=True).origins[0]
    group = Copies((held.documents[original].id, held.documents["zz-copy"].id), held.documents[original].id, BY_HAND)
    after = held.dossier("report", count=True, copies=(group,) if known else ()).origins[0]
    assert len(after.origins) == len(found.origins)
    assert len(after.carriers) == len(found.carriers) + 1


def test_the_reports_own_page_in_the_library_is_no_second_carrier() -> None:
    pages = cases("ground/origins")[0].values[0]["pages"]
    before, held = Held(pages), Held(pages | {"zz-saved": pages["report"]})
    found = held.dossier("report", count=True).origins[0]
    assert found.because.words == before.dossier("report", count=True).origins[0].because.words


def test_three_outlets_with_one_agency_story_are_one_origin_when_they_are_known_as_copies() -> None:
    story = "Three ships were towed to the fish dock before the flood of Sorrel reached the basin at nine."
    pages = {
        "report": {"outlet": "Plain Reach", "published": "2031-04-07", "text": story},
        "gazette": {
            "outlet": "Sorrel Gazette",
            "published": "2031-04-06",
            "text": "Before the flood of Sorrel reached the basin at nine, three ships were towed to the fish dock.",
        },
        "wire": {
            "outlet": "Tarn Wire",
            "published": "2031-04-05",
            "text": "Three ships were towed to Sorrel’s fish dock before the flood reached the basin at nine o’clock.",
        },
    }
    held = Held(pages)
    report, gazette, wire = (held.documents[name].id for name in pages)
    assert len(held.dossier("report", count=True).origins[0].origins) == 3
    pairs = (Copies((report, wire), wire, BY_HAND), Copies((gazette, wire), wire, BY_HAND))
    found = held.dossier("report", count=True, copies=copies(pairs)).origins[0]
    assert found.because.words == ("Carried by 3 documents of 3 outlets, 1 origin: Tarn Wire, in its own voice (3).")


PAIRS = st.lists(st.tuples(DOCUMENTS, DOCUMENTS, st.booleans()).filter(lambda pair: pair[0] != pair[1]), max_size=8)


@given(PAIRS, st.randoms(use_true_random=False))
def test_groups_of_copies_share_no_document_and_do_not_depend_on_order(
    pairs: list[tuple[str, str, bool]], random: Any
) -> None:
    given_pairs = [Copies((one, other), one if known else None, BY_HAND) for one, other, known in pairs]
    found = copies(given_pairs)
    documents = [document for group in found for document in group.documents]
    assert len(documents) == len(set(documents))
    random.shuffle(given_pairs)
    assert {(one.documents, one.first) for one in copies(given_pairs)} == {(one.documents, one.first) for one in found}
