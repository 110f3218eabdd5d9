"""One passage of a report shown: the words that a permalink or a search points at."""

from dataclasses import replace
from itertools import pairwise

from sayso.model.place import Span
from sayso.present.sheet import After, Plain, Row, Sheet, Spoken


def highlighted(sheet: Sheet, at: Span) -> Sheet:
    """The sheet with the words of a passage marked as `shown`; the first of them is where the page opens."""
    return replace(
        sheet,
        groups=tuple(tuple(_row(row, at) for row in group) for group in sheet.groups),
        after=tuple(_after(part, at) for part in sheet.after),
    )


def _after(part: After, at: Span) -> After:
    return replace(part, rows=tuple(_row(row, at) for row in part.rows))


def _row(row: Row, at: Span) -> Row:
    if not row.block.span.overlaps(at):
        return row
    return replace(row, children=_children(row.children, at))


def _children(children: tuple[Spoken | Plain, ...], at: Span) -> tuple[Spoken | Plain, ...]:
    found: list[Spoken | Plain] = []
    for child in children:
        if isinstance(child, Spoken):
            found.append(replace(child, children=_children(child.children, at)))
        else:
            found.extend(_cut(child, at))
    return tuple(found)


def _cut(plain: Plain, at: Span) -> list[Plain]:
    here = Span(plain.start, plain.start + len(plain.words))
    inside = here.clipped(at)
    if not len(inside):
        return [plain]
    edges = (here.start, inside.start, inside.end, here.end)
    cuts = [Span(start, end) for start, end in pairwise(edges) if end > start]
    return [
        replace(plain, words=cut.moved(-here.start).of(plain.words), start=cut.start, shown=cut == inside)
        for cut in cuts
    ]
