"""What stands under a passage on a terminal: how its quotation was checked, what a work is said to omit."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from rich.console import Console
from rich.text import Text

from sayso.model.checks import EditKind, Verdict
from sayso.model.voices import Attribution
from sayso.present.blocks import Block
from sayso.present.cast import Voice
from sayso.present.changes import Change, beginning
from sayso.present.notes import CheckNote, NearNote, Notes, OmissionNote
from sayso.present.screen.style import DIM, colour, join, say, wrapped
from sayso.present.wording import MENTIONS, SIGNS, card_short, counted, edit_words, own_words, told

INDENT = "     "
LOUD = (Verdict.ALTERED, Verdict.TRUNCATED, Verdict.SPLICED, Verdict.MISATTRIBUTED, Verdict.NOT_FOUND)


def notes_under(console: Console, notes: Notes, block: Block, width: int, met: set[Voice]) -> Iterator[Text]:
    """The notes of one block; a voice is introduced where it is first heard, and `met` remembers it."""
    for note in block.notes:
        if note.attribution is not None and note.attribution.id in notes.cast.speaks:
            chain = notes.chain(note.attribution.id)
            if note.checks or not met.issuperset(chain):
                yield from _speaker(console, notes, note.attribution, chain, width)
            met.update(chain)
        yield from checks_under(console, [notes.check(check) for check in note.checks], width)
    for omission in block.omissions:
        yield from omitted(console, notes.omission(omission), width)


def _speaker(console: Console, notes: Notes, said: Attribution, chain: Sequence[Voice], width: int) -> Iterator[Text]:
    names = Text()
    for voice in chain:
        names.append(" → " if names else "", style=DIM)
        names.append_text(join((voice.letter, f"bold {colour(voice)}"), " ", say(voice.name, colour(voice))))
    cue = notes.cue(said)
    how = f" · {told(said)}" + (f", by the words “{cue}”" if cue else "")
    yield from wrapped(console, join(names, say(how, DIM)), width, Text("   └ ", style=DIM), INDENT)


def checks_under(console: Console, found: Iterable[CheckNote], width: int) -> Iterator[Text]:
    """The checks of one speaker's words; those of which there is nothing more to say are counted."""
    for _, group in groupby(found, key=lambda note: id(note) if note.check.verdict in LOUD else _named(note)):
        alike = list(group)
        yield from checked(console, alike[0], width, len(alike))


def checked(console: Console, note: CheckNote, width: int, times: int = 1) -> Iterator[Text]:
    """One quotation beside its source, or several of which the same is to be said."""
    yield from _verdict(console, note, times, width)
    if note.own and not note.made:
        yield from wrapped(console, say(own_words(note), DIM), width, INDENT, INDENT)
    if note.check.verdict in LOUD:
        yield from _differs(console, note, width)
        yield from wrapped(console, say(note.check.because.words, DIM), width, INDENT, INDENT)


def _named(note: CheckNote) -> tuple[Verdict, str]:
    where = card_short(note.card) if note.card else note.work or "no work is named"
    return note.check.verdict, where


def _verdict(console: Console, note: CheckNote, times: int, width: int) -> Iterator[Text]:
    verdict, where = _named(note)
    style = "bold reverse" if verdict in LOUD else "" if verdict is Verdict.VERBATIM else DIM
    count = f" ({counted(times, 'quotation')})" if times > 1 else ""
    named = join((f"{SIGNS[verdict]} {verdict}", style), "  ", say(where + count, DIM))
    yield from wrapped(console, named, width, INDENT, INDENT)


def _differs(console: Console, note: CheckNote, width: int) -> Iterator[Text]:
    if note.made:
        yield from _beside(console, note, width)
    for made in note.edits:
        yield from _edit(console, made, width)


def _beside(console: Console, note: CheckNote, width: int) -> Iterator[Text]:
    """The source's words and the report's on lines of their own, with what differs standing out."""
    source = join(say(note.before, DIM), _side(note.made, old=True), say(note.after, DIM))
    yield from wrapped(console, source, width, f"{INDENT}source  ", f"{INDENT}        ")
    yield from wrapped(console, _side(note.made, old=False), width, f"{INDENT}report  ", f"{INDENT}        ")


def _side(made: Iterable[Change], old: bool) -> Text:
    line = Text()
    for change in made:
        words = change.old if old else change.new
        touched = change.edit is not None and change.edit.kind is not EditKind.TYPOGRAPHY
        style = "" if not touched else "bold underline" if change.silent else "underline"
        line.append_text(say(words, style))
    return line


def _edit(console: Console, made: Change, width: int) -> Iterator[Text]:
    old, new, how = edit_words(made)
    line = join(
        say(beginning(old, 120) or "nothing"),
        " → ",
        say(beginning(new, 120) or "nothing", "bold"),
        "   ",
        (how, "bold reverse" if made.silent else DIM),
    )
    yield from wrapped(console, line, width, f"{INDENT}        ", f"{INDENT}          ")


def omitted(console: Console, note: OmissionNote, width: int) -> Iterator[Text]:
    """One claim of omission beside what the work has."""
    about = " and ".join(f"“{beginning(words, 80)}”" for words in note.about) or "something"
    yield from wrapped(
        console,
        say(f"claim of omission: {note.work} is said to leave out {about}", DIM),
        width,
        Text("   └ ", style=DIM),
        INDENT,
    )
    where = next((card_short(near.card) for near in note.nearest if near.card), note.work)
    named = join((MENTIONS[note.omission.mention], "bold reverse"), "  ", say(where, DIM))
    yield from wrapped(console, named, width, INDENT, INDENT)
    for near in note.nearest:
        yield from wrapped(console, _near(near), width, f"{INDENT}nearest  ", f"{INDENT}         ")
    yield from wrapped(console, say(note.omission.because.words, DIM), width, INDENT, INDENT)


def _near(near: NearNote) -> Text:
    if not near.near.words:
        place = near.near.passage.span
        return say(f"{place.start}–{place.end}, sharing {', '.join(near.near.shared)}")
    return join(*(say(words, "bold" if shared else "") for words, shared in near.pieces))
