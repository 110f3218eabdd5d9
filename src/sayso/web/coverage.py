"""Coverage: the events of the library, an event's reports beside one another, and its reports over time."""

from dataclasses import dataclass, replace
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from sayso.compare.compare import compare
from sayso.compare.copies import copies
from sayso.covering import reported
from sayso.model.coverage import Event, Report
from sayso.model.voices import Voices
from sayso.present.matrix import ORDER, Cell, Column, Line, Matrix, matrix, summed
from sayso.web.answers import Refused, page, room_of, see
from sayso.web.hands import Stopped
from sayso.web.jobs import group_events
from sayso.web.room import Room
from sayso.web.words import say

SHOWN = 100
"""Events in the list, those with most reports first."""

MOST = 60
"""Reports of one event that are held beside one another."""


@dataclass(frozen=True, slots=True)
class Beside:
    """An event laid out, and how many of its reports are examined so far."""

    event: Event
    shown: Matrix
    examined: int


@dataclass(frozen=True, slots=True)
class Moment:
    """One report on the line of time, with what it gives."""

    column: Column
    given: tuple[tuple[Line, Cell, bool], ...]
    """Row, cell, and whether the value is another than in the report before that gave one."""


def events(request: Request) -> Response:
    """The events that several reports tell of."""
    with room_of(request).library() as library:
        found = [one for one in library.coverage.events() if len(one.documents) > 1]
        found.sort(key=lambda one: (-len(one.documents), one.id))
        cards = {name: library.card(name) for one in found[:SHOWN] for name in one.documents}
        grouped, held = len(library.coverage.grouped()), len(library)
    return page(request, "events.html", events=found[:SHOWN], cards=cards, grouped=grouped, held=held)


async def group(request: Request) -> Response:
    """Put the reports that came since into events."""
    room = room_of(request)
    try:
        await run_in_threadpool(room.imports.hand.do, group_events, room.path)
    except Stopped as stopped:
        raise Refused(503, str(stopped)) from None
    return see("/events")


def event(request: Request) -> Response:
    """An event's matrix."""
    return _page(request, "event.html", "matrix")


def timeline(request: Request) -> Response:
    """An event's reports and figures over time."""
    return _page(request, "timeline.html", "timeline")


def _page(request: Request, template: str, view: str) -> Response:
    beside = beside_of(room_of(request), request.path_params["id"])
    documents = {column.letter: column.document for column in beside.shown.columns}
    what: dict[str, Any] = {"moments": moments(beside.shown)} if view == "timeline" else {}
    return page(
        request, template, beside=beside, shown=beside.shown, summed=summed(beside.shown), documents=documents,
        event_view=view, **what,
    )  # fmt: skip


def beside_of(room: Room, name: str) -> Beside:
    """The reports of an event as they were examined, with what people decided; others are asked for."""
    with room.library() as library:
        found = library.coverage.event(name)
        if found is None:
            raise Refused(404, say("events.gone"))
        reports: list[Report] = []
        alleged = []
        examined = 0
        for document in found.documents[:MOST]:
            shown = room.shown(library, document, ask=False)
            held = library.get(document)
            if shown is not None and not isinstance(shown, str):
                dossier = shown.dossier
                voices = Voices(dossier.sources, dossier.attributions, dossier.statements)
                reports.append(reported(dossier.document, voices))
                alleged += [(document, one) for one in dossier.omissions]
                examined += 1
            elif held is not None:
                room.examinations.want(document, soon=False)
                reports.append(reported(held))
    laid = matrix(compare(found, reports, copies(reports, ())), reports, alleged)
    lines = sorted(laid.lines, key=lambda line: ORDER.index(line.worst))
    return Beside(found, replace(laid, lines=tuple(lines)), examined)


def moments(shown: Matrix) -> list[Moment]:
    """The reports in order of publication, each with what it gives and whether that is news."""
    last: dict[str, str] = {}
    found = []
    for column in shown.columns:
        given = []
        for line in shown.lines:
            for cell in line.cells:
                if cell.letter == column.letter:
                    key = f"{line.slot} {line.about}"
                    given.append((line, cell, last.get(key, cell.value) != cell.value))
                    last[key] = cell.value
        found.append(Moment(column, tuple(given)))
    return found
