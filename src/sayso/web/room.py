"""What every page of the reading room works with: the library, the hands that do heavy work, what is remembered."""

from collections import OrderedDict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock

import sayso
from sayso.library import Library, open_library
from sayso.library.dossiers import FIRST_LOOK
from sayso.model.decisions import Decision
from sayso.model.dossier import Dossier
from sayso.resolve import Aliases
from sayso.ruled import ruled
from sayso.web.examinations import Examinations, State
from sayso.web.hands import Hand
from sayso.web.imports import Imports
from sayso.web.jobs import made_by
from sayso.web.settings import RoomSettings


@dataclass(frozen=True, slots=True)
class Shown:
    """A report as it is shown: its dossier with people's decisions carried out, and how fresh that is."""

    dossier: Dossier
    found: Dossier
    """What was found, before anybody decided anything."""

    decisions: tuple[Decision, ...]
    """Every decision about it, also those taken back."""

    state: State
    stale: bool
    """Whether other documents came since, or another version made it."""

    event: str
    """The event that other reports tell of too; empty where none is known."""


@dataclass(slots=True)
class Room:
    """The library that is read, and those who work for it. Close it to send them home."""

    path: Path
    settings: RoomSettings
    engine: str = "full"
    aliases: Aliases | None = None
    examinations: Examinations = field(init=False)
    imports: Imports = field(init=False)
    remembered: OrderedDict[tuple[str, ...], Shown] = field(default_factory=OrderedDict)
    lock: Lock = field(default_factory=Lock)

    def __post_init__(self) -> None:
        made = made_by(sayso.__version__, self.engine)
        self.examinations = Examinations(self.path, Hand(self.settings.examining), self.engine, made, self.aliases)
        self.imports = Imports(self.path, Hand(self.settings.reading), self.settings, self.examinations)

    def close(self) -> None:
        """Send everybody home; what was acknowledged is on the disk."""
        self.imports.close()
        self.examinations.close()

    @contextmanager
    def library(self) -> Iterator[Library]:
        """The library, opened for one request."""
        with open_library(self.path) as opened:
            yield opened

    def shown(self, library: Library, document: str, ask: bool = True) -> Shown | State | None:
        """A report as it is shown; how far its examination is where there is no dossier yet; None where not held.

        A dossier that is missing or out of date is asked for, ahead of all others, unless `ask` is false.
        """
        mark = library.kept_mark(document)
        if mark is None:
            wanted = ask and library.card(document) is not None
            return self.examinations.want(document) if wanted else None
        decisions = library.decided(document)
        stale = not self.examinations.fresh(mark, library)
        first_look = mark[0].endswith(FIRST_LOOK)
        asked = self.examinations.want(document) if ask and (stale or first_look) else State.DONE
        state = asked if stale else State.DONE
        event = library.coverage.event_of(document)
        told = event.id if event and len(event.documents) > 1 else ""
        key = (document, *mark, str(len(decisions)), str(stale), state.value, told)
        with self.lock:
            found = self.remembered.pop(key, None)
        if found is None:
            kept = library.kept(document)
            if kept is None:
                return self.examinations.want(document)
            found = Shown(ruled(kept.dossier, decisions), kept.dossier, decisions, state, stale, told)
        with self.lock:
            self.remembered[key] = found
            while len(self.remembered) > self.settings.remembered:
                self.remembered.popitem(last=False)
        return found
