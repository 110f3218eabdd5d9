"""Turns: interviews and transcripts, where a label at the beginning of a line says who speaks."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from sayso.attribute.called import Callings
from sayso.attribute.frame import Frame
from sayso.attribute.labelled import Labelled, Line, asks, labelled
from sayso.attribute.telling import Telling
from sayso.model.document import Document, Part
from sayso.model.place import Passage, Reason, Span
from sayso.model.voices import Manner
from sayso.text.labels import BOLD, STAMP

LONGEST = 12
"""Paragraphs. No turn is followed further than this without a label."""

MYSELF = re.compile(r"\b(?:I|I[’'](?:m|ve|d|ll)|[Mm]y|me|myself)\b")
WHOSE = re.compile(r"\b(?:I|I[’'](?:m|ve|d|ll)|[Mm]y|me|myself|[Yy]ou|[Yy]our|[Yy]ou[’'](?:re|ve|d|ll))\b")
STAGE = re.compile(r"\s*(?:[\[(][^\[\]()]*[\])][.]?|[^\w]*)\s*")
"""A paragraph that is a stage direction, (Laughter), or holds no word at all."""

NARRATED = re.compile(
    r"(?:There (?:was|were|is|follows|followed) (?:an? )?(?:\w+ )?(?:silence|laughter|pause|applause|murmurs?)|"
    r"At this point|Watch|Read more|Listen|Follow|Share|Subscribe|Sign up|Click|Advertisement|More:|Related|"
    r"(?:This|The) (?:interview|transcript)|The (?:inquiry|hearing|court|session|meeting|committee) "
    r"(?:rose|adjourned|resumed|broke)|The (?:witness|speaker|interviewer|interpreter|recording|tape|line)\b)"
)
"""How the paragraphs of somebody who was there begin, and the page's own."""


def turns(document: Document, frames: Sequence[Frame]) -> tuple[Telling, ...]:
    """One telling a turn: said at its label, its contents the rest of the paragraph and the paragraphs that go on it.

    None where the text does not show that its labels are labels; see `labelled`.
    """
    found = labelled(document, frames)
    if found is None:
        return ()
    callings = Callings(found.names, [line.label for line in found.spoken], found.asking)
    return tuple(_tellings(document, _Talk(frames, found, callings)))


@dataclass(frozen=True, slots=True)
class _Talk:
    """A conversation: its paragraphs, its labelled lines, and whom the labels mean."""

    frames: Sequence[Frame]
    lines: Labelled
    callings: Callings


def _tellings(document: Document, talk: _Talk) -> Iterator[Telling]:
    spoken = talk.lines.spoken
    speakers = len({talk.callings.party(line.label) for line in spoken})
    for line, following in zip_longest(spoken, spoken[1:]):
        contents = tuple(_contents(talk, line, following))
        if not contents or all(STAGE.fullmatch(span.of(document.text)) for span in contents):
            continue
        label, called = line.label, talk.callings.called(line.label)
        words = (
            f"“{label.span.of(document.text)}” stands before these words as a label: "
            f"this text has {len(spoken)} turns of {speakers} speaker{'s' * (speakers > 1)}."
        )
        at = (Passage(document.id, label.span),)
        because = Reason("turn/1", " ".join(filter(None, (words, called.because))), at)
        cue = (label.mark,) if label.mark else ()
        yield Telling(Manner.DIRECT, contents, (label.span,), cue, because, called=called.name, kind=called.kind)


def _contents(talk: _Talk, line: Line, following: Line | None) -> Iterator[Span]:
    """The words of a turn, paragraph by paragraph."""
    one = talk.frames[line.at]
    together = following is not None and following.at == line.at
    end = following.label.span.start if following is not None and together else one.span.end
    own = Span(line.label.rest, max(line.label.rest, end)).trimmed(one.text)
    own = _without_lead(one, own) if together else own
    if own:
        yield own
    announces = not own or one.text[own.end - 1] == ":"
    if not together and (announces or not _all_quoted(one, own)):
        yield from _further(talk, line, following, announces)


def _without_lead(one: Frame, own: Span) -> Span:
    """The words without what already leads to the next label in the same paragraph: a time, bold type."""
    last = one.text.rfind("\n", own.start, own.end)
    tail = one.text[last + 1 : own.end] if last >= 0 else ""
    return Span(own.start, last).trimmed(one.text) if STAMP.fullmatch(tail) or BOLD.fullmatch(tail) else own


def _all_quoted(one: Frame, own: Span) -> bool:
    """Whether quotation marks enclose the words of a turn: what follows them is then the teller's."""
    return any(quote.span.start == own.start and quote.span.end >= own.end - 1 for quote in one.quotes)


def _further(talk: _Talk, line: Line, following: Line | None, announced: bool) -> Iterator[Span]:
    """The paragraphs without a label that go on a turn. `announced`: its last words give what follows to somebody."""
    stop = min(following.at if following else len(talk.frames), line.at + LONGEST)
    for number in range(line.at + 1, stop):
        one = talk.frames[number]
        words = one.span.of(one.text)
        if one.part is Part.SUBHEAD or _looks_labelled(talk, one) or STAMP.match(words):
            return
        if STAGE.fullmatch(words):
            continue
        if not announced and not _goes_on(talk, one, line, following is None):
            return
        yield one.span
        announced = words.endswith(":")


def _looks_labelled(talk: _Talk, one: Frame) -> bool:
    at = bisect_left(talk.lines.starts, one.span.start)
    return at < len(talk.lines.starts) and talk.lines.starts[at] < one.span.end


def _goes_on(talk: _Talk, one: Frame, line: Line, last: bool) -> bool:
    """Whether a paragraph without a label is the speaker's rather than the teller's.

    Between two labels it is, unless it speaks of the speakers or sounds like narration. Behind the last label only
    words like "I" show it.
    """
    in_person = WHOSE.search(one.skeleton) is not None
    if NARRATED.match(one.skeleton) or (one.skeleton.endswith(":") and not in_person):
        return False
    if not last and not talk.lines.asks and asks(one):
        return False  # nobody who is labelled asks: it is the interviewer's, whom no label names
    own, others = talk.callings.named_in(one.skeleton, line.label)
    if own or (others and not in_person):
        return False
    return not last or (MYSELF.search(one.skeleton) is not None and not talk.lines.names.teller_says_i)
