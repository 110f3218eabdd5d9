"""Taking a report away: its dossier in the forms that others read, and the bytes it was read from."""

from collections.abc import Callable
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import Response

import sayso
from sayso.model.dossier import Dossier
from sayso.present.annotations import annotations
from sayso.present.bibliography import bibtex, csl_json
from sayso.present.claimreview import claimreview
from sayso.present.json import dossier_json
from sayso.present.page import page as standing_alone
from sayso.present.table import checks_table, statements_table
from sayso.web.answers import Refused, asked, page, room_of
from sayso.web.report import laid_out, ready
from sayso.web.words import say

HTML = "text/html; charset=utf-8"
ATTACHED = "default-src 'none'; sandbox"
"""For what is handed out as a file: should a browser show it all the same, it can do nothing."""


def _html(dossier: Dossier) -> bytes:
    return standing_alone(dossier, sayso.__version__).encode("utf-8", "replace")


FORMS: dict[str, tuple[Callable[[Dossier], bytes], str, str]] = {
    "html": (_html, "html", "application/octet-stream"),
    "json": (dossier_json, "json", "application/json"),
    "csv": (statements_table, "statements.csv", "text/csv; charset=utf-8"),
    "checks-csv": (checks_table, "checks.csv", "text/csv; charset=utf-8"),
    "annotations": (annotations, "annotations.jsonld", "application/ld+json"),
    "claimreview": (claimreview, "claimreview.json", "application/ld+json"),
    "bibtex": (bibtex, "bib", "application/x-bibtex; charset=utf-8"),
    "csl": (csl_json, "csl.json", "application/vnd.citationstyles.csl+json"),
}
"""Each form's maker, the end of its file's name, and what it says it is."""


def forms(request: Request) -> Response:
    """What can be taken away."""
    shown = ready(request)
    if isinstance(shown, Response):
        return shown
    laid = laid_out(shown)
    document = shown.dossier.document
    with room_of(request).library() as library:
        kept = len(library.original(document.id))
    return page(
        request,
        "take.html",
        laid=laid,
        sheet=laid.sheet,
        shown=shown,
        id=document.id,
        forms=FORMS,
        kept=kept,
        tab="take",
    )


def export(request: Request) -> Response:
    """The dossier in one form, as a file."""
    shown = ready(request)
    if isinstance(shown, Response):
        return shown
    form = asked(request, "as")
    if form not in FORMS:
        raise Refused(404, say("take.no_form"))
    make, end, kind = FORMS[form]
    return attached(make(shown.dossier), f"{shown.dossier.document.id}.{end}", kind)


def original(request: Request) -> Response:
    """The bytes that a document was read from, to be saved and never shown: they are somebody else's page."""
    document = request.path_params["id"]
    with room_of(request).library() as library:
        data = library.original(document)
    if not data:
        raise Refused(404, say("take.no_original"))
    return attached(data, f"{document}.original", "application/octet-stream")


def attached(data: bytes, name: str, kind: str) -> Response:
    """A file to save."""
    headers = {
        "content-disposition": f"attachment; filename*=UTF-8''{quote(name, safe='')}",
        "content-security-policy": ATTACHED,
    }
    return Response(data, media_type=kind, headers=headers)
