"""Part a heading from the label or the summary that the page has put into it."""

from collections.abc import Iterator, Sequence

from sayso.read.blocks import Block
from sayso.read.body import Report
from sayso.read.hints import Hint
from sayso.read.stacks import piece
from sayso.text.fold import folded_words

LONGEST_LABEL = 80  # characters in a kicker that stands within a heading
LEAST = 2  # words in a title by which a heading can be parted


def kickers(found: Report, top: int | None, titles: Sequence[str]) -> tuple[Report, int | None]:
    """The blocks of a page, its headline parted from a kicker or a standfirst set into the same heading.

    A heading is cut where an element or a line within it ends, and only where what is left is what the page's
    metadata call the report, or where the page's own names say that the rest is a kicker.
    """
    if top is None:
        return found, top
    block = found.blocks[top]
    wanted = [folded_words(title) for title in titles]
    if folded_words(block.text) in wanted:
        return found, top
    cut = next(cuts(block, [words for words in wanted if len(words) >= LEAST]), None)
    if cut is None:
        return found, top
    first, second = piece(block, 0, cut), piece(block, cut, len(block.text))
    headed = folded_words(first.text) in wanted
    parts = [first, second._replace(hint=None)] if headed else [first._replace(hint=Hint.KICKER), second]
    body = {at + (at >= top) for at in found.body} - {top, top + 1}
    blocks = [*found.blocks[:top], *parts, *found.blocks[top + 1 :]]
    return Report(blocks, body), top if headed else top + 1


def cuts(block: Block, wanted: Sequence[list[str]]) -> Iterator[int]:
    """The places at which a heading can be cut in two, one part of which is its headline."""
    text = block.text
    edges = {edge for mark in block.marks for edge in (mark.start, mark.end)}
    edges |= {at for at, letter in enumerate(text) if letter == "\n"}
    for at in sorted(edge for edge in edges if 0 < edge < len(text)):
        before, after = text[:at].strip(), text[at:].strip()
        if before and after and is_cut(block, before, after, wanted):
            yield at


def is_cut(block: Block, before: str, after: str, wanted: Sequence[list[str]]) -> bool:
    """Whether one of two parts of a heading is its headline and the other is not."""
    if folded_words(after) in wanted and len(before) <= LONGEST_LABEL:
        return True
    if folded_words(before) in wanted:
        return True
    named = any(
        mark.hint is Hint.KICKER and mark.start == 0 and block.text[: mark.end].strip() == before
        for mark in block.marks
    )
    return named and len(before) <= LONGEST_LABEL and len(folded_words(after)) >= LEAST
