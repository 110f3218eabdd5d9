"""Block quotes: paragraphs set apart, given to the one whom the words before them name."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from sayso.attribute.cues import before_quotation, leading_subject
from sayso.attribute.frame import Frame
from sayso.attribute.telling import Telling
from sayso.model.outline import Outline, Quotation, QuoteStyle
from sayso.model.place import Passage, Reason, Span
from sayso.model.voices import Manner

ACCORDING = re.compile(r"\b(?P<cue>[Aa]ccording to|[Ff]rom|[Ii]n the words of)\s+(?P<source>[^:]{2,120}):\s*$")
LABEL = re.compile(r"(?P<source>(?:[A-Z@]|the )[^:;!?]{0,90}?)(?P<cue>:)\s*$")


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
    sentence = intro.sentences[-1]
    named = _named(intro.view(sentence.start, sentence.end))
    if named is None:
        return Telling(Manner.BLOCK, contents, (), (), nobody)
    source, cue = named
    at = (Passage(document, sentence),)
    because = Reason(
        "block-introduced/1", f"{block.because.words} The sentence before it says whose words they are.", at
    )
    said_at = (source.moved(sentence.start),) if source else ()
    return Telling(Manner.BLOCK, contents, said_at, (cue.moved(sentence.start),), because)


def _named(view: str) -> tuple[Span | None, Span] | None:
    """The speaker and the cue in a sentence that introduces a block."""
    if not view.rstrip().endswith(":"):
        return None
    according = ACCORDING.search(view)
    if according:
        return Span(*according.span("source")), Span(*according.span("cue"))
    found = before_quotation(view.rstrip()[:-1], loose=False)
    if found is not None:
        return found.source or leading_subject(view, found.cue.start), found.cue
    label = LABEL.search(view)
    return (Span(*label.span("source")), Span(*label.span("cue"))) if label else None
