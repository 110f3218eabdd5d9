"""A dossier laid out for the page: groups of blocks with the notes beside them, and what follows the body."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from sayso.model.checks import Verdict
from sayso.model.document import Document, Zone
from sayso.model.dossier import Dossier
from sayso.model.place import Reason
from sayso.model.voices import Manner, Stance
from sayso.present.blocks import LINK, OWNED, SCARE, Block, Note, Voiced, blocks, body_end
from sayso.present.cast import Cast, Shares, Voice, cast, shares, stretches
from sayso.present.front import Front, address, front
from sayso.present.heard import Heard, heard
from sayso.present.notes import CheckNote, Notes, OmissionNote, WorkNote
from sayso.present.rests import RestNote, rests
from sayso.present.runs import Run
from sayso.present.sharing import Sharer, sharers
from sayso.present.strip import Bar, strip
from sayso.present.wording import tally, told
from sayso.text.fold import WORD


@dataclass(frozen=True, slots=True)
class Plain:
    """Words to be set, with the few marks that a page shows on them; `address` is a safe link or empty."""

    words: str
    scare: bool
    owned: bool
    address: str
    start: int = 0
    """Where the words begin in the text, in code points."""

    shown: bool = False
    """Whether a reader was led to these words."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """Words in somebody's voice. `anchor` is given where the attribution begins and empty where it goes on."""

    voice: Voice
    told: bool
    """In the author's words, not the speaker's."""

    minded: bool
    """An attitude: what the voice thinks, wants or feels."""

    anchor: str
    note: str
    """The anchor of the note beside it, without its prefix."""

    height: int
    """Voices from here inwards: 1, or more where voices are nested in it."""

    children: tuple["Spoken | Plain", ...]


