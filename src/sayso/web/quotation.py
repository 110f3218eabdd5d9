"""One quotation against its source, side by side: each in its context, the edits marked, the next one a key away."""

from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response

from sayso.model.checks import QuoteCheck
from sayso.model.decisions import About, Ruling
from sayso.model.document import Document
from sayso.model.dossier import Dossier
from sayso.model.place import Span
from sayso.present.changes import Change, changes
from sayso.present.notes import CheckNote, Notes
from sayso.web.answers import Refused, page, report_at, room_of, see, span_of
from sayso.web.report import Laid, laid_out, ready
from sayso.web.words import say

AROUND = 320
"""Code points of context on either side."""


@dataclass(frozen=True, slots=True)
class Side:
    """A passage in its context; `at` is where it stands, `document` whose text it is."""

    before: str
    after: str
    at: Span
    document: str


@dataclass(frozen=True, slots=True)
class Beside:
    """A quotation, what became of its source's words, and its neighbours among the quotations."""

    check: QuoteCheck
    note: CheckNote
    made: tuple[Change, ...]
    here: Side
    there: Side | None
    number: int
    of: int
    earlier: str
    later: str


def first(request: Request) -> Response:
    """The first quotation that is worth a look, else the first."""
    shown = ready(request)
    if isinstance(shown, Response):
        return shown
    checks = in_order(shown.dossier)
    if not checks:
        return see(report_at(shown.dossier.document.id))
    return see(address(shown.dossier.document.id, checks[0]))


def quotation(request: Request) -> Response:
    """A quotation's page."""
    shown = ready(request)
    if isinstance(shown, Response):
        return shown
    laid = laid_out(shown)
    dossier = shown.dossier
    at = span_of(request.path_params["at"], len(dossier.document.text))
    checks = in_order(dossier)
    number = next((i for i, check in enumerate(checks) if check.quote.span == at), None)
    if number is None:
        raise Refused(404, say("quotation.gone"))
    with room_of(request).library() as library:
        found = checks[number].found
        source = library.get(found.document) if found else None
    beside = beside_of(laid, checks, number, source)
    decided = laid.rulings.get((About.CHECK, checks[number].quote.span), ())
    return page(
        request,
        "quotation.html",
        laid=laid,
        sheet=laid.sheet,
        shown=shown,
        beside=beside,
        decided=decided,
        id=dossier.document.id,
        about=About,
        rulings=Ruling,
        tab="quotations",
        checks=[(check, address(dossier.document.id, check)) for check in checks],
        speaker=speaker(laid, checks[number]),
    )


def speaker(laid: Laid, check: QuoteCheck) -> str:
    """Through whom the report gives the words, outermost first."""
    chain = Notes(laid.shown.dossier, laid.sheet.cast).chain(check.attribution)
    return " → ".join(voice.name for voice in chain)


def in_order(dossier: Dossier) -> list[QuoteCheck]:
    """The checks in the order of the text."""
    return sorted(dossier.checks, key=lambda check: check.quote.span)


def address(document: str, check: QuoteCheck) -> str:
    """Where a quotation is shown beside its source."""
    span = check.quote.span
    return f"{report_at(document)}/quotation/{span.start}-{span.end}"


def beside_of(laid: Laid, checks: list[QuoteCheck], number: int, source: Document | None) -> Beside:
    """One of the checks, laid out."""
    dossier, check = laid.shown.dossier, checks[number]
    document = dossier.document
    around = (checks[number - 1] if number else None, checks[number + 1] if number + 1 < len(checks) else None)
    earlier, later = (address(document.id, other) if other else "" for other in around)
    there = side(source, check.found.span) if source and check.found else None
    return Beside(
        check,
        Notes(dossier, laid.sheet.cast).check(check),
        changes(check.quote.span.of(document.text), check.edits) if check.found else (),
        side(document, check.quote.span),
        there,
        number + 1,
        len(checks),
        earlier,
        later,
    )


def side(document: Document, at: Span) -> Side:
    """A passage with the paragraphs around it, as far as they fit."""
    text = document.text
    start, end = max(0, at.start - AROUND), min(len(text), at.end + AROUND)
    if start:
        start = next((i + 1 for i in range(start, at.start) if text[i].isspace()), start)
    if end < len(text):
        end = next((i for i in range(end, at.end, -1) if text[i - 1].isspace()), end)
    before = ("… " if start else "") + text[start : at.start].lstrip()
    after = text[at.end : end].rstrip() + (" …" if end < len(text) else "")
    return Side(before, after, at, document.id)
