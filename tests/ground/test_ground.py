"""Chains on small libraries: the cases a journalist could write, and what is bad in a library."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.ground.reports import BY_HAND, Held, typed
from tests.toml_cases import cases

from sayso.codec import decode, encode
from sayso.ground.tellings import tellings
from sayso.model.dossier import Dossier
from sayso.model.grounds import Copies, EndKind, Standing

PUMPS = "The old pumps of Sorrel were carried to Northbank by night, in three carts."


@pytest.mark.parametrize("case", cases("ground/chains"))
def test_chain(case: dict[str, Any]) -> None:
    held = Held(case["pages"])
    chain = held.chain("report", case["statement"])
    hops = [[held.names.get(hop.document or "", ""), str(hop.verdict)] for hop in chain.hops]
    assert [hops, str(chain.end.kind)] == [case["hops"], case["end"]]
    assert chain.end.who == case.get("who", chain.end.who)


def test_a_chain_says_why_at_every_hop_and_at_its_end() -> None:
    held = Held(cases("ground/chains")[0].values[0]["pages"])
    chain = held.chain("report", "Fourteen people were hurt")
    reasons = [*(hop.because for hop in chain.hops), chain.end.because]
    assert all(reason.words.endswith(".") and "/" in reason.rule and reason.at for reason in reasons)


def test_a_hop_in_other_words_shows_the_passage_and_its_likeness() -> None:
    held = Held(cases("ground/chains")[0].values[0]["pages"])
    last = held.chain("report", "Fourteen people were hurt").hops[-1]
    assert last.there is not None
    assert last.words == last.there.span.of(held.documents["post"].text)
    assert last.verdict is Standing.REPORTED and last.likeness is not None and 0.3 <= last.likeness <= 1


def test_a_dossier_with_chains_survives_the_codec_unchanged() -> None:
    dossier = Held(cases("ground/chains")[0].values[0]["pages"]).dossier("report", count=True)
    assert dossier.chains and dossier.origins
    assert decode(encode(dossier), Dossier) == dossier


def test_a_work_that_cites_itself_is_a_circle() -> None:
    pages = {
        "report": {
            "headline": "Pumps by Night",
            "outlet": "Sorrel Ledger",
            "text": f"The Sorrel Ledger in its article, “Pumps by Night,” claims:\n\n> {PUMPS}",
        }
    }
    chain = Held(pages).chain("report", "The old pumps of Sorrel")
    assert chain.end.kind in (EndKind.CIRCLE, EndKind.NOT_HELD, EndKind.OWN_VOICE)
    assert chain.documents == (chain.statement.document,)


def citing(number: int, cited: int) -> dict[str, str]:
    """A paper that has what it says from another paper, or from itself."""
    return {
        "headline": f"Pumps by Night, part {number}",
        "outlet": f"Paper {number}",
        "text": f"Paper {cited} in its article, “Pumps by Night, part {cited},” claims:\n\n> {PUMPS}",
    }


def test_a_hundred_documents_that_cite_each_other_end() -> None:
    held = Held({f"paper-{n}": citing(n, (n + 1) % 100) for n in range(100)}, typed)
    chain = held.chain("paper-0", "old pumps of Sorrel")
    assert len(chain.hops) > 3
    assert len(chain.documents) == len(set(chain.documents))
    assert chain.end.kind is EndKind.CANNOT_TELL


@given(st.lists(st.integers(0, 5), min_size=1, max_size=6))
@settings(max_examples=25, deadline=None)
def test_a_chain_never_visits_a_document_twice(cited: list[int]) -> None:
    held = Held({f"paper-{n}": citing(n, other) for n, other in enumerate(cited)}, typed)
    for name in held.documents:
        for chain in held.dossier(name).chains:
            assert len(chain.documents) == len(set(chain.documents))
            assert chain.end.because.words


def test_copies_that_somebody_else_has_found_lead_to_the_first() -> None:
    text = "The old pumps of Sorrel were carried to Northbank by night, in three carts."
    held = Held({"copy": {"outlet": "Northbank Courier", "text": text}, "wire": {"outlet": "Tarn Wire", "text": text}})
    copy, wire = held.documents["copy"].id, held.documents["wire"].id
    (chain,) = held.dossier("copy", copies=(Copies((copy, wire), wire, BY_HAND),)).chains
    assert [(hop.voice, hop.verdict) for hop in chain.hops] == [("Tarn Wire", Standing.VERBATIM)]
    assert (chain.documents, chain.end.kind) == ((copy, wire), EndKind.OWN_VOICE)


@pytest.mark.parametrize(
    "words", ["(" * 1_000_000, "“" * 200_000, " " * 1_000_000 + "x", "a" * 1_000_000, "12 " * 300_000]
)
def test_a_megabyte_of_one_thing_ends(words: str) -> None:
    assert len(tellings(words)) <= 2
