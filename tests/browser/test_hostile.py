"""Two hundred hostile texts in twelve places: nothing runs, nothing is fetched, the words are shown as words."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import quote

import pytest
from tests.browser.conftest import Open
from tests.browser.payloads import PAYLOADS
from tests.web.serving import Served, serve

import sayso
from sayso.library import open_library
from sayso.model.checks import Edit, EditKind, Mention, Nearest, OmissionCheck, QuoteCheck, Verdict
from sayso.model.decisions import About, Decision, Ruling
from sayso.model.document import Detail, DetailName, Document, Markup, MarkupKind, Part, Zone
from sayso.model.dossier import Card, Dossier
from sayso.model.outline import Outline
from sayso.model.place import Passage, Problem, Reason, Span
from sayso.model.voices import Attribution, Kind, Manner, Source, Statement
from sayso.model.works import Candidate, CitedWork, Link, WorkKind
from sayso.text.identity import document_id
from sayso.web.jobs import made_by

pytestmark = pytest.mark.browser

FOREIGN = """() => document.querySelectorAll(
    'main :is(script, iframe, object, embed, base, style, link, img, video, meta, math),' +
    'main :is([onerror], [onload], [onfocus], [style]), a[href^=javascript], a[href^=data]').length"""
"""Elements and attributes that no page of the room has within its contents."""


def hostile(bad: str, number: int) -> tuple[Dossier, tuple[Decision, ...]]:
    """A report with the payload in its text, headline, outlet, author, date, address, links, sources, works, edits,
    reasons and problems; and decisions with it in speaker, note and name."""
    because = Reason(bad, bad)
    text = f"{bad}\n\nA said “{bad}” on day {number}."
    start = text.index("“")
    inner, whole = Span(start + 1, start + 1 + len(bad)), Span(len(bad) + 2, len(text))
    locator = f"https://page.example/{number}?{bad}"
    names = (DetailName.HEADLINE, DetailName.OUTLET, DetailName.AUTHOR, DetailName.PUBLISHED, DetailName.KICKER)
    more = (DetailName.LANGUAGE, DetailName.CANONICAL, DetailName.MODIFIED, DetailName.ORIGINALLY_PUBLISHED_AT)
    document = Document(
        document_id(locator, text),
        text,
        (Zone(Part.HEADLINE, Span(0, len(bad) + 2), because), Zone(Part.BODY, whole, because)),
        tuple(Detail(name, bad, because) for name in (*names, *more)),
        (Markup(MarkupKind.LINK, Span(whole.start, whole.start + 1), f"javascript:{bad}"),),
        locator,
    )
    said = Attribution("a1", Manner.DIRECT, (Span(start, inner.end + 1),), "s1", (), (Span(start - 5, start),), because)
    work = CitedWork("w1", WorkKind.ARTICLE, bad, bad, bad, bad, whole, (whole,), ("a1",), because)
    check = QuoteCheck(
        *("a1", Passage(document.id, inner), (inner,), (), "w1", Verdict.ALTERED),
        *(Passage("elsewhere", Span(0, len(bad) + 1)), (Edit(0, "!", "", EditKind.WORDING, False),), bad, bad, because),
    )
    near = Nearest(Passage("elsewhere", Span(0, 3)), 0.5, (bad,), bad)
    omission = OmissionCheck(Passage(document.id, whole), (inner,), bad, "w1", Mention.COMES_NEAR, (near,), because)
    dossier = Dossier(
        document,
        Outline((Span(0, len(bad)), whole), (Span(0, len(bad)), whole), ()),
        (Source("s1", bad, Kind.PERSON),),
        (said,),
        (Statement(Span(0, start)), Statement(said.contents[0], ("a1",)), Statement(Span(inner.end + 1, len(text)))),
        (work,),
        (Link("w1", None, (Candidate("elsewhere", 0.5, because),), because),),
        (check,),
        (omission,),
        (Card("elsewhere", bad, bad, bad, f"javascript:{bad}", bad),),
        (Problem(bad, bad, None, bad),),
    )
    when = datetime(2031, 3, 1, tzinfo=UTC)
    rulings = ((About.VOICE, Ruling.CORRECT, said.contents[0]), (About.CHECK, Ruling.NOTE, inner))
    decisions = tuple(
        Decision(f"{number}-{ruling.name}", Passage(document.id, at), about, ruling, bad, bad, bad, bad, when)
        for about, ruling, at in rulings
    )
    return dossier, decisions


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Served]:
    """A room over a library of nothing but hostile reports."""
    with open_library(tmp_path / "desk.sayso") as library:
        made = [hostile(bad, number) for number, bad in enumerate(PAYLOADS)]
        library.add(dossier.document for dossier, _ in made)
        mark = library.shelf_mark()
        for dossier, decisions in made:
            library.keep(dossier, made_by(sayso.__version__, "rules"), mark)
            library.decide(decisions)
    served = serve(tmp_path / "desk.sayso", tmp_path)
    yield served
    served.close()


def pages(number: int, bad: str, document: Document) -> list[str]:
    """The pages on which a payload shows."""
    start = document.text.index("“")
    inner, outer = f"{start + 1}-{start + 1 + len(bad)}", f"{start}-{start + 2 + len(bad)}"
    report, asked = f"/report/{document.id}", quote(bad.encode("utf-8", "replace"), safe="")
    every = [f"{report}?at={inner}#at", f"{report}/quotation/{inner}", f"{report}/rule?at={outer}&about=voice"]
    if number % 20 == 0:
        every += [f"/?from={number}", f"/sources?from={number}", "/decisions", f"{report}/take"]
    if number % 5 == 0:
        every += [f"/?q={asked}&outlet={asked}&source={asked}", f"/source?name={asked}", f"/sources?q={asked}"]
    return every


def test_nothing_that_a_report_says_runs_or_is_fetched(visit: Open, room: Served) -> None:
    tab = visit("/")
    seen = 0
    for number, bad in enumerate(PAYLOADS):
        document = hostile(bad, number)[0].document
        for path in pages(number, bad, document):
            tab.goto(room.origin + path, wait_until="domcontentloaded")
            assert tab.url.startswith(room.origin + path.partition("?")[0].partition("#")[0]), bad
            assert tab.evaluate(FOREIGN) == 0, (path, bad)
            seen += 1
    assert seen == 200 * 3 + 10 * 4 + 40 * 3


def test_what_is_handed_in_is_as_harmless(visit: Open, room: Served) -> None:
    tab = visit("/add")
    for bad in PAYLOADS[:40:8]:
        tab.goto(f"{room.origin}/add")
        tab.locator("#text").fill(f"{bad}\n\nThe gate is shut, {bad} said.")
        tab.locator("#address").fill(bad[:1900])
        tab.get_by_role("button", name="Add and read").click()
        tab.locator(".outcomes li:not(.waits), #who").first.wait_for()
        assert tab.locator("main :is(script, iframe, img, object)").count() == 0
