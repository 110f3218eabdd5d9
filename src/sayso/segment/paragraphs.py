"""Paragraphs: stretches that stand apart on the page."""

import re
from collections.abc import Iterable

from sayso.model.document import Zone
from sayso.model.place import Span

BLANK_LINE = re.compile(r"\n[^\S\n]*\n\s*|\r\n?[^\S\r\n]*\r\n?\s*")
LINE_END = re.compile(r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
LONG_LINE = 120
"""Code points. Text that is wrapped by hand keeps its lines shorter than this; a longer line is a paragraph."""


def paragraphs(text: str, zones: Iterable[Zone] = ()) -> tuple[Span, ...]:
    """Cut a text at blank lines, and at each line's end where lines are too long to have been wrapped.

    A zone that begins or ends inside a paragraph cuts it too: a dateline is not the first sentence's beginning.
    The spans hold no white space at their ends; only white space lies between them.

    >>> paragraphs("One\\n\\nTwo,\\nstill two.")
    (Span(start=0, end=3), Span(start=5, end=20))
    """
    cuts = {edge for zone in zones for edge in (zone.span.start, zone.span.end)}
    found: list[Span] = []
    start = 0
    for gap in BLANK_LINE.finditer(text):
        found.extend(_lines(text, start, gap.start()))
        start = gap.end()
    found.extend(_lines(text, start, len(text)))
    return tuple(_cut(text, found, sorted(cuts)))


def _lines(text: str, start: int, end: int) -> list[Span]:
    """The paragraphs of a stretch without blank lines: its lines when one of them is long, else all of it."""
    if text.find("\n", start, end) < 0 and text.find("\r", start, end) < 0:
        return [Span(start, end)]
    edges = [start]
    for line_end in LINE_END.finditer(text, start, end):
        edges.extend(line_end.span())
    edges.append(end)
    lines = [Span(a, b) for a, b in zip(edges[::2], edges[1::2], strict=True)]
    return lines if any(len(line) > LONG_LINE for line in lines) else [Span(start, end)]


def _cut(text: str, found: list[Span], cuts: list[int]) -> Iterable[Span]:
    """Paragraphs cut at zone edges and trimmed of white space."""
    at = 0
    for span in found:
        start = span.start
        while at < len(cuts) and cuts[at] <= start:
            at += 1
        while at < len(cuts) and cuts[at] < span.end:
            yield from _trimmed(text, start, cuts[at])
            start = cuts[at]
            at += 1
        yield from _trimmed(text, start, span.end)


def _trimmed(text: str, start: int, end: int) -> Iterable[Span]:
    piece = text[start:end]
    bare = piece.lstrip()
    if bare:
        start += len(piece) - len(bare)
        yield Span(start, start + len(bare.rstrip()))
