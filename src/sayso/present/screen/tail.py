"""What follows the report on a terminal: notices, works cited, problems, what the marks mean."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from rich.console import Console
from rich.text import Text

from sayso.model.dossier import Dossier
from sayso.model.place import Problem
from sayso.present.blocks import Block
from sayso.present.changes import beginning
from sayso.present.notes import Notes, WorkNote
from sayso.present.screen.style import DIM, heading, say, wrapped
from sayso.present.screen.traced import shared_lines
from sayso.present.wording import PARTS, card_label, counted
from sayso.text.fold import WORD

LABEL = 16
SHOWN = 20  # changes of one version; --json has all of them
LONGEST = 240


def after(console: Console, dossier: Dossier, rest: Sequence[Block], width: int) -> Iterator[Text]:
    """The zones after the body, a line or two each."""
    if not rest:
        return
    yield from heading("After the body")
    for zone, group in groupby(rest, key=lambda block: block.zone):
        spans = [block.span for block in group]
        words = dossier.document.text[spans[0].start : spans[-1].end]
        count = sum(1 for _ in WORD.finditer(words))
        label = f"  {PARTS[zone.part]:<{LABEL}}{counted(count, 'word') if count else '':>11}  "
        told = say(beginning(" ".join(words[:400].split()), 110))
        yield from wrapped(console, told, width, Text(label, style=DIM), " " * len(label))


def works(console: Console, notes: Notes, width: int) -> Iterator[Text]:
    """Every work that is cited: held, not held, or not decided between several."""
    if not notes.works:
        return
    yield from heading("Works cited")
    for work in notes.works.values():
        yield from _work(console, notes.work(work), width)


def _work(console: Console, note: WorkNote, width: int) -> Iterator[Text]:
    style = {"held": "", "not decided": "bold reverse"}.get(note.state, DIM)
    yield from wrapped(console, say(note.label, "bold"), width, "  ", "    ")
    told = [Text(note.state, style=style)]
    told += [Text(counted(len(note.checks), "quotation"), style=DIM)] if note.checks else []
    told += [say(card_label(note.held), DIM)] if note.held is not None else []
    yield from wrapped(console, Text(" · ", style=DIM).join(told), width, "    ", "    ")
    for label, likeness, _ in note.candidates:
        yield from wrapped(console, say(f"? {label}, {likeness:.0%} alike", DIM), width, "    ", "      ")
    if note.link is not None:
        yield from wrapped(console, say(note.link.because.words, DIM), width, "    ", "    ")


def shared(console: Console, dossier: Dossier, width: int) -> Iterator[Text]:
    """What the report shares with other documents, and who carried it first."""
    if not dossier.traced or not dossier.traced[0].lineages:
        return
    yield from heading("Shared with other documents")
    yield from shared_lines(console, dossier.document, dossier.traced[0], dossier.cards, width)


def versions(console: Console, dossier: Dossier, width: int) -> Iterator[Text]:
    """What changed between the versions of the report that are held."""
    if not dossier.versions:
        return
    yield from heading("Other versions held")
    for version in dossier.versions:
        yield from wrapped(console, say(f"{version.document}  {version.because.words}"), width, "  ", "    ")
        for change in version.changes[:SHOWN]:
            told = Text(f"{PARTS[change.part]}  ", style=DIM)
            told.append_text(say(f"− {beginning(change.old, LONGEST)}  ", "red") if change.old else Text())
            told.append_text(say(f"+ {beginning(change.new, LONGEST)}", "green") if change.new else Text())
            yield from wrapped(console, told, width, "    ", "      ")
        if len(version.changes) > SHOWN:
            yield Text(f"    and {len(version.changes) - SHOWN} more", style=DIM)


def problems(console: Console, met: Iterable[Problem], width: int) -> Iterator[Text]:
    """What went wrong on the way."""
    told = tuple(met)
    if told:
        yield from heading("What went wrong on the way")
    for problem in told:
        where = f" ({problem.locator})" if problem.locator else ""
        yield from wrapped(console, say(f"{problem.step}: {problem.words}{where}"), width, "  ", "    ")


def marks(console: Console, width: int) -> Iterator[Text]:
    """What the marks mean, in one line or two."""
    told = (
        "A ┃ quoted   A ┊ told in the author’s words   A ▌ block quote   A ~ attitude: what A thinks, wants or feels   "
        "“words”° held at arm’s length"
    )
    yield Text("")
    yield from wrapped(console, Text(told, style=DIM), width)
    yield from wrapped(console, Text("Sayso compares texts; it does not say what is true.", style=DIM), width)
