"""What statements rest on, as a tree on a terminal: each hop a step further in, the end in a line of its own."""

from collections.abc import Iterable, Iterator

from rich.console import Console
from rich.text import Text

from sayso.model.grounds import Origins, Standing
from sayso.present.rests import HopNote, RestNote
from sayso.present.screen.style import DIM, heading, join, say, wrapped
from sayso.present.wording import STANDINGS, leads, stands

STEP = 2
"""Cells that each hop stands further in."""

DEEPEST = 8
"""Hops that stand further in than the one before; later ones stand under these."""

LOUD = frozenset((Standing.ALTERED, Standing.SPLICED, Standing.MISATTRIBUTED, Standing.NOT_FOUND))


def rest_lines(console: Console, found: Iterable[RestNote], width: int) -> Iterator[Text]:
    """Every statement with its chain and, where they were counted, its origins."""
    shown = 0
    for note in found:
        shown += 1
        yield from tree(console, note, width)
        yield Text("")
    if not shown:
        yield Text("Nothing here is given to anybody but its author.", style=DIM)


def rests_section(console: Console, found: Iterable[RestNote], width: int) -> Iterator[Text]:
    """In a dossier: the statements that lead on to another text."""
    led = [note for note in found if note.led or note.origins is not None]
    if led:
        yield from heading("What statements rest on")
    for note in led:
        yield from tree(console, note, width)


def tree(console: Console, note: RestNote, width: int) -> Iterator[Text]:
    """One statement, its hops and its end."""
    yield from wrapped(console, say(f"“{note.words}”", "bold"), width, "  ", "    ")
    for depth, hop in enumerate(note.hops):
        yield from _hop(console, hop, _in(depth), width, last=depth == len(note.hops) - 1)
    margin, end = _in(len(note.hops)), note.chain.end
    sign = "■" if end.kind.primary else "□"
    told = say(f"{leads(end)} {note.rests_on}", "bold")
    yield from wrapped(console, told, width, Text(f"{margin}{sign} ", style=DIM), f"{margin}  ")
    yield from wrapped(console, say(end.because.words, DIM), width, f"{margin}  ", f"{margin}  ")
    if note.origins is not None:
        yield from _origins(console, note.origins, width)


def _in(depth: int) -> str:
    return " " * (3 + STEP * min(depth, DEEPEST))


def _hop(console: Console, note: HopNote, margin: str, width: int, last: bool) -> Iterator[Text]:
    hop = note.hop
    style = "bold reverse" if hop.verdict in LOUD else DIM if hop.verdict is Standing.NOT_HELD else ""
    named = join(say(hop.voice or "somebody not named"), "  ", (f"{STANDINGS[hop.verdict]} {stands(hop)}", style))
    told_at_the_end = last and hop.verdict is Standing.NOT_HELD
    named.append_text(say(f"  {note.where}" if note.where and not told_at_the_end else "", DIM))
    yield from wrapped(console, named, width, Text(f"{margin}└ ", style=DIM), f"{margin}  ")
    if note.words:
        yield from wrapped(console, say(f"“{note.words}”"), width, f"{margin}  ", f"{margin}  ")


def _origins(console: Console, found: Origins, width: int) -> Iterator[Text]:
    yield from wrapped(console, say(found.because.words), width, "   ∴ ", "     ")
    if found.undecided:
        may = f"{len(found.undecided)} more may carry it: too unlike to be counted."
        yield from wrapped(console, say(may, DIM), width, "     ", "     ")
