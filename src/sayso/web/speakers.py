"""Sources: who speaks across the library, and everything that one of them says."""

from collections.abc import Iterator
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response

from sayso.library import Library
from sayso.library.card import fold_outlet
from sayso.model.checks import QuoteCheck
from sayso.model.dossier import Card, Dossier
from sayso.model.voices import Attribution
from sayso.present.cast import in_order
from sayso.present.changes import beginning
from sayso.present.wording import told
from sayso.web.answers import asked, number, page, report_at, room_of, see
from sayso.web.room import Room

SHOWN = 60
REPORTS = 20
"""Reports on one page of a source."""

LONGEST = 420
ALL_AT_ONCE = 2_000
"""Documents that one press of a button has examined."""


@dataclass(frozen=True, slots=True)
class Saying:
    """One thing that a source is said to have said, where it stands, and how its quotations were checked."""

    words: str
    how: str
    address: str
    checks: tuple[QuoteCheck, ...]


@dataclass(frozen=True, slots=True)
class Telling:
    """One report, and what the source says in it."""

    card: Card
    sayings: tuple[Saying, ...]


def sources(request: Request) -> Response:
    """Who speaks in the reports that were examined."""
    room, begins, first = room_of(request), asked(request, "q"), number(request, "from", 100_000)
    with room.library() as library:
        found = library.speakers(begins, SHOWN + 1, first)
        read, held = library.read_of(room.examinations.made)
    return page(
        request,
        "results-sources.html" if request.headers.get("x-part") == "results" else "sources.html",
        found=found[:SHOWN],
        more=len(found) > SHOWN,
        first=first,
        step=SHOWN,
        begins=begins,
        read=read,
        of=held,
        left=room.examinations.left(),
    )


def source(request: Request) -> Response:
    """Everything one source says, report by report, the latest first."""
    room, name, first = room_of(request), asked(request, "name"), number(request, "from", 100_000)
    with room.library() as library:
        reports = library.speaks_in(name, REPORTS + 1, first)
        tellings = list(tellings_of(room, library, reports[:REPORTS], name))
    return page(
        request,
        "source.html",
        name=name,
        tellings=tellings,
        first=first,
        step=REPORTS,
        more=len(reports) > REPORTS,
    )


def read_all(request: Request) -> Response:
    """Have the documents examined that nobody has opened yet."""
    room = room_of(request)
    with room.library() as library:
        waiting = library.unread(room.examinations.made, ALL_AT_ONCE)
    for document in waiting:
        room.examinations.want(document, soon=False)
    return see("/sources")


def tellings_of(room: Room, library: Library, reports: tuple[str, ...], name: str) -> Iterator[Telling]:
    """What a name says in each of some reports, as people have ruled."""
    for document in reports:
        shown = room.shown(library, document, ask=False)
        card = library.card(document)
        if card is not None and not isinstance(shown, str) and shown is not None:
            yield Telling(card, tuple(sayings(shown.dossier, name)))


def sayings(dossier: Dossier, name: str) -> Iterator[Saying]:
    """What a name says in one report."""
    folded, text = fold_outlet(name), dossier.document.text
    meant = {source.id for source in dossier.sources if fold_outlet(source.name) == folded}
    for said in in_order(dossier.attributions):
        if said.source in meant:
            yield Saying(
                words_of(said, text),
                told(said),
                report_at(dossier.document.id, said.contents[0]),
                tuple(check for check in dossier.checks if check.attribution == said.id),
            )


def words_of(said: Attribution, text: str) -> str:
    """The words given to a voice, on one line, the cuts between them shown."""
    return beginning(" … ".join(" ".join(span.of(text).split()) for span in said.contents), LONGEST)
