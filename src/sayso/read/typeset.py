"""A PDF's pages to paragraphs: lines by how they are set, running heads told from the text, words made whole."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

EDGE = 0.12  # share of a page's height at its top and its foot where running heads and page numbers stand
SAME_LINE = 2.0  # points that the pieces of one line may differ in height
APART = 1.15  # line distances from which on two lines are two paragraphs
LEADING = 1.35  # the same, by the size of the type, for headings over several lines
INDENT = 6.0  # points by which a first line is set in
LAST = 0.75  # share of the full measure below which a line that ends a sentence ends its paragraph
ROWS = 5  # lines in which a piece must begin at one place for it to be a column
ROWS_SHARE = 0.4  # share of the page's lines in which it must
NARROW = 0.45  # width of a letter by the size of the type, rather less than it is
NUMBER = re.compile(
    r"\W{0,3}(?:page|seite|pagina|página|p\.)?\s?\d{1,4}(?:\s?(?:of|/|von|de|sur)\s?\d{1,4})?\W{0,3}", re.I
)
BOLD = re.compile(r"bold|black|heavy", re.I)
LABEL = re.compile(r"(?:[^\W\d_a-z]\w{1,12}\s){0,1}[^\W\d_a-z]\w{1,14}:\s|[(\[]?[a-z0-9]{1,2}[).\]]\s|[•–—-]\s")
ENDED = (".", "!", "?", ":", "”", '"', "…", "’", ")", "»")
HALF_BEFORE = re.compile(r"([^\W\d_]{1,40})[-\u2010\u00ad]$")
HALF_AFTER = re.compile(r"[^\W\d_]{1,40}")
WORD = re.compile(r"[\w’'-]+")


class SetLine(NamedTuple):
    """One line of a page: its words, the page counted from 1, where it begins in points, how it is set."""

    words: str
    page: int
    x: float
    y: float
    size: float
    bold: bool
    edge: bool = False
    """It stands at the very top or foot of its page."""


class Join(NamedTuple):
    """A piece put to the line before it: the line's number, where in its words, and where on the page in points."""

    line: int
    at: int
    x: float


class SetParagraph(NamedTuple):
    """A paragraph put together from lines: its words, where in them each page begins, how it is set."""

    words: str
    pages: tuple[tuple[int, int], ...]
    """Offset in the words and the page that begins there."""

    size: float
    bold: bool
    running: bool = False
    """A running head or a page number."""


def set_lines(page: Any, number: int) -> list[SetLine]:
    """The lines of a pypdf page, in the order in which the page sets them; pieces on one height are one line."""
    box = page.mediabox
    low, height = float(box.bottom), float(box.height) or 1.0
    found: list[SetLine] = []
    joins: list[Join] = []

    def visit(text: str, matrix: list[float], place: list[float], font: Any, size: float) -> None:
        x = place[4] * matrix[0] + place[5] * matrix[2] + matrix[4]
        y = place[4] * matrix[1] + place[5] * matrix[3] + matrix[5]
        points = abs(size * (place[3] or 1) * (matrix[3] or 1))
        bold = BOLD.search(str((font or {}).get("/BaseFont", ""))) is not None
        share = (y - low) / height
        for part in text.split("\n"):
            words = " ".join(part.split())
            if words and found and abs(found[-1].y - y) < SAME_LINE and x > found[-1].x:
                gap = "" if not part[:1].isspace() and not ended[0] else " "
                joins.append(Join(len(found) - 1, len(found[-1].words), x))
                found[-1] = found[-1]._replace(words=found[-1].words + gap + words)
            elif words:
                found.append(SetLine(words, number, x, y, round(points, 1), bold, not EDGE < share < 1 - EDGE))
            ended[0] = part[-1:].isspace() or part == ""

    ended = [False]
    page.extract_text(visitor_text=visit)
    return columns(found, joins)


def columns(lines: list[SetLine], joins: Sequence[Join]) -> list[SetLine]:
    """The lines with columns read one after the other, where the page sets them side by side, row by row.

    Words of one line begin anywhere; pieces that begin at one place in line after line are a column of their own.
    """
    begun = Counter(round(join.x) for join in joins)
    edges = {x for x, count in begun.items() if count >= ROWS and count >= ROWS_SHARE * len(lines)}
    if not edges:
        return lines
    cuts: dict[int, list[Join]] = {}
    for join in joins:
        if round(join.x) in edges:
            cuts.setdefault(join.line, []).append(join)
    rows = [list(pieces(line, cuts.get(at, ()))) for at, line in enumerate(lines)]
    return list(by_column(rows, sorted(edges)))


def pieces(line: SetLine, cuts: Sequence[Join]) -> Iterator[SetLine]:
    """A line cut where columns begin."""
    starts = [Join(0, 0, line.x), *cuts]
    ends = [*(cut.at for cut in cuts), len(line.words)]
    for start, end in zip(starts, ends, strict=True):
        if words := line.words[start.at : end].strip():
            yield line._replace(words=words, x=start.x)


def by_column(rows: Sequence[Sequence[SetLine]], edges: Sequence[int]) -> Iterator[SetLine]:
    """The pieces of rows, column after column; a line that runs over all columns ends what stands above it."""
    held: list[list[SetLine]] = [[] for _ in range(len(edges) + 1)]
    for row in rows:
        first = row[0]
        wide = first.x < edges[0] - 1 and first.x + len(first.words) * first.size * NARROW > edges[0]
        if len(row) == 1 and (wide or first.edge):
            yield from (line for column in held for line in column)
            held = [[] for _ in held]
            yield first
            continue
        for piece in row:
            held[sum(round(piece.x) >= edge for edge in edges)].append(piece)
    yield from (line for column in held for line in column)


