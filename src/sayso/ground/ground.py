"""What every statement of a report rests on."""

from collections.abc import Sequence

from sayso.ground.desk import Desk
from sayso.ground.follow import follow
from sayso.ground.opened import Opened
from sayso.ground.settings import USUAL, Settings
from sayso.model.dossier import Dossier
from sayso.model.grounds import Chain, Copies
from sayso.model.opener import Alike, Opener
from sayso.model.place import Passage
from sayso.model.shelf import Shelf


def ground(
    report: Dossier,
    shelf: Shelf,
    opener: Opener,
    copies: Sequence[Copies] = (),
    alike: Alike | None = None,
    settings: Settings = USUAL,
) -> tuple[Chain, ...]:
    """One chain for each statement of a report, in its order; statements around the report have none.

    `opener` cuts and hears the documents that chains lead to. `copies` says which documents carry one text.
    """
    desk = Desk(report, shelf, opener, copies, alike, settings)
    document = report.document.id
    return tuple(follow(Passage(document, one.span), desk) for one in Opened(report).statements())
