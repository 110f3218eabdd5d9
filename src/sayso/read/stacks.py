"""Part blocks whose lines are things of their own: a byline over a date, a standfirst over a byline."""

from collections.abc import Iterator

from sayso.read.blocks import Block, Mark
from sayso.read.head import is_dateline
from sayso.read.people import is_byline

LONGEST_STACK = 600  # characters; a longer block with line ends in it is prose


def parted(block: Block) -> Iterator[Block]:
    """The lines of a block as blocks, when one of them is a byline or a date; else the block itself."""
    if "\n" not in block.text or len(block.text) > LONGEST_STACK or block.setting.pre:
        yield block
        return
    lines = block.text.split("\n")
    if not any(is_dateline(line.strip()) or is_byline(line.strip()) for line in lines):
        yield block
        return
    start = 0
    for line in lines:
        if line.strip():
            yield piece(block, start, start + len(line))
        start += len(line) + 1


def piece(block: Block, start: int, end: int) -> Block:
    """The part of a block between two offsets of its text, trimmed, with its marks."""
    words = block.text[start:end]
    start += len(words) - len(words.lstrip())
    end = start + len(words.strip())
    marks = tuple(kept for mark in block.marks if (kept := cut(mark, start, end)))
    return block._replace(text=block.text[start:end], marks=marks)


def cut(mark: Mark, start: int, end: int) -> Mark | None:
    """The part of a mark between two offsets, counted from the first; None when nothing of it is there."""
    first, last = max(mark.start, start), min(mark.end, end)
    return mark._replace(start=first - start, end=last - start) if first < last else None
