"""The head of a dossier on a terminal: what the report is, who says so, how its quotations stand."""

from collections.abc import Iterator, Sequence

from rich.console import Console
from rich.text import Text

from sayso.model.dossier import Dossier
from sayso.present.cast import Shares, Stretch
from sayso.present.front import Front
from sayso.present.heard import Heard
from sayso.present.screen.style import DIM, colour, flowing, join, say, wrapped
from sayso.present.wording import SIGNS, counted, tally

OWN, AROUND = "─", "·"


def head(console: Console, front: Front, width: int) -> Iterator[Text]:
    """Headline, authors, outlet, dates, where it first stood."""
    if front.kicker:
        yield from wrapped(console, say(front.kicker, DIM), width)
    yield from wrapped(console, say(front.headline, "bold"), width)
    told = [say(author, "bold") for author in front.authors]
    told += [say(front.outlet)] if front.outlet else []
    told += [say(("also given as " if number else "") + date) for number, date in enumerate(front.published)]
    told += [say(f"changed {front.modified}")] if front.modified else []
    told += [say(f"first published at {outlet}") for outlet in front.first_published]
    if told:
        yield from wrapped(console, Text(" · ").join(told), width)
    if front.address:
        yield from wrapped(console, say(front.address, DIM), width)


def bar(told: Sequence[Stretch], width: int, plain: bool) -> Text:
    """The strip of voices: one cell for each `width`-th part of the words, with the letter of who speaks there.

    A voice too short to have a cell of its own may fall between two cells.
    """
    total = sum(stretch.words for stretch in told)
    line, at, reached = Text(), 0, 0
    for cell in range(width if total else 0):
        middle = (cell + 0.5) * total / width
        while at < len(told) - 1 and reached + told[at].words <= middle:
            reached += told[at].words
            at += 1
        _cell(line, told[at], plain)
    return line


def _cell(line: Text, stretch: Stretch, plain: bool) -> None:
    if not stretch.chain:
        line.append(AROUND if stretch.around else OWN, style=DIM)
        return
    voice = stretch.chain[-1]
    letter = voice.letter if len(voice.letter) == 1 else "+"
    line.append(letter, style="" if plain else f"bold reverse {colour(voice)}")


def who(
    console: Console, told: Sequence[Stretch], total: Shares, voices: Sequence[Heard], width: int
) -> Iterator[Text]:
    """The strip, what it adds up to, and the letters of the voices: those that say something, then the others."""
    yield Text("")
    yield bar(told, width, plain=not console.is_terminal or console.no_color or console.color_system is None)
    parts = (
        (OWN, total.own, "the author’s own voice"),
        ("A", total.others, "other voices"),
        (AROUND, total.around, "notices and page furniture"),
    )
    sums = [join((f"{sign} ", DIM), (f"{total.percent(words)}%", "bold"), f" {what}") for sign, words, what in parts]
    yield from flowing([*sums, Text(f"of {counted(total.words, 'word')}", style=DIM)], width)
    if voices:
        yield Text("")
    yield from flowing((_voice(one) for one in voices if not one.silent), width)
    silent = [_voice(one) for one in voices if one.silent]
    if silent:
        yield from flowing([Text("attitudes only:", style=DIM), *silent], width)


def _voice(one: Heard) -> Text:
    return join(letter(one), " ", say(one.voice.name), (f" {one.percent}%", DIM))


def letter(one: Heard) -> Text:
    """A voice's letter in its colour."""
    return Text(f" {one.voice.letter} ", style=f"bold reverse {colour(one.voice)}")


def standing(dossier: Dossier, width: int) -> Iterator[Text]:
    """How many quotations, and how they stand to their sources."""
    checks = tally(dossier.checks)
    told = [Text(f"{counted(len(dossier.checks), 'quotation')}:" if checks else "No quotation was checked.")]
    told += [join((f"{count} ", "bold"), f"{SIGNS[verdict]} {verdict}") for verdict, count in checks]
    if dossier.omissions:
        told.append(Text(f"{counted(len(dossier.omissions), 'claim')} of omission"))
    if dossier.problems:
        told.append(Text(f"{counted(len(dossier.problems), 'problem')} met"))
    yield Text("")
    yield from flowing(told, width)
