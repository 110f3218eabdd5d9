"""Block quotes: whose words a paragraph without marks is, by what leads in to it or what stands behind it."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from sayso.attribute.frame import Frame
from sayso.attribute.telling import Telling
from sayso.model.outline import Outline, Quotation, QuoteStyle
from sayso.model.place import Passage, Reason, Span
from sayso.model.voices import Manner
from sayso.text.ahead import points_ahead, tells_of_words
from sayso.text.echoes import echo

LONGEST = 600
"""Code points. Of a longer sentence only so much before the colon is looked at."""

BACK = 3
"""Sentences before a block in which the one is named whose words it is."""

FEW_WORDS = 6
"""Words between two blocks that only say that the words go on: "And further:"."""


class _Named(NamedTuple):
    """Whose words a block is, what gives them, and the sentence that shows it."""

    said_at: tuple[Span, ...]
    cue: tuple[Span, ...]
    because: Reason


def blocks(document: str, frames: Sequence[Frame], outline: Outline) -> tuple[Telling, ...]:
    """One telling a block quote; its contents are its paragraphs. Where nobody is named for it, it stays open.

    `document` is the document's id, for the reasons.
    """
    found: list[Telling] = []
    for block in outline.quotations:
        if block.style is QuoteStyle.BLOCK:
            contents = tuple(paragraph.clipped(block.span) for paragraph in outline.paragraphs_in(block.span))
            said_at, cue, because = _named(document, block, frames, found[-1] if found else None)
            found.append(Telling(Manner.BLOCK, contents, said_at, cue, because))
    return tuple(found)


def _named(document: str, block: Quotation, frames: Sequence[Frame], last: Telling | None) -> _Named:
    at = bisect_left(frames, block.span.start, key=lambda one: one.span.start)
    before = frames[at - 1] if at else None
    behind = bisect_left(frames, block.span.end, key=lambda one: one.span.start)
    after = frames[behind] if behind < len(frames) else None
    colon = _colon(before)
    named = (
        (None if colon else _by_echo(document, block, after))
        or (_by_introduction(document, block, before) if before else None)
        or (_by_echo(document, block, after) if colon else None)
        or (_by_subject(document, block, before) if before and before.sentences else None)
        or (_goes_on(document, block, before, last) if before and last else None)
    )
    nobody = Reason("block-open/1", f"{block.because.words} Nothing right before it says whose words they are.")
    return named or _Named((), colon, nobody)


def _colon(before: Frame | None) -> tuple[Span, ...]:
    """The colon at the end of what stands before a block."""
    if before is None or not before.sentences:
        return ()
    end = before.sentences[-1].end
    return (Span(end - 1, end),) if before.text[end - 1] == ":" else ()


def _by_introduction(document: str, block: Quotation, before: Frame) -> _Named | None:
    """By the sentence before a block; or, where that names nobody, by one a little before it that speaks of words."""
    sentences = before.sentences[-BACK:]
    for number, sentence in enumerate(reversed(sentences)):
        start = max(sentence.start, sentence.end - LONGEST)
        view = before.view(start, sentence.end).rstrip()
        if view.endswith(":") or points_ahead(view):
            named = _introduced(view, start)
        else:
            earlier = [before.view(one.start, one.end) for one in sentences[: -1 - number]]
            named = _spoken_of(view, start, earlier, sure=before.text[sentences[-1].end - 1] == ":")
        if named is not None:
            named = (named[0], named[1] or _colon(before))
            near = "The sentence before it says" if number == 0 else "A sentence not far before it says"
            words = f"{block.because.words} {near} whose words they are."
            return _Named(*named, Reason("block-introduced/1", words, (Passage(document, sentence),)))
    return None


def _by_subject(document: str, block: Quotation, before: Frame) -> _Named | None:
    """By the sentence before a block, where it is about a person."""
    from sayso.attribute.spoken_of import spoken_about

    sentence = before.sentences[-1]
    start = max(sentence.start, sentence.end - LONGEST)
    about = spoken_about(before.view(start, sentence.end))
    if about is None:
        return None
    words = f"{block.because.words} The sentence before it is about the one whose words they are."
    because = Reason("block-about/1", words, (Passage(document, sentence),))
    return _Named((about.moved(start),), _colon(before), because)


def _spoken_of(
    view: str, start: int, earlier: Sequence[str], sure: bool
) -> tuple[tuple[Span, ...], tuple[Span, ...]] | None:
    """Source and cue of a sentence that speaks of words or, with a pronoun, of those one before it speaks of."""
    from sayso.attribute.spoken_of import spoken_of

    told = sure or tells_of_words(view)
    bridge = not told and any(tells_of_words(sentence) for sentence in earlier)
    named = spoken_of(view, bridge) if told or bridge else None
    if named is None:
        return None
    return (named.source.moved(start),), (named.cue.moved(start),) if named.cue else ()


def _introduced(view: str, start: int) -> tuple[tuple[Span, ...], tuple[Span, ...]] | None:
    """Source and cue of a sentence that ends in a colon, or that is read as if it did."""
    from sayso.attribute.introduction import introduction  # many patterns, which a text without block quotes needs not

    named = introduction(view.rstrip(".") + ":" if view.endswith(".") else view)
    if named is None or (named.source is None and len(named.cue) == 1):
        return None
    end = min(named.cue.end, len(view.rstrip(".")))
    cue = Span(min(named.cue.start, end), end)
    return (named.source.moved(start),) if named.source else (), (cue.moved(start),) if len(cue) else ()


def _by_echo(document: str, block: Quotation, after: Frame | None) -> _Named | None:
    """By the sentence behind a block: "So wrote the bishop"."""
    if after is None or not after.sentences:
        return None
    sentence = after.sentences[0]
    found = echo(after.view(sentence.start, sentence.end))
    if found is None:
        return None
    words = f"{block.because.words} The sentence behind it says whose words they are."
    cue = (found.cue.moved(sentence.start),) if found.cue else ()
    because = Reason("block-echoed/1", words, (Passage(document, sentence),))
    return _Named((found.source.moved(sentence.start),), cue, because)


def _goes_on(document: str, block: Quotation, before: Frame, last: Telling) -> _Named | None:
    """By the block before it, where the few words between them name nobody: "And further:"."""
    few = before.span.start >= last.contents[-1].end and len(before.skeleton.split()) <= FEW_WORDS
    if not few or before.text[last.contents[-1].end : before.span.start].strip() or not last.said_at:
        return None
    words = f"{block.because.words} The few words before it lead on from the block quote before them."
    return _Named(last.said_at, _colon(before), Reason("block-goes-on/1", words, (Passage(document, before.span),)))
