"""Quotations: what stands between quotation marks, whatever the marks."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from sayso.model.outline import Quotation, QuoteStyle
from sayso.model.place import Reason, Span
from sayso.text.trie import any_of

ELIDED = any_of("tis twas twere til till em cause cos round bout n nuff gainst fraid scuse ere bye".split())
"""Words that an apostrophe may begin: 'tis, 'em, '90s."""

MARK = re.compile(rf"''|[\"“”„‟«»＂]|(?<!\w)[‘‚](?!\s)|(?<![\w'’])'(?!(?i:{ELIDED})\b|[0-9])(?=[^\s'])|['’](?![\w'’])")
"""Everything that may open or close a quotation; an apostrophe inside a word, or before 'tis and '90s, is none."""

STYLES = {
    '"': QuoteStyle.STRAIGHT,
    "＂": QuoteStyle.STRAIGHT,
    "“": QuoteStyle.CURLY,
    "”": QuoteStyle.CURLY,
    "‟": QuoteStyle.CURLY,
    "„": QuoteStyle.LOW,
    "«": QuoteStyle.GUILLEMETS,
    "»": QuoteStyle.GUILLEMETS,
    "''": QuoteStyle.DOUBLED,
    "‘": QuoteStyle.CURLY_SINGLE,
    "‚": QuoteStyle.CURLY_SINGLE,
    "'": QuoteStyle.SINGLE,
    "’": QuoteStyle.CURLY_SINGLE,
}
CLOSERS = {
    QuoteStyle.STRAIGHT: {'"', "＂", "”", "''"},
    QuoteStyle.CURLY: {"”", "“", '"', "‟"},
    QuoteStyle.LOW: {"“", "”", '"', "‟"},
    QuoteStyle.GUILLEMETS: {"»", "«"},
    QuoteStyle.DOUBLED: {"''", '"'},
    QuoteStyle.SINGLE: {"'", "’"},
    QuoteStyle.CURLY_SINGLE: {"’", "'", "‘"},
}
"""The marks that may close what a style opened; mixed pairs occur wherever pages were converted."""

SINGLES = {QuoteStyle.SINGLE, QuoteStyle.CURLY_SINGLE}
SPOKEN = re.compile(r"[^\W_]")
PLURAL = re.compile(r"s\s+\w")
BEFORE_OPENING = frozenset(" \t\n\r\u00a0\u2009\u202f([{—–-/“‘\"'„«*>")
BETWEEN_MARKS = Reason("quotation-marks/1", "The words stand between quotation marks.")
RUNS_ON = Reason("quotation-runs-on/1", "The paragraph opens a quotation that the next paragraph takes up again.")
NOT_CLOSED = Reason("quotation-not-closed/1", "The quotation opens here and no closing mark follows in its paragraph.")


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    style: QuoteStyle
    words: str
    opens: bool
    closes: bool


def quotations(text: str, paragraphs: Sequence[Span]) -> tuple[Quotation, ...]:
    """Pair the quotation marks of each paragraph; what stays open ends with its paragraph or runs on into the next.

    No mark reaches beyond its paragraph, so that an odd one spoils nothing but its own. Quotations may nest.

    >>> text = "“He told me, ‘Go,’ and I went,” she said."
    >>> [found.inner.of(text) for found in quotations(text, [Span(0, len(text))])]
    ['He told me, ‘Go,’ and I went,', 'Go,']
    """
    by_paragraph = [_paragraph(text, paragraph) for paragraph in paragraphs]
    for at in range(len(paragraphs)):
        _join(text, paragraphs, by_paragraph, at)
    return tuple(quotation for found in by_paragraph for quotation in sorted(found, key=_order))


def _order(quotation: Quotation) -> tuple[int, int]:
    return quotation.span.start, -quotation.span.end


def _marks(text: str, paragraph: Span) -> list[_Mark]:
    found = []
    for mark in MARK.finditer(text, paragraph.start, paragraph.end):
        start, end = mark.span()
        words = mark.group()
        before = text[start - 1] if start > paragraph.start else " "
        after = text[end] if end < paragraph.end else " "
        opens, closes = _directions(words, before, after)
        found.append(_Mark(start, end, STYLES[words], words, opens, closes))
    return found


