"""What people decide about findings: written down at once, taken back at will, kept for good."""

import secrets
from datetime import UTC, datetime

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import Response

from sayso.model.checks import Verdict
from sayso.model.decisions import About, Decision, Ruling
from sayso.model.place import Passage, Span
from sayso.web.answers import Refused, asked, field, form_of, page, report_at, room_of, see, span_of
from sayso.web.report import laid_out, ready
from sayso.web.words import say

CHOICES = {
    About.VOICE: (Ruling.CONFIRM, Ruling.CORRECT, Ruling.DISMISS, Ruling.NOTE),
    About.CHECK: (Ruling.CONFIRM, Ruling.CORRECT, Ruling.DISMISS, Ruling.NOTE),
    About.OMISSION: (Ruling.CONFIRM, Ruling.DISMISS, Ruling.NOTE),
    About.PASSAGE: (Ruling.ATTRIBUTE, Ruling.NOTE),
}
"""What can be said about what."""


def form(request: Request) -> Response:
    """The form for one finding or passage, on a page of its own."""
    shown = ready(request)
    if isinstance(shown, Response):
        return shown
    document = shown.dossier.document
    at = span_of(asked(request, "at"), len(document.text))
    about = next((one for one in About if one.value == asked(request, "about")), About.PASSAGE)
    if at is None:
        raise Refused(404, say("rule.nowhere"))
    laid = laid_out(shown)
    with room_of(request).library() as library:
        boards = [subject.removeprefix("board:") for subject in library.coverage.subjects("board:")]
    return page(
        request,
        "rule.html",
        board_names=boards,
        laid=laid,
        sheet=laid.sheet,
        shown=shown,
        id=document.id,
        at=at,
        about=about,
        words=at.of(document.text),
        choices=CHOICES[about],
        rulings=Ruling,
        abouts=About,
        names=names(request, shown.dossier.sources),
        verdict_names=list(Verdict),
        decided=laid.rulings.get((about, at), ()),
        tab="text",
    )


def names(request: Request, sources: object) -> list[str]:
    """The names of those who speak in a report, to choose from."""
    return sorted({source.name for source in sources}, key=str.casefold)  # type: ignore[attr-defined]


async def rule(request: Request) -> Response:
    """Write a decision down; the answer comes when it is on the disk."""
    sent = await form_of(request)
    decision = await run_in_threadpool(decided, request, sent)
    return see(report_at(decision.on.document, decision.on.span, hide=field(request, sent, "hide")))


def decided(request: Request, sent: FormData) -> Decision:
    """The decision that was sent, kept. Raises `Refused` for one that makes no sense."""
    document = request.path_params["id"]
    about, ruling = field(request, sent, "about"), field(request, sent, "ruling")
    if about not in list(About) or ruling not in CHOICES[About(about)]:
        raise Refused(400, say("rule.nonsense"))
    with room_of(request).library() as library:
        held = library.get(document)
        at = span_of(field(request, sent, "at"), len(held.text)) if held else None
        if held is None or at is None:
            raise Refused(404, say("rule.nowhere"))
        subject = About.VOICE if ruling == Ruling.ATTRIBUTE else About(about)
        decision = made(request, sent, document, at, subject, Ruling(ruling), at.of(held.text))
        library.decide([decision])
    return decision


def made(
    request: Request, sent: FormData, document: str, at: Span, about: About, ruling: Ruling, words: str
) -> Decision:
    """A decision, signed and dated."""
    value = " ".join(field(request, sent, "value").split()) if ruling in (Ruling.CORRECT, Ruling.ATTRIBUTE) else ""
    if about is About.CHECK and ruling is Ruling.CORRECT and value not in list(Verdict):
        raise Refused(400, say("rule.verdict"))
    note = field(request, sent, "note").strip()
    if ruling is Ruling.NOTE and not note:
        raise Refused(400, say("rule.empty"))
    by = " ".join(field(request, sent, "by").split())[:200]
    when = datetime.now(UTC).replace(microsecond=0)
    return Decision(secrets.token_hex(8), Passage(document, at), about, ruling, words, value, note, by, when)


async def undo(request: Request) -> Response:
    """Take a decision back, by another that says so."""
    sent = await form_of(request)
    decision = await run_in_threadpool(withdrawn, request, sent)
    return see(report_at(decision.on.document, decision.on.span))


def withdrawn(request: Request, sent: FormData) -> Decision:
    """The withdrawal that was sent, kept; of a withdrawal, what it took back is decided anew."""
    document, which = request.path_params["id"], field(request, sent, "decision")
    with room_of(request).library() as library:
        meant = next((one for one in library.decided(document) if one.id == which), None)
        if meant is None or meant.ruling is Ruling.WITHDRAW:
            raise Refused(404, say("rule.gone"))
        when = datetime.now(UTC).replace(microsecond=0)
        by = " ".join(field(request, sent, "by").split())[:200]
        new = Decision(
            secrets.token_hex(8), meant.on, meant.about, Ruling.WITHDRAW, meant.words, meant.id, "", by, when
        )
        library.decide([new])
    return new


def every(request: Request) -> Response:
    """Everything that was decided in this library, the latest first."""
    with room_of(request).library() as library:
        decisions = tuple(reversed(library.decisions()))
        cards = {one.on.document: library.card(one.on.document) for one in decisions[:500]}
    gone = {one.value for one in decisions if one.ruling is Ruling.WITHDRAW}
    return page(request, "decisions.html", decisions=decisions[:500], cards=cards, gone=gone, rulings=Ruling)
