"""Which stretches of a report are checked: every run of quotation that somebody is said to have spoken."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from sayso.model.document import Document
from sayso.model.outline import Outline, Quotation, QuoteStyle
from sayso.model.place import Span
from sayso.model.voices import Attribution, Manner, Voices
from sayso.verify.marks import quoted

CHECKED = (Manner.DIRECT, Manner.MIXED, Manner.BLOCK)
RECORDED = "turn/"
"""The rule of turns: an interview is itself the record of them, so only what they quote between marks is checked."""

OPENING = "\"“„«‘‚'`"
CLOSING = "\"”»’'"
EDGES = " \t\r\n\f\v\u00a0”“‟›‹" + OPENING + CLOSING
BETWEEN = re.compile(r"\s*(?:\[[^\[\]]{0,300}\]\s*)*")
"""All that may stand between two fragments of one run: space and the quoter's insertions."""

BEHIND = re.compile(r"(?:[ \t\u00a0]*\[[^\[\]]{0,300}\])*")
NOTE = re.compile(
    r"\[\s*(?:\d+|\w|…|\.[\s.]*|citation needed|note \d+|(?:my |our )?emphasis\b[^\]]*|italics\b[^\]]*)\s*\]", re.I
)
"""Behind a quotation, these are notes on it and stand for no word of it."""


@dataclass(frozen=True, slots=True)
class QuoteRun:
    """Quoted words to be held against a source."""

    voices: tuple[str, ...]
    """The attributions that give these words to somebody, innermost first; the first answers for them."""

    span: Span
    """From the first quoted word to the last, inner marks and bracketed insertions included, outer marks not."""

    pieces: tuple[Span, ...]
    owned: tuple[Span, ...]
    paragraphs: tuple[Span, ...]
    """The parts of `span` that lie in one paragraph each, without their marks."""


def runs(document: Document, outline: Outline, voices: Voices) -> tuple[QuoteRun, ...]:
    """Every run of quotation, in reading order; the innermost voice answers for words that several voices give.

    A run is quoted fragments of one attribution with nothing between them but space and [insertions], within one
    paragraph, or over paragraphs while the quotation runs on. A block quote is one run: it is offered as one passage,
    and a paragraph silently left out of its middle is a splice that a reader should see. Quotations without any word
    that could stand in a source are left out.
    """
    found: dict[Span, list[tuple[int, str]]] = {}
    for attribution in voices.attributions:
        if attribution.manner in CHECKED:
            size = sum(map(len, attribution.contents))
            for span in _spans(attribution, document.text, outline):
                found.setdefault(span, []).append((size, attribution.id))
    ordered = sorted(found, key=lambda span: (span.start, -span.end))
    named = ((tuple(dict.fromkeys(voice for _, voice in sorted(found[span]))), span) for span in ordered)
    made = (run(speaking, span, document.text, outline.paragraphs) for speaking, span in named)
    return tuple(quote for quote in made if quote is not None)


def run(voices: tuple[str, ...], span: Span, text: str, paragraphs: tuple[Span, ...] = ()) -> QuoteRun | None:
    """The run at that place, or None if it has no word that could stand in a source."""
    units = quoted(span.of(text)).units
    if not any(unit.key for unit in units):
        return None
    owned = tuple(Span(span.start + shown.start, span.start + shown.end) for unit in units for shown in unit.shown)
    return QuoteRun(voices, span, tuple(_pieces(span, owned, text)), owned, _cut(span, text, paragraphs))


def _spans(attribution: Attribution, text: str, outline: Outline) -> Iterator[Span]:
    if attribution.manner is Manner.BLOCK:
        yield from (_unmarked(content, text) for content in _adjoining(attribution.contents, text))
        return
    inside = [_inside(content, outline.quotations) for content in attribution.contents]
    yield from _fragments(_outermost(quotation for found in inside for quotation in found), text, outline.paragraphs)
    if attribution.manner is Manner.DIRECT and not attribution.because.rule.startswith(RECORDED):
        unmarked = (content for content, found in zip(attribution.contents, inside, strict=True) if not found)
        yield from (_unmarked(content, text) for content in unmarked)


def _adjoining(contents: Iterable[Span], text: str) -> list[Span]:
    """Contents with only space between them made one: the paragraphs of one block."""
    found: list[Span] = []
    for content in contents:
        if found and found[-1].end <= content.start and not text[found[-1].end : content.start].strip():
            found[-1] = Span(found[-1].start, content.end)
        else:
            found.append(content)
    return found


