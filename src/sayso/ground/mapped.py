"""Where part of a quotation stands in its source: offsets led back through the edits of its check."""

from collections.abc import Sequence

from sayso.model.checks import Edit, QuoteCheck
from sayso.model.place import Passage, Span


def mapped(check: QuoteCheck, part: Span) -> Passage | None:
    """The passage of the source that stands behind a part of the quotation; None where nothing of it was found."""
    if check.found is None or not part.overlaps(check.quote.span):
        return None
    inside = part.clipped(check.quote.span).moved(-check.quote.span.start)
    start = source_offset(check.edits, inside.start, last=False)
    end = source_offset(check.edits, inside.end, last=True)
    base, size = check.found.span.start, len(check.found.span)
    start, end = min(start, size), min(max(start, end), size)
    return Passage(check.found.document, Span(base + start, base + max(end, min(start + 1, size))))


def source_offset(edits: Sequence[Edit], at: int, last: bool) -> int:
    """The offset in the words found that an offset in the quotation stands for; `last` for the end of a stretch.

    >>> from sayso.model.checks import EditKind
    >>> made = [Edit(4, "never", "[not]", EditKind.BRACKET, True), Edit(10, " really", "", EditKind.SPLICE, False)]
    >>> [source_offset(made, at, last=False) for at in (0, 6, 10, 12)]
    [0, 4, 17, 19]
    """
    moved = 0
    for edit in edits:
        begins = edit.at + moved
        if at < begins or (at == begins and last):
            break
        if at < begins + len(edit.new):
            return edit.at + (len(edit.old) if last else 0)
        moved += len(edit.new) - len(edit.old)
    return at - moved
