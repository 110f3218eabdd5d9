"""Answers: pages from templates, assets, refusals in plain words."""

import hashlib
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, urlencode

from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

import sayso
from sayso.errors import NotHeld, SaysoError
from sayso.model.decisions import Ruling
from sayso.model.dossier import Card
from sayso.model.place import Span
from sayso.present.matrix import SIGNS as RELATION_SIGNS
from sayso.present.page import environment
from sayso.web.room import Room
from sayso.web.words import say, some

if TYPE_CHECKING:
    from jinja2 import Environment

KINDS = {"css": "text/css", "js": "text/javascript", "svg": "image/svg+xml"}
SCRIPTS = ("room.js", "report.js", "search.js", "adding.js", "against.js", "board.js")
ASSETS = ("icon.svg", "page.css", "room.css", *SCRIPTS)


SIGNS_OF = {
    Ruling.CONFIRM: "✓",
    Ruling.CORRECT: "✎",
    Ruling.DISMISS: "✕",
    Ruling.ATTRIBUTE: "✎",
    Ruling.NOTE: "¶",
    Ruling.WITHDRAW: "↶",
}


class Refused(Exception):
    """What is asked for cannot be had: a status, and a sentence that says why."""

    def __init__(self, status: int, words: str) -> None:
        super().__init__(words)
        self.status, self.words = status, words


def room_of(request: Request) -> Room:
    """The room that is asked."""
    room: Room = request.app.state.room
    return room


def report_at(document: str, span: Span | None = None, **more: str) -> str:
    """The address of a report in the room, opened at a passage of its text.

    >>> report_at("d1", Span(4, 9))
    '/report/d1?at=4-9#at'
    """
    asked = {**({"at": f"{span.start}-{span.end}"} if span else {}), **{k: v for k, v in more.items() if v}}
    return f"/report/{quote(document, safe='')}" + (f"?{urlencode(asked)}" if asked else "") + ("#at" if span else "")


def page(request: Request, template: str, status: int = 200, **what: Any) -> HTMLResponse:
    """One of the room's pages."""
    room = room_of(request)
    view = request.url.path.split("/")[1] or "library"
    html = templates().get_template(template).render(view=view, path=request.url.path, room=room, **what)
    return HTMLResponse(html.encode("utf-8", "replace"), status)


def refused(request: Request, error: Exception) -> Response:
    """A refusal as a page that says what can be done."""
    said = {404: say("refused.nowhere"), 405: say("refused.method")}
    match error:
        case Refused():
            status, words = error.status, error.words
        case HTTPException():
            status = error.status_code
            words = said.get(status, say("refused.broken"))
        case NotHeld():
            status, words = 404, str(error)
        case SaysoError():
            status, words = 503, str(error)
        case _:
            status, words = 500, say("refused.broken")
    return page(request, "refused.html", status, words=words)


def see(address: str) -> RedirectResponse:
    """Go there, after something was done."""
    return RedirectResponse(address, 303)


async def form_of(request: Request) -> FormData:
    """What was sent; raises `Refused` for what is too large, too slow or no form."""
    room = room_of(request)
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind not in ("application/x-www-form-urlencoded", "multipart/form-data"):
        raise Refused(415, say("refused.form"))
    try:
        longest = 4 * room.settings.longest_paste
        form = await request.form(max_files=room.settings.most_files, max_fields=40, max_part_size=longest)
    except ClientDisconnect:
        raise Refused(*request.scope.get("refused", (400, say("refused.form")))) from None
    return form


def field(request: Request, form: FormData, name: str, longest: int = 0) -> str:
    """A field as text, no longer than allowed; raises `Refused` for a longer one."""
    given = form.get(name, "")
    words = given if isinstance(given, str) else ""
    limit = longest or room_of(request).settings.longest_field
    if len(words) > limit:
        raise Refused(413, say("refused.long", limit=f"{limit:,}"))
    return words.replace("\r\n", "\n").replace("\0", "")


def asked(request: Request, name: str) -> str:
    """A part of the address, cut to what any person would type."""
    return request.query_params.get(name, "")[:500].replace("\0", "").strip()


def number(request: Request, name: str, most: int = 10_000) -> int:
    """A part of the address that is a number from 0 to `most`; 0 for anything else."""
    said = request.query_params.get(name, "")
    return min(int(said), most) if said.isascii() and said.isdecimal() and len(said) < 10 else 0


def span_of(said: str, length: int) -> Span | None:
    """A passage as an address names it: "120-180"; None for anything else, or beyond the text.

    >>> span_of("120-180", 200), span_of("180-120", 200), span_of("1e3-9", 200)
    (Span(start=120, end=180), None, None)
    """
    start, dash, end = said.partition("-")
    if not (dash and all(one.isascii() and one.isdecimal() and len(one) < 10 for one in (start, end))):
        return None
    span = Span(int(start), int(end))
    return span if span.start < span.end <= length else None


async def asset(request: Request) -> Response:
    """A style sheet or script of the room's own."""
    name = request.path_params["name"]
    if name not in ASSETS:
        raise Refused(404, say("refused.nowhere"))
    data, mark = asset_bytes(name)
    kept = "max-age=31536000, immutable" if request.query_params.get("v") == mark else "no-cache"
    media = f"{KINDS[name.rpartition('.')[2]]}; charset=utf-8"
    return Response(data, media_type=media, headers={"cache-control": kept})


@lru_cache(maxsize=32)
def asset_bytes(name: str) -> tuple[bytes, str]:
    """An asset and a mark that changes when it does."""
    folder = files("sayso.present") / "templates" if name == "page.css" else files("sayso.web") / "assets"
    data = (folder / name).read_bytes()
    return data, hashlib.sha256(data).hexdigest()[:12]


def asset_address(name: str) -> str:
    """Where an asset is had; scripts without a mark, since they name each other."""
    return f"/assets/{name}" if name.endswith(".js") else f"/assets/{name}?v={asset_bytes(name)[1]}"


@lru_cache(maxsize=1)
def templates() -> "Environment":
    """The room's templates, and those they share with the page that stands alone."""
    from jinja2 import ChoiceLoader, PackageLoader

    loader = ChoiceLoader([PackageLoader("sayso.web", "templates"), PackageLoader("sayso.present", "templates")])
    made = environment(loader, lambda card: report_at(card.document))
    made.globals.update(
        say=say,
        some=some,
        asset=asset_address,
        report_at=report_at,
        version=sayso.__version__,
        urlencode=urlencode,
        quoted=lambda words: quote(words.encode("utf-8", "replace"), safe=""),
        signs_of=SIGNS_OF,
        relation_signs=RELATION_SIGNS,
    )
    return made


def named(card: Card) -> str:
    """What to call a document in a list."""
    return card.headline or card.locator or card.document