@dataclass(frozen=True, slots=True)
class VoiceNote:
    """Who says it, through whom, how; and how the words were checked. No chain: a check that belongs to nobody."""

    anchor: str
    opens: bool
    chain: tuple[Voice, ...]
    manner: str
    cue: str
    because: Reason | None
    looked_at: tuple[str, ...]
    checks: tuple[CheckNote, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One block as set: its number, its words, and what stands beside it."""

    number: int
    block: Block
    children: tuple[Spoken | Plain, ...]
    voice: Voice | None
    """For a block quote, whose voice its rule has."""

    notes: tuple[VoiceNote, ...]
    omissions: tuple[OmissionNote, ...]
    rests: tuple[RestNote, ...] = ()
    """What the statements that begin here rest on, where that leads to another text."""


@dataclass(frozen=True, slots=True)
class After:
    """A stretch of one zone that follows the body: how many words, how it begins, all of it."""

    zone: Zone
    words: int
    beginning: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Aloof:
    """Words that the author holds at arm's length, the block in which they stand, and why."""

    words: str
    block: int
    because: Reason


@dataclass(frozen=True, slots=True)
class Sheet:
    """Everything that the page shows."""

    dossier: Dossier
    front: Front
    shares: Shares
    strip: tuple[Bar, ...]
    voices: tuple[Heard, ...]
    tally: tuple[tuple[Verdict, int], ...]
    groups: tuple[tuple[Row, ...], ...]
    after: tuple[After, ...]
    aloof: tuple[Aloof, ...]
    works: tuple[WorkNote, ...]
    sharers: tuple[Sharer, ...]
    starts: tuple[int, ...]
    """Where each block begins."""

    anchors: dict[str, str]
    """For each attribution the name of its note."""

    cast: Cast

    @property
    def document(self) -> Document:
        """The report."""
        return self.dossier.document

    def block_at(self, offset: int) -> int:
        """The number of the block that holds an offset."""
        return max(0, bisect_right(self.starts, offset) - 1)


def sheet(dossier: Dossier) -> Sheet:
    """Lay a dossier out, in reading order."""
    who, found = cast(dossier), blocks(dossier)
    notes = Notes(dossier, who)
    told = stretches(dossier, who)
    total = shares(told)
    rows, end = tuple(_rows(notes, found)), body_end(found)
    starts = tuple(block.span.start for block in found)
    return Sheet(
        dossier,
        front(dossier.document),
        total,
        strip(told),
        heard(notes, total),
        tally(dossier.checks),
        tuple(_groups(rows[:end])),
        tuple(_after(rows[end:], dossier.document.text)),
        tuple(_aloof(dossier, starts)),
        tuple(notes.work(work) for work in dossier.works),
        sharers(dossier),
        starts,
        notes.anchors,
        who,
    )


def _rows(notes: Notes, found: Sequence[Block]) -> Iterator[Row]:
    begun: set[str] = set()
    resting = _resting(notes, [block.span.start for block in found])
    for number, block in enumerate(found):
        children = _trimmed(_children(notes, block.nodes, begun))
        voice = next((child.voice for child in children if isinstance(child, Spoken)), None)
        yield Row(
            number,
            block,
            children,
            voice if block.set_in else None,
            tuple(_voice_note(notes, note) for note in block.notes),
            tuple(notes.omission(omission) for omission in block.omissions),
            tuple(resting.get(number, ())),
        )


def _resting(notes: Notes, starts: Sequence[int]) -> dict[int, list[RestNote]]:
    """By block: what the statements that begin there rest on."""
    found: dict[int, list[RestNote]] = {}
    for note in rests(notes.dossier):
        if note.led or note.origins is not None:
            found.setdefault(max(0, bisect_right(starts, note.span.start) - 1), []).append(note)
    return found


def _children(notes: Notes, nodes: Iterable[Voiced | Run], begun: set[str]) -> tuple[Spoken | Plain, ...]:
    return tuple(_plain(notes, node) if isinstance(node, Run) else _spoken(notes, node, begun) for node in nodes)


def _trimmed(children: tuple[Spoken | Plain, ...]) -> tuple[Spoken | Plain, ...]:
    """Without the white space that parts a block from the next: the page parts them itself."""
    last = children[-1] if children else None
    if not isinstance(last, Plain):
        return children
    return (*children[:-1], replace(last, words=last.words.rstrip()))


def _spoken(notes: Notes, node: Voiced, begun: set[str]) -> Spoken:
    note = notes.anchors[node.attribution]
    anchor = "" if note in begun else note
    begun.add(note)
    children = _children(notes, node.children, begun)
    height = 1 + max((child.height for child in children if isinstance(child, Spoken)), default=0)
    said = notes.said[node.attribution]
    indirect, minded = said.manner is Manner.INDIRECT, said.stance is Stance.ATTITUDE
    return Spoken(notes.cast.speaks[said.id], indirect, minded, anchor, note, height, children)


def _plain(notes: Notes, run: Run) -> Plain:
    link = next((mark for mark in run.marks if mark.startswith(LINK)), None)
    target = notes.dossier.document.markup[int(link.removeprefix(LINK))].target if link else ""
    return Plain(run.span.of(notes.text), SCARE in run.marks, OWNED in run.marks, address(target), run.span.start)


def _voice_note(notes: Notes, note: Note) -> VoiceNote:
    said = note.attribution
    checks = tuple(notes.check(check) for check in note.checks)
    if said is None or said.manner is Manner.SCARE:
        return VoiceNote("", False, (), "", "", None, (), checks)
    return VoiceNote(
        notes.anchors[said.id],
        note.opens,
        notes.chain(said.id),
        told(said),
        notes.cue(said),
        said.because,
        notes.looked_at(said.because),
        checks,
    )


def _groups(rows: Sequence[Row]) -> Iterator[tuple[Row, ...]]:
    """A block with notes together with the blocks after it that have none: notes may run down beside them all."""
    group: list[Row] = []
    for row in rows:
        if group and (row.notes or row.omissions or row.rests):
            yield tuple(group)
            group = []
        group.append(row)
    if group:
        yield tuple(group)


def _after(rows: Sequence[Row], text: str) -> Iterator[After]:
    for zone, group in groupby(rows, key=lambda row: row.block.zone):
        held = tuple(group)
        words = text[held[0].block.span.start : held[-1].block.span.end]
        yield After(zone, sum(1 for _ in WORD.finditer(words)), " ".join(words[:400].split()), held)


def _aloof(dossier: Dossier, starts: Sequence[int]) -> Iterator[Aloof]:
    for attribution in dossier.attributions:
        if attribution.manner is Manner.SCARE and attribution.contents:
            span = attribution.contents[0]
            words = " ".join(span.of(dossier.document.text).split())
            yield Aloof(words, max(0, bisect_right(starts, span.start) - 1), attribution.because)
