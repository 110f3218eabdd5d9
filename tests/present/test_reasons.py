"""Explaining a place: everything that was said about it, the narrowest first."""

from sayso.model.dossier import Dossier
from sayso.model.place import Span
from sayso.present.reasons import findings, reasons


def test_a_place_is_explained_from_the_narrowest_finding_to_the_widest(dossier: Dossier) -> None:
    at = dossier.document.text.index("no rain worth")
    assert [finding.what for finding in reasons(dossier, Span(at, at))] == [
        "quotation check: not found",
        "voice: the company’s own engineers: partly quoted",
        "voice: Aldo Ferrin: told in the author’s words",
        "voice: The Orra Post: told in the author’s words",
        "zone: body",
    ]


def test_an_attitude_is_explained_as_one(dossier: Dossier) -> None:
    at = dossier.document.text.index("another dry year")
    (told,) = [finding.what for finding in reasons(dossier, Span(at, at)) if finding.what.startswith("voice")]
    assert told == "voice: the villages downstream: attitude, told in the author’s words"


def test_a_cited_work_explains_which_document_it_is_and_why(dossier: Dossier) -> None:
    at = dossier.document.text.index("Northern Wire in a report")
    told = {finding.what: finding.because.words for finding in reasons(dossier, Span(at, at + 8))}
    label = "Northern Wire, “Pumps reach the border as lakes fall”"
    assert told[f"work not decided: {label}"] == "Two headlines fit equally well, so none is chosen."


def test_every_finding_has_words_and_lies_in_the_text(dossier: Dossier, hostile: Dossier) -> None:
    for one in (dossier, hostile):
        whole = Span(0, len(one.document.text))
        assert all(finding.what and finding.because.words and whole.holds(finding.span) for finding in findings(one))


def test_past_the_end_nothing_is_said(dossier: Dossier) -> None:
    end = len(dossier.document.text)
    assert reasons(dossier, Span(end, end + 5)) == ()


def test_a_chain_is_explained_hop_by_hop_to_its_end(dossier: Dossier) -> None:
    at = dossier.document.text.index("leave the valley without water")
    whats = [finding.what for finding in reasons(dossier, Span(at, at))]
    told = [what for what in whats if what.startswith(("hop", "rests", "carr"))]
    assert told == [
        "carried elsewhere: 1 independent origin",
        "hop 1: Daily Meridian: altered",
        "hop 2: Aldo Ferrin: in other words, 62% alike",
        "rests on: a post by Aldo Ferrin",
    ]
