"""Provenance: where a report's passages also stand, who carried them first, and two texts side by side."""

from dataclasses import dataclass

from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import Response

from sayso.model.document import Document
from sayso.model.place import Span
from sayso.model.reuse import Reuse, ReuseKind
from sayso.present.runs import Mark, runs
from sayso.present.sharing import Sharer, picture
from sayso.text.fold import WORD
from sayso.web.answers import Refused, page, room_of
from sayso.web.report import laid_out, ready
from sayso.web.words import say


@dataclass(frozen=True, slots=True)
class Row:
    """One document that shares passages with the report, and how much of the report that is."""

    sharer: Sharer
    percent: int
    kinds: tuple[ReuseKind, ...]


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of a text; the numbers of the shared passages they belong to, and those that begin with them."""

    words: str
    passages: tuple[int, ...]
    begins: tuple[int, ...]


def provenance(request: Request) -> Response:
    """The page: a picture over time, and the same as a table."""
    shown = ready(request)
    if isinstance(shown, Response):
        return shown
    laid, dossier = laid_out(shown), shown.dossier
    rows = [row(dossier.document, sharer) for sharer in laid.sheet.sharers]
    # The picture is drawn by ourselves, everything that a report says in it escaped (present/svg.py).
    drawn = Markup(picture(dossier)) if rows else ""
    return page(
        request,
        "provenance.html",
        laid=laid,
        sheet=laid.sheet,
        shown=shown,
        id=dossier.document.id,
        rows=rows,
        picture=drawn,
        tab="provenance",
    )


def row(document: Document, sharer: Sharer) -> Row:
    """One document, with the share of the report's words that it has too."""
    total = sum(1 for _ in WORD.finditer(document.text)) or 1
    spans = merged([reuse.here.span for reuse, _ in sharer.passages])
    shared = sum(sum(1 for _ in WORD.finditer(span.of(document.text))) for span in spans)
    kinds = tuple(kind for kind in ReuseKind if any(reuse.kind is kind for reuse, _ in sharer.passages))
    return Row(sharer, max(1, round(100 * shared / total)), kinds)


def merged(spans: list[Span]) -> list[Span]:
    """Spans in order, those that overlap made one.

    >>> merged([Span(5, 9), Span(0, 6), Span(20, 21)])
    [Span(start=0, end=9), Span(start=20, end=21)]
    """
    found: list[Span] = []
    for span in sorted(spans):
        if found and span.start <= found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return found


def against(request: Request) -> Response:
    """The report and another document, their shared passages aligned."""
    shown = ready(request)
    if isinstance(shown, Response):
        return shown
    laid, dossier, name = laid_out(shown), shown.dossier, request.path_params["other"]
    sharer = next((one for one in laid.sheet.sharers if one.card.document == name), None)
    with room_of(request).library() as library:
        other = library.get(name)
    if sharer is None or other is None:
        raise Refused(404, say("provenance.nothing"))
    shared = sorted((reuse for reuse, _ in sharer.passages), key=lambda reuse: reuse.here.span)
    return page(
        request,
        "against.html",
        laid=laid,
        sheet=laid.sheet,
        shown=shown,
        id=dossier.document.id,
        sharer=sharer,
        here=pieces(dossier.document.text, [reuse.here.span for reuse in shared]),
        there=pieces(other.text, [reuse.there.span for reuse in shared]),
        shared=numbered(shared),
        other=other,
        tab="provenance",
    )


def numbered(shared: list[Reuse]) -> list[tuple[int, Reuse]]:
    """Passages with their numbers, from 1."""
    return list(enumerate(shared, 1))


def pieces(text: str, spans: list[Span]) -> list[Piece]:
    """A text cut where shared passages begin and end.

    >>> [(piece.words, piece.passages) for piece in pieces("so they say", [Span(3, 7)])]
    [('so ', ()), ('they', (1,)), (' say', ())]
    """
    begun: set[int] = set()
    found = []
    for run in runs(len(text), [Mark(span, str(number)) for number, span in enumerate(spans, 1)]):
        numbers = tuple(int(name) for name in run.marks)
        found.append(Piece(run.span.of(text), numbers, tuple(number for number in numbers if number not in begun)))
        begun.update(numbers)
    return found
