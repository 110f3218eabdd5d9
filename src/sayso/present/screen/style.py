"""Styled lines for a terminal: whatever a report says is spelt out, never obeyed; nothing is wider than asked for."""

from collections.abc import Iterable, Iterator

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from sayso.present.cast import Voice
from sayso.present.shown import on_terminal

COLOURS = (
    "bright_black",
    "dodger_blue1",
    "dark_orange3",
    "chartreuse4",
    "medium_orchid3",
    "dark_cyan",
    "dark_goldenrod",
    "deep_pink3",
    "light_salmon3",
)
"""By `Voice.colour`; 0 is for those not named. All of them read on a dark and on a light ground."""

LONGEST = 100_000
"""Characters of one paragraph shown on a terminal; nobody reads more, and a page or the JSON has all of it."""

DIM = "dim"
WIDEST = 104
"""Cells; longer lines are hard to read on any screen."""


def say(words: str, style: str = "") -> Text:
    """Words from anywhere as text that cannot act on the terminal; never read as markup.

    >>> say("[bold]x[/bold]\\x1b[2J").plain
    '[bold]x[/bold]\\\\x1b[2J'
    """
    return Text(on_terminal(words), style=style)


def join(*parts: Text | str | tuple[str, str]) -> Text:
    """Pieces on one line; plain strings, and strings with a style, are our own words."""
    return Text.assemble(*parts)


def colour(voice: Voice) -> str:
    """The colour of a voice."""
    return COLOURS[voice.colour]


def wrapped(console: Console, text: Text, width: int, first: Text | str = "", rest: Text | str = "") -> Iterator[Text]:
    """The text on as many lines as it takes, `first` before the first of them and `rest` before the others."""
    margin = max(cell_len(one.plain if isinstance(one, Text) else one) for one in (first, rest))
    room = max(8, width - margin)
    if len(text) > LONGEST:
        left = f" … and {len(text) - LONGEST:,} characters more, not shown here"
        text = text[:LONGEST].append(left, style=DIM)
    for number, line in enumerate(text.wrap(console, room, overflow="fold")):
        line.rstrip()
        yield join(rest if number else first, line)


def flowing(items: Iterable[Text], width: int, gap: int = 3, indent: int = 0) -> Iterator[Text]:
    """Items side by side, as many to a line as fit; an item that is too wide by itself is cut with "…"."""
    line, used = Text(" " * indent), indent
    for item in items:
        item.truncate(width - indent, overflow="ellipsis")
        if used > indent and used + gap + item.cell_len > width:
            yield line
            line, used = Text(" " * indent), indent
        space = gap if used > indent else 0
        line.append(" " * space)
        line.append_text(item)
        used += space + item.cell_len
    if used > indent:
        yield line


def heading(words: str) -> Iterator[Text]:
    """A heading with air above it."""
    yield Text("")
    yield Text(words.upper(), style="bold")


def measure(console: Console) -> int:
    """How wide to set a report on this console."""
    return max(24, min(console.width, WIDEST))
