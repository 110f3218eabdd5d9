"""Block quotes: paragraphs set apart, given to the one whom the words before them name."""

from bisect import bisect_left
from collections.abc import Sequence

from sayso.attribute.frame import Frame
from sayso.attribute.telling import Telling
from sayso.model.outline import Outline, Quotation, QuoteStyle
from sayso.model.place import Passage, Reason, Span
from sayso.model.voices import Manner

LONGEST = 600
"""Code points. Of a longer sentence only so much before the colon is looked at."""


def blocks(document: str, frames: Sequence[Frame], outline: Outline) -> tuple[Telling, ...]:
    """One telling a block quote; its contents are its paragraphs. Where nobody introduces it, it stays open.

    `document` is the document's id, for the reasons.
    """
    return tuple(
        _telling(document, block, _contents(block, outline), _introduction(block, frames))
        for block in outline.quotations
        if block.style is QuoteStyle.BLOCK
    )


def _contents(block: Quotation, outline: Outline) -> tuple[Span, ...]:
    return tuple(paragraph.clipped(block.span) for paragraph in outline.paragraphs_in(block.span))


def _introduction(block: Quotation, frames: Sequence[Frame]) -> Frame | None:
    """The paragraph right before a block."""
    at = bisect_left(frames, block.span.start, key=lambda one: one.span.start)
    return frames[at - 1] if at else None


def _telling(document: str, block: Quotation, contents: tuple[Span, ...], intro: Frame | None) -> Telling:
    nobody = Reason("block-open/1", f"{block.because.words} Nothing right before it says whose words they are.")
    if intro is None or not intro.sentences:
        return Telling(Manner.BLOCK, contents, (), (), nobody)
    from sayso.attribute.introduction import introduction  # many patterns, which a text without block quotes needs not

    sentence = intro.sentences[-1]
    start = max(sentence.start, sentence.end - LONGEST)
    named = introduction(intro.view(start, sentence.end))
    if named is None:
        colon = Span(sentence.end - 1, sentence.end)
        return Telling(Manner.BLOCK, contents, (), (colon,) if colon.of(intro.text) == ":" else (), nobody)
    because = Reason(
        "block-introduced/1",
        f"{block.because.words} The sentence before it says whose words they are.",
        (Passage(document, sentence),),
    )
    said_at = (named.source.moved(start),) if named.source else ()
    return Telling(Manner.BLOCK, contents, said_at, (named.cue.moved(start),), because)
