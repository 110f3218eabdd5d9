"""Part a heading from the label or the summary that the page has put into it."""

from collections.abc import Sequence
from typing import NamedTuple

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
    wanted = [words for title in titles if len(words := folded_words(title)) >= LEAST]
    cut = best_cut(block, wanted)
    if cut is None:
        return found, top
    first, second = piece(block, 0, cut.at), piece(block, cut.at, len(block.text))
    headed = cut.headline_first
    parts = [first, second._replace(hint=None)] if headed else [first._replace(hint=Hint.KICKER), second]
    body = {at + (at >= top) for at in found.body} - {top, top + 1}
    blocks = [*found.blocks[:top], *parts, *found.blocks[top + 1 :]]
    return Report(blocks, body), top if headed else top + 1


class Cut(NamedTuple):
    """A place at which a heading can be cut in two, and which part is its headline."""

    at: int
    headline_first: bool


def best_cut(block: Block, wanted: Sequence[list[str]]) -> Cut | None:
    """The best place to cut a heading: before what the metadata call the report, behind a named kicker, after it."""
    parts = [(at, block.text[:at].strip(), block.text[at:].strip(" \n\t:|–—")) for at in edges(block)]
    parts = [(at, before, after) for at, before, after in parts if before and after]
    labelled = [(at, before, after) for at, before, after in parts if len(before) <= LONGEST_LABEL]
    for at, _, after in labelled:
        if folded_words(after) in wanted:
            return Cut(at, headline_first=False)
    for at, before, after in labelled:
        if len(folded_words(after)) >= LEAST and is_named(block, at, before):
            return Cut(at, headline_first=False)
    if folded_words(block.text) in wanted:
        return None
    return next((Cut(at, headline_first=True) for at, before, _ in parts if folded_words(before) in wanted), None)


def edges(block: Block) -> list[int]:
    """Where elements and lines within a heading begin and end."""
    found = {edge for mark in block.marks for edge in (mark.start, mark.end)}
    found |= {at for at, letter in enumerate(block.text) if letter == "\n"}
    return sorted(edge for edge in found if 0 < edge < len(block.text))


def is_named(block: Block, at: int, before: str) -> bool:
    """Whether the page's own names say that what stands before a place is a kicker, or what stands there a headline."""
    return any(
        (mark.hint is Hint.KICKER and mark.start == 0 and block.text[: mark.end].strip() == before)
        or (mark.hint is Hint.HEADLINE and mark.start == at and mark.end == len(block.text) and named_apart(block, at))
        for mark in block.marks
    )


def named_apart(block: Block, at: int) -> bool:
    """Whether what stands before a place is an element of its own, too."""
    return any(
        mark.start == 0 and mark.end <= at and len(block.text[mark.end : at].strip(" :|")) == 0 for mark in block.marks
    )
