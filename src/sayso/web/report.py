"""The report: its text as it was read, whose words it is made of, and what was found, beside it."""

from collections import OrderedDict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from threading import Lock

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from sayso.model.checks import Verdict
from sayso.model.decisions import About, Decision, Ruling
from sayso.model.dossier import Dossier
from sayso.model.place import Span
from sayso.present.rests import RestNote, rests
from sayso.present.sheet import Sheet, sheet
from sayso.ruled import place
from sayso.web.answers import Refused, asked, page, report_at, room_of, see, span_of
from sayso.web.examinations import State
from sayso.web.highlight import highlighted
from sayso.web.room import Shown
from sayso.web.words import say

LAYERS = ("voices", "attitudes", "checks", "rests", "omissions", "around")
"""What can be shown or hidden on a report."""

REMEMBERED = 8
HELD = (Verdict.VERBATIM, Verdict.ALTERED, Verdict.TRUNCATED, Verdict.SPLICED, Verdict.MISATTRIBUTED, Verdict.NOT_FOUND)


@dataclass(frozen=True, slots=True)
class Laid:
    """A report laid out, and where each of its voices stands."""

    shown: Shown
    sheet: Sheet
    places: Mapping[str, Span]
    """By the anchor of its note: from the first word of an attribution to the last."""

    rulings: Mapping[tuple[About, Span], tuple[Decision, ...]]
    """What people decided, as far as it stands, by what it is about and where."""

    rests: Mapping[str, tuple[RestNote, ...]]
    """By the anchor of a voice's note: what its words rest on; by "" the rest notes of nobody's voice."""

    @property
    def checked(self) -> int:
        """How many quotations were held against the words of their source."""
        return sum(check.verdict in HELD for check in self.shown.dossier.checks)


_laid: OrderedDict[int, Laid] = OrderedDict()
_lock = Lock()


def laid_out(shown: Shown) -> Laid:
    """Lay a report out; the last few are remembered."""
    with _lock:
        found = _laid.pop(id(shown), None)
    if found is None or found.shown is not shown:
        dossier = shown.dossier
        laid = sheet(dossier)
        names = laid.anchors
        places = {names[one.id]: place(one) for one in dossier.attributions if one.contents}
        found = Laid(shown, laid, places, by_place(dossier.decisions), by_voice(dossier, names))
    with _lock:
        _laid[id(shown)] = found
        while len(_laid) > REMEMBERED:
            _laid.popitem(last=False)
    return found


def by_voice(dossier: Dossier, names: Mapping[str, str]) -> dict[str, tuple[RestNote, ...]]:
    """What statements rest on, by the voice that speaks them last."""
    speaks = {one.span: one.said_by[-1] for one in dossier.statements if one.said_by}
    found: dict[str, tuple[RestNote, ...]] = {}
    for note in rests(dossier):
        anchor = names.get(speaks.get(note.chain.statement.span, ""), "")
        found[anchor] = (*found.get(anchor, ()), note)
    return found


def by_place(decisions: Iterable[Decision]) -> dict[tuple[About, Span], tuple[Decision, ...]]:
    """Decisions by what they are about and where."""
    found: dict[tuple[About, Span], tuple[Decision, ...]] = {}
    for decision in decisions:
        key = (decision.about, decision.on.span)
        found[key] = (*found.get(key, ()), decision)
    return found


def shown_of(request: Request) -> Shown | State:
    """The report that the address names; how far its examination is where there is nothing to show yet.

    Raises `Refused` where the library does not hold it.
    """
    room = room_of(request)
    with room.library() as library:
        shown = room.shown(library, request.path_params["id"])
    if shown is None:
        raise Refused(404, say("report.not_held"))
    return shown


def ready(request: Request) -> Shown | Response:
    """The report, or a page that says how far its examination is."""
    shown = shown_of(request)
    if isinstance(shown, Shown):
        return shown
    document = request.path_params["id"]
    state, trouble = room_of(request).examinations.state(document)
    with room_of(request).library() as library:
        card, held = library.card(document), library.get(document)
    left = room_of(request).examinations.left()
    return page(request, "reading.html", card=card, held=held, state=state, trouble=trouble, left=left, id=document)


def report(request: Request) -> Response:
    """The report's page."""
    shown = ready(request)
    if isinstance(shown, Response):
        return shown
    laid = laid_out(shown)
    text = shown.dossier.document.text
    at = span_of(asked(request, "at"), len(text))
    hidden = [layer for layer in LAYERS if layer in asked(request, "hide").split(",")]
    return page(
        request,
        "report.html",
        laid=laid,
        sheet=highlighted(laid.sheet, at) if at else laid.sheet,
        shown=shown,
        at=at,
        layers=LAYERS,
        hidden=hidden,
        about=About,
        rulings=Ruling,
        id=shown.dossier.document.id,
        tab="text",
    )


def state(request: Request) -> Response:
    """How far the examination is, for the page's own script."""
    room, document = room_of(request), request.path_params["id"]
    examined, trouble = room.examinations.state(document)
    if examined is State.READING:
        with room.library() as library:
            mark = library.kept_mark(document)
            if mark is not None and room.examinations.fresh(mark, library):
                examined = State.DONE  # its origins are still being counted
    return JSONResponse({"state": examined.value, "trouble": trouble})


def again(request: Request) -> Response:
    """Examine a report anew."""
    room_of(request).examinations.want(request.path_params["id"])
    return see(report_at(request.path_params["id"]))