def _unmarked(span: Span, text: str) -> Span:
    """Without space at the ends, and without quotation marks where one pair encloses the whole."""
    span = _trimmed(span, text)
    words = span.of(text)
    if len(words) < 2 or words[0] not in OPENING:
        return span
    closed = words[-1] in CLOSING
    marks = set(OPENING + CLOSING) - set("'’")
    return span if marks & set(words[1 : -1 if closed else None]) else Span(span.start + 1, span.end - closed)


def _trimmed(span: Span, text: str) -> Span:
    words = span.of(text)
    return Span(span.start + len(words) - len(words.lstrip()), span.end - len(words) + len(words.rstrip()))


def _inside(content: Span, quotations: tuple[Quotation, ...]) -> list[Quotation]:
    """The quotations that begin in the content and have most of their words there; their ends may lie outside."""
    first = bisect_left(quotations, content.start - 1, key=lambda quotation: quotation.span.start)
    past = bisect_right(quotations, content.end, key=lambda quotation: quotation.span.start)
    near = (quotation for quotation in quotations[first:past] if quotation.style is not QuoteStyle.BLOCK)
    return [quotation for quotation in near if 2 * _shared(content, quotation.inner) >= max(1, len(quotation.inner))]


def _shared(one: Span, other: Span) -> int:
    return min(one.end, other.end) - max(one.start, other.start)


def _outermost(quotations: Iterable[Quotation]) -> list[Quotation]:
    """Without those that lie in another of them."""
    found: list[Quotation] = []
    for quotation in sorted(quotations, key=lambda quotation: (quotation.span.start, -quotation.span.end)):
        if not found or not found[-1].span.holds(quotation.span):
            found.append(quotation)
    return found


def _fragments(quotations: list[Quotation], text: str, paragraphs: tuple[Span, ...]) -> Iterator[Span]:
    """Neighbouring fragments made one run."""
    joined: list[list[Quotation]] = []
    for quotation in quotations:
        if joined and _goes_on(joined[-1][-1], quotation, text, paragraphs):
            joined[-1].append(quotation)
        else:
            joined.append([quotation])
    for group in joined:
        yield _trimmed(Span(group[0].inner.start, _end(group, text)), text)


def _goes_on(left: Quotation, right: Quotation, text: str, paragraphs: tuple[Span, ...]) -> bool:
    """Whether only space and insertions stand between two quotations of one paragraph, or one runs on in the next."""
    past, start = left.span.end, right.span.start
    if past > start or not BETWEEN.fullmatch(text, past, start):
        return False
    return left.runs_on or _paragraph(past - 1, paragraphs) == _paragraph(start, paragraphs)


def _paragraph(offset: int, paragraphs: tuple[Span, ...]) -> int:
    return bisect_right(paragraphs, offset, key=lambda span: span.start)


def _end(group: list[Quotation], text: str) -> int:
    """The end of the last quoted word; of an insertion behind it, where the fragments have insertions between them.

    A bracket behind a single quotation stands outside its marks and glosses it; in “one” [gloss] “other” [gloss] both
    are part of how the words are put together.
    """
    last = group[-1]
    match = BEHIND.match(text, last.span.end)
    behind = match.group() if match else ""
    woven = "[" in text[group[0].inner.end : last.span.start]
    return last.span.end + len(behind) if woven and behind and not NOTE.search(behind) else last.inner.end


def _cut(span: Span, text: str, paragraphs: tuple[Span, ...]) -> tuple[Span, ...]:
    """The span, cut where paragraphs end."""
    first, past = _paragraph(span.start, paragraphs), _paragraph(span.end - 1, paragraphs)
    cuts = [span.start, *(paragraph.start for paragraph in paragraphs[first:past]), span.end]
    return tuple(_unmarked(Span(*cut), text) for cut in pairwise(cuts))


def _pieces(span: Span, owned: tuple[Span, ...], text: str) -> Iterator[Span]:
    """What is left of the run without the quoter's own words, and without the marks between fragments."""
    starts, ends = (span.start, *(own.end for own in owned)), (*(own.start for own in owned), span.end)
    for start, end in zip(starts, ends, strict=True):
        words = text[start:end]
        if any(letter.isalnum() for letter in words):
            yield Span(start + len(words) - len(words.lstrip(EDGES)), end - len(words) + len(words.rstrip(EDGES)))
