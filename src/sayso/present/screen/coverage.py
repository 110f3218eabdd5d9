"""Coverage on a terminal: the matrix of an event, row by row, the rows that differ first to the eye."""

from collections.abc import Iterable, Iterator

from rich.console import Console
from rich.text import Text

from sayso.model.coverage import Relation
from sayso.present.matrix import SIGNS, Line, Matrix, summed
from sayso.present.screen.style import DIM, heading, join, say, wrapped

STYLES = {Relation.CONFLICT: "dark_orange3", Relation.UPDATE: "dodger_blue1", Relation.COMPATIBLE: "chartreuse4"}
FEW = 4
"""Findings of one row that are told; the page and the JSON have all."""


def matrix_lines(console: Console, shown: Matrix, width: int) -> Iterator[Text]:
    """The whole comparison."""
    yield from wrapped(console, say(shown.title, "bold"), width)
    yield from wrapped(console, say(f"{summed(shown)} {shown.because}", DIM), width)
    yield from heading("The reports")
    for column in shown.columns:
        copy = f"  carries the story of {column.copy_of}" if column.copy_of else ""
        named = " · ".join(filter(None, (column.outlet, column.headline)))
        yield from wrapped(
            console, join(say(named), say(f"  {column.day}{copy}", DIM)), width, f"  {column.letter:<3}", "     "
        )
    yield from heading("What they give")
    for line in shown.lines:
        if line.worst is not Relation.AGREE:
            yield from _line(console, line, width)
    yield from _agreed(console, shown, width)
    yield from _left(console, shown, width)
    yield from _apart(console, shown, width)


def _line(console: Console, line: Line, width: int) -> Iterator[Text]:
    about = f"  {line.about}" if line.about else ""
    sign = f"{SIGNS[line.worst]} {line.worst}"
    yield Text("")
    yield from wrapped(
        console, join(say(line.slot, "bold"), say(about, DIM), "  ", (sign, STYLES.get(line.worst, ""))), width
    )
    for value, letters, rest in line.values:
        told = join(say(value, "bold"), "  ", say(" ".join(letters)), say(f"  {'; '.join(rest)}", DIM))
        yield from wrapped(console, told, width, "    ", "      ")
    for one in line.told[:FEW]:
        told = join((SIGNS[one.relation], STYLES.get(one.relation, "")), " ", say(one.words))
        yield from wrapped(console, told, width, "    ", "      ")
    if len(line.told) > FEW:
        yield Text(f"    … and {len(line.told) - FEW} more", style=DIM)


def _agreed(console: Console, shown: Matrix, width: int) -> Iterator[Text]:
    same = [line for line in shown.lines if line.worst is Relation.AGREE]
    if not same:
        return
    yield from heading("What they agree on")
    for line in same:
        value, letters, _ = line.values[0]
        about = f" ({line.about})" if line.about else ""
        told = join(say(f"{line.slot}{about}: "), say(value, "bold"), say(f"  {' '.join(letters)}", DIM))
        yield from wrapped(console, told, width, "  ", "    ")


def _left(console: Console, shown: Matrix, width: int) -> Iterator[Text]:
    if shown.left:
        yield from heading("What a report does not carry that two earlier origins do")
    for column in shown.columns:
        own = [one for one in shown.left if one.letter == column.letter]
        things = [one.value if one.slot == "named" else f"a figure for {one.slot}" for one in own]
        if own:
            told = join(say(f"{column.outlet or column.headline}: "), say("; ".join(things)))
            yield from wrapped(console, told, width, f"  {column.letter:<3}", "     ")
    for letter, sentence, mention, _ in shown.alleged:
        yield from wrapped(
            console, join(say(f"“{sentence}” "), (str(mention), "bold")), width, f"  {letter:<3}", "     "
        )


def _apart(console: Console, shown: Matrix, width: int) -> Iterator[Text]:
    if shown.apart:
        yield from heading("Held against nothing")
    for slot, scope, cell, why in shown.apart:
        told = join(say(f"{slot}: {cell.value}  “{cell.words}”"), say(f"  {scope}. {why}", DIM))
        yield from wrapped(console, told, width, f"  {cell.letter:<3}", "     ")


def listed_lines(console: Console, lines: Iterable[tuple[str, str, str]], width: int) -> Iterator[Text]:
    """Entries of a plain list: what it is, what is told of it, where it is."""
    for what, told, where in lines:
        yield from wrapped(console, say(what, "bold"), width)
        for words in filter(None, (told, where)):
            yield from wrapped(console, say(words, DIM if words == where else ""), width, "  ", "  ")
        yield Text("")