def _directions(words: str, before: str, after: str) -> tuple[bool, bool]:
    """Whether a mark can open and whether it can close, by its shape and its neighbours."""
    if words in "“„«‘‚":
        return not after.isspace() or words == "«", words in "“‘«" and not before.isspace()
    if words in "”‟":
        return False, True
    if words == "’":
        return False, not before.isspace()
    if words == "»":
        return before in BEFORE_OPENING and not after.isspace(), True
    opens = not after.isspace() and (before in BEFORE_OPENING or (not before.isalnum() and after.isalnum()))
    return opens, not before.isspace() or after.isspace() or not after.isalnum()


def _paragraph(text: str, paragraph: Span) -> list[Quotation]:
    """The quotations of one paragraph; the one left open at its end, if any, has `closed=False`."""
    found: list[Quotation] = []
    opened: list[_Mark] = []
    marks = _marks(text, paragraph)
    for at, mark in enumerate(marks):
        opener = _opener(text, marks, at, opened)
        if opener is not None:
            del opened[opened.index(opener) :]
            found.append(_between(text, opener, mark))
        elif mark.opens and not (mark.style in SINGLES and opened and opened[-1].style in SINGLES):
            opened.append(mark)
    left = next((mark for mark in opened if mark.style not in SINGLES), None)
    if left is not None:
        found = _leave_open(paragraph, found, left)
    return [quotation for quotation in found if SPOKEN.search(text, quotation.inner.start, quotation.inner.end)]


def _opener(text: str, marks: list[_Mark], at: int, opened: list[_Mark]) -> _Mark | None:
    """The open mark that `marks[at]` closes, or None when it opens a quotation or is an apostrophe."""
    mark = marks[at]
    if not mark.closes or not opened:
        return None
    opener = next((open_ for open_ in reversed(opened) if mark.words in CLOSERS[open_.style]), None)
    if opener is None or mark.start <= opener.end:
        return None
    if mark.style in SINGLES and (opened[-1] is not opener or _possessive(text, marks, at)):
        return None
    if mark.opens and text[mark.start - 1].isspace() and opener.style is not QuoteStyle.GUILLEMETS:
        return None
    return opener


def _possessive(text: str, marks: list[_Mark], at: int) -> bool:
    """Whether a single mark is the apostrophe of "the workers' union": a later one is there to close instead."""
    mark = marks[at]
    if not PLURAL.match(text[mark.start - 1 : mark.start] + text[mark.end : mark.end + 2]):
        return False
    for later in marks[at + 1 :]:
        if later.style in SINGLES:
            return later.closes and not later.opens
    return False


def _between(text: str, opener: _Mark, closer: _Mark) -> Quotation:
    inner = Span(opener.end, closer.start).trimmed(text)
    return Quotation(Span(opener.start, closer.end), inner, opener.style, BETWEEN_MARKS)


def _leave_open(paragraph: Span, found: list[Quotation], left: _Mark) -> list[Quotation]:
    """Add the quotation that nothing closes, unless marks closed after it show that it was astray."""
    if any(quotation.span.start > left.start and quotation.style not in SINGLES for quotation in found):
        return found
    open_ended = Quotation(
        Span(left.start, paragraph.end), Span(left.end, paragraph.end), left.style, NOT_CLOSED, closed=False
    )
    return [*found, open_ended]


def _join(text: str, paragraphs: Sequence[Span], by_paragraph: list[list[Quotation]], at: int) -> None:
    """Carry a quotation left open over to the next paragraph, where that one takes it up or closes it."""
    left = next((found for found in by_paragraph[at] if not found.closed), None)
    if left is None or at + 1 == len(paragraphs):
        return
    following = paragraphs[at + 1]
    takes_up = any(found.span.start == following.start for found in by_paragraph[at + 1])
    if not takes_up:
        closing = _closes_alone(text, following, by_paragraph[at + 1], left)
        if closing is None:
            return
        by_paragraph[at + 1].append(closing)
    by_paragraph[at][by_paragraph[at].index(left)] = replace(left, runs_on=True, because=RUNS_ON)


def _closes_alone(text: str, paragraph: Span, found: Iterable[Quotation], left: Quotation) -> Quotation | None:
    """The beginning of a paragraph up to a closing mark that nothing in it opened: the quotation's last part."""
    if left.style not in (QuoteStyle.CURLY, QuoteStyle.LOW, QuoteStyle.GUILLEMETS):
        return None
    inside = [quotation.span for quotation in found]
    for mark in _marks(text, paragraph):
        if any(span.start <= mark.start < span.end for span in inside):
            continue
        if mark.words in CLOSERS[left.style] and mark.closes and not mark.opens:
            span = Span(paragraph.start, mark.end)
            return Quotation(span, Span(paragraph.start, mark.start), left.style, BETWEEN_MARKS)
        return None
    return None
