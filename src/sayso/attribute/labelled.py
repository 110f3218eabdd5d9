"""Labelled: the lines of a text that begin by saying who speaks, told from those that only look so."""

import re
from collections import Counter
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, zip_longest

from sayso.attribute.frame import Frame
from sayso.attribute.label_names import LabelNames, plain_key
from sayso.model.document import Document, Part
from sayso.model.place import Span
from sayso.text.labels import SILENT, Label, alone, label

SPOKEN_PARTS = (Part.STANDFIRST, Part.BODY, Part.SUBHEAD)
LINE = re.compile(r"[^\n\r\x0b\x0c\x85\u2028\u2029]+")

FEWEST = 3
"""Turns. Two lines with a name and a colon are no conversation yet."""

TALKING = 1 / 3
"""The share of turns in which somebody says I or you, or asks; lists of facts with names before them have less."""

ALTERNATING = 0.8
"""Two who speak by turns: the other one follows at least so often."""

SOMETIMES = 0.2
"""The share of questions among somebody's turns that shows that he asks."""

NEAR = 4
"""Paragraphs before the first and after the last turn of a conversation in which a label of its kind still is one."""

OPENING = 600
"""Code points of a turn in which it is looked for talk."""

TALK = re.compile(
    r"\?|\b(?:I|I[’'](?:m|ve|d|ll)|[Mm]y|me|[Yy]ou|[Yy]our|[Yy]ou[’'](?:re|ve|d|ll)|[Ww]e|[Ww]e[’'](?:re|ve|d|ll)|"
    r"[Oo]ur|[Yy]es|[Nn]o|[Yy]eah|Well|Thank|Thanks|Please)\b"
)
GLUED = re.compile(r"Q(?=[A-Z][a-z’'\s])")
ADDRESSED = frozenset("dear to day part step round how why what".split())
"""First words of what no speaker is called: Dear Abby, To the editor, Day 3."""

MARKS = "“”\"„«»‘’'"


