"""The words of a report on a terminal: a new line for every change of voice, the voices in the margin."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rich.console import Console
from rich.text import Text

from sayso.model.document import Part
from sayso.model.voices import Attribution, Manner, Stance
from sayso.present.blocks import SCARE, Block, Voiced
from sayso.present.notes import Notes
from sayso.present.runs import Run
from sayso.present.screen.style import DIM, colour, join, say, wrapped
from sayso.present.wording import PARTS

BARS = {Manner.DIRECT: "┃", Manner.MIXED: "┃", Manner.BLOCK: "▌", Manner.INDIRECT: "┊"}
"""Beside words that are quoted, set in as a block, or told in the author's words."""

MINDED = "~"
"""Beside what somebody is said to think, want or feel."""

HELD = "°"
"""After words that the author holds at arm's length."""

CLOSERS = ".,;:!?…)]”’\"'"
"""Marks that stay with the words before them, whoever speaks next."""


@dataclass(frozen=True, slots=True)
class Segment:
    """Words in a row with the same chain of attributions, outermost first."""

    chain: tuple[str, ...]
    words: Text


def body(console: Console, notes: Notes, block: Block, width: int) -> Iterator[Text]:
    """The lines of one block."""
    part = block.zone.part
    if part is Part.HEADLINE or part is Part.SUBHEAD:
        yield from wrapped(console, _plain(notes, block, "bold"), width, "  ", "  ")
    elif part is Part.BODY or part is Part.STANDFIRST or block.set_in:
        for segment in tidy(segments(notes, block)):
            yield from _spoken(console, notes, segment, width, "• " if block.item else "")
    else:
        label = f"  {PARTS[part]}: "
        yield from wrapped(console, _plain(notes, block, DIM), width, Text(label, style=DIM), " " * len(label))


def _plain(notes: Notes, block: Block, style: str) -> Text:
    return say(" ".join(block.span.of(notes.text).split()), style)


def segments(notes: Notes, block: Block) -> list[Segment]:
    """A block cut where the chain of voices changes."""
    found: list[Segment] = []
    for chain, run in _flat(block.nodes, ()):
        words = _run(notes, run, chain)
        if found and found[-1].chain == chain:
            found[-1].words.append_text(words)
        else:
            found.append(Segment(chain, words))
    return found


def _flat(nodes: Iterable[Voiced | Run], chain: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], Run]]:
    for node in nodes:
        if isinstance(node, Run):
            yield chain, node
        else:
            yield from _flat(node.children, (*chain, node.attribution))


def _run(notes: Notes, run: Run, chain: tuple[str, ...]) -> Text:
    voices = notes.cast.chain(chain)
    words = say(run.span.of(notes.text), colour(voices[-1]) if voices else "")
    if SCARE in run.marks:
        words.stylize("italic")
        words.append(HELD, style=DIM)
    return words


def tidy(found: list[Segment]) -> Iterator[Segment]:
    """The same segments without white space at their ends; a closing mark stays with the words that it closes."""
    kept: list[Segment] = []
    for segment in found:
        words = segment.words
        closing = len(words.plain) - len(words.plain.lstrip(CLOSERS))
        if kept and closing and not kept[-1].words.plain[-1:].isspace():
            kept[-1].words.append_text(words[:closing])
            words = words[closing:]
        if words.plain.strip():
            kept.append(Segment(segment.chain, words))
    for segment in kept:
        left = len(segment.words.plain) - len(segment.words.plain.lstrip())
        yield Segment(segment.chain, segment.words[left : left + len(segment.words.plain.strip())])


def _spoken(console: Console, notes: Notes, segment: Segment, width: int, bullet: str) -> Iterator[Text]:
    first, rest = Text("  "), Text("  ")
    for said, voice in zip(segment.chain, notes.cast.chain(segment.chain), strict=True):
        line = f"{_bar(notes.said[said])} "
        first.append_text(join((f"{voice.letter} ", f"bold {colour(voice)}"), (line, colour(voice))))
        rest.append_text(join(" " * (len(voice.letter) + 1), (line, colour(voice))))
    yield from wrapped(console, join(bullet, segment.words), width, first, rest)


def _bar(said: Attribution) -> str:
    return MINDED if said.stance is Stance.ATTITUDE else BARS[said.manner]
