"""Putting things into the library: a text pasted, files dropped; and what became of each."""

import shutil
from collections.abc import Iterator
from pathlib import PurePath

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData, UploadFile
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from sayso.library import Outcome
from sayso.library.prepare import printable
from sayso.web.answers import Refused, field, form_of, page, report_at, room_of, see
from sayso.web.imports import Import
from sayso.web.words import say

PASTED = "pasted text"


def form(request: Request) -> Response:
    """Where to paste and to drop."""
    return page(request, "add.html", trouble="")


async def add(request: Request) -> Response:
    """Take what was sent; one text or file that is taken in leads straight to its report."""
    sent = await form_of(request)
    begun = await run_in_threadpool(spool, request, sent)
    if not begun.given:
        return page(request, "add.html", 400, trouble=say("add.nothing"))
    room_of(request).imports.hand_in(begun)
    return see(f"/imports/{begun.id}")


def spool(request: Request, sent: FormData) -> Import:
    """Everything that was sent, put where the import finds it."""
    room = room_of(request)
    longest = room.settings.longest_paste
    text = field(request, sent, "text", longest)
    address = " ".join(field(request, sent, "address").split())
    begun = room.imports.begin()
    if text.strip():
        place = room.imports.place(begun, address or PASTED)
        place.write_bytes(text.encode("utf-8", "replace"))
    elif address.lower().startswith(("http://", "https://")):
        room.imports.address(begun, address)
    for upload in uploads(sent):
        place = room.imports.place(begun, file_name(upload.filename or ""))
        with place.open("wb") as file:
            shutil.copyfileobj(upload.file, file)
    return begun


def uploads(sent: FormData) -> Iterator[UploadFile]:
    """The files among what was sent; a browser sends one without a name when none was chosen."""
    for _, value in sent.multi_items():
        if isinstance(value, UploadFile) and value.filename:
            yield value


def file_name(said: str) -> str:
    """A file's own name, without folders, fit for any screen; what a browser says is not to be trusted.

    >>> file_name("../../etc/pass\\\\wd.txt")
    'wd.txt'
    """
    name = PurePath(said.replace("\\", "/")).name
    return printable("".join(char for char in name if char.isprintable()))[:200] or PASTED


def progress(request: Request) -> Response:
    """How far an import is, what went in, what did not and why; as JSON for the page's own script."""
    begun = room_of(request).imports.get(request.path_params["id"])
    if begun is None:
        raise Refused(404, say("imports.gone"))
    over = begun.done == len(begun.given)
    came = (Outcome.ADDED, Outcome.CHANGED, Outcome.HELD)
    taken = [one for outcome in came for one in begun.outcomes(outcome) if one.document]
    only = report_at(str(taken[0].document)) if over and len(begun.given) == len(taken) == 1 else ""
    if request.headers.get("x-part") == "progress":
        return JSONResponse({"done": begun.done, "of": len(begun.given), "over": over, "only": only})
    if only and not taken[0].problems:
        return see(only)
    with room_of(request).library() as library:
        cards = {one.document: library.card(str(one.document)) for one in taken}
    return page(request, "imports.html", begun=begun, over=over, cards=cards, outcomes=Outcome)
