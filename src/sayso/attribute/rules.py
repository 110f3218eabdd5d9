"""The rules: every telling that marks, layout and plain cues give away."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import replace

from sayso.attribute.according import according
from sayso.attribute.beliefs import beliefs
from sayso.attribute.blocks import blocks
from sayso.attribute.direct import direct
from sayso.attribute.frame import frames
from sayso.attribute.telling import Telling
from sayso.attribute.turns import turns
from sayso.model.document import Document
from sayso.model.outline import Outline
from sayso.model.place import Span
from sayso.model.voices import Manner

AS_SPOKEN = (Manner.DIRECT, Manner.BLOCK)

AMID = 40
"""Code points. In fewer words of somebody's, marked ones are his."""


def rules(document: Document, outline: Outline) -> tuple[Telling, ...]:
    """All tellings that rules find: turns, block quotes, quotations, then indirect speech, each cue used once."""
    seen = tuple(frames(document, outline))
    taken = turns(document, seen)
    return merged(
        taken,
        _beside(taken, blocks(document.id, seen, outline)),
        direct(seen, outline),
        according(seen),
        beliefs(seen),
    )


def _beside(turns: Sequence[Telling], blocks: Sequence[Telling]) -> list[Telling]:
    """Block quotes beside the turns of a conversation: one that a speaker reads out is a voice inside the turn's.

    A block that nobody is named for and that holds the labels of turns is a transcript set apart: the turns tell more.
    """
    labels = [span.start for turn in turns for span in turn.said_at]
    voiced = _joined(span for turn in turns for span in turn.contents)
    found = []
    for block in blocks:
        at = bisect_left(labels, block.contents[0].start)
        if at < len(labels) and labels[at] < block.contents[-1].end and not block.said_at:
            continue
        inside = all(_inside(span, voiced) for span in block.contents)
        found.append(replace(block, inside=True) if inside else block)
    return found


def merged(*findings: Iterable[Telling]) -> tuple[Telling, ...]:
    """Findings in order of precedence made one: what came first keeps its cue and its contents.

    A later telling is left out when its cue is taken, or when its contents mostly are what an earlier one already
    has on the same level; nested voices stay. Scare quotes and open quotations inside somebody's words are left out:
    they are that voice's, not the author's. One exception: a word or two in marks, amid words that are told without
    marks, may as well be marked by the one who tells them.
    """
    kept: list[Telling] = []
    cues: set[int] = set()
    contents: set[tuple[int, int]] = set()
    for telling in (telling for found in findings for telling in found):
        at = {offset for cue in telling.cue for offset in range(cue.start, cue.end)}
        same = {(span.start, span.end) for span in telling.contents}
        if at & cues or (same & contents and not telling.inside):
            continue
        cues |= at
        contents |= same
        kept.append(telling)
    return _without_theirs(kept)


def _without_theirs(kept: Sequence[Telling]) -> tuple[Telling, ...]:
    """The findings in reading order without the marks inside somebody's words."""
    voices = [telling for telling in kept if _has_voice(telling)]
    theirs = _joined(span for one in voices for span in one.contents)
    marked = _joined(span for one in voices for span in one.contents if one.manner in AS_SPOKEN or len(span) < AMID)
    kept = [one for one in kept if _has_voice(one) or not _inside(one.contents[0], marked if _few(one) else theirs)]
    return tuple(sorted(kept, key=lambda telling: (telling.contents[0].start, -telling.contents[-1].end)))


def _few(telling: Telling) -> bool:
    return telling.because.rule.startswith("scare-word")


def _has_voice(telling: Telling) -> bool:
    return telling.manner is not Manner.SCARE and bool(telling.cue or telling.said_at or telling.manner is Manner.BLOCK)


def _joined(spans: Iterable[Span]) -> list[Span]:
    """Spans sorted, those that meet made one."""
    found: list[Span] = []
    for span in sorted(spans):
        if found and span.start <= found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return found


def _inside(span: Span, joined: Sequence[Span]) -> bool:
    low, high = 0, len(joined)
    while low < high:
        middle = (low + high) // 2
        if joined[middle].end < span.end:
            low = middle + 1
        else:
            high = middle
    return low < len(joined) and joined[low].holds(span)