def paragraphs(lines: Sequence[SetLine]) -> list[SetParagraph]:
    """Put lines together to paragraphs. Running heads and page numbers follow the paragraph that they interrupt."""
    running = running_heads(lines)
    text = [line for line in lines if not is_running(line, running)]
    pitch, measure = line_distance(text), full_measure(text)
    groups: list[list[SetLine]] = []
    held: list[SetLine] = []
    heads: list[tuple[int, SetLine]] = []
    for line in lines:
        if is_running(line, running):
            held.append(line)
        elif groups and follows(groups[-1][-1], line, pitch, measure):
            groups[-1].append(line)
        else:
            heads += [(len(groups), head) for head in held]
            groups.append([line])
            held = []
    heads += [(len(groups), head) for head in held]
    return list(laid(groups, heads, Counter(word for line in text for word in WORD.findall(line.words))))


def laid(
    groups: Sequence[Sequence[SetLine]], heads: Sequence[tuple[int, SetLine]], known: Counter[str]
) -> Iterator[SetParagraph]:
    """The paragraphs of the text with the running heads between them."""
    before: dict[int, list[SetLine]] = {}
    for number, head in heads:
        before.setdefault(number, []).append(head)
    for number in range(len(groups) + 1):
        for head in before.get(number, ()):
            yield SetParagraph(head.words, ((0, head.page),), head.size, head.bold, running=True)
        if number < len(groups):
            yield joined(groups[number], known)


def joined(lines: Sequence[SetLine], known: Counter[str]) -> SetParagraph:
    """One paragraph from its lines; words that a line's end cut in two are whole again."""
    words = ""
    pages: list[tuple[int, int]] = []
    for line in lines:
        if words:
            words = words[:-1] if is_cut(words, line.words, known) else words + space(words, line.words)
        if not pages or pages[-1][1] != line.page:
            pages.append((len(words), line.page))
        words += line.words
    return SetParagraph(words, tuple(pages), lines[0].size, all(line.bold for line in lines))


def is_cut(words: str, after: str, known: Counter[str]) -> bool:
    """Whether the hyphen at a line's end was put there by the typesetter alone.

    It was not where the text has the word with its hyphen elsewhere, or where the half before it is no part of a word
    ("US-", "20-").

    >>> is_cut("put to un-", "treated timber", Counter()), is_cut("the US-", "backed plan", Counter())
    (True, False)
    """
    if words[-1] == "\u00ad":
        return True
    first, second = HALF_BEFORE.search(words), HALF_AFTER.match(after)
    if not first or not second or not second[0][0].islower():
        return False
    if known[f"{first[1]}-{second[0]}"]:
        return False
    return bool(known[first[1] + second[0]]) or not (first[1].isupper() and len(first[1]) > 1)


def space(words: str, after: str) -> str:
    """What stands between two lines of one paragraph: nothing after a hyphen and in scripts without spaces."""
    if words[-1] in "-\u2010" and words[-2:-1].isalnum():
        return ""
    return "" if words[-1] > "\u2e7f" and after[0] > "\u2e7f" else " "


def running_heads(lines: Sequence[SetLine]) -> frozenset[str]:
    """What stands at the edge of half the pages and of two at least, numbers aside."""
    pages = {line.page for line in lines}
    seen = Counter(key for key, _ in {(without_numbers(line.words), line.page) for line in lines if line.edge})
    return frozenset(key for key, count in seen.items() if count >= max(2, len(pages) / 2))


def is_running(line: SetLine, running: frozenset[str]) -> bool:
    """Whether a line is a running head or a page number."""
    return line.edge and (NUMBER.fullmatch(line.words) is not None or without_numbers(line.words) in running)


def without_numbers(words: str) -> str:
    """What a running head has in common from page to page."""
    return re.sub(r"\d+", "#", words)


def line_distance(lines: Sequence[SetLine]) -> float:
    """Points between two lines of one paragraph: the commonest distance down a page."""
    gaps = Counter(round(a.y - b.y, 1) for a, b in pairwise(lines) if a.page == b.page and a.y > b.y)
    return max(gaps, key=lambda gap: (gaps[gap], -gap), default=0.0)


def full_measure(lines: Sequence[SetLine]) -> float:
    """Characters in a full line: most lines are no longer."""
    sizes = sorted(len(line.words) for line in lines)
    return sizes[int(0.9 * (len(sizes) - 1))] if sizes else 0


def follows(line: SetLine, after: SetLine, pitch: float, measure: float) -> bool:
    """Whether a line goes on with the paragraph of the line before."""
    if line.bold != after.bold or abs(line.size - after.size) > 0.5 or LABEL.match(after.words):
        return False
    ended = line.words.endswith(ENDED)
    gap = line.y - after.y
    if line.page != after.page or gap < -SAME_LINE:
        return not ended and (after.words[0].islower() or len(line.words) >= LAST * measure)
    if gap > max(APART * pitch, LEADING * line.size) or (ended and len(line.words) < LAST * measure):
        return False
    return not (ended and after.x - line.x > INDENT)
