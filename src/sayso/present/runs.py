"""Cut a text into runs with mark names, so that no browser or terminal has to count characters."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from sayso.model.place import Span


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of the text and the name of what is said about it."""

    span: Span
    name: str


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch over which the same marks hold; `marks` is in the order in which they began."""

    span: Span
    marks: tuple[str, ...]


def runs(length: int, marks: Iterable[Mark], cuts: Iterable[int] = ()) -> tuple[Run, ...]:
    """Cut a text of `length` code points wherever a mark begins or ends, and at `cuts`.

    The runs lie in order and cover the text. Marks may nest and overlap; what reaches past the text is clipped.

    >>> marks = [Mark(Span(3, 7), "who"), Mark(Span(5, 11), "say")]
    >>> [(run.span.of("so they say"), run.marks) for run in runs(11, marks)]
    [('so ', ()), ('th', ('who',)), ('ey', ('who', 'say')), (' say', ('say',))]
    """
    held = [mark for mark in marks if max(0, mark.span.start) < min(length, mark.span.end)]
    begin: dict[int, list[int]] = {}
    end: dict[int, list[int]] = {}
    for number, mark in enumerate(held):
        begin.setdefault(max(0, mark.span.start), []).append(number)
        end.setdefault(min(length, mark.span.end), []).append(number)
    edges = sorted({0, length, *begin, *end, *(cut for cut in cuts if 0 < cut < length)})
    heard: dict[int, str] = {}
    found = []
    for start, stop in pairwise(edges):
        for number in end.get(start, ()):
            del heard[number]
        heard.update((number, held[number].name) for number in begin.get(start, ()))
        found.append(Run(Span(start, stop), tuple(heard.values())))
    return tuple(found)
