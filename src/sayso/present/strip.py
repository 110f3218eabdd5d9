"""The strip of voices: a report from its first word to its last, coloured by who speaks."""

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.present.cast import Stretch, Voice
from sayso.present.wording import counted

LABELLED = 2.2
"""Per cent of the strip from which a piece is wide enough for its letter."""


@dataclass(frozen=True, slots=True)
class Band:
    """One voice of a chain in a piece of the strip; `top` and `height` are shares of 100."""

    voice: Voice
    top: str
    height: str


@dataclass(frozen=True, slots=True)
class Bar:
    """A piece of the strip; `x` and `width` are shares of 100, `offset` is where its first word stands in the text."""

    x: str
    width: str
    middle: str
    around: bool
    bands: tuple[Band, ...]
    """Outermost voice first, at the top; empty for the author's own voice and for the page around the report."""

    letter: str
    """The innermost voice's letter where there is room for it, else empty."""

    title: str
    offset: int


def strip(told: Sequence[Stretch]) -> tuple[Bar, ...]:
    """One bar for each stretch, as wide as its share of the words.

    >>> [(bar.x, bar.width, bar.title) for bar in strip([Stretch(3, ()), Stretch(1, (), around=True)])]
    [('0', '75', 'the author: 3 words'), ('75', '25', 'notices and page furniture: 1 word')]
    """
    total, done = sum(stretch.words for stretch in told), 0
    bars = []
    for stretch in told:
        width = 100 * stretch.words / total
        bars.append(_bar(stretch, 100 * done / total, width))
        done += stretch.words
    return tuple(bars)


def _bar(stretch: Stretch, x: float, width: float) -> Bar:
    who = " → ".join(voice.name for voice in stretch.chain)
    title = who or ("notices and page furniture" if stretch.around else "the author")
    letter = stretch.chain[-1].letter if stretch.chain and width >= LABELLED else ""
    return Bar(
        _share(x),
        _share(width),
        _share(x + width / 2),
        stretch.around,
        _bands(stretch.chain),
        letter,
        f"{title}: {counted(stretch.words, 'word')}",
        stretch.start,
    )


def _bands(chain: Sequence[Voice]) -> tuple[Band, ...]:
    """The innermost voice has most of the height; those through whom it comes have a line each above it."""
    line = min(16.0, 60 / max(1, len(chain) - 1))
    rest = 100 - line * (len(chain) - 1)
    return tuple(
        Band(voice, _share(line * i), _share(line if i < len(chain) - 1 else rest)) for i, voice in enumerate(chain)
    )


def _share(number: float) -> str:
    return f"{number:.3f}".rstrip("0").rstrip(".")
