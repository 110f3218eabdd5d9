"""A PDF's pages to lines as they are set: words, place, type."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import Any, NamedTuple

MOST_PAGES = 400
MOST_LINES = 60_000
EDGE = 0.12  # share of a page's height at its top and at its foot where running heads and page numbers stand
SAME_LINE = 2.0  # points that the pieces of one line may differ in height
APART = 1.35  # line distances between two paragraphs
INDENT = 6.0  # points by which a first line is set in
NUMBER = re.compile(r"\W{0,3}(?:page|seite|pagina|página|p\.)?\s?\d{1,4}(?:\s?(?:of|/|von|de|sur)\s?\d{1,4})?\W{0,3}", re.I)
BOLD = re.compile(r"bold|black|heavy|semibold", re.I)
ENDED = (".", "!", "?", ":", "”", '"', "…", "’", ")", "»")


class Setting(NamedTuple):
    """How a line is set."""

    font: str
    size: float

    @property
    def bold(self) -> bool:
        """Whether the font's name says that it is bold."""
        return BOLD.search(self.font) is not None


class SetLine(NamedTuple):
    """One line of a page: its words, the page counted from 1, where it begins in points, how it is set."""

    words: str
    page: int
    x: float
    y: float
    type: Setting
    edge: bool = False
    """It stands at the very top or foot of its page."""


class SetParagraph(NamedTuple):
    """A paragraph put together from lines: its words, how it begins, and where in the words each page begins."""

    words: str
    pages: tuple[tuple[int, int], ...]
    type: Setting
    furniture: bool = False
    """A running head or a page number."""


def set_lines(pages: Sequence[Any]) -> Iterator[SetLine]:
    """The lines of pypdf pages, in the order in which the pages set them."""
    for number, page in enumerate(pages[:MOST_PAGES], 1):
        box = page.mediabox
        low, height = float(box.bottom), float(box.height) or 1.0
        for words, x, y, setting in pieces(page):
            share = (y - low) / height
            yield SetLine(words, number, x, y, setting, share < EDGE or share > 1 - EDGE)


def pieces(page: Any) -> list[tuple[str, float, float, Setting]]:
    """The lines of one page; pieces on one height that follow each other are one line."""
    found: list[tuple[str, float, float, Setting]] = []
    opened = [False]

    def visit(text: str, matrix: list[float], place: list[float], font: Any, size: float) -> None:
        x = place[4] * matrix[0] + place[5] * matrix[2] + matrix[4]
        y = place[4] * matrix[1] + place[5] * matrix[3] + matrix[5]
        setting = Setting(str((font or {}).get("/BaseFont", "")), round(abs(size * (place[3] or 1) * (matrix[3] or 1)), 1))
        for part in re.split("(\n)", text):
            if part == "\n":
                opened[0] = False
            elif part.strip() and opened[0] and found and abs(found[-1][2] - y) < SAME_LINE:
                found[-1] = (found[-1][0] + part, *found[-1][1:])
            elif part.strip():
                found.append((part, x, y, setting))
                opened[0] = True

    page.extract_text(visitor_text=visit)
    return [(" ".join(words.split()), x, y, setting) for words, x, y, setting in found if words.strip()]


def paragraphs(lines: Sequence[SetLine]) -> list[SetParagraph]:
    """Put lines together to paragraphs; running heads and page numbers are paragraphs of their own, after the one that
    they interrupt."""
    running = running_heads(lines)
    pitch = line_distance(lines)
    known = Counter(re.findall(r"[\w-]+", " ".join(line.words for line in lines)))
    made: list[list[SetLine]] = []
    waiting: list[SetLine] = []
    for line in lines:
        if is_running(line, running):
            waiting.append(line)
            continue
        if made and not made[-1][0].furniture_break and follows(made[-1][-1], line, pitch):  # type: ignore[attr-defined]
            made[-1].append(line)
        else:
            made.append([line])
    return [joined(group, known) for group in made]
