"""Laws of links: what is chosen is a candidate, what ties is not chosen; and the ways a work is recognised."""

from dataclasses import replace
from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st
from tests.texts import body

from sayso.attribute import attribute
from sayso.library import MemoryShelf
from sayso.model.document import Detail, DetailName, Document
from sayso.model.place import Reason
from sayso.model.voices import Voices
from sayso.model.works import CitedWork, Link
from sayso.resolve import Aliases, links, works
from sayso.resolve.links import Settings
from sayso.segment import segment
from sayso.text.identity import document_id

SAID = Reason("by-hand/1", "Set in a test.")
NAMES = Aliases.of('names = [["Sorrel News", "SN"]]')
WORDS = st.sampled_from(["Ferry", "Sinks", "off", "Tarn", "Pumps", "Harbour", "Inquiry", "Opens", "Night", "Nobody"])
HEADLINES = st.lists(WORDS, min_size=1, max_size=6).map(" ".join)


def held(headline: str, outlet: str = "", text: str = "Nothing to see.", **details: str) -> Document:
    """A held document with a headline, an outlet and other details."""
    words = f"{headline}\n\n{text}"
    said = {"headline": headline, "outlet": outlet, **details}
    found = tuple(Detail(DetailName(name), value, SAID) for name, value in said.items() if value)
    return replace(body(words), id=document_id(outlet, words), details=found, locator=outlet)


def resolved(report: Document, *others: Document, settings: Settings | None = None) -> list[tuple[CitedWork, Link]]:
    """The works of a report with their links, against some held documents."""
    shelf = MemoryShelf(others)
    outline = segment(report)
    voices: Voices = attribute(report, outline)
    cited = works(report, outline, voices, NAMES, shelf.outlets())
    return list(zip(cited, links(report, cited, voices, shelf, NAMES, settings), strict=True))


@given(HEADLINES, st.lists(HEADLINES, max_size=5, unique=True))
def test_a_link_is_one_of_its_candidates_and_ties_abstain(title: str, headlines: list[str]) -> None:
    report = body(f"Sorrel News in its article, “{title},” claims:\n\nThe ferry sank.\n\nIt did not.\n")
    for _, link in resolved(report, *(held(headline, "Sorrel News") for headline in headlines)):
        ranked = sorted((candidate.likeness for candidate in link.candidates), reverse=True)
        if link.document is not None:
            assert link.document in {candidate.document for candidate in link.candidates}
            assert len(ranked) == 1 or ranked[0] - ranked[1] >= Settings().clear
        elif len(ranked) > 1:
            assert ranked[0] - ranked[1] < Settings().clear
        assert link.because.words


def test_a_title_leads_to_the_headline_however_it_is_set() -> None:
    report = body("Sorrel News in its article, “Ferry sinks off Tarn,” claims:\n\nThe ferry sank.\n\nIt did not.\n")
    right, other = held("Ferry Sinks Off Tarn", "Sorrel News"), held("Harbour Opens", "Sorrel News")
    ((work, link),) = resolved(report, right, other)
    assert (work.outlet, work.title, link.document) == ("Sorrel News", "Ferry sinks off Tarn", right.id)


def test_two_headlines_that_fit_equally_well_leave_it_open_and_are_both_named() -> None:
    report = body("Sorrel News in its article, “Ferry Sinks off Tarn,” claims:\n\nThe ferry sank.\n\nIt did not.\n")
    first = held("Ferry Sinks off Tarn", "Sorrel News", "One text.")
    second = held("Ferry Sinks off Tarn", "Sorrel News", "Another text.")
    ((_, link),) = resolved(report, first, second)
    assert link.document is None
    assert {candidate.document for candidate in link.candidates} == {first.id, second.id}
    assert link.because.words == "2 documents fit equally well, so none is chosen."


def test_the_article_and_also_belong_to_the_work_cited_last() -> None:
    report = body(
        "Sorrel News in its article, “Ferry Sinks off Tarn,” claims:\n\nThe ferry sank.\n\nSorrel News also claims:\n\n"
        "Nobody looked.\n\nThe article also notes that some are missing.\n"
    )
    ((work, _),) = resolved(report)
    assert work.attributions == ("a1", "a2", "a3")


def test_a_memo_by_its_maker_kind_and_words() -> None:
    report = body("The harbour is old. The Harbour Office’s memo of 2030 says “the pumps were never once looked at.”")
    memo = held(
        "Memorandum", "Harbour Office", "To the director. The pumps were never once looked at.", published="2030-05-03"
    )
    article = held("The Harbour Office Replies", "Sorrel News", "The pumps were never once looked at, says a memo.")
    ((work, link),) = resolved(report, memo, article)
    assert (str(work.kind), work.outlet, work.date) == ("memo", "Harbour Office", "2030")
    assert link.document == memo.id


def test_what_appeared_later_than_the_report_is_not_what_it_cites() -> None:
    said = "“The pumps were off, and everybody knew it,” Orrin Vale told Sorrel News."
    report = replace(body(said), details=(Detail(DetailName.PUBLISHED, "2031-03-02", SAID),))
    later = held("Pumps", "Sorrel News", "“The pumps were off, and everybody knew it.”", published="2031-03-09")
    ((_, link),) = resolved(report, later)
    assert link.document is None


def test_a_link_s_address_decides() -> None:
    report = body("The ferry sank, Sorrel News reported.")
    right = held("Ferry Sinks", "Sorrel News", canonical="https://sorrel.example/ferry")
    ((work, _),) = resolved(report)
    cited = replace(work, url="https://sorrel.example/ferry")
    shelf = MemoryShelf([right, held("Ferry Found", "Sorrel News")])
    outline = segment(report)
    (link,) = links(report, [cited], attribute(report, outline), shelf, NAMES)
    assert (link.document, link.because.rule) == (right.id, "link-by-address/1")


def test_names_of_one_outlet_lead_to_its_documents() -> None:
    assert NAMES.same("SN", "the Sorrel News")
    assert NAMES.among("the Sorrel", ["Sorrel News", "Tarn Post"]) == ("Sorrel News",)
    assert Aliases.shipped('names = [["CNN", "the cable people"]]').same("Cable News Network", "the cable people")


def test_of_two_versions_of_a_page_the_one_had_last_is_meant() -> None:
    report = body("Sorrel News in its article, “Ferry sinks off Tarn,” claims:\n\nThe ferry sank.\n\nIt did not.\n")
    early = replace(held("Ferry Sinks Off Tarn", "Sorrel News", "One."), captured=datetime(2031, 3, 4, tzinfo=UTC))
    late = replace(held("Ferry Sinks Off Tarn", "Sorrel News", "Two."), captured=datetime(2031, 3, 5, tzinfo=UTC))
    ((_, link),) = resolved(report, early, late)
    assert (link.document, [one.document for one in link.candidates]) == (late.id, [late.id])
