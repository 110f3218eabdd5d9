"""The application: which address is which page."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.routing import Route

from sayso.errors import SaysoError
from sayso.web import (
    adding,
    answers,
    boards,
    coverage,
    library,
    provenance,
    quotation,
    report,
    rulings,
    speakers,
    taking,
)
from sayso.web.guard import App, Guard
from sayso.web.room import Room


def app(room: Room, port: int) -> App:
    """The reading room of a library, to be served on this machine at that port; it closes the room at its end."""

    @asynccontextmanager
    async def open_hours(_: Starlette) -> AsyncIterator[None]:
        yield
        room.close()

    inner = Starlette(
        routes=[Route(path, page, methods=[method]) for method, path, page in ROUTES],
        lifespan=open_hours,
        exception_handlers={
            answers.Refused: answers.refused,
            HTTPException: answers.refused,
            SaysoError: answers.refused,
            500: answers.refused,
        },
    )
    inner.state.room = room
    inner.router.redirect_slashes = False
    return Guard(inner, port, room.settings)


ROUTES: list[tuple[str, str, Callable[..., object]]] = [
    ("GET", "/", library.shelf),
    ("GET", "/assets/{name}", answers.asset),
    ("GET", "/keys", library.keys),
    ("GET", "/add", adding.form),
    ("POST", "/add", adding.add),
    ("GET", "/imports/{id}", adding.progress),
    ("GET", "/report/{id}", report.report),
    ("GET", "/report/{id}/state", report.state),
    ("GET", "/report/{id}/quotations", quotation.first),
    ("GET", "/report/{id}/quotation/{at}", quotation.quotation),
    ("GET", "/report/{id}/rule", rulings.form),
    ("POST", "/report/{id}/rule", rulings.rule),
    ("POST", "/report/{id}/undo", rulings.undo),
    ("POST", "/report/{id}/again", report.again),
    ("GET", "/report/{id}/provenance", provenance.provenance),
    ("GET", "/report/{id}/against/{other}", provenance.against),
    ("GET", "/report/{id}/take", taking.forms),
    ("GET", "/report/{id}/export", taking.export),
    ("GET", "/report/{id}/original", taking.original),
    ("GET", "/sources", speakers.sources),
    ("POST", "/sources/read", speakers.read_all),
    ("GET", "/source", speakers.source),
    ("GET", "/decisions", rulings.every),
    ("GET", "/events", coverage.events),
    ("POST", "/events/group", coverage.group),
    ("GET", "/event/{id}", coverage.event),
    ("GET", "/event/{id}/timeline", coverage.timeline),
    ("GET", "/boards", boards.boards),
    ("POST", "/boards", boards.move),
    ("GET", "/board/{name:path}", boards.one),
]