@dataclass(frozen=True, slots=True)
class Line:
    """A line that begins with what looks like a label."""

    label: Label
    at: int
    """The number of its paragraph among the frames."""

    key: str
    """The name as it compares: folded, without titles."""

    end: int
    """Where its words end in that paragraph: at its end, or where the next line begins that looks labelled."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """The lines of a conversation."""

    spoken: Sequence[Line]
    """Those whose labels are labels, in order."""

    starts: Sequence[int]
    """Where every line begins that looks labelled, whether it is or not."""

    asking: frozenset[str]
    """The keys of those most of whose turns are questions."""

    asks: bool
    """Whether anybody with a label asks at all; else it is somebody without one who does."""

    names: LabelNames


def labelled(document: Document, frames: Sequence[Frame]) -> Labelled | None:
    """The conversation in a text, or None.

    A label is taken for one only where the text shows that it is: some take turns, the text knows them or says that it
    is a conversation, and what follows them is talk. A note, a dateline, a recipe, a list of facts is none.
    """
    lines = _lines(frames)
    if len(lines) < FEWEST:
        return None
    names = LabelNames(document, frames, lines[0].label.span.start, [line.label for line in lines])
    spoken = _spoken(frames, lines, names)
    starts = [line.label.span.start for line in lines]
    often, sometimes = (_asking(frames, spoken, share) for share in (0.5, SOMETIMES))
    return Labelled(spoken, starts, often, bool(sometimes), names) if spoken else None


def _lines(frames: Sequence[Frame]) -> list[Line]:
    """The lines that begin with a name and a colon, and those that are nothing but a name and come again."""
    found: list[Line] = []
    by_itself: list[Line] = []
    for at, one in enumerate(frames):
        if one.part not in SPOKEN_PARTS:
            continue
        for match in LINE.finditer(one.text, one.span.start, one.span.end):
            span = Span(*match.span()).trimmed(one.text)
            with_mark = label(one.text, span)
            if with_mark is not None:
                found.append(Line(with_mark, at, plain_key(with_mark.name), one.span.end))
            elif (name := alone(one.text, span)) is not None:
                by_itself.append(Line(name, at, plain_key(name.name), one.span.end))
    often = Counter(line.key for line in by_itself)
    more = [line for line in by_itself if often[line.key] > 1] + _glued(frames, {line.key for line in found})
    ordered = sorted((*found, *more), key=lambda line: line.label.span)
    return [
        replace(line, end=min(line.end, following.label.span.start)) if following else line
        for line, following in zip_longest(ordered, ordered[1:])
    ]


def _glued(frames: Sequence[Frame], keys: Container[str]) -> list[Line]:
    """The questions of a text that has its answers labelled A: while its Q has grown together with the first word."""
    if "a" not in keys or "q" in keys:
        return []
    return [
        Line(
            Label(Span(one.span.start, one.span.start + 1), "Q", None, one.span.start + 1, False), at, "q", one.span.end
        )
        for at, one in enumerate(frames)
        if one.part in SPOKEN_PARTS and GLUED.match(one.text, one.span.start)
    ]


def _spoken(frames: Sequence[Frame], lines: Sequence[Line], names: LabelNames) -> list[Line]:
    """The lines whose labels are labels: those of a conversation, or none."""
    candidates = [line for line in lines if not _stops(line, names)]
    if len(candidates) < FEWEST:
        return []
    party = names.parties(line.key for line in candidates)
    often = Counter(party[line.key] for line in candidates)
    two = _two_in_turn([party[line.key] for line in candidates])
    sure = [line for line in candidates if often[party[line.key]] > 1 and _may_speak(line, names, two)]
    sure = _begun(frames, sure)
    every = _with_guests(sure, candidates) if sure else []
    core = sure if len(sure) >= FEWEST else every
    if len(core) < FEWEST or len(core) > 2 * len(sure):
        return []  # too few, or most of them names that come but once
    return every if _converse(frames, core, {party[line.key] for line in core}) else []


def _stops(line: Line, names: LabelNames) -> bool:
    """Whether a label is of words that stand before a colon without speaking, and no person is called so."""
    words = line.label.name.casefold().replace("’s", "").replace("'s", "").split()
    if words[0] in ADDRESSED:
        return True
    return (words[-1] in SILENT or words[0] in SILENT) and not names.person(line.label.name)


def _begun(frames: Sequence[Frame], lines: list[Line]) -> list[Line]:
    """Lines from where a conversation begins.

    "Orlo: The pumps were off" far above the first turn is a headline or a link: that is how these are written.
    """
    first = 0
    while first + 1 < len(lines) and lines[first + 1].at - lines[first].at > 2:
        if TALK.search(_opening(frames, lines[first])) or (lines[first].at and asks(frames[lines[first].at - 1])):
            break
        first += 1
    return lines[first:]


def _two_in_turn(parties: Sequence[str]) -> bool:
    """Whether two, and nobody else, speak by turns."""
    changes = sum(one != other for one, other in pairwise(parties))
    return len(set(parties)) == 2 and len(parties) > FEWEST and changes >= ALTERNATING * (len(parties) - 1)


def _may_speak(line: Line, names: LabelNames, two: bool) -> bool:
    """Whether the text knows who is meant, or says that it is a conversation, or two in capitals speak by turns."""
    if line.key in ("q", "a"):
        return True
    return names.known(line.label.name) or names.announced or (two and line.label.name.isupper())


def _converse(frames: Sequence[Frame], lines: Sequence[Line], parties: Iterable[str]) -> bool:
    """Whether labelled lines are a conversation: two or more take turns, or one answers questions; and it is talk."""
    asked = [line.at > 0 and asks(frames[line.at - 1]) for line in lines]
    if len(set(parties)) == 1:
        return sum(asked) * 2 > len(lines)
    stamped = sum(line.label.stamped for line in lines)
    talking = sum(
        before or TALK.search(_opening(frames, line)) is not None for line, before in zip(lines, asked, strict=True)
    )
    return stamped * 2 > len(lines) or talking >= TALKING * len(lines)


def asks(one: Frame, end: int | None = None) -> bool:
    """Whether a paragraph, or what stands in it before `end`, ends in a question."""
    end = one.span.end if end is None else end
    return one.text[max(one.span.start, end - 12) : end].rstrip().rstrip(MARKS).endswith("?")


def _opening(frames: Sequence[Frame], line: Line) -> str:
    """The first words of a turn, quoted ones left out."""
    one = frames[line.at]
    start = line.label.rest - one.span.start
    words = one.skeleton[start : min(start + OPENING, line.end - one.span.start)]
    if words.strip() or line.at + 1 == len(frames):
        return words
    return frames[line.at + 1].skeleton[:OPENING]


def _with_guests(sure: Sequence[Line], candidates: Sequence[Line]) -> list[Line]:
    """The lines of a conversation, with those amid it whose labels look alike though they come but once."""
    capitals = sum(line.label.name.isupper() for line in sure) * 2 > len(sure)
    first, last = sure[0].at - NEAR, sure[-1].at + NEAR
    kept = set(sure)
    return [
        line
        for line in candidates
        if line in kept
        or (first <= line.at <= last and line.label.mark is not None and line.label.name.isupper() == capitals)
    ]


def _asking(frames: Sequence[Frame], lines: Sequence[Line], share: float) -> frozenset[str]:
    """The keys of those of whose turns more than a share are questions."""
    turns, questions = Counter[str](), Counter[str]()
    for line in lines:
        turns[line.key] += 1
        questions[line.key] += asks(frames[line.at], line.end)
    return frozenset(key for key in turns if questions[key] > share * turns[key])
