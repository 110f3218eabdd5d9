"""Boards: competing explanations against the evidence; people make every mark, and every mark is kept."""

from collections.abc import Iterable
from datetime import UTC, datetime
from urllib.parse import quote

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from sayso.compare.speaking import speaking
from sayso.covering import reported
from sayso.library import Library
from sayso.model.boards import Board, Evidence, Fit, Hypothesis, Mark, Move
from sayso.model.place import Passage
from sayso.model.voices import Voices
from sayso.present.boards import cell, standing_of
from sayso.web.answers import Refused, field, form_of, page, room_of, see, span_of
from sayso.web.words import say
from sayso.weigh import board, weigh

BEGINS = "board:"
LONGEST = 120
"""Code points of a board's name."""


def boards(request: Request) -> Response:
    """All boards of the library."""
    with room_of(request).library() as library:
        names = [subject.removeprefix(BEGINS) for subject in library.coverage.subjects(BEGINS)]
        found = [held(library, name) for name in names]
    return page(request, "boards.html", boards=found)


def one(request: Request) -> Response:
    """One board, weighed."""
    name = request.path_params["name"]
    with room_of(request).library() as library:
        found = held(library, name)
    weighed = weigh(found)
    return page(
        request, "board.html", board=found, weighed=weighed, cell=cell, standing_of=standing_of, fits=list(Fit),
        hypotheses={one.id: one.words for one in found.hypotheses},
        bearings={one.evidence: one for one in weighed.bearings},
    )  # fmt: skip


def held(library: Library, name: str) -> Board:
    """A board as its moves have made it; an empty one where there were none."""
    return board(name, [act.record for act in library.coverage.acts(BEGINS + name, Move)])


async def move(request: Request) -> Response:
    """Put up an explanation, take in evidence or mark; what this answers is on the disk."""
    sent = await form_of(request)
    return await run_in_threadpool(moved, request, sent)


def moved(request: Request, sent: FormData) -> RedirectResponse:
    """The moves that were sent, kept. Raises `Refused` for a board without a name and moves without a signature."""
    name = " ".join(field(request, sent, "board", LONGEST).split())
    signed = " ".join(field(request, sent, "by").split())[:200]
    if not name:
        raise Refused(400, say("boards.nameless"))
    with room_of(request).library() as library:
        made = datetime.now(UTC).isoformat(timespec="seconds")
        moves = list(moves_of(request, sent, library, held(library, name), signed, made))
        if moves and not signed:
            raise Refused(400, say("boards.unsigned"))
        for each in moves:
            library.coverage.act(BEGINS + name, each, signed, made)
    return see(f"/board/{quote(name, safe='')}")


def moves_of(
    request: Request, sent: FormData, library: Library, found: Board, signed: str, made: str
) -> Iterable[Move]:
    """What a form asks for: a hypothesis, a piece of evidence, marks that differ from that person's last."""
    words = field(request, sent, "hypothesis").strip()
    if words:
        yield Move(hypothesis=Hypothesis(f"H{len(found.hypotheses) + 1}", words, signed))
    document = field(request, sent, "document")
    if document:
        yield Move(evidence=evidence(request, sent, library, f"E{len(found.evidence) + 1}", document, signed))
    for piece in found.evidence:
        for hypothesis in found.hypotheses:
            fit = field(request, sent, f"mark-{piece.id}-{hypothesis.id}")
            last = {by: value for value, by in cell(found, piece.id, hypothesis.id)}.get(signed, "")
            if fit in list(Fit) and fit != last:
                yield Move(mark=Mark(piece.id, hypothesis.id, Fit(fit), signed, made, field(request, sent, "because")))


def evidence(request: Request, sent: FormData, library: Library, name: str, document: str, signed: str) -> Evidence:
    """A passage with its voices, as the report was examined; whom it rests on is the innermost, else the outlet."""
    report = library.get(document)
    at = span_of(field(request, sent, "at"), len(report.text)) if report else None
    if report is None or at is None:
        raise Refused(404, say("rule.nowhere"))
    shown = room_of(request).shown(library, document, ask=False)
    dossier = None if shown is None or isinstance(shown, str) else shown.dossier
    voices = Voices(dossier.sources, dossier.attributions, dossier.statements) if dossier else None
    told = reported(report, voices)
    chain = speaking(told, at.start)
    words = " ".join(at.of(report.text).split())
    return Evidence(
        name, words, signed, Passage(document, at), chain, told.outlet, chain[-1] if chain else told.outlet or document
    )
